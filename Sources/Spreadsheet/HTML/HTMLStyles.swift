/// How Office's pages say number formats: in the style of a cell, or of the class that it has.
struct HTMLStyles {
  private var classes: [String: NumberFormat] = [:]

  /// Reads a style sheet: rules such as `.xl24 { mso-number-format:"yyyy\-mm\-dd"; }`.
  mutating func add(sheet: String) {
    for rule in sheet.split(separator: "}") {
      let halves = rule.split(separator: "{", maxSplits: 1)
      guard halves.count == 2, let format = Self.format(in: halves[1]) else { continue }
      for selector in halves[0].split(separator: ",") {
        guard let name = selector.split(separator: ".").last, selector.contains(".") else {
          continue
        }
        classes[String(name.filter { !$0.isWhitespace })] = format
      }
    }
  }

  /// The format of a cell with this style and these classes.
  func format(style: String?, classes names: String?) -> NumberFormat {
    if let format = style.flatMap({ Self.format(in: $0) }) { return format }
    let known = names?.split(separator: " ").compactMap { classes[String($0)] }
    return known?.last ?? .general
  }

  /// Whether a style says that its element is not shown.
  static func hides(_ style: String?) -> Bool {
    style?.lowercased().filter { !$0.isWhitespace }.contains("display:none") ?? false
  }

  private static func format(in declarations: some StringProtocol) -> NumberFormat? {
    let bytes = Array(declarations.utf8)
    guard let first = place(of: property, in: bytes) else { return nil }
    let rest = bytes[(first + property.count)...].drop { $0 == 0x20 || (0x09...0x0d).contains($0) }
    guard rest.first == UInt8(ascii: ":") else { return nil }
    let value = String(decoding: rest.dropFirst().prefix(4096), as: UTF8.self)
    return NumberFormat(codeOrName: unescaped(value.drop { $0.isWhitespace }))
  }

  private static let property = Array("mso-number-format".utf8)

  /// Where `word` first stands in `text`, in letters of any size.
  private static func place(of word: [UInt8], in text: [UInt8]) -> Int? {
    guard text.count >= word.count else { return nil }
    return (0...text.count - word.count).first { start in
      text[start] | 0x20 == word[0]
        && word.indices.allSatisfy { text[start + $0] | 0x20 == word[$0] | 0x20 }
    }
  }

  /// The value of a declaration up to its end, without the quotes around it and the escapes in it
  /// (CSS 2.1, 4.1.3).
  private static func unescaped(_ value: Substring) -> String {
    var rest = Substring(value).unicodeScalars
    var text = String.UnicodeScalarView()
    let quote = rest.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
    if quote != nil { rest.removeFirst() }
    while let scalar = rest.popFirst(), scalar != quote, quote != nil || scalar != ";" {
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      let digits = String(rest.prefix { $0.properties.isASCIIHexDigit }.prefix(6))
      // Office always writes four digits, and what follows them may look like more.
      let code = digits.count >= 4 ? String(digits.prefix(4)) : ""
      if let written = UInt32(code, radix: 16).flatMap({ Unicode.Scalar($0) }) {
        rest.removeFirst(code.count)
        text.append(written)
      } else if let next = rest.popFirst() {
        text.append(next)
      }
    }
    let code = String(text)
    return quote == nil ? String(code.trimmingPrefix { $0.isWhitespace }) : code
  }
}
