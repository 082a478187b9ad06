import CByteMasks

extension GB18030 {
  /// Where these bytes stop having the shape of GB18030, from `start` on, where a character begins.
  ///
  /// Of every 64 bytes it is asked how long the runs of bytes from 0x80 on are: pairs of them are
  /// characters, and one that is left over must be followed by a second byte below 0x80. Only where
  /// that is not so (characters of four bytes among others) they are looked at one by one.
  static func firstIndexBroken(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      index = endOfPlainBlocks(in: bytes, from: index)
      let stop = min(index + 64, bytes.count)
      while index < stop {
        guard let length = length(at: index, in: bytes) else { return index }
        index += length
      }
    }
    return nil
  }

  /// Goes over blocks that are right, and returns where the first character begins behind them.
  private static func endOfPlainBlocks(in bytes: Span<UInt8>, from start: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return start }
      var index = start
      // 1 where the last byte of the block before begins a character.
      var open: UInt64 = 0
      while index + 64 <= buffer.count {
        let shape = unsafe jianbao_gb18030(base + index)
        guard shape.high | open != 0 else {
          index += 64
          continue
        }
        guard shape.special == 0, (shape.high | shape.low_trails) & open == open else { break }
        let high = shape.high & ~open
        let ends = endsOfOddRuns(high)
        guard ends & ~shape.low_trails == 0 else { break }
        open = UInt64((~high).leadingZeroBitCount & 1)
        index += 64
      }
      return index - Int(open)
    }
  }

  /// The places behind runs of an odd number of set bits; none for a run that reaches the last bit.
  private static func endsOfOddRuns(_ bits: UInt64) -> UInt64 {
    let even: UInt64 = 0x5555_5555_5555_5555
    let starts = bits & ~(bits << 1)
    // Adding its first bit clears a run and carries to the place behind it.
    let behindEven = (bits &+ (starts & even)) & ~bits
    let behindOdd = (bits &+ (starts & ~even)) & ~bits
    return behindEven & ~even | behindOdd & even
  }
}
