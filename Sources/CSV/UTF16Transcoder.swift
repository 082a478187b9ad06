/// Turns UTF-16 into UTF-8 piece by piece, and remembers where it could not.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  /// Where in the file the next byte stands.
  private var source: Int
  /// How many bytes of UTF-8 came out so far.
  private var produced = 0
  private var firstByte: UInt8?
  private var highSurrogate: UInt16?
  /// For each U+FFFD put in: where it stands in what came out, and the file's bytes it stands for.
  private var damages: [(produced: Int, source: Int)] = []

  init(isBigEndian: Bool, offset: Int) {
    self.isBigEndian = isBigEndian
    source = offset
  }

  /// The UTF-8 of the piece that follows what was read before.
  mutating func transcode(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(piece.count * 3 / 2 + 6)
    for byte in piece {
      source += 1
      guard let first = firstByte else {
        firstByte = byte
        continue
      }
      firstByte = nil
      let (high, low) = isBigEndian ? (first, byte) : (byte, first)
      take(UInt16(high) << 8 | UInt16(low), into: &text)
    }
    if isLast {
      dropHighSurrogate(before: firstByte == nil ? 0 : 1, into: &text)
      if firstByte != nil { replace(at: source - 1, into: &text) }
      firstByte = nil
    }
    produced += text.count
    return text
  }

  /// Where in the file the first damage before `end` of what came out stands; forgets all of those.
  mutating func damage(before end: Int) -> Int? {
    guard let first = damages.first, first.produced < end else { return nil }
    damages.removeAll { $0.produced < end }
    return first.source
  }

  private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
    if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
      highSurrogate = nil
      let scalar = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
      append(scalar, into: &text)
      return
    }
    dropHighSurrogate(before: 2, into: &text)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else if UTF16.isTrailSurrogate(unit) {
      replace(at: source - 2, into: &text)
    } else {
      append(UInt32(unit), into: &text)
    }
  }

  /// A high surrogate without its low one is damage; `count` bytes were read behind it.
  private mutating func dropHighSurrogate(before count: Int, into text: inout [UInt8]) {
    guard highSurrogate != nil else { return }
    highSurrogate = nil
    replace(at: source - count - 2, into: &text)
  }

  private mutating func replace(at offset: Int, into text: inout [UInt8]) {
    damages.append((produced + text.count, offset))
    append(0xFFFD, into: &text)
  }

  private func append(_ value: UInt32, into text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
