/// A delimiter as the bytes of one encoding, with what must be known to find it there.
struct Separator {
  /// How far a character reaches; asked only where a delimiter's byte may be a part of another
  /// character.
  enum Characters {
    case singleBytes
    case utf8
    case gb18030
  }

  /// How a character stands after one more byte.
  enum Extent {
    case broken
    case partial
    case whole
  }

  let bytes: [UInt8]
  /// The delimiter's byte if it has only one.
  let byte: UInt8?
  let characters: Characters

  init(_ delimiter: Delimiter, in encoding: TextEncoding) {
    bytes = delimiter.bytes(in: encoding)
    byte = bytes.count == 1 ? bytes[0] : nil
    let isAlwaysItself =
      switch delimiter {
      case .comma, .semicolon, .tab: true
      case .pipe: encoding != .gb18030
      case .fullWidthComma, .fullWidthSemicolon: false
      }
    characters = isAlwaysItself ? .singleBytes : encoding == .gb18030 ? .gb18030 : .utf8
  }
}

extension Separator.Characters {
  /// How the character that begins with `held` stands when `byte` follows.
  func extent(of held: [UInt8], and byte: UInt8) -> Separator.Extent {
    switch self {
    case .singleBytes:
      return .broken
    case .utf8:
      guard (0x80...0xBF).contains(byte) else { return .broken }
      let length = held[0] < 0xC2 ? 1 : held[0] < 0xE0 ? 2 : held[0] < 0xF0 ? 3 : 4
      guard held.count < length else { return .broken }
      return held.count + 1 == length ? .whole : .partial
    case .gb18030:
      return GB18030.extent(of: held[0], and: byte)
    }
  }
}
