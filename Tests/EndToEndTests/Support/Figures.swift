/// `figures.json` as another program reads it (spec §7).
struct Figures: Decodable, Hashable, Sendable {
  struct Plan: Decodable, Hashable, Sendable {
    var title: String
    var sha256: String
  }

  struct Input: Decodable, Hashable, Sendable {
    var path: String
    var sha256: String
  }

  struct Ledger: Decodable, Hashable, Sendable {
    var read: Int
    var counted: Int
    var leftOut: [String: Int]
  }

  struct Indicator: Decodable, Hashable, Sendable {
    var clause: String
    var n: Int?
    var d: Int?
    var target: String?
    var answer: String
    var gap: Int?
    var mendable: Bool
    var missing: [String]
    var evidence: [String]
  }

  struct Outcome: Decodable, Hashable, Sendable {
    var code: String
    var clause: String
    var reason: String
    var evidence: [String]
  }

  struct City: Decodable, Hashable, Sendable {
    var name: String
    var indicators: [String: Indicator]
  }

  struct Body: Decodable, Hashable, Sendable {
    var name: String
    var handedIn: Bool
    var indicators: [String: Indicator]
    var outcome: String?
    var outcomes: [Outcome]
  }

  struct Doubt: Decodable, Hashable, Sendable {
    var code: String
    var units: [String]
    var `case`: String?
    var address: String
  }

  var schema: Int
  var product: String
  var plan: Plan
  var report: String
  var asOf: String
  var inputs: [Input]
  var ledger: Ledger
  var city: City?
  var units: [Body]
  var doubts: [Doubt]

  /// The same without addresses and names of files: what the registers say, wherever they stand.
  var bare: Figures {
    var bare = self
    bare.inputs = []
    bare.doubts = doubts.map { doubt in
      var doubt = doubt
      doubt.address = ""
      return doubt
    }.sorted { $0.inWords < $1.inWords }
    bare.city?.indicators = city?.indicators.mapValues(\.bare) ?? [:]
    bare.units = units.map { unit in
      var unit = unit
      unit.indicators = unit.indicators.mapValues(\.bare)
      unit.outcomes = unit.outcomes.map {
        Outcome(code: $0.code, clause: $0.clause, reason: "", evidence: [])
      }
      return unit
    }
    return bare
  }
}

extension Figures.Doubt {
  fileprivate var inWords: String { "\(code) \(self.case ?? "") \(units)" }
}

extension Figures.Indicator {
  var bare: Figures.Indicator {
    var bare = self
    bare.evidence = []
    bare.missing = missing.isEmpty ? [] : ["…"]
    return bare
  }
}
