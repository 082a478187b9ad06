import Vocabulary

/// The words by which names of people are told from everything else in a petitioner's cell.
package struct NameWords: Hashable, Sendable {
  /// What says that a cell names nobody (匿名, 群众, 某公司职工 …); a name may stand behind it.
  package var nobody: [String] = []
  /// What people are to each other or are called: names stand before and behind it (夫妇, 之子, 先生).
  package var relations: [String] = []
  /// How offices and places end; longer than two characters, such a word is no person.
  package var offices: [String] = []
  /// Endings that a person's name may have too; behind a family name it is one (李登科).
  package var perhapsOffices: [String] = []
  /// Family names.
  package var families: Set<String> = []

  package init() {}
}

/// Finds the names of people in a petitioner's cell: 张三等12人 holds one, 周边居民代表 none.
///
/// Where a reading is open, all of them are sought: 马德华女 and 马德华.
struct PetitionerNames {
  let words: NameWords
  /// Whether a word is the name of a unit of the plan.
  let isUnit: (String) -> Bool
  /// The words that say something of what stands beside them, by their first character.
  private let telling: [Unicode.Scalar: [String]]

  init(words: NameWords, isUnit: @escaping (String) -> Bool) {
    self.words = words
    self.isUnit = isUnit
    let all =
      words.nobody + words.relations + words.offices + words.perhapsOffices
      + (Self.joints + Self.trimmed + Self.kin).map { String($0) }
    telling = Dictionary(grouping: all.filter { !$0.isEmpty }) { $0.unicodeScalars.first ?? " " }
  }

  /// The names, folded, each once.
  func names(in text: String) -> [String] {
    // Nearly every cell holds one name and nothing else.
    if isPlain(text) { return isUnit(text) ? [] : [text] }
    let text = Folding.compatible(text)
    var found: [String] = []
    for (segment, isBracketed) in Self.segments(of: text) {
      for part in Self.parts(of: segment) {
        found += candidates(in: part, needsFamily: isBracketed)
      }
    }
    // 微信用户abc names nobody; Smith先生 does.
    let nobody = words.nobody.filter { !words.relations.contains($0) }
    if !found.isEmpty || !nobody.contains(where: text.contains) {
      found += Self.foreignNames(in: text)
    }
    return found.reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// Whether two or three common ideographs stand there, and no word that tells anything of the
  /// others.
  private func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard text.utf8.count == 6 || text.utf8.count == 9 else { return false }
    return scalars.allSatisfy { scalar in
      (0x4E00...0x9FFF).contains(scalar.value)
        && !(telling[scalar]?.contains { text.contains($0) } ?? false)
    }
  }

  // MARK: Parts

