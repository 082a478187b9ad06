import Vocabulary

extension Target {
  /// Reads `不低于 95%`, `100%`, `0`, `不多于 3`, `下降不低于 20%` or `下降`.
  init?(reading word: PlacedWord, mistakes: inout Mistakes) {
    let text = word.text.filter { !$0.isWhitespace }
    let read: Target? =
      if text == "下降" {
        .drop
      } else if text.hasPrefix("下降不低于") {
        percent(text.dropFirst(5)).map { .dropAtLeast(hundredths: $0) }
      } else if text.hasPrefix("不低于") {
        percent(text.dropFirst(3)).map { $0 == 10_000 ? .all : .atLeast(hundredths: $0) }
      } else if text.hasPrefix("不多于") {
        smallCount(text.dropFirst(3)).map { .atMost($0) }
      } else if text == "100%" {
        .all
      } else {
        text == "0" ? .atMost(0) : nil
      }
    guard let read else {
      mistakes.add(
        .rule(.targetUnreadable(word.text)),
        at: word.spot,
        word: word.text,
        known: ["不低于 95%", "100%", "0", "不多于 3", "下降不低于 20%", "下降"]
      )
      return nil
    }
    self = read
  }

  /// Reads dated targets: `{2021-01-01: 不低于 95%}`, or `仅列示` for a figure without one.
  static func targets(reading written: Written, mistakes: inout Mistakes) -> [DatedTarget] {
    if case .text("仅列示") = written.content { return [] }
    var targets: [DatedTarget] = []
    for pair in written.pairs(&mistakes) ?? [] {
      guard let day = PlacedWord(text: pair.key, spot: pair.spot).day(&mistakes),
        let text = pair.value.text(&mistakes),
        let target = Target(
          reading: PlacedWord(text: text, spot: pair.value.spot),
          mistakes: &mistakes
        )
      else { continue }
      if let last = targets.last, day < last.from {
        mistakes.add(.rule(.targetsOutOfOrder(day, after: last.from)), at: pair.spot)
      }
      targets.append(DatedTarget(from: day, target: target))
    }
    return targets
  }
}

/// `95%`, `95.5%`, `95.25%` in hundredths of a percent; more than 0 and at most 100 %.
private func percent(_ text: Substring) -> Int? {
  guard text.hasSuffix("%") else { return nil }
  let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count <= 2, let whole = smallCount(parts[0]) else { return nil }
  var hundredths = whole * 100
  if parts.count == 2 {
    guard (1...2).contains(parts[1].count), let rest = smallCount(parts[1]) else { return nil }
    hundredths += parts[1].count == 1 ? rest * 10 : rest
  }
  return (1...10_000).contains(hundredths) ? hundredths : nil
}

/// A count of at most nine digits, so that arithmetic on it cannot overflow.
func smallCount(_ text: some StringProtocol) -> Int? {
  let isCount = (1...9).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isWholeNumber }
  return isCount ? Int(text) : nil
}
