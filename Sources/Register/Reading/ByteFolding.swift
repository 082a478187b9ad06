/// Folds the bytes of a text as `Folding` folds a string, for the texts that nearly every cell holds:
/// ASCII, the common ideographs, their punctuation and the full-width forms.
///
/// Anything else it leaves to `Folding`, which says what folding is.
struct ByteFolding {
  /// What stands in a folded text.
  struct Text {
    /// The text in the folder's buffer, without white space at its ends.
    var range: Range<Int>
    /// How many characters are no white space.
    var characters = 0
    /// How many of them are figures.
    var figures = 0
    var hasIdeograph = false
    /// White space between two other characters.
    var hasSpaceInside = false
  }

  private(set) var buffer: [UInt8] = []

  /// Folds `bytes` into `buffer`; nothing where it takes the tables of `Folding`.
  mutating func fold(_ bytes: UnsafeRawBufferPointer) -> Text? {
    if buffer.count < bytes.count {
      buffer = Array(repeating: 0, count: max(256, bytes.count * 2))
    }
    return buffer.withUnsafeMutableBufferPointer { Self.fold(bytes, into: $0) }
  }

  /// Hands the folded bytes of `range` to `body`, for as long as it runs.
  func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result
  {
    buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Makes small Latin letters of `range` capital.
  mutating func capitalise(_ range: Range<Int>) {
    for index in range where (0x61...0x7A).contains(buffer[index]) { buffer[index] -= 0x20 }
  }

  /// Whether a number may stand in scientific form in `range`, whose letters are capital.
  func hasExponent(in range: Range<Int>) -> Bool {
    guard range.count > 1 else { return false }
    return range.dropLast().contains { buffer[$0] == 0x45 && buffer[$0 + 1] == 0x2B }
  }

  func endsInX(_ range: Range<Int>) -> Bool { buffer[range.upperBound - 1] | 0x20 == 0x78 }

  /// Whether it may begin with the apostrophe that marks a text in a sheet, straight or curly.
  func mayBeginWithApostrophe(_ range: Range<Int>) -> Bool {
    [0x27, 0x60, 0xE2].contains(buffer[range.lowerBound])
  }

  /// Whether it ends in 000, as a number of 18 figures does that a program has rounded.
  func endsInZeros(_ range: Range<Int>) -> Bool {
    buffer[range].suffix(3).allSatisfy { $0 == 0x30 }
  }

  /// Writes out a whole number as if it had been folded; it is not negative.
  mutating func write(_ number: Int) -> Text {
    var rest = number
    var start = 20
    if buffer.count < start { buffer = Array(repeating: 0, count: 256) }
    repeat {
      start -= 1
      buffer[start] = UInt8(0x30 + rest % 10)
      rest /= 10
    } while rest > 0
    return Text(range: start..<20, characters: 20 - start, figures: 20 - start)
  }

  /// Takes the white space out of `range`.
  mutating func tighten(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    for index in range where !Self.isSpace(buffer[index]) {
      buffer[end] = buffer[index]
      end += 1
    }
    return range.lowerBound..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func fold(
    _ bytes: UnsafeRawBufferPointer,
    into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Text? {
    var text = Text(range: 0..<0)
    var first = -1
    var end = 0
    var written = 0
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      if byte >= 0x80 {
        guard index + 2 < bytes.count else { return nil }
        let second = bytes[index + 1]
        let third = bytes[index + 2]
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
        index += 3
        if isCommon(byte, second, third) {
          text.hasIdeograph = text.hasIdeograph || byte >= 0xE4
          out[written] = byte
          out[written + 1] = second
          out[written + 2] = third
          if first < 0 { first = written } else if end < written { text.hasSpaceInside = true }
          text.characters += 1
          written += 3
          end = written
          continue
        }
        guard let plain = halfWidth(byte, second, third) else { return nil }
        byte = plain
      } else {
        index += 1
      }
      out[written] = byte
      if !isSpace(byte) {
        if (0x30...0x39).contains(byte) { text.figures += 1 }
        if first < 0 { first = written } else if end < written { text.hasSpaceInside = true }
        text.characters += 1
        end = written + 1
      }
      written += 1
    }
    text.range = first < 0 ? 0..<0 : first..<end
    return text
  }

  /// U+4E00…9FFF, U+3001…301F, U+2010…2023 and U+2027, which folding leaves alone.
  private static func isCommon(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case 0xE5...0xE9: true
    case 0xE4: second >= 0xB8
    case 0xE3: second == 0x80 && (0x81...0x9F).contains(third)
    case 0xE2: second == 0x80 && ((0x90...0xA3).contains(third) || third == 0xA7)
    default: false
    }
  }

  /// The ASCII character behind a full-width form (U+FF01…FF5E) or the ideographic space.
  private static func halfWidth(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (first, second) {
    case (0xE3, 0x80) where third == 0x80: 0x20
    case (0xEF, 0xBC) where third >= 0x81: third - 0x81 + 0x21
    case (0xEF, 0xBD) where third <= 0x9E: third - 0x80 + 0x60
    default: nil
    }
  }
}
