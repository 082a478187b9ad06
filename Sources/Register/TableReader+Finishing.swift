import Vocabulary

extension TableReader {
  /// Applies what is known last (merged cells, who the sheet is of), and turns drafts into records.
  func finish(_ furniture: Furniture) -> TableReading {
    var drafts = drafts
    let further = applyMerges(furniture.merges, to: &drafts)
    cells.settleSameAsAbove(in: &drafts)
    let serial = takeSerialNumbers(from: &drafts)
    recheckYears(of: &drafts)
    if layout.register == .cases { for index in drafts.indices { cells.settle(&drafts[index]) } }
    var result = TableReading(
      summary: SheetSummary(place: place, register: layout.register),
      drafts: [],
      leftOut: leftOut.map { LeftOut(place: place.at(row: $0.row), reason: $0.reason) },
      findings: [],
      personal: drafts.flatMap(\.personal)
    )
    var columns = Dictionary(
      layout.columns.map { ($0.value.field, $0.key) },
      uniquingKeysWith: { first, _ in first }
    )
    let unitColumn = layout.column(of: .unit) ?? (holdsUnits(drafts) ? layout.perhapsUnit : nil)
    columns[.unit] = unitColumn
    if serial != layout.serial { columns[.number] = nil }
    let named = namedUnit()
    var units = UnitCells(directory: terms.directory, blanks: terms.lexicon.blanks, line: named)
    let recordLayout = RecordLayout(columns)
    var overLine: [Int] = []
    for (index, draft) in drafts.enumerated() {
      if further.contains(draft.row) || (index > 0 && isFurtherPetitioner(draft)) {
        let row = place.at(row: draft.row)
        result.leftOut.append(LeftOut(place: row, reason: .furtherPetitioner))
        continue
      }
      let isOver = take(draft, units: &units, unitColumn: unitColumn, recordLayout, into: &result)
      if isOver { overLine.append(draft.row) }
    }
    summarise(&result, columns: columns, serial: serial, named: named.unit)
    result.findings += notices(of: result, overLine: overLine, unitColumn: unitColumn)
    result.findings += columnNotices(besides: [serial, unitColumn], furniture: furniture)
    result.findings += doubts(of: result, drafts: drafts, serial: serial)
    return result
  }

  /// Makes a record of a draft, or leaves it out.
  ///
  /// - Returns: whether its own unit is another than the line's.
  private func take(
    _ draft: Draft,
    units cells: inout UnitCells,
    unitColumn: Int?,
    _ layout: RecordLayout,
    into result: inout TableReading
  ) -> Bool {
    let row = place.at(row: draft.row)
    var found = draft.findings
    let own = unitColumn == self.layout.column(of: .unit) ? draft.unitText : draft.perhapsUnitText
    let cell = row.at(row: draft.row, column: unitColumn)
    let (units, isUnknown) = cells.units(own: own, at: cell, into: &found)
    let missing = missing(in: draft, hasUnits: !units.isEmpty || isUnknown, at: row, into: &found)
    let concerned = units.isEmpty ? cells.line.unit.map { [$0] } ?? [] : units
    result.findings += found.map { stamped($0, draft, concerned) }
    if let reason = missing ?? (isUnknown ? .unknownUnit : nil) {
      result.leftOut.append(LeftOut(place: row, reason: reason))
      let days = draft.values.compactMap { field, value -> Day? in
        if case .day(let day) = value, !field.isPlan { day } else { nil }
      }
      result.leftOutDays.add(days, of: concerned)
    } else {
      result.drafts.append(
        RecordDraft(
          place: row,
          isHidden: draft.isHidden,
          units: units,
          layout: layout,
          values: draft.values,
          furtherDays: draft.furtherDays
        )
      )
    }
    guard own != nil, let line = cells.line.fromLine, !units.isEmpty else { return false }
    return !units.contains(line)
  }

