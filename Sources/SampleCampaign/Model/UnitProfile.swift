/// How much a unit has to do, and what it is like.
struct UnitProfile {
  /// As the plan has it.
  var name: String
  /// The letters before its case numbers.
  var code: String
  /// Its place in the sample, which its names and towns follow.
  var index: Int
  /// New cases in scope, and how many of them are still open at the end.
  var fresh: Int
  var open: Int
  /// The month from which on the open ones came in.
  var openSince = 10
  var backlog: Int
  var historic = 0
  var movedOn = 0
  var refused = 0
  var provincial = 0
  var municipal = 0
  var key = 0
  var grave = 0
  /// New cases that were closed after their due day.
  var late = 0
  /// Whether it closes all that it can in the last days of June.
  var closesInBursts = false

  var leaders: [String] { Names.officials(of: index).leaders }
  var officers: [String] { Names.officials(of: index).officers }
  var towns: [String] { Places.towns(of: index) }
  var isBranch: Bool { name.hasSuffix("分局") }
  /// Branches and the zone owe duties that sections do not.
  var owesAllDuties: Bool { isBranch || name == "示范区生态环境局" }
}
