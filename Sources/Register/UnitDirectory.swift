package import Vocabulary

/// The units of the plan, found by the names that people give them (domain §1.6).
package struct UnitDirectory: Hashable, Sendable {
  /// What a cell of a unit column names.
  package struct Reading: Hashable, Sendable {
    /// The units that are known, the first in charge (主办).
    package var units: [UnitID]
    /// Names that no unit of the plan has, as typed.
    package var unknown: [String]
  }

  package let units: [Unit]
  private let byName: [String: UnitID]

  package init(_ units: [Unit]) {
    self.units = units
    var names: [String: UnitID] = [:]
    for (index, unit) in units.enumerated() {
      for name in [unit.name] + unit.aliases where names[Self.fold(name)] == nil {
        names[Self.fold(name)] = UnitID(index)
      }
    }
    byName = names
  }

  package subscript(_ id: UnitID) -> Unit { units[id.index] }

  /// The unit that `name` is a name of: itself, or with what stands above it before it
  /// (某市生态环境局城东分局).
  package func unit(named name: String) -> UnitID? {
    let folded = Self.fold(name)
    if let found = byName[folded] { return found }
    var tail = folded[...]
    while let head = tail.firstIndex(where: { "省市县区局".contains($0) }) {
      tail = tail[tail.index(after: head)...]
      // What is left must still be a name of its own, not the end of one.
      if tail.count >= 3, let found = byName[String(tail)] { return found }
    }
    return nil
  }

  /// The units that a cell names: `解放分局、执法支队`, `甲分局（配合：乙分局）`.
  package func read(_ text: String) -> Reading {
    if let only = unit(named: text) { return Reading(units: [only], unknown: []) }
    var units: [UnitID] = []
    var unknown: [String] = []
    for part in Self.parts(of: text) {
      if let found = unit(named: part) {
        if !units.contains(found) { units.append(found) }
      } else {
        unknown.append(part)
      }
    }
    return Reading(units: units, unknown: unknown)
  }

  /// The only unit whose name stands in `text` (a file name, a sheet name, a line); none where two do.
  ///
  /// 市生态环境局城东分局 names the branch: the bureau is meant only where no other unit is named.
  ///
  /// With `isSentence` only names that end as an office does are looked for, because in a sentence
  /// 城东 may be a part of the town.
  package func unit(mentionedIn text: String, isSentence: Bool = false) -> UnitID? {
    let folded = Self.fold(text)
    var found: Set<UnitID> = []
    for (name, id) in byName where name.count >= 2 && folded.contains(name) {
      guard !isSentence || name.last.map({ "局科队".contains($0) }) == true else { continue }
      found.insert(id)
    }
    let branches = found.filter { units[$0.index].kind != .bureau }
    let named = branches.isEmpty ? found : branches
    return named.count == 1 ? named.first : nil
  }

  /// The names nearest to `name`, at most three, best first.
  package func nearest(to name: String) -> [String] {
    let folded = Self.fold(name)
    return units.map { (name: $0.name, distance: editDistance(folded, Self.fold($0.name))) }
      .filter { $0.distance <= max(2, folded.count / 2) }
      .enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(3).map(\.element.name)
  }

  private static func fold(_ name: String) -> String { Folding.tight(name) }

  private static func parts(of text: String) -> [String] {
    var result: [String] = []
    for part in Folding.compatible(text).split(whereSeparator: {
      "、,;/()\n 和及与".contains($0) || $0 == "，" || $0 == "；"
    }) {
      var name = String(part)
      for role in ["配合:", "协办:", "主办:", "牵头:", "配合单位:", "协办单位:", "主办单位:", "牵头单位:"]
      where name.hasPrefix(role) {
        name.removeFirst(role.count)
      }
      name = Folding.tight(name)
      if !name.isEmpty { result.append(name) }
    }
    return result
  }
}

/// How many characters must be put in, taken out or changed to make `a` into `b` (Levenshtein).
package func editDistance(_ a: some StringProtocol, _ b: some StringProtocol) -> Int {
  let target = Array(b)
  var row = Array(0...target.count)
  for (i, character) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in target.indices {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (character == target[j] ? 0 : 1))
      diagonal = above
    }
  }
  return row[target.count]
}
