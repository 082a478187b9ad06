import Glibc

/// Decodes GB18030 through the system's converter.
///
/// A character of two bytes is asked of it once and looked up from then on; everything else goes
/// through it. It cannot be copied, so that the converter is closed exactly once.
@safe struct GB18030Converter: ~Copyable {
  private static let roomCount = 4096
  /// Stands for two bytes that are no character.
  private static let noCharacter: UInt32 = 1

  private let converter: iconv_t
  private let room: UnsafeMutableBufferPointer<CChar>
  /// The characters of two bytes that were met, by both bytes: their UTF-8, its first byte lowest.
  ///
  /// 0 for one that was not met; empty as long as none was.
  private var pairs: [UInt32] = []

  init() throws(CSVError) {
    let opened = unsafe iconv_open("UTF-8", "GB18030")
    // iconv_open says (iconv_t)-1, not null, where it fails.
    guard let opened = unsafe opened, Int(bitPattern: opened) != -1 else {
      throw .noConverter(.gb18030)
    }
    unsafe converter = opened
    unsafe room = .allocate(capacity: Self.roomCount)
  }

  deinit {
    unsafe room.deallocate()
    unsafe iconv_close(converter)
  }

  /// Appends `bytes` as UTF-8 to `text`, U+FFFD for each byte that cannot be explained.
  ///
  /// Returns the index of the first such byte.
  mutating func decode(_ bytes: Span<UInt8>, into text: inout [UInt8]) -> Int? {
    let before = text.count
    if decodePairs(bytes, into: &text) { return nil }
    text.removeSubrange(before...)
    return decodeAll(bytes, into: &text)
  }

  /// Appends `bytes` if they are ASCII and characters of two bytes.
  private mutating func decodePairs(_ bytes: Span<UInt8>, into text: inout [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      guard first >= 0x80 else {
        text.append(first)
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return false }
      var utf8 = pair(first, bytes[index + 1])
      guard utf8 != Self.noCharacter else { return false }
      while utf8 != 0 {
        text.append(UInt8(truncatingIfNeeded: utf8))
        utf8 >>= 8
      }
      index += 2
    }
    return true
  }

  private mutating func pair(_ first: UInt8, _ second: UInt8) -> UInt32 {
    if pairs.isEmpty { pairs = [UInt32](repeating: 0, count: 1 << 15) }
    let index = Int(first & 0x7F) << 8 | Int(second)
    if pairs[index] == 0 {
      var text: [UInt8] = []
      let isCharacter =
        GB18030.isPair(first, second) && decodeAll([first, second].span, into: &text) == nil
      pairs[index] =
        isCharacter ? text.reversed().reduce(0) { $0 << 8 | UInt32($1) } : Self.noCharacter
    }
    return pairs[index]
  }

  private func decodeAll(_ bytes: Span<UInt8>, into text: inout [UInt8]) -> Int? {
    var firstBad: Int?
    var start = 0
    while start < bytes.count {
      let stop = convert(bytes.extracting(start...), into: &text)
      start += stop
      guard start < bytes.count else { break }
      firstBad = firstBad ?? start
      text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      start += 1
    }
    return firstBad
  }

  /// Converts up to the first byte that cannot be explained, and returns its index.
  private func convert(_ bytes: Span<UInt8>, into text: inout [UInt8]) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      let count = buffer.count
      // iconv takes a pointer to mutable bytes for historical reasons; it does not write to them.
      var input = unsafe UnsafeMutableRawPointer(mutating: buffer.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var inputLeft = count
      while inputLeft > 0 {
        var output = unsafe room.baseAddress
        var outputLeft = Self.roomCount
        let status = unsafe iconv(converter, &input, &inputLeft, &output, &outputLeft)
        let reason = errno
        for index in 0..<(Self.roomCount - outputLeft) {
          unsafe text.append(UInt8(bitPattern: room[index]))
        }
        // Only a full room is no reason to stop; then there is more to convert.
        guard status == -1, reason == E2BIG else { break }
      }
      return count - inputLeft
    }
  }
}
