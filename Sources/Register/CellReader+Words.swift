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
      takeClosing(day, at: place, into: &draft)
      return
    }
    if field == .status, case .text = value,
      case .day(let day, let yearSupplied) = days.read(value, lexicon: terms.lexicon), !yearSupplied
    {
      draft.values[field] = .words([StatusWord.closed.rawValue])
      takeClosing(day, at: place, into: &draft)
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
    if Folding.tight(text) == "无" { return }
    let (words, isUnknown) = listed(text, in: list, as: field, type)
    if words.isEmpty, layout.required.contains(where: { $0.field == field }) {
      mark(field, type, "的写法无法识别", en: "is not understood", at: place, in: &draft)
      return
    }
    draft.values[field] = words.isEmpty ? .unreadable : .words(words)
    if isUnknown {
      draft.findings.append(
        field == .category
          ? .unknownCategory(at: place) : .unknownWord(field, in: layout, at: place)
      )
    }
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
    if word == .closed, text.contains(where: \.isNumber), let day = days.fullDate(in: text) {
      takeClosing(day, at: place, into: &draft)
    }
  }

  /// Whether the words name a unit of the plan: a case handed on inside is no transfer.
  private func namesOwnUnit(_ text: String) -> Bool {
    terms.directory.unit(mentionedIn: text, isSentence: true) != nil
  }

  private func takeClosing(_ day: Day, at place: Place, into draft: inout Draft) {
    draft.closingInStatus = (day, place)
  }

  static func parts(of text: String) -> [String] {
    Folding.compatible(text).split { "、,;/+和及与。\n ".contains($0) }.map { Folding.tight(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// What the fields of a case say together: closing days in words, transfers inside, errors of
  /// dates that are missing (spec §2.3).
  func settle(_ draft: inout Draft) {
    if let (day, place) = draft.closingInStatus, !draft.holds(.closed) {
      draft.values[.closed] = .day(day)
      draft.findings.append(.dateInWords(day, at: place))
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
