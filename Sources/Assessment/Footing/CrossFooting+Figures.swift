import Policy
import Register
import Vocabulary

extension CrossFooting {
  /// A figure's numbers are those of its records, and its answer is that of its numbers.
  mutating func check(_ figure: Figure, of body: BodyAssessment) {
    guard let n = figure.n, let d = figure.d else { return }
    let name = "\(body.name) \(figure.indicator.title)"
    let counts = figure.footing
    require(
      counts.n == nil || counts.n == n,
      .records,
      at: name,
      Words("分子\(n)≠逐项\(counts.n ?? 0)", en: "n is \(n), one by one it is \(counts.n ?? 0)")
    )
    require(
      counts.d == nil || counts.d == d,
      .records,
      at: name,
      Words("分母\(d)≠逐项\(counts.d ?? 0)", en: "d is \(d), one by one it is \(counts.d ?? 0)")
    )
    checkAnswer(of: figure, n, d, at: name)
  }

  private mutating func checkAnswer(of figure: Figure, _ n: Int, _ d: Int, at name: String) {
    guard let target = figure.target else {
      require(
        figure.answer == .shown || figure.answer == .none || figure.answer == .unknown,
        .answers,
        at: name,
        Words("没有目标而判为\(figure.answer.chinese)", en: "\(figure.answer.rawValue) without a target")
      )
      return
    }
    let isReached = target.isReached(by: n, of: d)
    let gap = figure.gap ?? 0
    let holds =
      switch figure.answer {
      case .met: isReached && gap == 0
      case .unmet:
        !isReached && gap > 0 && target.isReached(by: target.mended(n, gap), of: d)
          && !target.isReached(by: target.mended(n, gap - 1), of: d)
      case .none: d == 0 || figure.isBeforeTheFirstMonth
      case .unknown: true
      case .shown, .notApplicable: false
      }
    require(
      holds,
      .answers,
      at: name,
      Words(
        "\(n)/\(d)对照目标\(target.chinese)，判为\(figure.answer.chinese)、差\(gap)",
        en: "\(n) of \(d) against \(target): \(figure.answer.rawValue), gap \(gap)"
      )
    )
  }

  /// The city's figure is that of its units, each record once.
  mutating func checkUnits(of assessment: Assessment) {
    for (index, whole) in assessment.city.figures.enumerated() {
      let own = assessment.units.map { $0.figures[index] }
      guard let n = whole.n, let d = whole.d else { continue }
      let parts = own.filter(\.isPartOfCity).map(\.known)
      let sums = (parts.reduce(0) { $0 + $1.n }, parts.reduce(0) { $0 + $1.d })
      let extra = whole.repeated { unit in own[unit.index].isPartOfCity }
      let isWhole =
        switch whole.indicator.measure {
        case .rate, .months, .items, .once: sums.1 == d + extra.d
        // A unit whose answer hangs on an empty cell prints no numbers; what it looked at is the
        // city's all the same, and in no list.
        case .count: sums.1 >= d || own.contains { $0.n == nil && $0.isPartOfCity }
        case .decrease: sums.1 == d
        }
      require(
        (whole.isWeighed || sums.0 == n + extra.n) && isWhole,
        .units,
        at: "\(assessment.city.name) \(whole.indicator.title)",
        Words(
          "各单位之和\(sums.0)/\(sums.1)≠全市\(n)/\(d)＋共同负责重计\(extra.n)/\(extra.d)",
          en:
            "the units' \(sums.0)/\(sums.1) are not the city's \(n)/\(d) and \(extra.n)/\(extra.d) "
            + "of several units"
        )
      )
    }
  }
}

extension Target {
  /// Whether the target is reached, by multiplication alone.
  fileprivate func isReached(by n: Int, of d: Int) -> Bool {
    switch self {
    case .atLeast(let hundredths): n * 10_000 >= d * hundredths
    case .all: n >= d
    case .atMost(let limit): n <= limit
    case .dropAtLeast(let hundredths): n * 10_000 <= d * (10_000 - hundredths)
    case .drop: n < d || n == 0
    }
  }

  /// The numerator once a gap is closed.
  fileprivate func mended(_ n: Int, _ gap: Int) -> Int {
    switch self {
    case .atLeast, .all: n + gap
    case .atMost, .dropAtLeast, .drop: n - gap
    }
  }
}

extension Figure {
  /// Whether a record counts its people and not itself.
  fileprivate var isWeighed: Bool {
    if case .decrease(_, _, _, .people, _) = indicator.measure { true } else { false }
  }

  /// Whether no month has been completed that could be held against the baseline.
  fileprivate var isBeforeTheFirstMonth: Bool {
    if case .decrease = indicator.measure { months.isEmpty } else { false }
  }

  /// Both numbers, counted one by one; nothing where a figure has nothing to count them by.
  fileprivate var footing: (n: Int?, d: Int?) {
    switch indicator.measure {
    case .rate: (counted.count, counted.count + uncounted.count)
    // Of what is looked at and does not count no list is kept.
    case .count: (counted.count, nil)
    case .decrease(_, _, _, let weight, .wholeYear):
      (weight == .batches ? counted.count : nil, nil)
    case .decrease:
      (
        months.isEmpty ? nil : months.reduce(0) { $0 + $1.count },
        months.isEmpty
          ? nil
          : months.reduce(0) { sum, month in sum.flatMap { sum in month.base.map { sum + $0 } } }
      )
    case .once where covered.isEmpty && uncovered.isEmpty: (nil, nil)
    case .months, .items, .once: (covered.count, covered.count + uncovered.count)
    }
  }

  /// Whether a unit's numbers are part of the city's: not where the unit's are unknown, unless they
  /// are and only the answer hangs on an empty cell.
  fileprivate var isPartOfCity: Bool {
    if answer == .notApplicable { return false }
    if n != nil { return true }
    switch indicator.measure {
    case .rate, .count: return !counted.isEmpty || !uncounted.isEmpty
    case .decrease, .months, .items, .once: return false
    }
  }

  /// The numbers, also where only the answer is unknown.
  fileprivate var known: (n: Int, d: Int) {
    (n ?? counted.count, d ?? counted.count + uncounted.count)
  }

  /// How often the units' figures count records of several of them again.
  fileprivate func repeated(_ owes: (UnitID) -> Bool) -> (n: Int, d: Int) {
    switch indicator.measure {
    case .rate, .count, .decrease:
      let n = counted.repeated(owes)
      return (n, n + uncounted.repeated(owes))
    case .months, .items, .once: return (0, 0)
    }
  }
}

extension Evidence {
  /// How often the figures of the units that `owes` picks count its records more than once.
  fileprivate func repeated(_ owes: (UnitID) -> Bool) -> Int {
    reduce(0) { sum, record in
      record.units.count == 1 ? sum : sum + record.units.count(where: owes) - 1
    }
  }
}
