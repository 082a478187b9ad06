import Vocabulary

/// Looks for what belongs to petitioners in texts: for notes as they are read, for places and headers,
/// and for finished pages.
///
/// Blanks inside a name, the dot of a transcribed one, full-width forms and capitals do not matter.
/// Every place of the text is looked up by two characters, however many data there are.
package struct PetitionerSearch: Sendable {
  /// What is sought.
  package let data: [PersonalDatum]
  private let patterns: [(letters: [UInt32], datum: Int)]
  private let byHead: [UInt64: [Int]]
  private let byNumber: [String: Int]

  package init(for data: [PersonalDatum]) {
    self.data = data
    var patterns: [(letters: [UInt32], datum: Int)] = []
    var byNumber: [String: Int] = [:]
    for (index, datum) in data.enumerated() {
      let text = datum.value.opened { $0 }
      if datum.kind == .number {
        byNumber[text] = index
        continue
      }
      patterns.append((Letters(text).letters, index))
      // Smith, John is John Smith.
      let words = text.split(separator: " ")
      if datum.kind == .name, words.count == 2 {
        patterns.append((Letters("\(words[1]) \(words[0])").letters, index))
      }
    }
    patterns.removeAll { $0.letters.count < 2 }
    self.patterns = patterns
    self.byNumber = byNumber
    byHead = Dictionary(grouping: patterns.indices) { Self.head(patterns[$0].letters, at: 0) }
  }

  /// Whether anything of a petitioner stands in a text that comes from the registers.
  package func finds(in text: String) -> Bool { first(in: text) { _ in true } != nil }

  /// The first of the data that are sought in the text.
  package func first(in text: String, where isSought: (Int) -> Bool) -> Int? {
    var found: Int?
    search(text) { datum, _ in
      guard isSought(datum) else { return true }
      found = datum
      return false
    }
    return found
  }

  /// All of the data that stand in the text.
  package func all(in text: String) -> Set<Int> {
    var found: Set<Int> = []
    search(text) { datum, _ in
      found.insert(datum)
      return true
    }
    return found
  }

  /// The text with ＊ for every character of what is sought.
  package func masked(_ text: String, where isSought: (Int) -> Bool = { _ in true }) -> String {
    var ranges: [Range<Int>] = []
    search(text) { datum, range in
      if isSought(datum) { ranges.append(range) }
      return true
    }
    guard !ranges.isEmpty else { return text }
    var isMasked = [Bool](repeating: false, count: text.unicodeScalars.count)
    for range in ranges { for index in range { isMasked[index] = true } }
    var scalars = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      scalars.append(isMasked[index] ? "＊" : scalar)
    }
    return String(scalars)
  }

  // MARK: Searching

  /// Hands every find to `visit`, with its range among the text's scalars, until that says no.
  private func search(_ text: String, _ visit: (Int, Range<Int>) -> Bool) {
    guard !data.isEmpty else { return }
    if !patterns.isEmpty {
      let text = Letters(text)
      for start in text.letters.indices.dropLast() {
        guard let found = byHead[Self.head(text.letters, at: start)] else { continue }
        for index in found where text.holds(patterns[index].letters, at: start) {
          let range = text.range(start..<start + patterns[index].letters.count)
          guard visit(patterns[index].datum, range) else { return }
        }
      }
    }
    if !byNumber.isEmpty { searchNumbers(text, visit) }
  }

  private static func head(_ letters: [UInt32], at start: Int) -> UInt64 {
    UInt64(letters[start]) << 32 | UInt64(letters[start + 1])
  }

  /// Numbers, whole: alone, or in parts with blanks, dashes and brackets between them.
  private func searchNumbers(_ text: String, _ visit: (Int, Range<Int>) -> Bool) {
    var parts: [(digits: String, range: Range<Int>)] = []
    var digits = ""
    var start = 0
    var isWord = false
    var gap = 0
    /// Looks up what has gathered; false ends the search.
    func isDone() -> Bool {
      defer { parts = [] }
      let joined = parts.map(\.digits).joined()
      for part in parts {
        if let datum = byNumber[part.digits], !visit(datum, part.range) { return true }
      }
      guard parts.count > 1, let datum = byNumber[joined], let first = parts.first,
        let last = parts.last
      else { return false }
      return !visit(datum, first.range.lowerBound..<last.range.upperBound)
    }
    for (index, scalar) in (text + "\n").unicodeScalars.enumerated() {
      let scalar = Letters.folded(scalar)
      if (0x30...0x39).contains(scalar) {
        if digits.isEmpty { start = index }
        digits.unicodeScalars.append(Unicode.Scalar(UInt8(scalar)))
        continue
      }
      let isLetter = scalar < 0x80 && (0x61...0x7A).contains(scalar)
      if !digits.isEmpty {
        if !isWord, !isLetter { parts.append((digits, start..<index)) }
        digits = ""
        gap = 0
      }
      isWord = isLetter
      gap += 1
      let isGap = scalar == 0x20 || scalar == 0x2D || scalar == 0x28 || scalar == 0x29
      if !isGap || gap > 2, !parts.isEmpty, isDone() { return }
    }
  }
}

/// A text as names are compared in it, with where each letter stands.
private struct Letters {
  var letters: [UInt32] = []
  /// The index of each letter among the text's scalars.
  private var origins: [Int] = []

  init(_ text: String) {
    letters.reserveCapacity(text.utf8.count / 2)
    var hasGap = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let letter = Self.folded(scalar)
      if Self.isGap(letter) {
        hasGap = true
        continue
      }
      if letter == 0 { continue }
      // Blanks and dots stand between foreign words; between ideographs they mean nothing.
      if hasGap, Self.isForeign(letter), let last = letters.last, Self.isForeign(last) {
        letters.append(0x20)
        origins.append(index - 1)
      }
      hasGap = false
      letters.append(letter)
      origins.append(index)
    }
  }

  func range(_ letters: Range<Int>) -> Range<Int> {
    origins[letters.lowerBound]..<origins[letters.upperBound - 1] + 1
  }

  /// Whether the pattern stands there, and not inside a longer foreign word or number.
  func holds(_ pattern: [UInt32], at start: Int) -> Bool {
    let end = start + pattern.count
    guard end <= letters.count else { return false }
    for index in pattern.indices where letters[start + index] != pattern[index] { return false }
    if Self.isForeign(pattern[0]), start > 0, Self.isForeign(letters[start - 1]) { return false }
    return
      !(Self.isForeign(pattern[pattern.count - 1]) && end < letters.count
      && Self.isForeign(letters[end]))
  }

  /// A scalar without its width and case; 0 for a mark without width.
  static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x41...0x5A: scalar.value + 0x20
    case 0..<0x7F: scalar.value
    case 0xFF01...0xFF5E: folded(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
    case 0x200B...0x200F, 0xFEFF, 0x2060: 0
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0xA0, 0x3000, 0x2000...0x200A, 0x202F: 0x20
    case 0x4E00...0x9FFF: scalar.value
    default: scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
  }

  /// Blanks, the dots of transcribed names, and what joins foreign ones.
  private static func isGap(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x20, 0x09, 0x0A, 0x0D, 0xB7, 0x2022, 0x2027, 0x2219, 0x30FB, 0xFF65, 0x2E, 0x27, 0x2019:
      true
    default: false
    }
  }

  private static func isForeign(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x30...0x39, 0x61...0x7A: true
    case 0..<0xC0, 0x2000...0x2FFF, 0x3000...0x303F, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0xFE30...0xFFFF:
      false
    case 0x20000...0x3FFFF: false
    default: true
    }
  }
}
