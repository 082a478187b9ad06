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
      result.drafts.compactMap(\.units.first)
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
      result.drafts.isEmpty && leftOut.contains { $0.reason == .nothing }
    summary.fields = columns.sorted { $0.value < $1.value }.map(\.key)
    summary.mapping = layout.mapping.map { mapping in
      var known = mapping
      if mapping.column == serial { (known.field, known.how) = (nil, .serial) }
      if mapping.column == columns[.unit], mapping.field == nil {
        (known.field, known.how) = (.unit, .values)
      }
      return known
    }
    for _ in result.drafts { summary.ledger.count() }
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
    } else if result.drafts.isEmpty,
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
      } else if column.field == nil, !used.contains(column.column) {
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
    for comment in furniture.comments where comment.row > layout.rows.upperBound {
      findings.append(.commentData(at: place.at(row: comment.row, column: comment.column)))
    }
    return findings
  }

  /// What looks doubtful about the table itself: gaps of serial numbers, hidden rows, typed totals.
  func doubts(of result: TableReading, drafts: [Draft], serial column: Int?) -> [Finding] {
    var findings: [Finding] = []
    if isHidden {
      findings.append(.hiddenSheet(rows: result.drafts.count, at: place))
    }
    for draft in result.drafts where draft.isHidden {
      findings.append(.hiddenRow(at: draft.place, units: draft.units))
    }
    var previous: Int?
    for draft in drafts {
      guard let serial = draft.serial.flatMap({ Numerals.value($0.filter(\.isNumber)) }) else {
        continue
      }
      if let previous, serial != previous + 1, serial != 1 {
        findings.append(
          .serialGap(
            from: previous,
            to: serial,
            at: place.at(row: draft.row, column: column)
          )
        )
      }
      previous = serial
    }
    return findings + typedTotals(drafts)
  }

  /// Typed totals that differ from the recount: of the whole table, or of the rows above or below
  /// them up to the next total.
  private func typedTotals(_ drafts: [Draft]) -> [Finding] {
    var findings: [Finding] = []
    let wholes = totals.filter { !$0.isPart }.count
    for (index, total) in totals.enumerated() {
      let before = index > 0 ? totals[index - 1].row : 0
      let next = index + 1 < totals.count ? totals[index + 1].row : Int.max
      let isOfAll = !total.isPart && wholes == 1
      for column in layout.register.columns {
        guard let typed = total.values[column.field] else { continue }
        let sums = (
          all: sum(of: column.field, in: drafts[...]),
          above: sum(of: column.field, in: rows(of: drafts, between: before, total.row)),
          below: sum(of: column.field, in: rows(of: drafts, between: total.row, next))
        )
        let recount = isOfAll ? sums.all : sums.above ?? sums.below
        guard let recount, typed != recount, typed != sums.all, isOfAll || typed != sums.below
        else { continue }
        let cell = place.at(row: total.row, column: layout.column(of: column.field))
        findings.append(.typedTotal(typed, recount: recount, header: column.header, at: cell))
      }
    }
    return findings
  }

  private func rows(of drafts: [Draft], between first: Int, _ last: Int) -> ArraySlice<Draft> {
    let start = drafts.firstIndex { $0.row > first } ?? drafts.endIndex
    let end = drafts[start...].firstIndex { $0.row >= last } ?? drafts.endIndex
    return drafts[start..<end]
  }

  /// The sum of a column; none of no rows.
  private func sum(of field: Field, in drafts: ArraySlice<Draft>) -> Int? {
    guard !drafts.isEmpty else { return nil }
    return drafts.reduce(0) { sum, draft in
      if case .count(let count) = draft.values[field] { sum + count } else { sum }
    }
  }
}
