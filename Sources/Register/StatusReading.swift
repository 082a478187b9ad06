import Vocabulary

/// Reads 办理状态 and 是否化解: words of every kind, often whole sentences.
///
/// A sentence is read clause by clause; negatives and plans go before the words that they hold
/// (未办结, 预计5月底办结 are open), remit before refusal, partial before whole. What is not plainly
/// said is `unknown`, which counts as open and is listed. The words are data (`StatusWords`).
package struct StatusReader: Hashable, Sendable {
  private let words: StatusWords
  /// The words that nearly every cell holds, read once.
  private var usualStatus: [String: StatusWord] = [:]
  private var usualResolution: [String: ResolutionWord] = [:]

  init(_ words: StatusWords) {
    self.words = words
    for text in words.closed.exactly + words.open.exactly + ["已办结", "已结案", "办理中", "未办结"] {
      usualStatus[text] = read(status: text)
    }
    for text in words.resolved.exactly + words.unresolved.exactly + ["已化解", "未化解", "化解中"] {
      usualResolution[text] = read(resolution: text)
    }
  }

  func status(_ text: String) -> StatusWord { usualStatus[text] ?? read(status: text) }

  func resolution(_ text: String) -> ResolutionWord {
    usualResolution[text] ?? read(resolution: text)
  }

  /// Whether the words hand a case to somebody else (移交住建局), as against judging its remit.
  func saysTransfer(_ text: String) -> Bool {
    let folded = folded(text)
    return says(words.transfer, in: folded) || isHandedToOthers(folded)
  }

  /// Whether the words say that the petitioner was answered, and nothing takes it back.
  func saysAnswered(_ text: String) -> Bool { says(words.answered, in: folded(text)) }

  // MARK: 办理状态

  private func read(status text: String) -> StatusWord {
    let folded = folded(text)
    // A form whose boxes stand there unread: □办结 □未办结.
    if folded.contains(where: { "□☐☑".contains($0) }) { return .unknown }
    if isOutOfRemit(folded) { return .transferred }
    if says(words.refusal, in: folded) { return .aside }
    let clauses = clauses(of: folded)
    let done = words.closed.contained + words.finished
    if isPartial(folded, clauses: clauses, whole: done) { return .partial }
    if clauses.contains(where: isOverdue) { return .overdue }
    if clauses.contains(where: { isDenied(done, in: $0) || isDeniedAtOnce($0) }) { return .open }
    if let answer = clauses.first {
      if words.closed.exactly.contains(answer) { return .closed }
      if words.open.exactly.contains(answer) { return .open }
    }
    if says(words.ongoing, in: folded) { return .open }
    if clauses.contains(where: isClosing) { return .closed }
    // 完成调查: what is finished is a step of the work; whether the case is, nobody says.
    if clauses.contains(where: { says(words.finished + words.vague, in: $0) }) { return .unknown }
    let isUnresolved = clauses.contains { isDenied(words.resolved.contained, in: $0) }
    return isUnresolved || words.open.contained.contains(where: folded.contains)
      ? .open : .unknown
  }

  private func isClosing(_ clause: String) -> Bool {
    says(words.closed.contained, in: clause)
      || says(words.finished, in: clause) && !words.steps.contains(where: clause.contains)
  }

  /// 移交, 非职责, and 不属于 with what the bureau's remit is called: 不属于超期 is none.
  private func isOutOfRemit(_ text: String) -> Bool {
    if says(words.remit + words.transfer, in: text) || isHandedToOthers(text) { return true }
    return clauses(of: text).contains { clause in
      words.outside.contains(where: clause.contains)
        && words.remitNouns.contains(where: clause.contains)
    }
  }

  /// 转交住建局, as against 转交企业整改.
  private func isHandedToOthers(_ text: String) -> Bool {
    clauses(of: text).contains { clause in
      words.handing.contains { verb in
        guard let range = clause.firstRange(of: verb), !isTakenBack(verb, in: clause) else {
          return false
        }
        let rest = clause[range.upperBound...].prefix(8)
        return words.others.contains(where: rest.contains)
      }
    }
  }

  /// 已超期, 超期未办结; 超期办结 is closed, only late.
  private func isOverdue(_ clause: String) -> Bool {
    words.overdue.contains { word in
      clause.contains(word) && !isTakenBack(word, in: clause)
        && (isNegativeOrPlanned(clause)
          || !says(words.closed.contained + words.finished, in: clause))
    }
  }

  /// 未受理, 待审批, 不予办理: a word of a step right behind what denies it.
  private func isDeniedAtOnce(_ clause: String) -> Bool {
    words.open.contained.contains { word in
      words.negative.contains { clause.contains($0 + word) }
    }
  }

  // MARK: 是否化解

  private func read(resolution text: String) -> ResolutionWord {
    let folded = folded(text)
    if folded.contains(where: { "□☐☑".contains($0) }) { return .unknown }
    let clauses = clauses(of: folded)
    let parts = words.resolved.contained + words.closed.contained + words.finished
    if isPartial(folded, clauses: clauses, whole: parts) || says(words.partlyResolved, in: folded) {
      return .partial
    }
    if let answer = clauses.first, words.unresolved.exactly.contains(answer) { return .no }
    if clauses.contains(where: isNegativeOrPlanned)
      || says(words.unresolved.contained + words.ongoing, in: folded)
    {
      return .no
    }
    if let answer = clauses.first, words.resolved.exactly.contains(answer) { return .yes }
    return clauses.contains { says(words.resolved.contained, in: $0) && !isEffort($0) }
      ? .yes : .unknown
  }

  /// 协调化解, 化解方案: what is done to resolve it, not that it is resolved.
  private func isEffort(_ clause: String) -> Bool {
    words.resolved.contained.contains { word in
      guard let range = clause.firstRange(of: word) else { return false }
      let (head, rest) = (clause[..<range.lowerBound], clause[range.upperBound...])
      return words.efforts.contains(where: head.hasSuffix)
        || words.resolutionNouns.contains(where: rest.hasPrefix)
    }
  }

  // MARK: Clauses

  /// The text as it is compared, without words that say nothing here: 目前, 按要求, 提前.
  private func folded(_ text: String) -> String {
    var folded = Folding.tight(text).uppercased()
    for word in words.ignored where folded.contains(word) { folded.replace(word, with: "") }
    return folded
  }

  private func says(_ list: [String], in text: String) -> Bool {
    list.contains { text.contains($0) && !isTakenBack($0, in: text) }
  }

  /// Whether `word` stands behind what takes it back, or before what makes it somebody else's or a
  /// matter of the future: 未移交, 拟移交, 移交中, 移交我局, 公安机关移交.
  private func isTakenBack(_ word: String, in text: String) -> Bool {
    words.takingBack.contains { text.contains($0 + word) }
      || words.undone.contains { text.contains(word + $0) }
      || words.transfer.contains(word) && words.senders.contains { text.hasSuffix($0 + word) }
  }

  /// Whether a clause holds one of `list`, denied or planned.
  private func isDenied(_ list: [String], in clause: String) -> Bool {
    isNegativeOrPlanned(clause) && list.contains(where: clause.contains)
  }

  private func isNegativeOrPlanned(_ clause: String) -> Bool {
    words.negative.contains(where: clause.contains) || words.limits.contains(where: clause.contains)
  }

  /// A part, a stage or less than a hundred per cent of what `whole` says.
  private func isPartial(_ text: String, clauses: [String], whole: [String]) -> Bool {
    if says(words.partial.exactly, in: text) { return true }
    let shares = clauses.filter { !$0.contains("满意") }.compactMap(Self.percent)
    if shares.contains(where: { 0 < $0 && $0 < 100 }) { return true }
    let ends = clauses.filter { clause in whole.contains(where: clause.contains) }
    // 已办结（阶段性）: the remark alone says it, too.
    return !ends.isEmpty
      && (ends.contains { clause in words.partial.contained.contains(where: clause.contains) }
        || clauses.contains(where: words.partialRemarks.contains))
  }

  /// The share that a text states, in hundredths.
  private static func percent(in text: String) -> Double? {
    guard let mark = text.firstIndex(where: { $0 == "%" }) else { return nil }
    let digits = text[..<mark].reversed().prefix { $0.isNumber || $0 == "." }.reversed()
    return Double(String(digits))
  }

  /// The parts of a sentence; a question before its answer (是否办结：否) is none.
  private func clauses(of text: String) -> [String] {
    let clauses = text.split { "，,。；;、:（()）\n".contains($0) }.map(String.init)
    let answers = clauses.filter { !$0.hasPrefix("是否") }
    return answers.isEmpty ? clauses : answers
  }
}

