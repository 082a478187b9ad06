extension UnitProfile {
  /// The units of the sample that answer for cases, in the plan's order.
  static let all: [UnitProfile] = [
    UnitProfile(
      name: "城东分局",
      code: "CD",
      index: 0,
      fresh: 40,
      open: 2,
      backlog: 12,
      historic: 1,
      movedOn: 1,
      refused: 1,
      provincial: 2,
      municipal: 4,
      key: 2,
      grave: 1
    ),
    UnitProfile(
      name: "城西分局",
      code: "CX",
      index: 1,
      fresh: 34,
      open: 1,
      backlog: 9,
      movedOn: 2,
      refused: 1,
      provincial: 3,
      municipal: 3,
      key: 1,
      grave: 1,
      late: 1
    ),
    UnitProfile(
      name: "城南分局",
      code: "CN",
      index: 2,
      fresh: 28,
      open: 1,
      backlog: 8,
      historic: 1,
      movedOn: 1,
      provincial: 2,
      municipal: 3,
      key: 1,
      grave: 2
    ),
    UnitProfile(
      name: "城北分局",
      code: "CB",
      index: 3,
      fresh: 36,
      open: 4,
      openSince: 8,
      backlog: 10,
      movedOn: 1,
      refused: 2,
      provincial: 3,
      municipal: 3,
      key: 2,
      grave: 1,
      late: 2
    ),
    UnitProfile(
      name: "江口分局",
      code: "JK",
      index: 4,
      fresh: 26,
      open: 1,
      backlog: 11,
      historic: 1,
      provincial: 3,
      municipal: 2,
      key: 2,
      grave: 1
    ),
    UnitProfile(
      name: "清河分局",
      code: "QH",
      index: 5,
      fresh: 24,
      open: 1,
      backlog: 9,
      movedOn: 1,
      refused: 1,
      provincial: 2,
      municipal: 2,
      key: 1,
      grave: 1
    ),
    UnitProfile(
      name: "云山分局",
      code: "YS",
      index: 6,
      fresh: 22,
      open: 1,
      backlog: 6,
      historic: 1,
      provincial: 2,
      municipal: 2,
      key: 1,
      grave: 1
    ),
    UnitProfile(
      name: "石桥分局",
      code: "SQ",
      index: 7,
      fresh: 21,
      open: 1,
      backlog: 7,
      movedOn: 1,
      provincial: 1,
      municipal: 2,
      key: 1
    ),
    UnitProfile(
      name: "柳林分局",
      code: "LL",
      index: 8,
      fresh: 35,
      open: 1,
      backlog: 9,
      refused: 1,
      provincial: 2,
      municipal: 3,
      key: 1,
      grave: 1,
      late: 1,
      closesInBursts: true
    ),
    UnitProfile(
      name: "平湖分局",
      code: "PH",
      index: 9,
      fresh: 25,
      open: 1,
      backlog: 7,
      movedOn: 1,
      provincial: 2,
      municipal: 2,
      key: 2,
      grave: 1
    ),
    UnitProfile(
      name: "示范区生态环境局",
      code: "SF",
      index: 10,
      fresh: 23,
      open: 1,
      backlog: 6,
      movedOn: 1,
      provincial: 2,
      municipal: 3,
      key: 1,
      grave: 1
    ),
    UnitProfile(
      name: "法规科",
      code: "FG",
      index: 11,
      fresh: 7,
      open: 0,
      backlog: 3,
      municipal: 2,
      key: 1
    ),
    UnitProfile(
      name: "大气环境科",
      code: "DQ",
      index: 12,
      fresh: 9,
      open: 0,
      backlog: 3,
      provincial: 1,
      municipal: 2
    ),
  ]

  /// The city bureau itself: it receives visitors and answers for no case.
  static let bureau = UnitProfile(name: "市局", code: "SJ", index: 13, fresh: 0, open: 0, backlog: 0)
}

/// What happened outside the offices, in 2020 and in 2021.
struct Unrest {
  /// 赴省进京上访 of 2020 by month.
  var visitsBefore: [Int]
  /// 群体性事件 of 2020 by month.
  var incidentsBefore: [Int]
  /// The visits of 2021: month and day.
  var visits: [(month: Int, day: Int)] = []
  /// The incidents of 2021: month, day, and what kind.
  var incidents: [(month: Int, day: Int, type: String)] = []

  /// By unit, in the order of `UnitProfile.all`.
  static let all: [Unrest] = [
    Unrest(
      visitsBefore: [1, 0, 1, 0, 2, 0, 1, 0, 1, 0, 0, 1],
      incidentsBefore: [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
      visits: [(3, 16), (6, 8), (8, 19)],
      incidents: [(7, 13, "群体性")]
    ),
    Unrest(
      visitsBefore: [0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0],
      incidentsBefore: none,
      visits: [(5, 20), (9, 9)]
    ),
    Unrest(
      visitsBefore: [0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 0],
      incidentsBefore: [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
      visits: [(7, 6)],
      incidents: [(8, 24, "群体性")]
    ),
    Unrest(
      visitsBefore: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0],
      incidentsBefore: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
      visits: [(2, 23), (4, 27), (5, 18), (7, 27), (9, 15)],
      incidents: [(5, 18, "非访")]
    ),
    Unrest(
      visitsBefore: [0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0],
      incidentsBefore: none,
      visits: [(3, 30)]
    ),
    Unrest(
      visitsBefore: [0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1],
      incidentsBefore: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
      visits: [(4, 13)]
    ),
    Unrest(
      visitsBefore: [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
      incidentsBefore: none,
      visits: [(8, 11)]
    ),
    Unrest(visitsBefore: [0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0], incidentsBefore: none),
    Unrest(
      visitsBefore: [1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0],
      incidentsBefore: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
      visits: [(6, 22)]
    ),
    Unrest(visitsBefore: [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], incidentsBefore: none),
    Unrest(
      visitsBefore: [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0],
      incidentsBefore: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      visits: [(5, 25)]
    ),
    Unrest(visitsBefore: none, incidentsBefore: none),
    Unrest(visitsBefore: none, incidentsBefore: none),
  ]

  private static let none = Array(repeating: 0, count: 12)
}
