import Glibc

/// Decodes GB18030 through the system's converter.
///
/// The one file of this target that touches C. It cannot be copied, so that the converter is closed
/// exactly once.
@safe struct GB18030Converter: ~Copyable {
  private static let roomCount = 4096

  private let converter: iconv_t
  private let room: UnsafeMutableBufferPointer<CChar>

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
  func decode(_ bytes: Span<UInt8>, into text: inout [UInt8]) -> Int? {
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
