import Vocabulary

extension HeldRow {
  /// Its texts as a header has them: a number, a day or a year with a month that heads a column of
  /// the baseline is that month (`5月`).
  var headings: [(column: Int, text: String)] {
    guard !months.isEmpty else { return texts }
    return cells.compactMap { cell in
      if let month = months[cell.column] { return (cell.column, "\(month)月") }
      guard case .text(let text) = cell.value, !Folding.isBlank(text) else { return nil }
      return (cell.column, text)
    }
  }

  /// Finds the columns that are headed by a month without the word: 1 … 12, 2020-01, a day of the
  /// calendar.
  ///
  /// They are months only if three or more follow one another and everything else in the row is a
  /// header's word, for a row of figures looks alike; a year beside them must be `year`.
  mutating func takeMonths(of year: Int, lexicon: Lexicon) {
    var found: [Int: Int] = [:]
    var previous: (column: Int, month: Int)?
    var run = 1
    var longest = 1
    for (column, value) in cells {
      guard let month = Self.month(value, of: year) else {
        guard case .text(let text) = value, text.utf8.count <= 60,
          lexicon.isHeaderWord(Folding.header(text))
        else { return }
        previous = nil
        continue
      }
      let follows = previous.map { $0.column + 1 == column && $0.month + 1 == month } ?? true
      guard follows else { return }
      run = previous == nil ? 1 : run + 1
      longest = max(longest, run)
      previous = (column, month)
      found[column] = month
    }
    if longest >= 3 { months = found }
  }

  /// The month that a cell may stand for, in `year` or without a year.
  private static func month(_ value: CellValue, of year: Int) -> Int? {
    switch value {
    case .number(let number):
      guard number == number.rounded(), number >= 1, number < 1_000_000 else { return nil }
      return month(figures: Int(number), of: year)
    case .moment(.day(let day, _)):
      return day.year == year && day.month.firstDay == day ? day.month.month : nil
    case .text(let text):
      guard text.utf8.count <= 20 else { return nil }
      let parts = Folding.tight(text).split { "年月份-/.".contains($0) }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == parts.count else { return nil }
      switch numbers.count {
      case 1: return month(figures: numbers[0], of: year)
      case 2: return numbers[0] == year && (1...12).contains(numbers[1]) ? numbers[1] : nil
      default: return nil
      }
    default: return nil
    }
  }

  private static func month(figures: Int, of year: Int) -> Int? {
    if (1...12).contains(figures) { return figures }
    return figures / 100 == year && (1...12).contains(figures % 100) ? figures % 100 : nil
  }
}
