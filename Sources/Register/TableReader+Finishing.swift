import Vocabulary

extension TableReader {
  /// Applies what is known last (merged cells, who the sheet is of), and turns rows into records.
  mutating func finish(_ furniture: Furniture) -> TableReading {
    var rows = data.takeRows()
    let further = applyMerges(furniture.merges, to: &rows)
    settleSameAsAbove(in: &rows)
    let serial = takeSerialNumbers(from: &rows)
    recheckYears(of: &rows)
    if layout.register == .cases { settle(&rows) }
    var columns = Dictionary(
      layout.columns.map { ($0.value.field, $0.key) },
      uniquingKeysWith: { first, _ in first }
    )
    let unitColumn = layout.column(of: .unit) ?? (holdsUnits(rows) ? layout.perhapsUnit : nil)
    columns[.unit] = unitColumn
    if serial != layout.serial { columns[.number] = nil }
    var result = TableReading(
      summary: SheetSummary(place: place, register: layout.register),
      records: [],
      further: [:],
      leftOut: leftOut.map { LeftOut(place: place.at(row: $0.row), reason: $0.reason) },
      findings: [],
      personal: rows.personalCells
    )
    let named = namedUnit()
    let typed = typedTotals(rows)
    let gaps = serialGaps(rows, column: serial)
    let taken = take(&rows, besides: further, unitColumn: unitColumn, named, into: &result)
    let table = RecordTable(rows, of: layout.register, from: place, by: RecordLayout(columns))
    result.records = taken.rows.map { Record(table, row: $0.row, units: $0.units) }
    for (position, repeated) in taken.further {
      let units = result.records[position].units
      result.further[position] = repeated.map { Record(table, row: $0, units: units) }
    }
    summarise(&result, columns: columns, serial: serial, named: named.unit)
    result.findings += notices(of: result, overLine: taken.overLine, unitColumn: unitColumn)
    result.findings += columnNotices(besides: [serial, unitColumn], furniture: furniture)
    result.findings += hiddenNotices(of: result) + gaps + typed
    return result
  }

  /// The rows that make records.
  private struct Taken {
    var rows: [(row: Int, units: [UnitID])] = []
    /// By position in `rows`, the rows that repeat it on other days.
    var further: [Int: [Int]] = [:]
    /// The numbers of rows whose own unit is another than the line's.
    var overLine: [Int] = []
  }

  /// Decides for every row whether it makes a record, or is left out.
  private func take(
    _ rows: inout RowStore,
    besides further: Set<Int>,
    unitColumn: Int?,
    _ named: NamedUnit,
    into result: inout TableReading
  ) -> Taken {
    var cells = UnitCells(directory: terms.directory, blanks: terms.lexicon.blanks, line: named)
    let isOwn = unitColumn == layout.column(of: .unit)
    let counts = layout.columns.values.filter { $0.type == .count }.map(\.field)
    var taken = Taken()
    var findings = FindingsByRow(rows.findings)
    let count = rows.count
    taken.rows.reserveCapacity(count)
    for row in 0..<count {
      let number = Int(rows.numbers[row])
      let address = place.at(row: number)
      if further.contains(number) || row > 0 && isFurtherPetitioner(row, of: rows) {
        _ = findings.next(of: row)
        result.leftOut.append(LeftOut(place: address, reason: .furtherPetitioner))
        continue
      }
      var found = findings.next(of: row)
      let text = isOwn ? rows.units[row] : rows.perhapsUnits[row]
      let (units, isUnknown) = cells.units(
        own: text == 0 ? nil : Int(text) - 1,
        of: rows.unitNames,
        at: address.at(row: number, column: unitColumn),
        into: &found
      )
      let missing = missing(
        at: row,
        of: rows,
        hasUnits: !units.isEmpty || isUnknown,
        into: &found
      )
      let concerned = units.isEmpty ? cells.lineUnits : units
      if !found.isEmpty {
        result.findings += found.map { stamped($0, row, of: rows, concerned) }
      }
      if let reason = missing ?? (isUnknown ? .unknownUnit : nil) {
        result.leftOut.append(LeftOut(place: address, reason: reason))
        result.leftOutDays.add(rows.happenings(at: row), of: concerned)
      } else {
        taken.rows.append((row, units))
        if let days = rows.furtherDays[row] {
          let field: Field = layout.register == .receptions ? .held : .date
          taken.further[taken.rows.count - 1] = days.map {
            rows.repeatRow(row, with: $0, in: field, counts: counts)
          }
        }
      }
      guard text != 0, let line = cells.line.fromLine, !units.isEmpty else { continue }
      if !units.contains(line) { taken.overLine.append(number) }
    }
    return taken
  }

