package import Vocabulary

/// The words of registers: what headers and values are called by the people who type them.
///
/// Data, not code: read from `Templates/Words` (`Lexicon+Reading`), so that an office can add its own.
package struct Lexicon: Hashable, Sendable {
  /// A header word with how good a match it is.
  package struct HeaderWord: Hashable, Sendable {
    package var field: Field
    /// 0 for the canonical name; later words of the list have higher ranks.
    package var rank: Int
  }

  /// Headers of the serial number column, folded.
  package var serial: Set<String>
  /// Headers that name the unit in charge, folded, with their rank; in every register.
  package var unit: [String: Int]
  /// Headers that name it only if the values say so.
  package var perhapsUnit: Set<String>
  /// By register: folded header to field.
  package var headers: [RegisterKind: [String: HeaderWord]]
  /// By register: what its title, sheet or file may be called.
  package var names: [RegisterKind: [String]]
  /// The fields of coded values.
  package var words: [Field: WordList]
  package var noteKinds: WordList
  package var flags: WordList
  /// What 是 and 否 are called in the column of a field.
  package var ownFlags: [Field: WordList]
  /// What leaves a yes or no undecided (不确定, 待核).
  package var undecided: [String]
  /// What is only begun or begins without saying how it ends (已安排, 已处置).
  package var beginnings: [String]
  /// How 办理状态 and 是否化解 are read.
  package var statuses: StatusReader
  /// What says that a cell holds nothing.
  package var blanks: Set<String>
  /// What says that there is nothing to report.
  package var zeroReports: Set<String>
  /// How names of people are told in a petitioner's column.
  package var nameWords: NameWords
  /// Which headers are of columns that hold what belongs to petitioners.
  package var personal: PersonalHeaders

  /// Every word that stands in the header of some register: how a header row is told from data.
  package var headerWords: Set<String>
  /// The headers that somebody has pinned in the sheet that is being read; in a word list there are
  /// none.
  var pinned: Set<String> = []

  /// What a column holds of petitioners, if its header says so.
  ///
  /// A header that some register knows is what that says it is; any other one goes by the words that
  /// it contains.
  ///
  /// - Parameter folded: the header, folded.
  /// - Returns: the field of which the column holds a datum.
  package func personalField(of folded: String) -> Field? {
    if let known = headers[.cases]?[folded]?.field { return known.isPersonal ? known : nil }
    return headerWords.contains(folded) ? nil : personal.field(of: folded)
  }

  /// What a cell that heads a column of personal data holds beside that.
  package enum PersonalHeader: Hashable, Sendable {
    /// Nothing but the words of a header.
    case plain
    /// Something more, which may be somebody's datum.
    case withMore
  }

  /// Whether a text heads a column of personal data.
  ///
  /// - Parameters:
  ///   - text: the cell.
  ///   - isHeader: whether its row looks like a header: elsewhere only a listed header does.
  /// - Returns: what it holds; nothing where it heads no such column.
  package func personalHeader(_ text: String, among isHeader: Bool) -> PersonalHeader? {
    let folded = Folding.header(text)
    if let known = headers[.cases]?[folded] { return known.field.isPersonal ? .plain : nil }
    guard isHeader, !headerWords.contains(folded), personal.masks(folded) else { return nil }
    return personal.isPlain(folded) ? .plain : .withMore
  }

  /// Whether a row looks like a header: short texts only, at least two of them and half of them words
  /// of headers.
  package func mayBeHeader(_ row: Row) -> Bool {
    for cell in row.cells {
      guard case .text(_, let count) = cell.content, count <= 96 else { return false }
    }
    var known = 0
    var unknown = 0
    for cell in row.cells {
      guard case .text(let text) = row.value(of: cell) else { return false }
      let folded = Folding.header(text)
      if isHeaderWord(folded) || personal.masks(folded) && personal.isPlain(folded) {
        known += 1
      } else {
        unknown += 1
        // Rows of data end here.
        if unknown > 3, known == 0 { return false }
      }
    }
    return known >= 2 && known >= unknown
  }

  /// The list of words of `field` in `register`.
  package func list(of field: Field, in register: RegisterKind) -> WordList? {
    register == .notes && field == .kind ? noteKinds : words[field]
  }

  /// Whether `folded` is a header word of any register, the serial number or the unit, or pinned.
  package func isHeaderWord(_ folded: String) -> Bool {
    headerWords.contains(folded) || pinned.contains(folded)
  }
}

