import Vocabulary

/// A cell as an XML workbook of 2003 writes it, not yet read.
struct OldXMLCell {
  var column: Int
  var style: String?
  var hasFormula: Bool
  var type: String?
  var text: [UInt8] = []

  /// Appends the cell to `row`; a blank one leaves nothing.
  ///
  /// What does not fit its type stands as text.
  func append(to row: inout Row, format: NumberFormat, dates: DateSystem) {
    switch type {
    case "Number":
      guard let number = NumberText.number(text[...]) else { break }
      if let moment = dates.moment(of: number, as: format.shape(of: number)) {
        return row.append(column: column, moment: moment)
      }
      return row.append(column: column, number: number)
    case "DateTime":
      guard let moment = Moment(iso: text[...]) else { break }
      return row.append(column: column, moment: shown(moment, by: format, dates))
    case "Boolean":
      guard text == [0x30] || text == [0x31] else { break }
      return row.append(column: column, bool: text == [0x31])
    case "Error": return row.append(column: column, error: text)
    case nil where hasFormula: return row.appendUncached(column: column)
    default: break
    }
    row.append(column: column, text: text)
  }

  /// A time is written as one of the day before the first, or of the first of 1904.
  private func shown(_ moment: Moment, by format: NumberFormat, _ dates: DateSystem) -> Moment {
    let first = dates == .since1904 ? Day(1904, 1, 1) : Day(1899, 12, 31)
    guard case .day(let day, let milliseconds) = moment, let zero = first else { return moment }
    let passed = day.number - zero.number
    switch format.shape(of: Double(passed)) {
    case .elapsed: return .elapsed(milliseconds: passed * 86_400_000 + milliseconds)
    case .time: return .time(milliseconds: milliseconds)
    case .day, .number: return passed <= 0 ? .time(milliseconds: milliseconds) : moment
    }
  }
}

extension NumberFormat {
  /// Reads a format code, or the name that stands for a format in files of 2003.
  init(codeOrName code: String) {
    switch code.lowercased() {
    case "general date", "long date", "medium date", "short date": self.init(.day)
    case "long time", "medium time", "short time": self.init(.time)
    case "general number", "currency", "euro currency", "fixed", "standard", "percent",
      "scientific", "yes/no", "true/false", "on/off":
      self = .general
    default: self.init(code: code)
    }
  }
}
