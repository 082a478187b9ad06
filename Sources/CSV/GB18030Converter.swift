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
  private let room: UnsafeMutableRawBufferPointer
  /// Where characters of two bytes are put together; `room` is needed to learn one.
  private let pairRoom: UnsafeMutableRawBufferPointer
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
    unsafe room = .allocate(byteCount: Self.roomCount, alignment: 16)
    unsafe pairRoom = .allocate(byteCount: Self.roomCount, alignment: 16)
  }

  deinit {
    unsafe room.deallocate()
    unsafe pairRoom.deallocate()
    unsafe iconv_close(converter)
  }

  /// Appends `bytes` as UTF-8 to `text`, U+FFFD for each byte that cannot be explained.
  ///
  /// Returns the index of the first such byte.
  mutating func decode(_ bytes: Span<UInt8>, into text: inout [UInt8]) -> Int? {
    if let count = decodePairs(bytes) {
      unsafe text.append(contentsOf: UnsafeRawBufferPointer(rebasing: pairRoom[..<count]))
      return nil
    }
    return decodeAll(bytes, into: &text)
  }

  /// Decodes `bytes` to `pairRoom` if they are ASCII and characters of two bytes, and returns how many
  /// bytes they became.
  private mutating func decodePairs(_ bytes: Span<UInt8>) -> Int? {
    // Two bytes become four at most.
    guard 2 * bytes.count <= Self.roomCount else { return nil }
    var count = 0
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      guard first >= 0x80 else {
        unsafe pairRoom[count] = first
        count += 1
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return nil }
      let utf8 = pair(first, bytes[index + 1])
      guard utf8 != Self.noCharacter else { return nil }
      unsafe pairRoom.storeBytes(of: utf8.littleEndian, toByteOffset: count, as: UInt32.self)
      count += 4 - utf8.leadingZeroBitCount / 8
      index += 2
    }
    return count
  }

  /// The UTF-8 of a character of two bytes.
  @inline(__always)
  private mutating func pair(_ first: UInt8, _ second: UInt8) -> UInt32 {
    let index = Int(first & 0x7F) << 8 | Int(second)
    if index < pairs.count, pairs[index] != 0 { return pairs[index] }
    return learn(first, second, at: index)
  }

  private mutating func learn(_ first: UInt8, _ second: UInt8, at index: Int) -> UInt32 {
    if pairs.isEmpty { pairs = [UInt32](repeating: 0, count: 1 << 15) }
    var text: [UInt8] = []
    let isCharacter =
      GB18030.isPair(first, second) && decodeAll([first, second].span, into: &text) == nil
    pairs[index] =
      isCharacter ? text.reversed().reduce(0) { $0 << 8 | UInt32($1) } : Self.noCharacter
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
        var output = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
        var outputLeft = Self.roomCount
        let status = unsafe iconv(converter, &input, &inputLeft, &output, &outputLeft)
        let reason = errno
        let made = Self.roomCount - outputLeft
        unsafe text.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<made]))
        // Only a full room is no reason to stop; then there is more to convert.
        guard status == -1, reason == E2BIG else { break }
      }
      return count - inputLeft
    }
  }
}
