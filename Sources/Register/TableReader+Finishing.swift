import Vocabulary

extension TableReader {
  /// Applies what is known last (merged cells, who the sheet is of), and turns drafts into records.
  func finish(_ furniture: Furniture) -> TableReading {
    var drafts = drafts
    let further = applyMerges(furniture.merges, to: &drafts)
    let unitColumn = layout.column(of: .unit) ?? (holdsUnits(drafts) ? layout.perhapsUnit : nil)
    var result = TableReading(
      summary: SheetSummary(place: place, register: layout.register),
      drafts: [],
      leftOut: leftOut.map { LeftOut(place: place.at(row: $0.row), reason: $0.reason) },
      findings: []
    )
    var columns = Dictionary(
      layout.columns.map { ($0.value, $0.key) },
      uniquingKeysWith: { first, _ in first }
    )
    columns[.unit] = unitColumn
    let recordLayout = RecordLayout(columns)
    let named = namedUnit()
    var overLine: [Int] = []

    for (index, draft) in drafts.enumerated() {
      let row = place.at(row: draft.row)
      if further.contains(draft.row) || (index > 0 && isFurtherPetitioner(draft)) {
        result.leftOut.append(LeftOut(place: row, reason: .furtherPetitioner))
        continue
      }
      var found = draft.findings
      let own = unitColumn == layout.column(of: .unit) ? draft.unitText : draft.perhapsUnitText
      let cell = row.at(row: draft.row, column: unitColumn)
      let (units, isUnknown) = units(own: own, line: named, at: cell, into: &found)
      if let own, own.isEmpty == false, let line = named.fromLine, !units.contains(line),
        !units.isEmpty
      {
        overLine.append(draft.row)
      }
      let missing = missing(in: draft, hasUnits: !units.isEmpty || isUnknown, at: row, into: &found)
      result.findings += found.map {
        stamped($0, draft, units.isEmpty ? named.unit.map { [$0] } ?? [] : units)
      }
      if let reason = missing ?? (isUnknown ? .unknownUnit : nil) {
        result.leftOut.append(LeftOut(place: row, reason: reason))
        continue
      }
      result.drafts.append(
        RecordDraft(
          place: row,
          isHidden: draft.isHidden,
          units: units,
          layout: recordLayout,
          values: draft.values,
          furtherDays: draft.furtherDays
        )
      )
    }
    summarise(&result, columns: columns, named: named.unit, furniture: furniture)
    result.findings += notices(
      of: result,
      overLine: overLine,
      unitColumn: unitColumn,
      furniture: furniture
    )
    result.findings += doubts(of: result, drafts: drafts)
    return result
  }

  /// A finding of a row with whom and what it concerns.
  private func stamped(_ finding: Finding, _ draft: Draft, _ units: [UnitID]) -> Finding {
    var stamped = finding
    if stamped.units.isEmpty { stamped.units = units }
    if case .text(let number) = draft.values[.number], !PersonalData.looksPersonal(number) {
      stamped.caseNumber = number
    }
    return stamped
  }

  // MARK: Merged cells

