// What the walk over plain bytes (`Plain`) finds; texts are ranges of the bytes that were walked over.
extension Plain {
  /// A piece of text that is known to be well-formed.
  struct Text {
    var start = 0
    var end = 0
    /// Whether something in it stands for something else: an entity of XML.
    var hasEntities = false
    /// Whether it has a `_`, which may begin an escape of its own (`EscapedText`).
    var hasLowLine = false

    var count: Int { end - start }
  }

  /// The start tag of a row.
  struct Row {
    var number = 0
    /// The values of `ht` and `hidden`, where the tag has them.
    var height: Range<Int>?
    var hidden: Range<Int>?
    /// Whether the tag is the whole row.
    var isEmpty = false
  }

  /// A cell; its texts are ranges of the bytes it was read from.
  struct Cell {
    var column = 0
    var style = 0
    var kind = RawCell.Kind.number
    var hasFormula = false
    var formula = Text()
    var hasValue = false
    var value = Text()
    /// How many digits the value has, where it is nothing but up to 15 digits, with a sign in front
    /// or a point among them; else 0.
    var digits = 0
    var significand = 0
    /// How many of the digits stand behind the point.
    var places = 0
    var isNegative = false
  }

  /// Appends what a text says, its entities replaced.
  static func append(_ text: Text, of bytes: Span<UInt8>, to target: inout [UInt8]) {
    guard text.hasEntities else {
      let plain = bytes.extracting(text.start..<text.end)
      unsafe plain.withUnsafeBufferPointer { unsafe target.append(contentsOf: $0) }
      return
    }
    var at = text.start
    while at < text.end {
      if byte(bytes, at) == UInt8(ascii: "&"), let scalar = character(bytes, &at) {
        target.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        target.append(byte(bytes, at))
        at += 1
      }
    }
  }

  /// The character that an entity or a numeric reference stands for.
  static func character(_ bytes: Span<UInt8>, _ at: inout Int) -> Unicode.Scalar? {
    if step(over: "&lt;", in: bytes, &at) { return "<" }
    if step(over: "&gt;", in: bytes, &at) { return ">" }
    if step(over: "&amp;", in: bytes, &at) { return "&" }
    if step(over: "&quot;", in: bytes, &at) { return "\"" }
    if step(over: "&apos;", in: bytes, &at) { return "'" }
    guard step(over: "&#", in: bytes, &at) else { return nil }
    let radix = step(over: "x", in: bytes, &at) ? 16 : 10
    var code = 0
    while let digit = Character(Unicode.Scalar(byte(bytes, at))).hexDigitValue, digit < radix {
      code = code * radix + digit
      guard code <= 0x10_ffff else { return nil }
      at += 1
    }
    // No digits give U+0000, which is none of XML's characters.
    guard step(over: ";", in: bytes, &at), let scalar = Unicode.Scalar(UInt32(code)),
      code >= 0x20 || [0x09, 0x0a, 0x0d].contains(code), code != 0xfffe, code != 0xffff
    else { return nil }
    return scalar
  }
}
