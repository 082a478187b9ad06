import Vocabulary

extension CellReader {
  /// Reads coded values: one word of a list, or several in one cell.
  func readWords(
    _ value: CellValue,
    as field: Field,
    _ type: FieldType,
    at place: Place,
    into draft: inout Draft
  ) {
    if case .moment(.day(let day, _)) = value, field == .status {
      // 是否办结 with a date in it: closed on that day.
      draft.values[field] = .words([StatusWord.closed.rawValue])
      draft.closingInStatus = ClosingInStatus(day: day, place: place, yearSupplied: false)
      return
    }
    if field == .status, case .text(let text) = value,
      let closing = closing(in: text, saying: terms.lexicon.statuses.status(text))
    {
      draft.values[field] = .words([StatusWord.closed.rawValue])
      draft.closingInStatus = ClosingInStatus(
        day: closing.day,
        place: place,
        yearSupplied: closing.yearSupplied
      )
      return
    }
    guard let text = plainText(of: value), !terms.lexicon.blanks.contains(Folding.tight(text))
    else { return }
    switch field {
    case .status where layout.register == .cases: readStatus(text, at: place, into: &draft)
    case .isResolved:
      let word = terms.lexicon.statuses.resolution(text)
      draft.values[field] = .words([word.rawValue])
      if word == .unknown {
        draft.findings.append(.unknownWord(field, in: layout, at: place))
      }
    default: readListed(text, own: ownText(of: value), as: field, type, at: place, into: &draft)
    }
  }

  /// What says in a column of coded values that there is nothing.
  private static let nothing: Set<String> = ["无", "匿名"]

  private func readListed(
    _ text: String,
    own: String?,
    as field: Field,
    _ type: FieldType,
    at place: Place,
    into draft: inout Draft
  ) {
    guard let list = terms.lexicon.list(of: field, in: layout.register) else { return }
    if let whole = list.exactly(text) {
      draft.values[field] = .words([whole])
      return
    }
    if Self.nothing.contains(Folding.tight(text)) { return }
    let shape = field == .category ? ColumnShape(text, in: field) : nil
    if let shape {
      draft.findings.append(.wrongShape(shape, header: layout.header(of: field), at: place))
    }
    let (words, isUnknown) = listed(
      shape == nil ? text : masked(text),
      own: shape == nil ? own : nil,
      in: list,
      as: field,
      type
    )
    if words.isEmpty, layout.required.contains(where: { $0.field == field }) {
      mark(field, type, "的写法无法识别", en: "is not understood", at: place, in: &draft)
      return
    }
    draft.values[field] = words.isEmpty ? .unreadable : .words(words)
    if isUnknown, shape == nil {
      draft.findings.append(
        field == .category
          ? .unknownCategory(at: place) : .unknownWord(field, in: layout, at: place)
      )
    }
  }

  private static let mask = "＊＊＊"

  /// A cell of types with a mask for somebody's number; without its figures where they are no number
  /// that anybody has.
  private func masked(_ text: String) -> String {
    let folded = Folding.compatible(text)
    return PersonalData.first(in: folded.utf8) != nil
      ? PersonalData.masked(folded, by: "、\(Self.mask)、") : folded.filter { !$0.isNumber }
  }

  /// The words of a list that a cell names, and whether something in it is on no list.
  private func listed(
    _ text: String,
    own: String?,
    in list: WordList,
    as field: Field,
    _ type: FieldType
  ) -> (words: [String], isUnknown: Bool) {
    guard type == .words else {
      let word = list.best(for: text)
      return (word.map { [$0] } ?? [], word == nil)
    }
    var words: [String] = []
    var isUnknown = false
    for (part, own) in Self.parts(of: text, spelled: own) {
      var found = list.exactly(part).map { [$0] } ?? list.contained(in: part)
      if found.isEmpty {
        isUnknown = true
        // An unknown type keeps its own name and is listed; a mask is folded like any text.
        if field == .category { found = [part == Folding.tight(Self.mask) ? Self.mask : own] }
      }
      for word in found where !words.contains(word) { words.append(word) }
    }
    return (words, isUnknown)
  }

  private func readStatus(_ text: String, at place: Place, into draft: inout Draft) {
    var word = terms.lexicon.statuses.status(text)
    if word == .transferred {
      if terms.lexicon.statuses.saysTransfer(text) { draft.saysTransferAt = place }
      if namesOwnUnit(text) { word = .open }
    }
    draft.values[.status] = .words([word.rawValue])
    if word == .unknown { draft.findings.append(.unknownStatus(isClosed: false, at: place)) }
  }

  /// The day on which a status says that the case was closed: the one full date beside a word of
  /// closing, or a day beside an answer or nothing at all (domain case 35).
  ///
  /// Without its year a day counts only as `4月20日`, for 3/5 may be a share.
  private func closing(
    in text: String,
    saying word: StatusWord
  ) -> (day: Day, yearSupplied: Bool)? {
    guard text.contains(where: \.isNumber) else { return nil }
    if word == .closed, let day = days.fullDate(in: text) { return (day, false) }
    let whole = String(Folding.compatible(text).map { "()".contains($0) ? " " : $0 })
    switch days.read(.text(whole), lexicon: terms.lexicon) {
    case .day(let day, let yearSupplied):
      guard !yearSupplied || text.contains("月") else { return nil }
      return (day, yearSupplied)
    case .worded(let day, let yearSupplied):
      guard text.contains("月"),
        word == .closed || word == .unknown && terms.lexicon.statuses.saysAnswered(text)
      else { return nil }
      return (day, yearSupplied)
    default: return nil
    }
  }

  /// Whether the words name a unit of the plan: a case handed on inside is no transfer.
  func namesOwnUnit(_ text: String) -> Bool {
    terms.directory.unit(mentionedIn: text, isSentence: true) != nil
  }

  static func parts(of text: String) -> [String] {
    Folding.compatible(text).split { "、,;/+和及与。\n ".contains($0) }.map { Folding.tight(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// The same, each with how it was written in `own`; with figures in it as it is compared, for so
  /// the search for personal data knows them.
  private static func parts(of text: String, spelled own: String?) -> [(part: String, own: String)]
  {
    let parts = parts(of: text)
    let spelled = (own ?? text).split { character in
      "、,;/+和及与。 ，；／＋　".contains(character) || character.isNewline
    }
    guard spelled.count == parts.count else { return parts.map { ($0, $0) } }
    return zip(parts, spelled).map { part, own in
      let own = String(own)
      return (part, own.contains(where: \.isNumber) || Folding.tight(own) != part ? part : own)
    }
  }
}
