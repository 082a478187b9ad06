import Policy
import Register
import Vocabulary

/// A column that a condition needs and a table does not have.
struct MissingColumn: Hashable {
  let kind: RegisterKind
  let sheet: Place
  /// Any one of these would do.
  let fields: [Field]

  /// Which column of which sheet.
  var words: Words {
    let headers = fields.map { kind.column($0)?.header ?? $0.rawValue }
    return Words(
      "\(sheet)（\(kind.title)）缺\(headers.map { "“\($0)”" }.joined(separator: "或"))列",
      en: "\(sheet) (\(kind.title)) has no column \(headers.joined(separator: " or "))"
    )
  }
}

extension Formula {
  /// Groups of fields of which each must have at least one column, so that it can be decided.
  func needs(by rules: ScopeRules) -> [[Field]] {
    var found: [[Field]] = []
    visit { subject, test in
      for group in Self.needs(of: test, about: subject, by: rules) where !found.contains(group) {
        found.append(group)
      }
    }
    return found
  }

  private static func needs(
    of test: Test,
    about subject: Subject,
    by rules: ScopeRules
  ) -> [[Field]] {
    switch subject {
    case .field(let field):
      switch test {
      case .notBefore(let term), .notAfter(let term), .before(let term), .after(let term):
        if case .field(let other) = term.base { return [[field], [other]] }
      case .isOne, .isNone, .filled, .empty, .atLeast, .atMost: break
      }
      return [[field]]
    case .trait(.scope):
      // Without any of the columns every case is in scope by definition; only a test that such a case
      // fails needs to know more.
      let within = CaseState.Scope.within.rawValue
      if rules.fields.isEmpty || test.isFulfilled(by: within) == .yes { return [] }
      return [rules.fields]
    case .trait(let trait): return trait.needs
    }
  }
}

extension Population {
  /// The columns of `needs` that a sheet of `kind` lacks which covers `unit` or holds a present
  /// record of it.
  func missingColumns(_ needs: [[Field]], in kind: RegisterKind, of unit: UnitID) -> [MissingColumn]
  {
    guard !needs.isEmpty else { return [] }
    var found: [MissingColumn] = []
    for sheet in registers.sheets where sheet.register == kind && sheet.covers(unit) {
      for group in needs where !group.contains(where: { sheet.fields.contains($0) }) {
        found.append(MissingColumn(kind: kind, sheet: sheet.place.table, fields: group))
      }
    }
    let present = present(kind)
    return found.union(
      missingColumns(needs, of: present, at: present.positions[unit.index], in: kind)
    )
  }

  /// The columns of `needs` that the tables of these records lack.
  func missingColumns(
    _ needs: [[Field]],
    of present: Present,
    at positions: [Int],
    in kind: RegisterKind
  ) -> [MissingColumn] {
    guard !needs.isEmpty else { return [] }
    var isSeen = Array(repeating: false, count: present.tables.count)
    var found: [MissingColumn] = []
    for position in positions {
      let number = present.table[position]
      if isSeen[number] { continue }
      isSeen[number] = true
      let table = present.tables[number]
      for group in needs where !group.contains(where: { table.layout.column(of: $0) != nil }) {
        found.append(MissingColumn(kind: kind, sheet: table.sheet, fields: group))
      }
    }
    return found
  }
}

extension [MissingColumn] {
  /// These and those of `others` that are not among them.
  func union(_ others: [MissingColumn]) -> [MissingColumn] {
    others.reduce(into: self) { all, other in
      if !all.contains(other) { all.append(other) }
    }
  }
}