  /// 填报时间 below the table may contradict the year that days above it were given.
  private func recheckYears(of rows: inout RowStore) {
    let changed = parts.map { part in
      var own = preamble
      own.titles += part.titles
      return own.yearContext(of: place, period: terms.year) != part.year
    }
    guard changed.contains(true) else { return }
    let numbers = rows.numbers
    let isChanged = { (row: Int) in
      changed[parts.lastIndex { $0.row <= Int(numbers[row]) } ?? 0]
    }
    let closings = rows.closingsInStatus.filter { $0.value.yearSupplied && isChanged($0.key) }
    let supplied = rows.yearsSupplied.filter { isChanged($0.row) }
    for (row, closing) in closings.sorted(by: { $0.key < $1.key }) {
      rows.removeClosing(at: row)
      markYear(of: .closed, at: closing.place, in: &rows, row: row)
    }
    let places = Set(
      supplied.map { place.at(row: Int(rows.numbers[$0.row]), column: layout.column(of: $0.field)) }
    )
    rows.removeFindings { $0.finding.code == .yearSupplied && places.contains($0.finding.place) }
    for (row, field) in supplied {
      let cell = place.at(row: Int(rows.numbers[row]), column: layout.column(of: field))
      markYear(of: field, at: cell, in: &rows, row: row)
    }
  }

  private func markYear(of field: Field, at cell: Place, in rows: inout RowStore, row: Int) {
    var draft = Draft(row: Int(rows.numbers[row]), isHidden: false)
    cells.mark(
      field,
      .day,
      "没有年份，而表下的填报时间与表上的年份不一致",
      en: "has no year, and the filling date below the table names another",
      at: cell,
      in: &draft
    )
    rows.set(field, to: .unreadable, at: row)
    for finding in draft.findings { rows.append(finding, at: row) }
  }

  /// Reads the cells that say 同上 once merged cells are filled; what still has nothing above it
  /// cannot be read.
  private func settleSameAsAbove(in rows: inout RowStore) {
    for (row, column, cell) in rows.sameAsAbove {
      if rows.repeatAbove(column.field, at: row) { continue }
      var draft = Draft(row: Int(rows.numbers[row]), isHidden: false)
      cells.mark(
        column.field,
        column.type,
        "写着“同上”，而上一行没有内容",
        en: "says “as above”, but nothing stands above",
        at: cell,
        in: &draft
      )
      rows.set(column.field, to: .unreadable, at: row)
      for finding in draft.findings { rows.append(finding, at: row) }
    }
  }

  /// A finding of a row with whom and what it concerns.
  private func stamped(
    _ finding: Finding,
    _ row: Int,
    of rows: RowStore,
    _ units: [UnitID]
  ) -> Finding {
    var stamped = finding
    if stamped.units.isEmpty { stamped.units = units }
    if let number = rows.text(.number, at: row), !PersonalData.looksPersonal(number) {
      stamped.caseNumber = number
    }
    return stamped
  }

  // MARK: Merged cells

