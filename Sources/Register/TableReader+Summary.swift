import Vocabulary

extension TableReader {
  /// Whose the table is, what it has, how many rows were read.
  func summarise(
    _ result: inout TableReading,
    columns: [Field: Int],
    serial: Int?,
    named: UnitID?
  ) {
    var summary = result.summary
    // A case of two units in one unit's register does not make it a register of all: who is in
    // charge decides.
    let units = Set(
      result.records.compactMap(\.units.first)
        + zeroUnits.compactMap { terms.directory.read($0).units.first }
    )
    switch layout.register {
    case .baseline, .submissions: summary.coverage = .all
    default:
      if let named {
        summary.coverage = .unit(named)
      } else if units.count > 1 {
        summary.coverage = .all
      } else {
        summary.coverage = units.first.map { .unit($0) } ?? .nobody
      }
    }
    summary.filledOn = preamble.isStale(period: terms.year) ? nil : preamble.filledOn
    summary.isHidden = isHidden
    summary.isZeroReport =
      result.records.isEmpty && leftOut.contains { $0.reason == .nothing }
    summary.fields = columns.sorted { $0.value < $1.value }.map(\.key)
    summary.mapping = layout.mapping.map { mapping in
      var known = mapping
      if mapping.column == serial { (known.field, known.how) = (nil, .serial) }
      if mapping.column == columns[.unit], mapping.field == nil {
        (known.field, known.how) = (.unit, .values)
      }
      return known
    }
    summary.pins = layout.pinned.sorted { $0.key < $1.key }.map(\.value)
    for _ in result.records { summary.ledger.count() }
    for row in result.leftOut { summary.ledger.leaveOut(row.reason) }
    result.leftOut.sort { ($0.place.row ?? 0) < ($1.place.row ?? 0) }
    result.summary = summary
  }

  /// What is worth knowing of the table beside its rows.
  func notices(
    of result: TableReading,
    overLine: [Int],
    unitColumn: Int?
  ) -> [Finding] {
    var findings: [Finding] = []
    for reason in [
      LeftOutReason.total, .note, .signature, .sample, .instruction, .repeatedHeader,
      .furtherPetitioner, .heading, .blank, .nothing,
    ] where reason != .nothing || !result.summary.isZeroReport {
      let rows = result.leftOut.filter { $0.reason == reason }.compactMap(\.place.row)
      guard let first = rows.first else { continue }
      findings.append(.notCounted(reason, rows: rows, at: place.at(row: first)))
    }
    if result.summary.isZeroReport,
      let row = result.leftOut.first(where: { $0.reason == .nothing })?.place
    {
      findings.append(.zeroReport(at: row))
    } else if result.records.isEmpty,
      result.leftOut.allSatisfy({
        $0.reason != .unknownUnit && $0.reason != .missingField && $0.reason != .unreadableField
      })
    {
      findings.append(.emptyRegister(layout.register, at: place))
    }
    let owner: [UnitID] = if case .unit(let unit) = result.summary.coverage { [unit] } else { [] }
    for (row, offset) in damaged {
      findings.append(.undecodable(offset: offset, at: place.at(row: row), units: owner))
    }
    if let first = overLine.first {
      findings.append(
        .unitOverLine(rows: overLine.count, at: place.at(row: first, column: unitColumn))
      )
    }
    if preamble.isStale(period: terms.year), let filled = preamble.filledOn,
      let (row, column) = preamble.filledPlace
    {
      let cell = place.at(row: row, column: column)
      findings.append(.fillingTimeConflict(filled, year: terms.year, at: cell))
    }
    if !layout.rivals.isEmpty {
      findings.append(.ambiguousRegister(layout.rivals, taken: layout.register, at: place))
    }
    return findings
  }

