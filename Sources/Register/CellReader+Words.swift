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
    default: readListed(text, as: field, type, at: place, into: &draft)
    }
  }

  /// What says in a column of coded values that there is nothing.
  private static let nothing: Set<String> = ["无", "匿名"]

  private func readListed(
    _ text: String,
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
    let (words, isUnknown) = listed(shape == nil ? text : whole(text), in: list, as: field, type)
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

  /// A cell of types with somebody's number in one piece, for in pieces the pages' scan would not know
  /// it; without its figures where they are no number that the scan knows.
  private func whole(_ text: String) -> String {
    let folded = Folding.compatible(text)
    return PersonalData.first(in: folded.utf8) != nil
      ? PersonalData.closedUp(folded) : folded.filter { !$0.isNumber }
  }

  /// The words of a list that a cell names, and whether something in it is on no list.
  private func listed(
    _ text: String,
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
    for part in Self.parts(of: text) {
      var found = list.exactly(part).map { [$0] } ?? list.contained(in: part)
      if found.isEmpty {
        isUnknown = true
        // An unknown type keeps its own name and is listed.
        if field == .category { found = [part] }
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
  private func namesOwnUnit(_ text: String) -> Bool {
    terms.directory.unit(mentionedIn: text, isSentence: true) != nil
  }

  static func parts(of text: String) -> [String] {
    Folding.compatible(text).split { "、,;/+和及与。\n ".contains($0) }.map { Folding.tight(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// What the fields of a case say together: closing days in words, transfers inside, errors of
  /// dates that are missing (spec §2.3).
  func settle(_ draft: inout Draft) {
    if let closing = draft.closingInStatus, !draft.holds(.closed) {
      draft.values[.closed] = .day(closing.day)
      draft.findings.append(.dateInWords(closing.day, at: closing.place))
      if closing.yearSupplied {
        draft.findings.append(.yearSupplied(closing.day, at: closing.place))
      }
    }
    settleTransfer(&draft)
    let statusPlace = source.at(row: draft.row, column: layout.column(of: .status))
    let hasClosing: Bool = if case .day = draft.values[.closed] { true } else { false }
    if hasClosing, let unknown = draft.findings.firstIndex(where: { $0.code == .unknownStatus }) {
      draft.findings[unknown] = .unknownStatus(isClosed: true, at: statusPlace)
    }
    let isMarked = draft.findings.contains { $0.code == .closedWithoutDate }
    if draft.values[.status] == .words([StatusWord.closed.rawValue]), !hasClosing, !isMarked {
      draft.findings.append(.closedWithoutDate(at: statusPlace))
    }
    let hasTransfer: Bool = if case .day = draft.values[.transferred] { true } else { false }
    if draft.saysTransferAt != nil, !hasTransfer {
      let column = layout.column(of: .transferred) ?? layout.column(of: .status)
      draft.findings.append(.transferWithoutDate(at: source.at(row: draft.row, column: column)))
    }
    if let cell = extensionInRemark(draft) { draft.findings.append(.extensionInRemark(at: cell)) }
    if draft.values[.people] == nil, case .personal(let petitioner) = draft.values[.petitioner] {
      let stated = petitioner.opened { text in
        text.contains("等") || text.contains("约") ? CountReader.people(in: text) : nil
      }
      if let stated {
        draft.values[.people] = .count(stated.count)
        if stated.isApproximate {
          let column = layout.column(of: .petitioner)
          let cell = source.at(row: draft.row, column: column)
          draft.findings.append(.approximate(stated.count, at: cell))
        }
      }
    }
  }

  /// Where the remarks of a case tell of an extension that no column states (domain case 57).
  private func extensionInRemark(_ draft: Draft) -> Place? {
    guard !draft.holds(.extendedTo), case .text(let text) = draft.values[.remark] else {
      return nil
    }
    let folded = Folding.tight(text)
    let denied = ["未", "不", "无", "没有", "非", "无需", "不得"].contains { folded.contains($0 + "延期") }
    guard folded.contains("延期") || folded.contains("延长"), !denied else { return nil }
    return source.at(row: draft.row, column: layout.column(of: .remark))
  }

  /// A case handed on to a unit of the plan is handed on to nobody else: no transfer, and its date
  /// none.
  private func settleTransfer(_ draft: inout Draft) {
    var isInternal = draft.saysTransferAt != nil && draft.values[.status] == open
    if case .text(let other) = draft.values[.transferredTo], namesOwnUnit(other) {
      isInternal = true
      if draft.values[.status] == .words([StatusWord.transferred.rawValue]),
        draft.saysTransferAt != nil
      {
        draft.values[.status] = open
      }
    }
    guard isInternal else { return }
    draft.saysTransferAt = nil
    guard draft.holds(.transferred) else { return }
    draft.values[.transferred] = .empty
    let cell = source.at(row: draft.row, column: layout.column(of: .transferred))
    draft.findings.append(.movedInside(at: cell))
  }

  private var open: FieldValue { .words([StatusWord.open.rawValue]) }
}
