package import Vocabulary

extension Target {
  /// What is said of `part` of `whole`; for a decrease `part` is the current number and `whole` the
  /// baseline.
  ///
  /// Whole numbers decide, never a rounded figure. A rate of nothing is none, neither 0 % nor 100 %;
  /// a limit is met at 0, and never none.
  package func answer(part: Int, whole: Int) -> Answer {
    switch self {
    case .atLeast, .all:
      if whole == 0 { return .none }
    case .atMost, .dropAtLeast, .drop:
      break
    }
    return gap(part: part, whole: whole) == 0 ? .met : .unmet
  }

  /// How many more (of a rate), or how many too many (of a limit or a decrease): the smallest number
  /// with which the target is reached, 0 where it is.
  package func gap(part: Int, whole: Int) -> Int {
    switch self {
    case .atLeast(let hundredths):
      // part + k of whole is at least the rate: k is the rounded-up rest.
      max(0, (whole * hundredths + 9_999) / 10_000 - part)
    case .all:
      max(0, whole - part)
    case .atMost(let limit):
      max(0, part - limit)
    case .dropAtLeast(let hundredths):
      // Of a baseline of 0 nothing is left to fall from, and 0 is the most allowed.
      max(0, part - whole * (10_000 - hundredths) / 10_000)
    case .drop:
      max(0, part - max(0, whole - 1))
    }
  }

  /// Whether this is something that a figure counted by `measure` can be held against.
  package func fits(_ measure: Measure) -> Bool {
    switch (self, measure) {
    case (.atLeast, .rate), (.all, .rate), (.atLeast, .months), (.all, .months), (.atLeast, .items),
      (.all, .items), (.atLeast, .once), (.all, .once), (.atMost, .count), (.drop, .decrease),
      (.dropAtLeast, .decrease):
      true
    default: false
    }
  }
}

extension Indicator {
  /// What is said of `part` of `whole` on `day`: without a target in force it is only shown.
  package func answer(part: Int, whole: Int, on day: Day) -> Answer {
    Answer(part: part, whole: whole, against: target(on: day))
  }
}

extension Answer {
  /// What is said of `part` of `whole` against a target, or without one.
  package init(part: Int, whole: Int, against target: Target?) {
    if let target {
      self = target.answer(part: part, whole: whole)
    } else {
      self = whole == 0 ? .none : .shown
    }
  }
}