  /// What is worth knowing of the columns: not used, doubled, only alike, hidden; and of comments.
  func columnNotices(besides used: [Int?], furniture: Furniture) -> [Finding] {
    var findings: [Finding] = []
    let header = { (column: Int) in place.at(row: layout.rows.upperBound, column: column) }
    for column in layout.mapping {
      let cell = header(column.column)
      if let field = column.field, column.how == .contains {
        findings.append(.containedHeader(column.header, as: layout.header(of: field), at: cell))
      } else if column.field == nil, column.how != .pinned, !used.contains(column.column) {
        if layout.personal[column.column] != nil,
          !terms.lexicon.isHeaderWord(Folding.header(column.header))
        {
          findings.append(.personalColumn(column.header, at: cell))
        } else if layout.doubled.contains(column.column) {
          findings.append(.doubledColumn(column.header, at: cell))
        } else if let other = column.resembles {
          findings.append(.likelyColumn(column.header, resembling: other, at: cell))
        } else {
          findings.append(.columnNotUsed(column.header, at: cell))
        }
      }
    }
    for range in furniture.hiddenColumns {
      for column in layout.mapping.map(\.column) where range.contains(column) {
        findings.append(.hiddenColumn(at: header(column)))
      }
    }
    for comment in furniture.comments
    where comment.row > layout.rows.upperBound && !comment.text.opened(OwnMark.isOwn) {
      findings.append(.commentData(at: place.at(row: comment.row, column: comment.column)))
    }
    return findings
  }

  /// Rows that a reader of the workbook does not see.
  func hiddenNotices(of result: TableReading) -> [Finding] {
    var findings: [Finding] = []
    if isHidden { findings.append(.hiddenSheet(rows: result.records.count, at: place)) }
    for record in result.records where record.isHidden {
      findings.append(.hiddenRow(at: record.place, units: record.units))
    }
    return findings
  }

  /// Where serial numbers do not go up by one.
  func serialGaps(_ rows: RowStore, column: Int?) -> [Finding] {
    var findings: [Finding] = []
    var previous: Int?
    for (row, serial) in rows.serials.enumerated() {
      guard case .number(let number) = serial else { continue }
      let serial = Int(number)
      if let previous, serial != previous + 1, serial != 1 {
        let cell = place.at(row: Int(rows.numbers[row]), column: column)
        findings.append(.serialGap(from: previous, to: serial, at: cell))
      }
      previous = serial
    }
    return findings
  }

  /// Typed totals that differ from the recount: of the whole table, or of the rows above or below
  /// them up to the next total.
  func typedTotals(_ rows: RowStore) -> [Finding] {
    var findings: [Finding] = []
    var sums: [Field: ColumnSums] = [:]
    let wholes = totals.filter { !$0.isPart }.count
    for (index, total) in totals.enumerated() {
      let before = index > 0 ? totals[index - 1].row : 0
      let next = index + 1 < totals.count ? totals[index + 1].row : Int.max
      let isOfAll = !total.isPart && wholes == 1
      for column in layout.register.columns {
        guard let typed = total.values[column.field] else { continue }
        let own = sums[column.field] ?? ColumnSums(of: column.field, in: rows)
        sums[column.field] = own
        let all = own.sum(from: 0, to: Int.max)
        let above = own.sum(from: before + 1, to: total.row)
        let below = own.sum(from: total.row + 1, to: next)
        let recount = isOfAll ? all : above ?? below
        guard let recount, typed != recount, typed != all, isOfAll || typed != below
        else { continue }
        let cell = place.at(row: total.row, column: layout.column(of: column.field))
        findings.append(.typedTotal(typed, recount: recount, header: column.header, at: cell))
      }
    }
    return findings
  }
}

/// The running sums of one column, so that a table of many subtotals is summed once.
private struct ColumnSums {
  private let numbers: [Int32]
  /// Of the rows before each.
  private var running: [Int] = [0]

  init(of field: Field, in rows: RowStore) {
    numbers = rows.numbers
    running.reserveCapacity(rows.count + 1)
    for row in 0..<rows.count {
      let value = rows.value(field, at: row)
      running.append(running[row] + (value.kind == .count ? value.payload : 0))
    }
  }

  /// The sum of the rows from number `first` up to, but not including, `end`; none of no rows.
  func sum(from first: Int, to end: Int) -> Int? {
    let start = index(of: first, from: 0)
    let stop = end == Int.max ? numbers.count : index(of: end, from: start)
    return start < stop ? running[stop] - running[start] : nil
  }

  /// The first row at or behind `start` whose number is at least `number`.
  private func index(of number: Int, from start: Int) -> Int {
    var (low, high) = (start, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(numbers[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