  /// Fills what a merged cell means for the rows below its first; counts are never filled down.
  ///
  /// - Returns: the rows that only add petitioners to the case above: their serial or case number is
  ///   merged with it.
  private func applyMerges(_ merges: [CellRange], to rows: inout RowStore) -> Set<Int> {
    let own = merges.filter { $0.rows.count > 1 && $0.rows.lowerBound > layout.rows.upperBound }
    if own.isEmpty { return [] }
    var further: Set<Int> = []
    let index = Dictionary(
      rows.numbers.enumerated().map { (Int($1), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for merge in own {
      let column = merge.columns.lowerBound
      guard let top = index[merge.rows.lowerBound] else { continue }
      let isNumber = layout.field(at: column) == .number
      if layout.register == .cases, isNumber || column == layout.serial {
        // A merged serial number over rows with numbers of their own is a group, no case.
        let below = merge.rows.dropFirst().filter { number in
          index[number].map { !rows.holds(.number, at: $0) } ?? false
        }
        further.formUnion(below)
        continue
      }
      for number in merge.rows.dropFirst() {
        if let below = index[number] { fill(column, from: top, to: below, in: &rows) }
      }
    }
    return further
  }

  private func fill(_ column: Int, from top: Int, to below: Int, in rows: inout RowStore) {
    if column == layout.perhapsUnit, rows.perhapsUnits[below] == 0 {
      rows.copyPerhapsUnit(from: top, to: below)
    }
    guard let known = layout.columns[column], !rows.holds(known.field, at: below) else { return }
    if known.field == .unit {
      rows.copyUnit(from: top, to: below)
    } else if known.type != .count {
      rows.copy(known.field, from: top, to: below)
    }
  }

  /// Whether the row holds nothing but what belongs to a further petitioner of the case above.
  private func isFurtherPetitioner(_ row: Int, of rows: RowStore) -> Bool {
    guard layout.register == .cases, rows.serials[row] == .none, rows.units[row] == 0 else {
      return false
    }
    return rows.holds(.petitioner, at: row)
      && rows.places.fields.allSatisfy { field in
        field == .unit || field.isPersonal || field == .people || field == .remark
          || !rows.holds(field, at: row)
      }
  }

  /// A column headed 编号 that counts 1, 2, 3 … holds serial numbers and no case's number.
  ///
  /// - Returns: the column of the serial numbers.
  private func takeSerialNumbers(from rows: inout RowStore) -> Int? {
    guard layout.serial == nil, layout.register == .cases,
      let column = layout.column(of: .number), layout.pinned[column] == nil,
      layout.mapping.contains(where: { $0.column == column && Folding.header($0.header) == "编号" })
    else { return layout.serial }
    var expected = 1
    for row in 0..<rows.count {
      guard let text = rows.text(.number, at: row) else { continue }
      guard let number = Numerals.value(text), number == expected || number == 1 else {
        return layout.serial
      }
      expected = number + 1
    }
    guard expected > 1 else { return layout.serial }
    rows.takeNumbersAsSerials()
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
  private func holdsUnits(_ rows: RowStore) -> Bool {
    var counts = Array(repeating: 0, count: rows.unitNames.count)
    for text in rows.perhapsUnits where text != 0 { counts[Int(text) - 1] += 1 }
    let all = counts.reduce(0, +)
    let known = counts.indices.reduce(0) { sum, text in
      let isKnown =
        counts[text] > 0 && !terms.directory.read(rows.unitNames[text]).units.isEmpty
      return sum + (isKnown ? counts[text] : 0)
    }
    return known * 2 > all
  }

  /// Why the row cannot be a record, if so: a required field is missing or unreadable.
  private func missing(
    at row: Int,
    of rows: RowStore,
    hasUnits: Bool,
    into findings: inout [Finding]
  ) -> LeftOutReason? {
    var reason: LeftOutReason?
    let cell = { (field: Field) in
      place.at(row: Int(rows.numbers[row]), column: layout.column(of: field))
    }
    if rows.value(.unit, at: row) == .unreadable {
      reason = .unreadableField
    } else if !hasUnits {
      findings.append(.missingField("责任单位", at: cell(.unit)))
      reason = .missingField
    }
    for column in layout.required {
      let value = rows.value(column.field, at: row)
      if value == .unreadable {
        reason = reason ?? .unreadableField
      } else if value.isNothing {
        findings.append(.missingField(column.header, at: cell(column.field)))
        reason = .missingField
      }
    }
    return reason
  }
}
