import Vocabulary

/// Finds the dates that stand in a text, as people type them (domain §1.5).
///
/// A date is three numbers, two numbers (the year is missing), or in a list only a day (`4月7日、9日`).
/// What stands between and around them is handed back too, for the caller to judge.
struct DateScanner {
  /// One date as typed.
  struct Written: Hashable {
    var year: Int?
    var month: Int
    var day: Int
    /// `4.1`: two numbers around a dot, the second of one digit from 0 to 3, so that a zero may
    /// have been lost.
    var mayHaveLostZero = false
  }

  enum Piece: Hashable {
    case date(Written)
    case words(String)
  }

  private let characters: [Character]
  private var index = 0
  private var lastMonth: (year: Int?, month: Int)?

  /// - Parameter text: folded by NFKC.
  init(_ text: String) {
    characters = Array(text)
  }

  /// The pieces of the text in order.
  static func pieces(of text: String) -> [Piece] {
    var scanner = DateScanner(text)
    return scanner.scan()
  }

  private mutating func scan() -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    while index < characters.count {
      if let date = date() {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.date(date))
        skipTime()
      } else {
        // A number that begins no date is passed over whole, so that its tail begins none either.
        repeat {
          words.append(characters[index])
          index += 1
        } while index < characters.count && isDigit(index) && isDigit(index - 1)
      }
    }
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }

  private mutating func date() -> Written? {
    let start = index
    guard let first = number() else { return nil }
    if let written = solid(first) ?? joined(first, from: start) {
      lastMonth = (written.year, written.month)
      return written
    }
    index = start
    return nil
  }

  /// `20210407`, `210407`.
  private func solid(_ first: Number) -> Written? {
    guard first.isArabic, first.width == 8 || first.width == 6 else { return nil }
    let year = first.value / 10_000
    return Written(
      year: first.width == 8 ? year : 2000 + year,
      month: first.value / 100 % 100,
      day: first.value % 100
    )
  }

  private mutating func joined(_ first: Number, from start: Int) -> Written? {
    if let month = lastMonth, take(["日", "号"]) {
      return Written(year: month.year, month: month.month, day: first.value)
    }
    guard let separator = separator() else { return nil }
    let afterFirst = index
    guard let second = number() else { return nil }
    if let year = fullYear(first), separator != "月", let third = third(after: separator) {
      return Written(year: year, month: second.value, day: third)
    }
    // Two numbers: month and day.
    guard separator != "年", separator != ",", separator != "。" else { return nil }
    index = afterFirst
    guard let day = number(), day.width <= 2 || !day.isArabic, first.width <= 2 || !first.isArabic
    else { return nil }
    if separator == "月" {
      guard take(["日", "号"]) || !isSeparatorThenDigit else { return nil }
    } else if isSeparatorThenDigit && !isRangeNext(separator) {
      return nil
    }
    return Written(
      year: nil,
      month: first.value,
      day: day.value,
      mayHaveLostZero: separator == "." && day.width == 1 && day.value <= 3
    )
  }

  private func fullYear(_ number: Number) -> Int? {
    switch number.width {
    case 4: number.value
    case 2 where number.value > 12: 2000 + number.value
    default: nil
    }
  }

  /// The day behind `2021-4`: the same separator, or `月`.
  private mutating func third(after separator: Character) -> Int? {
    let start = index
    guard let next = self.separator(), next == separator || next == "月" || separator == "年" else {
      index = start
      return nil
    }
    guard let third = number(), third.width <= 2 || !third.isArabic else {
      index = start
      return nil
    }
    _ = take(["日", "号"])
    return third.value
  }

  private struct Number {
    var value: Int
    var width: Int
    var isArabic: Bool
  }

  private mutating func number() -> Number? {
    let start = index
    let isArabic = index < characters.count && isDigit(index)
    while index < characters.count,
      isArabic ? isDigit(index) : Numerals.isNumeral(characters[index])
    {
      index += 1
    }
    guard index > start, let value = Numerals.value(String(characters[start..<index])) else {
      index = start
      return nil
    }
    return Number(value: value, width: index - start, isArabic: isArabic)
  }

  private mutating func separator() -> Character? {
    guard index < characters.count, "-/.。,年月".contains(characters[index]) else { return nil }
    index += 1
    return characters[index - 1]
  }

  private mutating func take(_ words: [Character]) -> Bool {
    guard index < characters.count, words.contains(characters[index]) else { return false }
    index += 1
    return true
  }

  private func isDigit(_ index: Int) -> Bool {
    characters[index].isASCII && characters[index].isNumber
  }

  private var isSeparatorThenDigit: Bool {
    index + 1 < characters.count && "-/.".contains(characters[index]) && isDigit(index + 1)
  }

  /// `4.7-4.15`: a dash behind dots joins two dates.
  private func isRangeNext(_ separator: Character) -> Bool {
    characters[index] == "-" && separator != "-"
  }

  /// Passes over a time of day behind a date: ` 08:30:00.0`, `T09:30`, `上午 9:30`, `9时30分`.
  private mutating func skipTime() {
    let start = index
    while index < characters.count, " T上午下晚早".contains(characters[index]) { index += 1 }
    let digits = index
    while index < characters.count, isDigit(index) { index += 1 }
    guard index > digits, index < characters.count, ":时点".contains(characters[index]) else {
      index = start
      if index < characters.count, characters[index] == ".", index + 1 == characters.count {
        index += 1
      }
      return
    }
    while index < characters.count, isDigit(index) || ":时点分秒.".contains(characters[index]) {
      index += 1
    }
  }
}
