/// Whole numbers as people write them: 12, １２, 十二, 一百二十, 二〇二一.
enum Numerals {
  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7,
    "捌": 8, "玖": 9,
  ]
  private static let powers: [Character: Int] = [
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000,
  ]

  /// Whether `character` can stand in a Chinese numeral.
  static func isNumeral(_ character: Character) -> Bool {
    digits[character] != nil || powers[character] != nil
  }

  /// The value of an Arabic or Chinese numeral; nothing for anything else or beyond 9 digits.
  static func value(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.count <= 9 else { return nil }
    if text.allSatisfy({ $0.isASCII && $0.isNumber }) { return Int(text) }
    guard text.allSatisfy(isNumeral) else { return nil }
    if !text.contains(where: { powers[$0] != nil }) {
      return text.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    }
    var total = 0
    var current = 0
    for character in text {
      if let power = powers[character] {
        total += max(current, 1) * power
        current = 0
      } else {
        current = digits[character] ?? 0
      }
    }
    return total + current
  }
}
