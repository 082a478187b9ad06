import Vocabulary

/// Reads the tests on one column or state: a word or a list of words, 已填, 未填, or pairs of a
/// comparison and what is compared with.
struct TestReader {
  let subject: Formula.Subject
  /// The subject as the plan calls it.
  let name: String
  let register: RegisterKind
  let listed: PlanLists

  /// The tests that `written` says, all of which must hold.
  func tests(in written: Written, mistakes: inout Mistakes) -> [Formula.Test] {
    switch written.content {
    case .text("已填") where type != nil: [.filled]
    case .text("未填") where type != nil: [.empty]
    case .text, .list:
      words(in: written, mistakes: &mistakes).map { [.isOne(of: $0)] } ?? []
    case .pairs(let pairs):
      pairs.compactMap { comparison($0, mistakes: &mistakes) }
    }
  }

  /// The type of the column; none of a state.
  private var type: FieldType? {
    guard case .field(let field) = subject else { return nil }
    return register.column(field)?.type
  }

  /// The comparisons that fit this column or state.
  private var comparisons: [String] {
    switch type {
    case .day, .deadline: ["不早于", "不晚于", "早于", "晚于"]
    case .count: ["不少于", "不多于"]
    case nil, .flag, .word, .words, .month: ["不是"]
    case .text, .key, .units, .personal: []
    }
  }

  private func comparison(_ pair: Written.Pair, mistakes: inout Mistakes) -> Formula.Test? {
    guard comparisons.contains(pair.key) else {
      let all = ["不是", "不早于", "不晚于", "早于", "晚于", "不少于", "不多于"]
      mistakes.add(
        all.contains(pair.key)
          ? .value(.comparisonNotFitting(pair.key, field: name))
          : .value(.unknownWord(pair.key, of: .comparison)),
        at: pair.spot,
        word: pair.key,
        known: comparisons
      )
      return nil
    }
    let value = pair.value
    switch pair.key {
    case "不是": return words(in: value, mistakes: &mistakes).map { .isNone(of: $0) }
    case "不少于": return value.number(0...1_000_000_000, &mistakes).map { .atLeast($0) }
    case "不多于": return value.number(0...1_000_000_000, &mistakes).map { .atMost($0) }
    default: break
    }
    guard let day = DayTerm(reading: value, on: register, mistakes: &mistakes) else { return nil }
    switch pair.key {
    case "不早于": return .notBefore(day)
    case "不晚于": return .notAfter(day)
    case "早于": return .before(day)
    default: return .after(day)
    }
  }

  /// Words that the column or state can have.
  private func words(in written: Written, mistakes: inout Mistakes) -> [String]? {
    let isOfWords = comparisons == ["不是"]
    let found = written.words(&mistakes)
    guard !found.isEmpty else { return nil }
    for word in found where !isOfWords || !isValue(word.text) {
      mistakes.add(
        .value(.notAValue(word.text, of: name)),
        at: word.spot,
        word: word.text,
        known: known ?? []
      )
    }
    return found.map(\.text)
  }

  private func isValue(_ word: String) -> Bool {
    if type == .month, Month(iso: word) != nil { return true }
    // 已填 and 未填 stand alone, never in a list of words.
    return known?.contains(word) ?? !["已填", "未填"].contains(word)
  }

  /// What may stand here, where that is closed.
  private var known: [String]? {
    guard case .field(let field) = subject else {
      guard case .trait(let trait) = subject else { return nil }
      return trait.values
    }
    switch type {
    case .flag: return ["是", "否"]
    case .month: return ["总结"]
    case .word, .words: return listed.words(of: field, in: register)
    case .text, .key, .units: return ["已填", "未填"]
    default: return ["已填", "未填"] + comparisons
    }
  }
}

extension DayTerm {
  /// The words for days that the plan fixes.
  private static let fixed: [(word: String, base: Base)] = [
    ("统计日", .asOf), ("年初", .yearStart), ("年末", .yearEnd), ("积案起始日", .backlogStart),
    ("活动开始", .campaignStart), ("活动结束", .campaignEnd),
  ]

  /// Reads `2021-04-16`, `统计日`, `统计日-30日` or the header of a day column of `register`.
  init?(reading written: Written, on register: RegisterKind, mistakes: inout Mistakes) {
    guard case .text(let text) = written.content, !text.trimmed.isEmpty else {
      mistakes.add(.block(.expected(.dayTerm)), at: written.spot)
      return nil
    }
    let (name, offset) = Self.parts(of: text.trimmed)
    guard abs(offset) <= 10_000 else {
      mistakes.add(.value(.outOfRange(text)), at: written.spot)
      return nil
    }
    let days = register.columns.filter { $0.type == .day }
    if let fixed = Self.fixed.first(where: { $0.word == name }) {
      self.init(fixed.base, offset: offset)
    } else if let column = days.first(where: { $0.header == name }) {
      self.init(.field(column.field), offset: offset)
    } else if name.first?.isASCII == true {
      guard let day = PlacedWord(text: name, spot: written.spot).day(&mistakes) else { return nil }
      self.init(.day(day), offset: offset)
    } else {
      mistakes.add(
        .value(.unknownWord(name, of: .dayTerm)),
        at: written.spot,
        word: name,
        known: Self.fixed.map(\.word) + days.map(\.header)
      )
      return nil
    }
  }

  /// `统计日-30日` as 统计日 and -30; without `日` at its end there is no offset.
  private static func parts(of text: String) -> (name: String, offset: Int) {
    guard text.hasSuffix("日"), let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }),
      let offset = Int(text[sign...].dropLast().filter { !$0.isWhitespace })
    else { return (text, 0) }
    return (text[..<sign].trimmed, offset)
  }
}
