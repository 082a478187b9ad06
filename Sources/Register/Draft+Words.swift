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
    guard let text = plainText(of: value), !terms.lexicon.blanks.contains(Folding.tight(text))
    else { return }
    switch field {
    case .status where layout.register == .cases: readStatus(text, at: place, into: &draft)
    case .isResolved:
      let word = StatusReader.resolution(text)
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
    let parts = type == .words ? Self.parts(of: text) : [text]
    var words: [String] = []
    var unknown = false
    for part in parts {
      if let word = list.best(for: part) {
        if !words.contains(word) { words.append(word) }
      } else if field == .category {
        // An unknown type keeps its own name and is listed.
        if !words.contains(part) { words.append(part) }
        unknown = true
      } else {
        unknown = true
      }
    }
    if words.isEmpty, layout.register.column(field)?.isRequired == true {
      mark(field, type, "的写法无法识别", en: "is not understood", at: place, in: &draft)
      return
    }
    draft.values[field] = words.isEmpty ? .unreadable : .words(words)
    if unknown {
      draft.findings.append(
        field == .category
          ? .unknownCategory(at: place) : .unknownWord(field, in: layout, at: place)
      )
    }
  }

  private func readStatus(_ text: String, at place: Place, into draft: inout Draft) {
    var word = StatusReader.status(text)
    if word == .transferred, namesOwnUnit(text) { word = .open }
    draft.values[.status] = .words([word.rawValue])
    if StatusReader.saysTransfer(text) { draft.saysTransferAt = place }
    if word == .unknown { draft.findings.append(.unknownStatus(at: place)) }
    if word == .closed, let day = days.fullDate(in: text) {
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
    Folding.compatible(text).split { "、,;/+和及\n ".contains($0) }.map { Folding.tight(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// What the fields of a case say together: closing days in words, transfers inside, errors of
  /// dates that are missing (spec §2.3).
  func settle(_ draft: inout Draft) {
    if let (day, place) = draft.closingInStatus, !draft.holds(.closed) {
      draft.values[.closed] = .day(day)
      draft.findings.append(.dateInWords(day, at: place))
    }
    if case .text(let other) = draft.values[.transferredTo], namesOwnUnit(other) {
      draft.values[.transferred] = .empty
      if draft.values[.status] == .words([StatusWord.transferred.rawValue]) {
        draft.values[.status] = .words([StatusWord.open.rawValue])
      }
      draft.saysTransferAt = nil
    } else if draft.values[.status] == .words([StatusWord.open.rawValue]),
      draft.saysTransferAt != nil
    {
      draft.values[.transferred] = .empty
      draft.saysTransferAt = nil
    }
    let statusPlace = source.at(row: draft.row, column: layout.column(of: .status))
    let hasClosing: Bool = if case .day = draft.values[.closed] { true } else { false }
    let isMarked = draft.findings.contains { $0.code == .closedWithoutDate }
    if draft.values[.status] == .words([StatusWord.closed.rawValue]), !hasClosing, !isMarked {
      draft.findings.append(.closedWithoutDate(at: statusPlace))
    }
    let hasTransfer: Bool = if case .day = draft.values[.transferred] { true } else { false }
    if let place = draft.saysTransferAt, !hasTransfer {
      draft.findings.append(.transferWithoutDate(at: place))
    }
    if draft.values[.people] == nil, case .personal(let petitioner) = draft.values[.petitioner] {
      let stated = petitioner.opened { text in
        text.contains("等") || text.contains("约") ? CountReader.people(in: text) : nil
      }
      if let stated { draft.values[.people] = .count(stated.count) }
    }
  }
}
