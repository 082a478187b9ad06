import Vocabulary

extension TableReader {
  /// What the fields of a case say together: closing days in words, transfers inside, errors of
  /// dates that are missing (spec §2.3).
  func settle(_ rows: inout RowStore) {
    var ownUnits: [PackedValue: Bool] = [:]
    let closed = rows.pack(.words([StatusWord.closed.rawValue]), of: .status).0
    let found = FindingPlaces(rows.findings)
    var remarks: [PackedValue: Bool] = [:]
    for row in 0..<rows.count {
      let number = Int(rows.numbers[row])
      if let closing = rows.closingsInStatus[row], !rows.holds(.closed, at: row) {
        rows.set(.closed, to: .day(closing.day), at: row)
        rows.append(.dateInWords(closing.day, at: closing.place), at: row)
        if closing.yearSupplied {
          rows.append(.yearSupplied(closing.day, at: closing.place), at: row)
        }
      }
      settleTransfer(row, of: &rows, known: &ownUnits)
      let hasClosing = rows.value(.closed, at: row).day != nil
      if hasClosing, let unknown = found.unknownStatus[row] {
        rows.replaceFinding(
          at: unknown,
          with: .unknownStatus(isClosed: true, at: cell(.status, number))
        )
      }
      let isClosed = rows.value(.status, at: row) == closed
      if isClosed, !hasClosing, !found.closedWithoutDate.contains(row) {
        rows.append(.closedWithoutDate(at: cell(.status, number)), at: row)
      }
      if rows.transfers.contains(row), rows.value(.transferred, at: row).day == nil {
        let column = layout.column(of: .transferred) ?? layout.column(of: .status)
        rows.append(.transferWithoutDate(at: place.at(row: number, column: column)), at: row)
      }
      if tellsOfExtension(row, of: rows, known: &remarks) {
        rows.append(.extensionInRemark(at: cell(.remark, number)), at: row)
      }
      settlePeople(row, of: &rows)
    }
  }

  /// Whether the remarks of a case tell of an extension that no column states (domain case 57).
  private func tellsOfExtension(
    _ row: Int,
    of rows: RowStore,
    known: inout [PackedValue: Bool]
  ) -> Bool {
    let remark = rows.value(.remark, at: row)
    guard remark.kind == .text, !rows.holds(.extendedTo, at: row),
      rows.texts.withBytes(of: remark.payload, mayTellOfExtension)
    else { return false }
    if let known = known[remark] { return known }
    let folded = Folding.tight(rows.texts[remark.payload])
    let denied = ["未", "不", "无", "没有", "非", "无需", "不得"].contains { folded.contains($0 + "延期") }
    let tells = (folded.contains("延期") || folded.contains("延长")) && !denied
    known[remark] = tells
    return tells
  }

  /// 张三等12人: the petitioner's cell may state the number of people.
  private func settlePeople(_ row: Int, of rows: inout RowStore) {
    let petitioner = rows.value(.petitioner, at: row)
    guard petitioner.kind == .personal, rows.value(.people, at: row).isNothing,
      rows.names.withBytes(of: petitioner.payload, mayStatePeople)
    else { return }
    let text = rows.names[petitioner.payload]
    guard text.contains("等") || text.contains("约"), let stated = CountReader.people(in: text)
    else { return }
    rows.set(.people, to: .count(stated.count), at: row)
    if stated.isApproximate {
      let cell = cell(.petitioner, Int(rows.numbers[row]))
      rows.append(.approximate(stated.count, at: cell), at: row)
    }
  }

  /// A case handed on to a unit of the plan is handed on to nobody else: no transfer, and its date
  /// none.
  private func settleTransfer(
    _ row: Int,
    of rows: inout RowStore,
    known: inout [PackedValue: Bool]
  ) {
    let saysTransfer = rows.transfers.contains(row)
    let other = rows.value(.transferredTo, at: row)
    guard saysTransfer || other.kind == .text else { return }
    let open = rows.pack(.words([StatusWord.open.rawValue]), of: .status)
    var isInternal = saysTransfer && rows.value(.status, at: row) == open.0
    if other.kind == .text, namesOwnUnit(other, in: rows, known: &known) {
      isInternal = true
      if saysTransfer, rows.words(.status, at: row) == [StatusWord.transferred.rawValue] {
        rows.set(.status, to: .words([StatusWord.open.rawValue]), at: row)
      }
    }
    guard isInternal else { return }
    rows.removeTransfer(at: row)
    guard rows.holds(.transferred, at: row) else { return }
    rows.set(.transferred, to: .empty, at: row)
    rows.append(.movedInside(at: cell(.transferred, Int(rows.numbers[row]))), at: row)
  }

  private func namesOwnUnit(
    _ other: PackedValue,
    in rows: RowStore,
    known: inout [PackedValue: Bool]
  ) -> Bool {
    if let known = known[other] { return known }
    let names = cells.namesOwnUnit(rows.texts[other.payload])
    known[other] = names
    return names
  }

  private func cell(_ field: Field, _ number: Int) -> Place {
    place.at(row: number, column: layout.column(of: field))
  }
}

/// Which findings of the reading are looked at again when a case is settled, by row.
private struct FindingPlaces {
  var closedWithoutDate: Set<Int> = []
  /// Where the first stands among the findings.
  var unknownStatus: [Int: Int] = [:]

  init(_ findings: [RowFinding]) {
    for (index, found) in findings.enumerated() {
      switch found.finding.code {
      case .closedWithoutDate: closedWithoutDate.insert(found.row)
      case .unknownStatus: if unknownStatus[found.row] == nil { unknownStatus[found.row] = index }
      default: break
      }
    }
  }
}

/// Whether 延 may stand among these bytes.
private func mayTellOfExtension(_ bytes: UnsafeRawBufferPointer) -> Bool {
  bytes.contains(0xE5) && bytes.contains(0xBB) && bytes.contains(0xB6)
}

/// Whether 等 or 约 may stand among these bytes.
private func mayStatePeople(_ bytes: UnsafeRawBufferPointer) -> Bool {
  bytes.count > 3 && bytes.contains { $0 == 0xAD || $0 == 0xBA }
    && String(decoding: bytes, as: UTF8.self).contains { $0 == "等" || $0 == "约" }
}
