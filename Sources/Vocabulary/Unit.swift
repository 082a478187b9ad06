/// A unit that answers for cases: a branch, the zone, a section, the bureau itself.
package struct Unit: Hashable, Sendable {
  /// What the plan says of whole kinds of unit: who owes which duty.
  package enum Kind: String, Sendable, CaseIterable {
    case branch = "分局"
    case zone = "示范区"
    case section = "机关科室"
    case subordinate = "局属单位"
    case bureau = "市局"
  }

  package var name: String
  package var aliases: [String]
  package var kind: Kind
  /// The areas (重点领域) that it has to inspect, by name; empty for all areas of the plan.
  package var areas: [String]

  package init(name: String, aliases: [String] = [], kind: Kind, areas: [String] = []) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.areas = areas
  }
}

/// A unit by its place in the plan's list, which is also the order of every table.
package struct UnitID: Hashable, Sendable, Comparable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }

  package static func < (a: UnitID, b: UnitID) -> Bool { a.index < b.index }
}
