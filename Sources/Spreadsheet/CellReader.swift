import Vocabulary

/// Makes values of cells: what the characters of a cell mean in this workbook.
struct CellReader: Sendable {
  var strings: SharedStrings
  var styles: Styles
  var dates: DateSystem

  /// Appends the cell's value to `row`; a blank cell leaves nothing.
  ///
  /// What does not fit its type stands as text: it was there, and whoever needs a number can say
  /// where there is none.
  ///
  /// - Returns: The bytes of text it added, or nothing if it names a string that is not there.
  func append(_ cell: RawCell, to row: inout Row) -> Int? {
    if cell.isPicture { return append(Array("[图片]".utf8)[...], of: cell, to: &row) }
    if cell.hasFormula, cell.value.isEmpty, !(cell.hasValue && cell.kind == .formulaText) {
      row.appendUncached(column: cell.column)
      return 0
    }
    guard !cell.value.isEmpty else { return 0 }
    switch cell.kind {
    case .number:
      guard let number = NumberText.number(cell.value[...]) else { break }
      append(number, style: cell.style, column: cell.column, to: &row)
      return 0
    case .shared:
      guard let index = Int(String(decoding: cell.value, as: UTF8.self)),
        let text = strings[index]
      else { return nil }
      return append(text, of: cell, to: &row)
    case .bool:
      guard let flag = Self.flag(cell.value) else { break }
      row.append(column: cell.column, bool: flag)
      return 0
    case .error:
      row.append(column: cell.column, error: cell.value)
      return 0
    case .day:
      guard let moment = Moment(iso: cell.value[...]) else { break }
      row.append(column: cell.column, moment: moment)
      return 0
    case .formulaText, .inline: break
    }
    var text: [UInt8] = []
    EscapedText.append(cell.value[...], to: &text)
    return append(text[...], of: cell, to: &row)
  }

  private func append(_ text: ArraySlice<UInt8>, of cell: RawCell, to row: inout Row) -> Int {
    row.append(column: cell.column, text: text)
    return text.count
  }

  /// Appends what the style makes of a number.
  func append(_ number: Double, style: Int, column: Int, to row: inout Row) {
    let shape = styles.shape(of: number, style: style)
    if let moment = dates.moment(of: number, as: shape) {
      row.append(column: column, moment: moment)
    } else {
      row.append(column: column, number: number)
    }
  }

  private static func flag(_ value: [UInt8]) -> Bool? {
    switch String(decoding: value, as: UTF8.self) {
    case "1", "true": true
    case "0", "false": false
    default: nil
    }
  }
}
