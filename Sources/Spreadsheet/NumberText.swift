/// Numbers as parts write them (xsd:double, without its names for infinity and no number).
enum NumberText {
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The number that is nearest to what stands in `bytes`, blanks around it aside; nothing where
  /// that is no number or beyond all doubles.
  static func number(_ bytes: ArraySlice<UInt8>) -> Double? {
    let text = trimmed(bytes)
    var digits = 0
    var significand = 0
    var places = 0
    var next = text.startIndex
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative || text.first == UInt8(ascii: "+") { next += 1 }
    func takeDigits() {
      while next < text.endIndex, text[next] &- 0x30 < 10 {
        if digits < 18 { significand = significand * 10 + Int(text[next] - 0x30) }
        digits += 1
        next += 1
      }
    }
    takeDigits()
    if next < text.endIndex, text[next] == UInt8(ascii: ".") {
      next += 1
      let whole = digits
      takeDigits()
      places = digits - whole
    }
    guard digits > 0 else { return nil }
    guard next == text.endIndex else { return slowNumber(text, exponentAt: next) }
    guard digits <= 15, places < powers.count else { return slowNumber(text, exponentAt: nil) }
    let number = quotient(significand, places: places)
    return isNegative ? -number : number
  }

  /// A number of up to 15 digits, `places` of them behind the point.
  ///
  /// Both parts are exact, so that the quotient is the nearest double (Clinger's fast path).
  static func quotient(_ significand: Int, places: Int) -> Double {
    places == 0 ? Double(significand) : Double(significand) / powers[places]
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0d).contains($0) }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return bytes[first...last]
  }

  private static func slowNumber(_ text: ArraySlice<UInt8>, exponentAt start: Int?) -> Double? {
    if let start {
      var exponent = text[start...]
      guard exponent.popFirst().map({ $0 | 0x20 }) == UInt8(ascii: "e") else { return nil }
      if exponent.first == UInt8(ascii: "-") || exponent.first == UInt8(ascii: "+") {
        exponent.removeFirst()
      }
      guard !exponent.isEmpty, exponent.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    }
    return Double(String(decoding: text, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }
}
