import Vocabulary

/// Rows in the plain shape, taken without libxml2.
///
/// What would be an error is left to libxml2, which comes upon it again; so none is thrown here.
extension SheetReader {
  /// Takes whole rows from `start` on, and calls `body` for every one that is not blank; it may say
  /// which columns it wants of those that follow.
  mutating func takePlain(
    _ bytes: Span<UInt8>,
    from start: Int,
    _ body: (borrowing Row) -> WantedColumns?
  ) -> PlainEnd {
    var at = start
    while true {
      Plain.skipBlanks(bytes, &at)
      if at == bytes.count { return .all }
      if Plain.stands("</sheetData>", in: bytes, at: at) { return .closed(at: at) }
      guard let plain = Plain.row(bytes, &at) else { return .unknown }
      row.restart(number: plain.number, isHidden: isHidden(plain, in: bytes))
      (lastColumn, isOrdered, rowBytes, hasUnwanted) = (0, true, 0, false)
      if plain.isEmpty { continue }
      while true {
        Plain.skipBlanks(bytes, &at)
        if Plain.step(over: "</row>", in: bytes, &at) { break }
        guard let cell = Plain.cell(bytes, &at), take(cell, of: bytes) else { return .unknown }
      }
      if !isOrdered { row.sort() }
      if hasUnwanted || !row.cells.isEmpty, let columns = body(row) { wanted = columns }
    }
  }

  private func isHidden(_ plain: Plain.Row, in bytes: Span<UInt8>) -> Bool {
    let height = plain.height.map { $0.map { bytes[$0] } }
    let hidden = plain.hidden.map { $0.map { bytes[$0] } }
    return height.flatMap { NumberText.number($0[...]) } == 0
      || hidden.map { XMLFlag.isOn($0[...]) } == true
  }

  /// Takes a cell; false if it is one that the sheet must be refused for.
  @inline(__always)
  private mutating func take(_ plain: Plain.Cell, of bytes: Span<UInt8>) -> Bool {
    cells += 1
    if plain.column <= lastColumn { isOrdered = false }
    lastColumn = plain.column
    guard cells <= limits.cells else { return false }
    if !wanted.contains(plain.column) {
      if plain.hasFormula || plain.value.count > 0 { hasUnwanted = true }
      return rowBytes + plain.value.count + plain.formula.count <= limits.rowBytes
    }
    if !plain.hasFormula {
      if !plain.hasValue || plain.value.count == 0 { return true }
      switch plain.kind {
      case .shared where plain.digits == plain.value.count && rowBytes + 15 <= limits.rowBytes:
        guard let text = values.strings[plain.significand] else { return false }
        row.append(column: plain.column, text: text.span)
        rowBytes += text.count
        return rowBytes <= limits.rowBytes && addShared(text.count)
      case .number where plain.digits > 0 && rowBytes + 17 <= limits.rowBytes:
        let number = NumberText.quotient(plain.significand, places: plain.places)
        values.append(
          plain.isNegative ? -number : number,
          style: plain.style,
          column: plain.column,
          to: &row
        )
        return true
      default: break
      }
    }
    return takeAny(plain, of: bytes)
  }

  /// Takes a cell whose texts need reading as those of libxml2 do.
  private mutating func takeAny(_ plain: Plain.Cell, of bytes: Span<UInt8>) -> Bool {
    cell.restart(column: plain.column, style: plain.style, kind: plain.kind)
    (cell.hasFormula, cell.hasValue) = (plain.hasFormula, plain.hasValue)
    Plain.append(plain.formula, of: bytes, to: &cell.formula)
    Plain.append(plain.value, of: bytes, to: &cell.value)
    guard rowBytes + cell.value.count + cell.formula.count <= limits.rowBytes,
      let length = values.append(cell, to: &row)
    else { return false }
    rowBytes += length
    return rowBytes <= limits.rowBytes && (plain.kind != .shared || addShared(length))
  }
}