  /// Fills what a merged cell means for the rows below its first; counts are never filled down.
  ///
  /// - Returns: the rows that only add petitioners to the case above: their serial or case number is
  ///   merged with it.
  private func applyMerges(_ merges: [CellRange], to drafts: inout [Draft]) -> Set<Int> {
    var further: Set<Int> = []
    let index = Dictionary(
      drafts.indices.map { (drafts[$0].row, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for merge in merges where merge.rows.count > 1 && merge.rows.lowerBound > layout.rows.upperBound
    {
      let column = merge.columns.lowerBound
      guard let top = index[merge.rows.lowerBound] else { continue }
      let isNumber = layout.columns[column] == .number
      if layout.register == .cases, isNumber || column == layout.serial {
        // A merged serial number over rows with numbers of their own is a group, no case.
        let below = merge.rows.dropFirst().filter { row in
          index[row].map { !drafts[$0].holds(.number) } ?? false
        }
        further.formUnion(below)
        continue
      }
      for row in merge.rows.dropFirst() {
        guard let below = index[row] else { continue }
        fill(column, from: drafts[top], into: &drafts[below])
      }
    }
    return further
  }

  private func fill(_ column: Int, from top: Draft, into below: inout Draft) {
    if column == layout.perhapsUnit {
      below.perhapsUnitText = below.perhapsUnitText ?? top.perhapsUnitText
    }
    guard let field = layout.columns[column], !below.holds(field) else { return }
    if field == .unit {
      below.unitText = top.unitText
    } else if layout.register.column(field)?.type != .count {
      below.values[field] = top.values[field]
    }
  }

  /// Whether the row holds nothing but what belongs to a further petitioner of the case above.
  private func isFurtherPetitioner(_ draft: Draft) -> Bool {
    guard layout.register == .cases, draft.serial == nil, draft.unitText == nil else {
      return false
    }
    let held = Field.allCases.filter(draft.holds)
    return held.contains(.petitioner)
      && held.allSatisfy { $0.isPersonal || $0 == .people || $0 == .remark }
  }

  // MARK: Units

  /// Who the table is of: by its line, the sheet's name, the file's name, or the folder's.
  struct NamedUnit {
    var unit: UnitID?
    var fromLine: UnitID?
    /// The line names somebody whom the plan does not know.
    var unknownLine: (text: String, row: Int, column: Int)?
  }

  private func namedUnit() -> NamedUnit {
    var named = NamedUnit()
    if let text = preamble.unitText {
      let reading = terms.directory.read(text)
      if reading.units.count == 1 {
        named.fromLine = reading.units[0]
        named.unit = named.fromLine
        return named
      }
      if let mentioned = terms.directory.unit(mentionedIn: text) {
        named.fromLine = mentioned
        named.unit = mentioned
        return named
      }
      if reading.units.isEmpty, let place = preamble.unitPlace {
        named.unknownLine = (text, place.row, place.column)
      }
    }
    let names = [sheetName ?? ""] + place.file.split(separator: "/").reversed().map(String.init)
    named.unit = names.lazy.compactMap { terms.directory.unit(mentionedIn: $0) }.first
    return named
  }

  /// Whether the values of a column headed 单位 are mostly units of the plan.
  private func holdsUnits(_ drafts: [Draft]) -> Bool {
    let texts = drafts.compactMap(\.perhapsUnitText)
    let known = texts.filter { !terms.directory.read($0).units.isEmpty }.count
    return !texts.isEmpty && known * 2 > texts.count
  }

  private func units(
    own: String?,
    line: NamedUnit,
    at cell: Place,
    into findings: inout [Finding]
  ) -> (units: [UnitID], isUnknown: Bool) {
    guard let own, !terms.lexicon.blanks.contains(Folding.tight(own)) else {
      if let unit = line.unit { return ([unit], false) }
      guard let unknown = line.unknownLine else { return ([], false) }
      findings.append(
        .unknownUnit(
          [unknown.text],
          known: [],
          near: terms.directory.nearest(to: unknown.text),
          at: cell
        )
      )
      return ([], true)
    }
    let reading = terms.directory.read(own)
    if !reading.unknown.isEmpty {
      findings.append(
        .unknownUnit(
          reading.unknown,
          known: reading.units.map { terms.directory[$0].name },
          near: terms.directory.nearest(to: reading.unknown[0]),
          at: cell,
          units: reading.units
        )
      )
    }
    return (reading.units, reading.units.isEmpty)
  }

  /// Why the row cannot be a record, if so: a required field is missing or unreadable.
  private func missing(
    in draft: Draft,
    hasUnits: Bool,
    at row: Place,
    into findings: inout [Finding]
  ) -> LeftOutReason? {
    var reason: LeftOutReason?
    for column in layout.register.columns where column.isRequired {
      if column.field == .unit, hasUnits { continue }
      switch draft.values[column.field] {
      case .unreadable: reason = reason ?? .unreadableField
      case nil, .empty, .noColumn:
        let cell = row.at(row: draft.row, column: layout.column(of: column.field))
        findings.append(.missingField(column.header, at: cell))
        reason = .missingField
      default: break
      }
    }
    return reason
  }
}
