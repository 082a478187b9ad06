import Vocabulary

extension Example {
  /// Reads `20 件计 18 件：未达标，还差 1 件`, `0 件：无此类案件`, and for decreases
  /// `基数 20 批，本期 16 批：达标`.
  init?(reading written: Written, isDecrease: Bool, mistakes: inout Mistakes) {
    guard let text = written.text(&mistakes) else { return nil }
    let halves = text.split(separator: "：", maxSplits: 1).map(String.init)
    let numbers = halves.first.flatMap {
      isDecrease ? Self.decrease(in: Substring($0)) : Self.share(in: Substring($0))
    }
    guard halves.count == 2, let numbers, let (answer, gap) = Self.result(in: Substring(halves[1]))
    else {
      mistakes.add(
        .rule(.exampleUnreadable(text)),
        at: written.spot,
        known: isDecrease
          ? ["基数 20 批，本期 16 批：达标"] : ["20 件计 18 件：未达标，还差 1 件"]
      )
      return nil
    }
    self.init(
      whole: numbers.whole,
      part: numbers.part,
      answer: answer.chinese,
      gap: gap,
      line: written.spot.line
    )
  }

  /// Runs it by the arithmetic of the figures; the mistake tells what that says instead.
  func check(against target: Target?, at spot: Spot, mistakes: inout Mistakes) {
    let computed = Answer(part: part, whole: whole, against: target)
    let short = computed == .unmet ? target?.gap(part: part, whole: whole) : nil
    guard computed.chinese == answer, gap == nil || gap == short else {
      mistakes.add(.rule(.exampleFails(answer: computed, gap: short)), at: spot)
      return
    }
  }

  /// `20 件计 19 件`, or `0 件` for a part of 0.
  private static func share(in text: Substring) -> (whole: Int, part: Int)? {
    var rest = text
    guard let whole = rest.takenCount() else { return nil }
    let words = rest.taken { !$0.isASCII || !$0.isWholeNumber }.trimmed
    if rest.isEmpty { return words.contains("计") ? nil : (whole, 0) }
    guard words.hasSuffix("计"), let part = rest.takenCount() else { return nil }
    return rest.contains(where: \.isWholeNumber) ? nil : (whole, part)
  }

  /// `基数 20 批，本期 16 批`.
  private static func decrease(in text: Substring) -> (whole: Int, part: Int)? {
    var rest = text
    guard rest.taken(while: { !$0.isASCII }).trimmed == "基数", let base = rest.takenCount() else {
      return nil
    }
    let words = rest.taken { !$0.isASCII || !$0.isWholeNumber }.trimmed
    guard words.hasSuffix("，本期"), let current = rest.takenCount() else { return nil }
    return rest.contains(where: \.isWholeNumber) ? nil : (base, current)
  }

  /// `未达标，还差 1 件`.
  private static func result(in text: Substring) -> (Answer, Int?)? {
    let parts = text.split(separator: "，", maxSplits: 1)
    let possible: [Answer] = [.met, .unmet, .none, .shown]
    guard let answer = possible.first(where: { $0.chinese == parts.first?.trimmed }) else {
      return nil
    }
    guard parts.count == 2 else { return (answer, nil) }
    var rest = Substring(parts[1].trimmed)
    guard rest.hasPrefix("还差") else { return nil }
    rest = rest.dropFirst(2)
    guard let gap = rest.takenCount() else { return nil }
    return (answer, gap)
  }
}

extension Substring {
  /// The count at the head, blanks before it aside, taken away from this.
  fileprivate mutating func takenCount() -> Int? {
    _ = taken(while: \.isWhitespace)
    return smallCount(taken { $0.isASCII && $0.isWholeNumber })
  }
}