  /// 填报时间 below the table may contradict the year that days above it were given.
  private func recheckYears(of drafts: inout [Draft]) {
    let changed = parts.map { part in
      var own = preamble
      own.titles += part.titles
      return own.yearContext(of: place, period: terms.year) != part.year
    }
    guard changed.contains(true) else { return }
    for index in drafts.indices {
      let part = parts.lastIndex { $0.row <= drafts[index].row } ?? 0
      guard changed[part] else { continue }
      if let closing = drafts[index].closingInStatus, closing.yearSupplied {
        drafts[index].closingInStatus = nil
        cells.mark(
          .closed,
          .day,
          "没有年份，而表下的填报时间与表上的年份不一致",
          en: "has no year, and the filling date below the table names another",
          at: closing.place,
          in: &drafts[index]
        )
      }
      for field in drafts[index].yearsSupplied {
        let cell = place.at(row: drafts[index].row, column: layout.column(of: field))
        drafts[index].findings.removeAll { $0.code == .yearSupplied && $0.place == cell }
        cells.mark(
          field,
          .day,
          "没有年份，而表下的填报时间与表上的年份不一致",
          en: "has no year, and the filling date below the table names another",
          at: cell,
          in: &drafts[index]
        )
      }
    }
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
      let isNumber = layout.field(at: column) == .number
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
    guard let known = layout.columns[column], !below.holds(known.field) else { return }
    let field = known.field
    if field == .unit {
      below.unitText = top.unitText
    } else if known.type != .count {
      below.values[field] = top.values[field]
    }
  }

  /// Whether the row holds nothing but what belongs to a further petitioner of the case above.
  private func isFurtherPetitioner(_ draft: Draft) -> Bool {
    guard layout.register == .cases, draft.serial == nil, draft.unitText == nil else {
      return false
    }
    return draft.holds(.petitioner)
      && draft.values.keys.allSatisfy { field in
        field.isPersonal || field == .people || field == .remark || !draft.holds(field)
      }
  }

  /// A column headed 编号 that counts 1, 2, 3 … holds serial numbers and no case's number.
  ///
  /// - Returns: the column of the serial numbers.
  private func takeSerialNumbers(from drafts: inout [Draft]) -> Int? {
    guard layout.serial == nil, layout.register == .cases,
      let column = layout.column(of: .number),
      layout.mapping.contains(where: { $0.column == column && Folding.header($0.header) == "编号" })
    else { return layout.serial }
    var expected = 1
    for draft in drafts {
      guard case .text(let text) = draft.values[.number] else { continue }
      guard let number = Numerals.value(text), number == expected || number == 1 else {
        return layout.serial
      }
      expected = number + 1
    }
    guard expected > 1 else { return layout.serial }
    for index in drafts.indices {
      if case .text(let text) = drafts[index].values[.number] { drafts[index].serial = text }
      drafts[index].values[.number] = nil
    }
    return column
  }

  // MARK: Units

  private func namedUnit() -> NamedUnit {
    var named = NamedUnit()
    if let text = preamble.unitText {
      let reading = terms.directory.read(text)
      if reading.units.count <= 1,
        let unit = reading.units.first ?? terms.directory.unit(mentionedIn: text)
      {
        named.fromLine = unit
        named.unit = unit
      } else if reading.units.isEmpty, let place = preamble.unitPlace {
        named.unknownLine = (text, place.row, place.column)
      }
      // The line has the first word, also where it names nobody or several.
      return named
    }
    let names = [sheetName ?? ""] + place.file.split(separator: "/").reversed().map(String.init)
    named.unit = names.lazy.compactMap { terms.directory.unit(mentionedIn: $0) }.first
    return named
  }

  /// Whether the values of a column headed 单位 are mostly units of the plan.
  private func holdsUnits(_ drafts: [Draft]) -> Bool {
    var counts: [String: Int] = [:]
    for draft in drafts {
      if let text = draft.perhapsUnitText { counts[text, default: 0] += 1 }
    }
    let all = counts.values.reduce(0, +)
    let known = counts.reduce(0) { sum, entry in
      sum + (terms.directory.read(entry.key).units.isEmpty ? 0 : entry.value)
    }
    return known * 2 > all
  }

  /// Why the row cannot be a record, if so: a required field is missing or unreadable.
  private func missing(
    in draft: Draft,
    hasUnits: Bool,
    at row: Place,
    into findings: inout [Finding]
  ) -> LeftOutReason? {
    var reason: LeftOutReason?
    if case .unreadable = draft.values[.unit] {
      reason = .unreadableField
    } else if !hasUnits {
      findings.append(
        .missingField("责任单位", at: row.at(row: draft.row, column: layout.column(of: .unit)))
      )
      reason = .missingField
    }
    for column in layout.required {
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
