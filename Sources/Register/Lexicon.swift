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
  /// What says that a cell holds nothing.
  package var blanks: Set<String>
  /// What says that there is nothing to report.
  package var zeroReports: Set<String>
  /// What in a petitioner's column is no person's name.
  package var notNames: [String]

  /// Headers of the columns that hold what belongs to petitioners, folded.
  package var personalHeaders: Set<String> {
    Set((headers[.cases] ?? [:]).filter { $0.value.field.isPersonal }.map(\.key))
  }

  /// The list of words of `field` in `register`.
  package func list(of field: Field, in register: RegisterKind) -> WordList? {
    register == .notes && field == .kind ? noteKinds : words[field]
  }

  /// Whether `folded` is a header word of any register, the serial number or the unit.
  package func isHeaderWord(_ folded: String) -> Bool {
    serial.contains(folded) || unit[folded] != nil
      || RegisterKind.allCases.contains { headers[$0]?[folded] != nil }
  }
}

/// Canonical words, each with the other words for it.
package struct WordList: Hashable, Sendable {
  private var exact: [String: String] = [:]
  /// Longest first, so that 不满意 is found before 满意.
  private var contained: [(word: String, canonical: String)] = []
  /// In the order of the list.
  package private(set) var canonical: [String] = []

  package init() {}

  /// Adds `canonical` with its other words.
  package mutating func add(_ name: String, words: [String]) {
    canonical.append(name)
    for word in [name] + words {
      let folded = Folding.tight(word).uppercased()
      if exact[folded] == nil {
        exact[folded] = name
        contained.append((folded, name))
      }
    }
    contained.sort {
      $0.word.count != $1.word.count ? $0.word.count > $1.word.count : $0.word < $1.word
    }
  }

  /// The canonical word for all of `text`, if the list has it.
  package func exactly(_ text: String) -> String? { exact[Folding.tight(text).uppercased()] }

  /// The canonical word for `text`, or for the longest listed word that it contains.
  package func best(for text: String) -> String? {
    let folded = Folding.tight(text).uppercased()
    if let found = exact[folded] { return found }
    // A single letter or digit inside a longer text says nothing.
    return contained.first { folded.contains($0.word) && $0.word.utf8.count > 1 }?.canonical
  }

  package static func == (a: WordList, b: WordList) -> Bool {
    a.exact == b.exact && a.canonical == b.canonical
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(canonical)
  }
}
