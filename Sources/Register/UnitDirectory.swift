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
  private let bureauNames: [String]

  package init(_ units: [Unit]) {
    self.units = units
    var names: [String: UnitID] = [:]
    for (index, unit) in units.enumerated() {
      for name in [unit.name] + unit.aliases where names[Self.fold(name)] == nil {
        names[Self.fold(name)] = UnitID(index)
      }
    }
    byName = names
    bureauNames = units.filter { $0.kind == .bureau }.flatMap { [$0.name] + $0.aliases }
      .map(Self.fold).sorted { ($1.count, $0) < ($0.count, $1) }
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
      // What is left must still be a name of its own, not the end of one, and what stands before it
      // no other office and no other name: 市住建局法规科 is not ours, 甲分局；市局乙分局 are two.
      let above = folded[..<tail.startIndex]
      guard tail.count >= 3, Self.isOurs(above), !above.contains(where: { "、,;/。".contains($0) })
      else { continue }
      if let found = byName[String(tail)] { return found }
    }
    return nil
  }

  /// Whether what stands before a unit's name is a place or our own bureau, not another office.
  private static func isOurs(_ head: some StringProtocol) -> Bool {
    guard let last = head.last, "局委厅院办部府会队站中心处科".contains(last) else { return true }
    return ["生态环境局", "环保局", "环境保护局", "市局", "省厅"].contains(where: head.hasSuffix)
  }

  /// The units that a cell names: `解放分局、执法支队`, `甲分局（配合：乙分局）`.
  package func read(_ text: String) -> Reading {
    if !namesSeveral(text), let only = unit(named: text) {
      return Reading(units: [only], unknown: [])
    }
    var units: [UnitID] = []
    var unknown: [String] = []
    for (name, leads) in Self.parts(of: text) {
      if let found = unit(named: name) {
        units.removeAll { $0 == found && leads }
        if leads {
          units.insert(found, at: 0)
        } else if !units.contains(found) {
          units.append(found)
        }
      } else {
        unknown.append(name)
      }
    }
    return Reading(units: units, unknown: unknown)
  }

  /// Whether words between blanks or line breaks name two units, neither of them what stands above the
  /// other.
  private func namesSeveral(_ text: String) -> Bool {
    let words = Folding.compatible(text).split(whereSeparator: \.isWhitespace)
    guard words.count > 1 else { return false }
    let named = words.compactMap { unit(named: String($0)) }
    return Set(named.filter { units[$0.index].kind != .bureau }).count > 1
  }

  /// The only unit whose name stands in `text` (a file name, a sheet name, a line); none where two do.
  ///
  /// 市生态环境局城东分局 names the branch: the bureau is meant only where no other unit is named.
  ///
  /// With `isSentence` only names that end as an office does are looked for, because in a sentence
  /// 城东 may be a part of the town.
  package func unit(mentionedIn text: String, isSentence: Bool = false) -> UnitID? {
    var folded = Self.fold(text)
    // 市局交办案件台账 is a register of cases that the bureau handed out, not the bureau's own.
    for verb in ["交办", "转办", "督办", "批转", "下发", "通报"] {
      for bureau in bureauNames { folded = folded.replacing(bureau + verb, with: verb) }
    }
    var found: Set<UnitID> = []
    for (name, id) in byName where name.count >= 2 && !found.contains(id) {
      guard !isSentence || name.last.map({ "局科队".contains($0) }) == true else { continue }
      guard let range = folded.firstRange(of: name) else { continue }
      // 局法规科 behind 住建 is the section of another bureau.
      let head = folded[..<range.lowerBound] + (name.hasPrefix("局") ? "局" : "")
      guard head.count <= 1 || Self.isOurs(head) else { continue }
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

  /// The names in a cell, and whether each is said to be in charge.
  private static func parts(of text: String) -> [(name: String, leads: Bool)] {
    var result: [(name: String, leads: Bool)] = []
    for part in Folding.compatible(text).split(whereSeparator: { "、,;/()\n 和及与。".contains($0) }) {
      var name = Folding.tight(String(part))
      var leads = false
      for role in roles {
        for label in [role + "单位:", role + ":", role + "单位"] where name.hasPrefix(label) {
          name.removeFirst(label.count)
          leads = leading.contains(role)
        }
      }
      if roles.contains(name) || name == "单位" || seals.contains(name) {
        // 城东分局（主办）: the role stands behind its unit.
        if leading.contains(name), let last = result.indices.last { result[last].leads = true }
        continue
      }
      if !name.isEmpty { result.append((name, leads)) }
    }
    return result
  }

  private static let leading = ["主办", "牵头", "主责"]
  private static let roles = leading + ["配合", "协办", "会办", "参与"]
  private static let seals = ["盖章", "公章", "章", "等"]
}
