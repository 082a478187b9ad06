package import Vocabulary

/// The words by which a header says that its column holds what belongs to petitioners.
///
/// One rule for the mapping of columns, for the masks of `cells` and for the names that are sought:
/// a header that contains 信访人, 举报人 … or 姓名, 电话 … does, unless it counts them or is an
/// official's or an office's.
package struct PersonalHeaders: Hashable, Sendable {
  private struct Datum: Hashable, Sendable {
    var word: String
    var field: Field
  }

  /// What petitioners are called (信访人, 举报人).
  package var people: [String]
  /// What such a header adds when it tells nothing of a person (人数, 满意度).
  package var notPeople: [String]
  /// Others and other data, which are masked and used for nothing (被举报人, 邮箱).
  package var others: [String]
  /// Whose 姓名 and 电话 are none of a petitioner (包案领导, 企业).
  package var officials: [String]
  /// What else stands in such a header (情况, 号码).
  package var fillers: [String]
  private let data: [Datum]

  /// Words as the list has them; `data` are those for each personal field (姓名, 电话, 身份证, 住址).
  package init(
    people: [String],
    notPeople: [String],
    others: [String],
    officials: [String],
    fillers: [String],
    data: [(word: String, field: Field)]
  ) {
    self.people = people
    self.notPeople = notPeople
    self.others = others
    self.officials = officials
    self.fillers = fillers.sorted { ($1.count, $0) < ($0.count, $1) }
    self.data = data.map { Datum(word: $0.word, field: $0.field) }
  }

  /// What the column of this folded header holds of petitioners.
  func field(of header: String) -> Field? {
    guard header.count <= 24, !others.contains(where: header.contains) else { return nil }
    // 信访人数 counts people: what a petitioner is called still ends in 人.
    let rest = people.reduce(header) { rest, word in rest.replacing(word, with: "人") }
    let found = data.filter { rest.contains($0.word) }
    let namesPeople = rest != header
    let isDatum = !found.isEmpty && !officials.contains(where: rest.contains)
    guard isDatum || namesPeople && !notPeople.contains(where: rest.contains) else { return nil }
    let other = found.filter { $0.field != .petitioner }
    if other.count < found.count || other.isEmpty { return .petitioner }
    // 信访人及电话 holds both; 信访人电话 one.
    return namesPeople && rest.contains(where: { "及和与或、/,".contains($0) })
      ? .petitioner : other[other.count - 1].field
  }

  /// Whether the column's values are masked where cells are listed.
  func masks(_ header: String) -> Bool {
    field(of: header) != nil
      || header.count <= 24 && others.contains(where: header.contains)
        && !notPeople.contains(where: Self.without(others, in: header).contains)
  }

  /// Whether a header of this group is an official's (包案领导/姓名).
  func isOfficials(_ header: String) -> Bool {
    officials.contains(where: header.contains) && !people.contains(where: header.contains)
  }

  /// Whether a petitioner's column holds telephone, address or identity number too.
  func isCompound(_ header: String) -> Bool {
    data.contains { $0.field != .petitioner && header.contains($0.word) }
  }

  /// Whether nothing stands in the header but these words, so that it cannot be somebody's datum.
  func isPlain(_ header: String) -> Bool {
    var rest = header
    for words in [others, people, data.map(\.word), fillers] {
      rest = Self.without(words, in: rest)
    }
    return rest.allSatisfy { !$0.isLetter && !$0.isNumber || "0123456789".contains($0) }
      && rest.count <= 4
  }

  private static func without(_ words: [String], in header: String) -> String {
    words.reduce(header) { rest, word in rest.replacing(word, with: "") }
  }
}