  /// What stands outside and inside brackets; a bracket may hold who else came, and much that is no
  /// name.
  private static func segments(of text: String) -> [(String, isBracketed: Bool)] {
    var outer = String.UnicodeScalarView()
    var inner = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "[", "【", "〔":
        depth += 1
        inner.append(",")
      case ")", "]", "】", "〕": depth = max(0, depth - 1)
      default: if depth == 0 { outer.append(scalar) } else { inner.append(scalar) }
      }
    }
    return [(String(outer), false), (String(inner), true)]
  }

  /// What stands between anything but ideographs; blanks inside a name (张　三) are taken out.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var run = String.UnicodeScalarView()
    var isCounted = false
    for scalar in Array(text.unicodeScalars) + [","] {
      let properties = scalar.properties
      if Self.isDot(scalar) || properties.isWhitespace || properties.isIdeographic {
        // 12人 is a number of people.
        if run.isEmpty, isCounted, Self.counters.contains(scalar) { continue }
        run.append(Self.isDot(scalar) ? "·" : scalar)
        isCounted = false
      } else {
        let words = run.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
        parts += words.contains { $0.count == 1 } ? [words.joined()] + words : words
        run.removeAll()
        isCounted = properties.numericType != nil
      }
    }
    return parts
  }

  /// What people are counted by.
  private static let counters = Set("人户名余多位岁".unicodeScalars)
  private static let dots = Set("·•・‧∙".unicodeScalars)

  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && dots.contains(scalar)
  }

  // MARK: Names

  private func candidates(in part: String, needsFamily: Bool) -> [String] {
    var found: [String] = []
    for piece in Self.split(part, by: words.relations) {
      var name = piece
      var needsFamily = needsFamily
      // 某公司职工王五: what is behind the last word that names nobody, if it is called like a person.
      if let end = words.nobody.compactMap({ piece.ranges(of: $0).last?.upperBound }).max() {
        name = String(piece[end...])
        needsFamily = true
      }
      for reading in readings(of: name) where isName(reading) {
        if !needsFamily || beginsWithFamily(reading) { found.append(reading) }
      }
    }
    return found
  }

  /// Everything that a run of ideographs may name.
  private func readings(of run: String) -> [String] {
    var readings = [run]
    // 和 and 及 join names, and stand in names: 王和平 is sought whole.
    let joined = run.split { Self.joints.contains($0) }.map(String.init)
    if joined.count > 1 || joined.first != run { readings += joined }
    for reading in readings {
      let bare = reading.trimming { Self.trimmed.contains($0) }
      if bare != reading { readings.append(bare) }
    }
    for reading in readings {
      // 马德华女: a daughter, or a name's last character.
      if let last = reading.last, reading.count >= 3, Self.kin.contains(last),
        reading.count >= 4 || Self.closeKin.contains(last)
      {
        readings.append(String(reading.dropLast()))
      }
      // 子马德华
      if let first = reading.first, Self.kin.contains(first),
        beginsWithFamily(String(reading.dropFirst()))
      {
        readings.append(String(reading.dropFirst()))
      }
      readings += persons(in: Array(reading)) ?? []
    }
    return readings
  }

  private static let joints = "和及与跟携偕"
  private static let trimmed = "之的其系是为由"
  private static let kin: Set<Character> = Set("男女父母子妻夫兄弟姐妹儿媳孙婿嫂哥户家")
  private static let closeKin: Set<Character> = Set("女妻母父儿媳婿户")

  /// Names without anything between them (张三李四): each of two or three characters with a family
  /// name at its head; none where they do not fill the run.
  private func persons(in run: [Character]) -> [String]? {
    guard (4...12).contains(run.count) else { return run.isEmpty ? [] : nil }
    return split(run[...])
  }

  private func split(_ run: ArraySlice<Character>) -> [String]? {
    if run.isEmpty { return [] }
    guard let first = run.first, words.families.contains(String(first)) else { return nil }
    for length in [3, 2] where run.count >= length {
      if let rest = split(run.dropFirst(length)) { return [String(run.prefix(length))] + rest }
    }
    return nil
  }

  private func beginsWithFamily(_ name: String) -> Bool {
    words.families.contains(String(name.prefix(1)))
      || words.families.contains(String(name.prefix(2)))
  }

  private func isName(_ text: String) -> Bool {
    let letters = text.filter { $0 != "·" }
    guard (2...4).contains(letters.count) || (text.contains("·") && letters.count <= 12) else {
      return false
    }
    guard letters.unicodeScalars.allSatisfy(\.properties.isIdeographic), !isUnit(text) else {
      return false
    }
    guard letters.count >= 3 else { return true }
    if words.offices.contains(where: text.hasSuffix) { return false }
    return beginsWithFamily(text) || !words.perhapsOffices.contains(where: text.hasSuffix)
  }

  /// The pieces between the words, the longest words first.
  private static func split(_ text: String, by words: [String]) -> [String] {
    var marked = text
    for word in words where marked.contains(word) { marked = marked.replacing(word, with: "\u{0}") }
    return marked.split(separator: "\u{0}").map(String.init)
  }

  // MARK: Foreign names

  /// Words of letters: several of them, or one that is no abbreviation.
  private static func foreignNames(in text: String) -> [String] {
    var names: [String] = []
    var run: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { run.append(word) }
      word = ""
    }
    for character in text + "," {
      let isLetter =
        character.unicodeScalars.first.map {
          $0.properties.isAlphabetic && !$0.properties.isIdeographic
        } ?? false
      if isLetter {
        word.append(character)
      } else if character.isWhitespace || character.unicodeScalars.first.map(isDot) == true
        || ".'’".contains(character)
      {
        end()
      } else {
        end()
        let letters = run.reduce(0) { $0 + $1.count }
        if run.count > 1 && letters >= 4 || run.count == 1 && letters >= 4 {
          names.append(run.joined(separator: " "))
        }
        run = []
      }
    }
    return names
  }
}

extension String {
  /// Without the characters at both ends that `isDropped` names.
  func trimming(_ isDropped: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isDropped($0) }),
      let last = lastIndex(where: { !isDropped($0) })
    else { return "" }
    return String(self[first...last])
  }
}
