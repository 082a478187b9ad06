/// A delimiter as the bytes of one encoding, with what must be known to find it there.
struct Separator {
  /// What a delimiter's last byte may be besides.
  enum Ambiguity {
    /// Nothing: it is always the delimiter.
    case none
    /// The end of another character, which the bytes before it tell.
    case characters
    /// The second byte of another character, which only reading from its field's beginning tells.
    case secondBytes
  }

  let bytes: [UInt8]
  /// Its last byte.
  let last: UInt8
  let ambiguity: Ambiguity

  init(_ delimiter: Delimiter, in encoding: TextEncoding) {
    bytes = delimiter.bytes(in: encoding)
    last = bytes[bytes.count - 1]
    ambiguity =
      switch (delimiter, encoding) {
      case (.comma, _), (.semicolon, _), (.tab, _): .none
      case (.pipe, .gb18030): .secondBytes
      case (.pipe, _): .none
      case (.fullWidthComma, .gb18030), (.fullWidthSemicolon, .gb18030): .secondBytes
      case (.fullWidthComma, _), (.fullWidthSemicolon, _): .characters
      }
  }

  /// Whether the delimiter ends at `end`, where its last byte stands, in a text that begins at
  /// `start` or, between characters, behind it.
  ///
  /// Moves `start` up to the character that was looked at.
  func ends(at end: Int, in window: Span<UInt8>, textFrom start: inout Int) -> Bool {
    let first = end + 1 - bytes.count
    guard first >= start else { return false }
    for index in bytes.indices where window[first + index] != bytes[index] { return false }
    guard ambiguity == .secondBytes else { return true }
    while start < first {
      let isPair = start + 1 <= end && GB18030.isPair(window[start], window[start + 1])
      start += isPair ? 2 : 1
    }
    return start == first
  }
}
