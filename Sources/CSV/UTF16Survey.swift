/// How the head of a file looks if every two bytes of it are a unit of UTF-16.
struct UTF16Survey {
  private var unitCount: Int
  private var littleEndian = Tally()
  private var bigEndian = Tally()

  /// Units that speak for an order of bytes, and those that speak against it.
  private struct Tally {
    var plain = 0
    var strange = 0

    private var followsHighSurrogate = false

    mutating func take(high: UInt8, low: UInt8) {
      let completesPair = followsHighSurrogate && (0xDC...0xDF).contains(high)
      if followsHighSurrogate, !completesPair { strange += 1 }
      followsHighSurrogate = (0xD8...0xDB).contains(high)
      guard !completesPair, !followsHighSurrogate else { return }
      switch high {
      case 0x00:
        let isPlain = (0x20...0x7E).contains(low) || [0x09, 0x0A, 0x0D].contains(low)
        if isPlain { plain += 1 } else { strange += 1 }
      // Control bytes, `,` and digits of other encodings; scripts that no register is written in;
      // half a pair; private characters: what GBK and UTF-8 look like in twos.
      case 0x05...0x1F, 0x2C, 0x2D, 0x34...0x39, 0xA0...0xF8:
        strange += 1
      default:
        break
      }
    }
  }

  init(_ head: [UInt8]) {
    unitCount = head.count / 2
    for index in 0..<unitCount {
      let (first, second) = (head[2 * index], head[2 * index + 1])
      littleEndian.take(high: second, low: first)
      bigEndian.take(high: first, low: second)
    }
  }

  /// The order of bytes of a table: its delimiters, digits and line ends are ASCII, whose units
  /// have a zero byte, and hardly a unit lies where Chinese text has none.
  var order: TextEncoding? {
    order { best, other in
      best.plain > 0 && best.plain * 256 >= unitCount && best.plain >= 4 * best.strange
        && best.plain > other.plain
    }
  }

  /// The order of bytes of a text that is almost all ASCII.
  var orderOfLatin: TextEncoding? {
    order { best, _ in best.plain > 0 && best.plain * 5 >= unitCount * 4 }
  }

  private func order(_ accepts: (Tally, Tally) -> Bool) -> TextEncoding? {
    if accepts(littleEndian, bigEndian) { return .utf16LittleEndian }
    if accepts(bigEndian, littleEndian) { return .utf16BigEndian }
    return nil
  }
}
