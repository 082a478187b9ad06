import Vocabulary

extension TableReader {
  /// Whose the table is, what it has, how many rows were read.
  func summarise(
    _ result: inout TableReading,
    columns: [Field: Int],
    named: UnitID?,
    furniture: Furniture
  ) {
    var summary = result.summary
    let units = Set(result.drafts.flatMap(\.units))
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
    summary.filledOn = preamble.filledOn
    summary.isHidden = isHidden
    summary.isZeroReport = leftOut.contains { $0.reason == .nothing }
    summary.fields = columns.sorted { $0.value < $1.value }.map(\.key)
    summary.mapping = layout.mapping
    for _ in result.drafts { summary.ledger.count() }
    for row in result.leftOut { summary.ledger.leaveOut(row.reason) }
    result.leftOut.sort { ($0.place.row ?? 0) < ($1.place.row ?? 0) }
    result.summary = summary
  }

  /// What is worth knowing of the table beside its rows.
  func notices(
    of result: TableReading,
    overLine: [Int],
    unitColumn: Int?,
    furniture: Furniture
  ) -> [Finding] {
    var findings: [Finding] = []
    for reason in [
      LeftOutReason.total, .note, .signature, .sample, .instruction, .repeatedHeader,
      .furtherPetitioner, .heading, .blank,
    ] {
      let rows = result.leftOut.filter { $0.reason == reason }.compactMap(\.place.row)
      guard let first = rows.first else { continue }
      findings.append(.notCounted(reason, rows: rows, at: place.at(row: first)))
    }
    if let row = result.leftOut.first(where: { $0.reason == .nothing })?.place {
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
    for column in layout.mapping
    where column.field == nil && column.column != layout.serial && column.column != unitColumn {
      findings.append(
        .columnNotUsed(
          column.header,
          at: place.at(row: layout.rows.upperBound, column: column.column)
        )
      )
    }
    for range in furniture.hiddenColumns {
      for column in layout.columns.keys.sorted() where range.contains(column) {
        findings.append(.hiddenColumn(at: place.at(row: layout.rows.upperBound, column: column)))
      }
    }
    for comment in furniture.comments where comment.row > layout.rows.upperBound {
      findings.append(.commentData(at: place.at(row: comment.row, column: comment.column)))
    }
    if !layout.rivals.isEmpty {
      findings.append(.ambiguousRegister(layout.rivals, taken: layout.register, at: place))
    }
    return findings
  }

  /// What looks doubtful about the table itself: gaps of serial numbers, hidden rows, typed totals.
  func doubts(of result: TableReading, drafts: [Draft]) -> [Finding] {
    var findings: [Finding] = []
    if isHidden, !result.drafts.isEmpty {
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
            at: place.at(row: draft.row, column: layout.serial)
          )
        )
      }
      previous = serial
    }
    return findings + typedTotals(drafts)
  }

  /// Typed totals of the whole table that differ from the recount; subtotals are not compared.
  private func typedTotals(_ drafts: [Draft]) -> [Finding] {
    guard totals.count == 1, let total = totals.first else { return [] }
    let rows = drafts.map(\.row)
    guard let first = rows.min(), let last = rows.max(), total.row < first || total.row > last
    else { return [] }
    var findings: [Finding] = []
    for column in layout.register.columns {
      guard let typed = total.values[column.field] else { continue }
      let counts = drafts.compactMap { draft in
        if case .count(let count) = draft.values[column.field] { count } else { nil }
      }
      let recount = counts.reduce(0, +)
      if recount != typed {
        findings.append(
          .typedTotal(
            typed,
            recount: recount,
            header: column.header,
            at: place.at(row: total.row, column: layout.column(of: column.field))
          )
        )
      }
    }
    return findings
  }
}
