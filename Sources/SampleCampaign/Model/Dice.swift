/// Numbers that look like chance and are the same on every run (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of `range`, every one as likely as the others.
  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// Whether something with `percent` chances in a hundred happens.
  mutating func happens(percent: Int) -> Bool { roll(1...100) <= percent }

  /// One of `choices`.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[roll(0...choices.count - 1)] }

  /// One of `choices`, each as likely as its weight.
  mutating func pick<Choice>(weighted choices: [(Choice, Int)]) -> Choice {
    var rest = roll(1...choices.reduce(0) { $0 + $1.1 })
    for (choice, weight) in choices {
      rest -= weight
      if rest <= 0 { return choice }
    }
    return choices[0].0
  }
}
