/// Stops tags with more attributes than any honest one has: libxml2 holds each against all before,
/// so that a tag of a megabyte takes a minute.
///
/// Looks at bytes before the parser does, roughly: in a tag it counts the signs and blanks between
/// attributes outside of quotes. Half of UTF-16's bytes are none of them.
struct TagGuard {
  private enum Place {
    case text, tag, quoted(UInt8)
  }

  private var place = Place.text
  private var count = 0

  private static let limit = 10_000

  /// Looks at the next bytes; false if they have such a tag.
  mutating func accepts(_ bytes: [UInt8]) -> Bool {
    for byte in bytes {
      switch (place, byte) {
      case (_, UInt8(ascii: "<")): (place, count) = (.tag, 0)
      case (.text, _): continue
      case (.quoted(let quote), _): if byte == quote { place = .tag }
      case (.tag, UInt8(ascii: ">")): place = .text
      // Comments and declarations have no attributes, and may have single quotes.
      case (.tag, UInt8(ascii: "!")), (.tag, UInt8(ascii: "?")): if count == 0 { place = .text }
      case (.tag, UInt8(ascii: "\"")), (.tag, UInt8(ascii: "'")): place = .quoted(byte)
      case (.tag, UInt8(ascii: "=")), (.tag, 0x20), (.tag, 0x09...0x0d):
        count += 1
        if count > Self.limit { return false }
      case (.tag, _): continue
      }
    }
    return true
  }
}
