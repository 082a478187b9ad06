import Vocabulary

/// Numbers as they stand in printed text.
enum Numbers {
  /// The whole number right behind the first `label`; blanks between them do not matter.
  static func count(after label: String, in text: String) -> Int? {
    guard let place = text.firstRange(of: label) else { return nil }
    return Int(text[place.upperBound...].prefix { $0.isASCII && $0.isWholeNumber })
  }

  /// The whole number right before the first `label`.
  static func count(before label: String, in text: Substring) -> Int? {
    guard let place = text.firstRange(of: label) else { return nil }
    let digits = text[..<place.lowerBound].reversed().prefix { $0.isASCII && $0.isWholeNumber }
    return Int(String(digits.reversed()))
  }

  /// Every whole number of a text, decimal fractions aside.
  static func counts(in text: String) -> [Int] {
    text.split { !($0.isASCII && $0.isWholeNumber) && $0 != "." }.compactMap { Int($0) }
  }

  /// `95/100` as 95 and 100.
  static func share(_ text: some StringProtocol) -> Share? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let part = Int(parts[0]), let whole = Int(parts[1]) else { return nil }
    return Share(part, of: whole)
  }

  /// `95.00%` in hundredths of a percent, a sign before it included.
  static func hundredths(_ text: some StringProtocol) -> Int? {
    guard text.hasSuffix("%") else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]) else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard parts[1].count == 2, let rest = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[0].hasPrefix("-") ? -rest : rest)
  }

  /// `12` or `12.50` in hundredths.
  static func points(_ text: String) -> Int? {
    hundredths(text + (text.contains(".") ? "%" : ".00%"))
  }

  /// The percentage that the text has right behind `label`.
  static func hundredths(after label: String, in text: some StringProtocol) -> Int? {
    guard let place = text.firstRange(of: label) else { return nil }
    let digits = text[place.upperBound...].prefix { $0.isASCII && ($0.isWholeNumber || $0 == ".") }
    return hundredths(digits + "%")
  }
}
