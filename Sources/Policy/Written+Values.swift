import Vocabulary

/// A word with its place.
struct PlacedWord: Hashable {
  var text: String
  var spot: Spot
}

extension Written {
  /// Text that is not empty.
  func text(_ mistakes: inout Mistakes) -> String? {
    if case .text(let text) = content, !text.trimmed.isEmpty { return text.trimmed }
    mistakes.add(.block(.expected(.text)), at: spot)
    return nil
  }

  /// The members of a list.
  func list(_ mistakes: inout Mistakes) -> [Written] {
    if case .list(let list) = content { return list }
    mistakes.add(.block(.expected(.list)), at: spot)
    return []
  }

  /// Pairs, at least one.
  func pairs(_ mistakes: inout Mistakes) -> [Pair]? {
    if case .pairs(let pairs) = content, !pairs.isEmpty { return pairs }
    mistakes.add(.block(.expected(.pairs)), at: spot)
    return nil
  }

  /// A word, or a list of words, which is not empty.
  func words(_ mistakes: inout Mistakes) -> [PlacedWord] {
    switch content {
    case .text:
      return text(&mistakes).map { [PlacedWord(text: $0, spot: spot)] } ?? []
    case .list(let list) where !list.isEmpty:
      return list.compactMap { member in
        member.text(&mistakes).map { PlacedWord(text: $0, spot: member.spot) }
      }
    case .list, .pairs:
      mistakes.add(.block(.expected(.oneWord)), at: spot)
      return []
    }
  }

  /// One word of a closed list.
  func word(
    of list: PlanMistake.WordList,
    in known: [String],
    _ mistakes: inout Mistakes
  ) -> String? {
    guard let word = text(&mistakes) else { return nil }
    if known.contains(word) { return word }
    mistakes.add(.value(.unknownWord(word, of: list)), at: spot, word: word, known: known)
    return nil
  }

  /// A whole number from `range`.
  func number(_ range: ClosedRange<Int>, _ mistakes: inout Mistakes) -> Int? {
    guard case .text(let text) = content, let number = Int(text) else {
      mistakes.add(.block(.expected(.number)), at: spot)
      return nil
    }
    if range.contains(number) { return number }
    mistakes.add(.value(.outOfRange(text)), at: spot)
    return nil
  }

  /// A day written as `2021-04-30`.
  func day(_ mistakes: inout Mistakes) -> Day? {
    guard let text = text(&mistakes) else { return nil }
    return PlacedWord(text: text, spot: spot).day(&mistakes)
  }
}

extension PlacedWord {
  /// The day that this says, as `2021-04-30`.
  func day(_ mistakes: inout Mistakes) -> Day? {
    if let day = Day(iso: text) { return day }
    mistakes.add(.value(.noSuchDay(text)), at: spot)
    return nil
  }
}