/// Canonical words, each with the other words for it.
package struct WordList: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var characters: [Character]
    var canonical: String
  }

  private var exact: [String: String] = [:]
  /// What keeps a word that stands beside it from meaning what it says (有条件通过).
  private var hedges: [[Character]] = []
  /// Longest first, so that 不满意 is found before 满意.
  private var entries: [Entry] = []
  /// In the order of the list.
  package private(set) var canonical: [String] = []

  package init() {}

  /// The same words, not believed beside one of `hedges`.
  func hedged(by hedges: [String]) -> WordList {
    var list = self
    list.hedges = hedges.map { Array(Folding.tight($0).uppercased()) }
    return list
  }

  /// Adds `name` with its other words.
  package mutating func add(_ name: String, words: [String]) {
    canonical.append(name)
    for word in [name] + words {
      let folded = Folding.tight(word).uppercased()
      if exact[folded] == nil {
        exact[folded] = name
        // A single character inside a longer text says nothing: 水 in 水果市场.
        if folded.count > 1 { insert(Entry(characters: Array(folded), canonical: name)) }
      }
    }
  }

  /// Puts an entry in its place, the longest first.
  private mutating func insert(_ entry: Entry) {
    let place = entries.firstIndex { other in
      entry.characters.count != other.characters.count
        ? entry.characters.count > other.characters.count
        : String(entry.characters) < String(other.characters)
    }
    entries.insert(entry, at: place ?? entries.endIndex)
  }

  /// The canonical word for all of `text`, if the list has it.
  package func exactly(_ text: String) -> String? {
    // Most cells hold a word as it is listed.
    exact[text] ?? exact[Folding.tight(text).uppercased()]
  }

  /// The canonical word for `text`: for all of it, or the only one that it contains.
  ///
  /// None where it contains words of two meanings, one that is taken back (没有通过, 不太满意), or
  /// one beside a hedge (有条件通过).
  package func best(for text: String) -> String? {
    if let found = exactly(text) { return found }
    let characters = Array(Folding.tight(text).uppercased())
    guard let all = found(in: characters, reach: 4), all.words.count == 1,
      !isHedged(characters, beside: all.isUsed)
    else { return nil }
    return all.words[0]
  }

  /// The canonical words that stand in `text`, in its order; none where one of them is taken back.
  package func contained(in text: String) -> [String] {
    found(in: Array(Folding.tight(text).uppercased()), reach: 1)?.words ?? []
  }

  /// The canonical words in a text, and which of its characters they are made of; none where one is
  /// taken back by one of the `reach` characters before it.
  private func found(
    in characters: [Character],
    reach: Int
  ) -> (words: [String], isUsed: [Bool])? {
    var isUsed = [Bool](repeating: false, count: characters.count)
    var found: [(start: Int, canonical: String)] = []
    for entry in entries where entry.characters.count <= characters.count {
      let length = entry.characters.count
      for start in 0...characters.count - length
      where characters[start..<start + length].elementsEqual(entry.characters)
        && !isUsed[start..<start + length].contains(true)
      {
        if Self.isTakenBack(characters[..<start], isUsed: isUsed, reach: reach) { return nil }
        for index in start..<start + length { isUsed[index] = true }
        found.append((start, entry.canonical))
      }
    }
    var words: [String] = []
    for (_, word) in found.sorted(by: { $0.start < $1.start }) where !words.contains(word) {
      words.append(word)
    }
    return (words, isUsed)
  }

  /// Whether a hedge stands in what is left of a text beside the words that were found.
  private func isHedged(_ characters: [Character], beside isUsed: [Bool]) -> Bool {
    hedges.contains { hedge in
      guard hedge.count <= characters.count else { return false }
      return (0...characters.count - hedge.count).contains { start in
        characters[start..<start + hedge.count].elementsEqual(hedge)
          && !isUsed[start..<start + hedge.count].contains(true)
      }
    }
  }

  /// Whether what stands before a word, in its own clause, denies it or puts it off.
  private static func isTakenBack(
    _ head: ArraySlice<Character>,
    isUsed: [Bool],
    reach: Int
  ) -> Bool {
    if head.suffix(2).elementsEqual("没有") { return true }
    for index in head.indices.suffix(reach).reversed() {
      if ",.;:、。()".contains(head[index]) || isUsed[index] { return false }
      if "未不没非无待拟".contains(head[index]) { return true }
    }
    return false
  }
}