/// The words by which a state is told, from the list of values.
struct StatusWords: Hashable, Sendable {
  /// Words that say something alone, and words that say it inside a longer text.
  struct Said: Hashable, Sendable {
    var exactly: [String] = []
    var contained: [String] = []
  }

  var closed = Said()
  /// 完成: closes the case, unless the clause names a step of the work.
  var finished: [String] = []
  var steps: [String] = []
  var open = Said()
  /// 已办理: something was done, and nobody says whether the case is closed.
  var vague: [String] = []
  /// 已回复: beside a day it says when the case was closed, alone nothing.
  var answered: [String] = []
  /// Whole words, and what makes a part of a word of closing.
  var partial = Said()
  /// What makes a part of it as a clause of its own.
  var partialRemarks: [String] = []
  var partlyResolved: [String] = []
  var resolved = Said()
  var unresolved = Said()
  var ongoing: [String] = []
  var overdue: [String] = []
  /// What hands a case over.
  var transfer: [String] = []
  /// What judges its remit.
  var remit: [String] = []
  /// 不属于, 非 …, with one of `remitNouns` in the same clause.
  var outside: [String] = []
  var remitNouns: [String] = []
  /// 转交, 转办至, with one of `others` behind it.
  var handing: [String] = []
  var others: [String] = []
  /// Who hands a case to us.
  var senders: [String] = []
  var refusal: [String] = []
  /// What denies or plans what stands in its clause.
  var negative: [String] = []
  var limits: [String] = []
  /// What takes a word back right before it, and right behind it.
  var takingBack: [String] = []
  var undone: [String] = []
  /// What says nothing of a state.
  var ignored: [String] = []
  var efforts: [String] = []
  var resolutionNouns: [String] = []
}
