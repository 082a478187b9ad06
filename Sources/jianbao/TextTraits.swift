import Register

/// What the bytes of a text tell without a look at its words.
///
/// Listing a register looks at every text of it; only the few that may be personal are folded and
/// read. What is said here errs on one side: a text that is not `mayHoldNumbers` holds no personal
/// number in any writing.
struct TextTraits {
  /// Whether JSON must escape something in it.
  private(set) var needsEscapes = false
  /// Whether folding could make something else of it than leaving out blanks and marks.
  private(set) var isOdd = false
  private(set) var hasBrackets = false
  /// Whether it holds full-width forms, which folding makes ASCII, or is odd.
  private(set) var needsFolding = false
  /// How many ideographs it has.
  private(set) var ideographs = 0
  /// Whether it has a stop, in front of which folding drops a number: `一、姓名`.
  private(set) var hasStop = false
  private var mayHoldPlate = false
  private var digits = 0

  /// Fewer figures make no telephone, identity or card number; a car's plate has a capital behind an
  /// ideograph.
  var mayHoldNumbers: Bool { isOdd || mayHoldPlate || digits >= 7 }

  init(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { text in
      var next = 0
      while next < text.count {
        let byte = text[next]
        switch byte {
        // U+4000 to U+9FFF: ideographs, which folding leaves alone.
        case 0xe4...0xe9:
          ideographs += 1
          next += 3
        case 0x30...0x39:
          digits += 1
          next += 1
        case 0..<0x80:
          takeASCII(byte, isBehindWide: next > 0 && text[next - 1] >= 0x80)
          next += 1
        case 0xe2 where next + 2 < text.count, 0xe3 where next + 2 < text.count,
          0xef where next + 2 < text.count:
          takeWide(byte, text[next + 1], text[next + 2])
          next += 3
        default:
          isOdd = true
          needsFolding = true
          next += 1
        }
      }
    }
  }

  private mutating func takeASCII(_ byte: UInt8, isBehindWide: Bool) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): mayHoldPlate = mayHoldPlate || isBehindWide
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
      hasBrackets = true
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7f: needsEscapes = true
    case UInt8(ascii: "."): hasStop = true
    default: break
    }
  }

  /// Punctuation of Chinese texts, and full-width forms of ASCII.
  private mutating func takeWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    needsFolding = true
    switch (first, second, third) {
    case (0xe3, 0x80, 0x90...0x91), (0xe3, 0x80, 0x94...0x95): hasBrackets = true
    case (0xe2, 0x80, 0xa4...0xa6), (0xe3, 0x80, 0x81), (0xef, 0xbc, 0x8e): hasStop = true
    case (0xe2, 0x80, 0x90...0xa7), (0xe3, 0x80, 0x80...0x9f): break
    case (0xef, 0xbc, 0x88...0x89), (0xef, 0xbc, 0xbb), (0xef, 0xbc, 0xbd): hasBrackets = true
    case (0xef, 0xbc, 0x90...0x99): digits += 1
    case (0xef, 0xbc, 0xa1...0xba): mayHoldPlate = true
    case (0xef, 0xbc, 0x81...0xbf), (0xef, 0xbd, 0x80...0x9e): break
    default: isOdd = true
    }
  }
}

/// How the headers of personal columns end: most texts end otherwise and are none.
struct HeaderEndings {
  /// The bytes of the longest text that is taken for a header, whatever it is of.
  static let longest = 96

  /// How many bytes the longest header has.
  private let length: Int
  /// The last characters, each three bytes as one number; nothing where one is no ideograph.
  private let endings: [UInt32]?

  init(of headers: Set<String>) {
    // Folding makes the second of each pair of the first.
    length = headers.map(\.utf8.count).max() ?? 0
    let variants = [("帐", "账"), ("它", "他"), ("音", "声")]
    var endings: Set<UInt32> = []
    var isComplete = true
    for header in headers {
      let number = Self.ending(Array(header.utf8)[...])
      endings.insert(number ?? 0)
      isComplete = isComplete && number != nil
    }
    for (variant, usual) in variants {
      guard let number = Self.ending(Array(usual.utf8)[...]), endings.contains(number),
        let other = Self.ending(Array(variant.utf8)[...])
      else { continue }
      endings.insert(other)
    }
    self.endings = isComplete ? endings.sorted() : nil
  }

  /// Whether the text may be one of the headers when it is folded.
  ///
  /// Without brackets its last character stays the last, if it is a letter, a figure or an ideograph.
  func mayEnd(_ text: ArraySlice<UInt8>, _ traits: TextTraits) -> Bool {
    guard text.count <= Self.longest else { return false }
    guard let endings, !traits.isOdd, !traits.hasBrackets, let last = text.last else { return true }
    // Folding leaves ideographs where they are.
    if !traits.hasStop, traits.ideographs * 3 > length { return false }
    switch last {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return false
    case 0..<0x80: return true
    default:
      if let number = Self.ending(text) { return endings.contains(number) }
      // A colon, an asterisk, quotes and a blank are left out when a header is folded.
      return [[0xef, 0xbc, 0x9a], [0xef, 0xbc, 0x8a], [0xef, 0xbc, 0x82], [0xe3, 0x80, 0x80]]
        .contains { text.suffix(3).elementsEqual($0) }
    }
  }

  private static func ending(_ text: ArraySlice<UInt8>) -> UInt32? {
    guard text.count >= 3 else { return nil }
    let end = text.endIndex
    let (first, second, third) = (text[end - 3], text[end - 2], text[end - 1])
    guard (0xe4...0xe9).contains(first), second >= 0x80, third >= 0x80 else { return nil }
    return UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }
}
