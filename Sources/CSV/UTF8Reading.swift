import CByteMasks

/// Where these bytes stop being UTF-8, from `start` on, where a character begins: the index of the
/// first byte that is none.
///
/// Of every 64 bytes it is asked whether exactly those continue a character of which one before says
/// so (Unicode 15, table 3-7); only where a rare byte decides what the next may be, or something is
/// wrong, characters are looked at one by one.
func firstIndexNotUTF8(in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
  var index = start
  while index < bytes.count {
    index = endOfPlainBlocks(in: bytes, from: index)
    let stop = min(index + 64, bytes.count)
    while index < stop {
      guard let length = lengthOfCharacter(at: index, in: bytes) else { return index }
      index += length
    }
  }
  return nil
}

/// Goes over blocks that are right, and returns where the first character begins behind them.
private func endOfPlainBlocks(in bytes: Span<UInt8>, from start: Int) -> Int {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return start }
    var index = start
    // The continuations that the blocks before leave open, and how many bytes of the characters
    // they belong to stand there.
    var expected: UInt64 = 0
    var open = 0
    while index + 64 <= buffer.count {
      let high = unsafe jianbao_high(base + index)
      if high | expected != 0 {
        let utf8 = unsafe jianbao_utf8(base + index)
        let leads = high & ~utf8.continuations
        guard utf8.special == 0,
          leads << 1 | utf8.wide << 2 | expected == utf8.continuations
        else { break }
        expected = leads >> 63 | utf8.wide >> 62
        open = utf8.wide >> 62 == 1 ? 2 : leads >> 63 == 1 ? 1 : 0
      }
      index += 64
    }
    return index - open
  }
}

/// How many bytes the character takes that begins at `index`; nothing where it is not UTF-8.
private func lengthOfCharacter(at index: Int, in bytes: Span<UInt8>) -> Int? {
  let first = bytes[index]
  let second: ClosedRange<UInt8>
  let length: Int
  switch first {
  case 0..<0x80: return 1
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
  for offset in 2..<max(length, 2) where !(0x80...0xBF).contains(bytes[index + offset]) {
    return nil
  }
  return length
}
