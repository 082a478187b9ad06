/// The shape of GB18030 (GB 18030-2005, clause 5): a character is one byte below 0x80, two bytes,
/// or four bytes with digits at the second and fourth place.
enum GB18030 {
  /// What a stretch of bytes could be.
  enum Reading {
    /// Not GB18030.
    case broken
    /// GB18030 with characters that everyday text does not need.
    case whole
    /// ASCII, and Chinese characters and signs of GB2312.
    case everyday
  }

  private static let lead: ClosedRange<UInt8> = 0x81...0xFE
  private static let digit: ClosedRange<UInt8> = 0x30...0x39

  /// Whether the two bytes are a character; one of four bytes is none, because behind each of its
  /// digits the next byte begins anew, as two broken characters would.
  static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    lead.contains(first) && isTrail(second)
  }

  /// Reads `bytes` by their shape alone.
  static func reading(of bytes: Span<UInt8>) -> Reading {
    var index = 0
    var isEveryday = true
    while index < bytes.count {
      guard let length = length(at: index, in: bytes) else { return .broken }
      if length > 1 {
        isEveryday =
          isEveryday && length == 2 && bytes[index + 1] >= 0xA1 && isEverydayLead(bytes[index])
      }
      index += length
    }
    return isEveryday ? .everyday : .whole
  }

  /// How many bytes the character takes that begins at `index`; nothing where it is broken.
  static func length(at index: Int, in bytes: Span<UInt8>) -> Int? {
    let first = bytes[index]
    guard first >= 0x80 else { return 1 }
    guard lead.contains(first), index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    if isTrail(second) { return 2 }
    guard digit.contains(second), index + 3 < bytes.count, lead.contains(bytes[index + 2]),
      digit.contains(bytes[index + 3])
    else { return nil }
    return 4
  }

  private static func isTrail(_ byte: UInt8) -> Bool {
    (0x40...0xFE).contains(byte) && byte != 0x7F
  }

  /// Rows 1 to 3 (signs, figures, full-width letters) and 16 to 87 (Chinese characters) of GB2312.
  private static func isEverydayLead(_ byte: UInt8) -> Bool {
    (0xA1...0xA3).contains(byte) || (0xB0...0xF7).contains(byte)
  }
}
