package import Policy
package import Vocabulary

/// One indicator of one body (the city or a unit) on one day, with all that it rests on.
package struct Figure: Hashable, Sendable {
  /// What is counted.
  package var indicator: Indicator
  /// The target in force on the day, if any.
  package var target: Target?
  /// Numerator: counts with a limit have the count here; decreases the current number.
  package var n: Int?
  /// Denominator: counts have the records looked at; decreases the baseline.
  package var d: Int?
  /// What is said of it.
  package var answer: Answer
  /// 还差几件; none where the answer has no gap (unknown, shown, not applicable).
  package var gap: Int?
  /// Whether the gap can still be closed: false where it lies in the past (已无法补足).
  package var isMendable: Bool
  /// What is missing where the answer is unknown, or what of the city is not in n and d.
  package var missing: [Words]
  /// The records that count.
  package var counted: Evidence
  /// The records that are among the whole but do not count, or that must be looked at: for a count
  /// with target 0 there are none here, its counted ones are the evidence.
  package var uncounted: Evidence
  /// The open cases that would close the gap, soonest due first.
  package var wouldClose: Evidence
  /// Cells whose emptiness makes the answer unknown.
  package var undecidedCells: [Place]
  /// 人次 beside 批次, for figures that count visits.
  package var people: Int?
  /// For a decrease whose baseline has only the year's figure: how far that is used up, which is
  /// shown beside the unknown and not judged.
  package var pace: Words?
  /// For a decrease: the completed months of the year, each beside the same month of the baseline.
  package var months: [MonthAgainstBase]
  /// For duties by month or item: what is covered and what is not, as printed (`5月`, `畜禽养殖`).
  package var covered: [String]
  /// The months, items or units that are not covered.
  package var uncovered: [String]

  /// A figure of which nothing but its answer is known yet.
  package init(indicator: Indicator, target: Target?, answer: Answer) {
    self.indicator = indicator
    self.target = target
    self.answer = answer
    isMendable = true
    missing = []
    counted = Evidence()
    uncounted = Evidence()
    wouldClose = Evidence()
    undecidedCells = []
    months = []
    covered = []
    uncovered = []
  }

  /// The rate as a percentage for print, in hundredths: half up to two decimals, but 0.01 below a
  /// missed target that rounding would touch (spec §3).
  package var printedHundredths: Int? {
    guard let n, let d, let rounded = Share(n, of: d).roundedHundredths else { return nil }
    guard answer == .unmet else { return rounded }
    switch target {
    case .atLeast(let hundredths) where rounded >= hundredths: return hundredths - 1
    case .all where rounded >= 10_000: return 9_999
    default: return rounded
    }
  }
}

/// One month of the campaign year beside the same month of the baseline.
package struct MonthAgainstBase: Hashable, Sendable {
  /// 1 to 12.
  package var month: Int
  /// What the registers count.
  package var count: Int
  /// What the baseline says; none where a cell is blank or two rows contradict each other.
  package var base: Int?

  /// A month with what is counted and what it is held against.
  package init(month: Int, count: Int, base: Int? = nil) {
    self.month = month
    self.count = count
    self.base = base
  }
}

/// What is said of one unit, or of the city.
package struct BodyAssessment: Hashable, Sendable {
  /// None for the city.
  package var unit: UnitID?
  /// The unit's name in the plan, or 全市.
  package var name: String
  /// Whether the unit handed in anything; for the city, whether any unit did.
  package var handedIn: Bool
  /// In the order of the plan.
  package var figures: [Figure]
  /// The outcomes of the ladder, gravest first; none for the city.
  package var outcomes: [OutcomeFinding]

  /// What is said of one body.
  package init(
    unit: UnitID?,
    name: String,
    handedIn: Bool,
    figures: [Figure],
    outcomes: [OutcomeFinding] = []
  ) {
    self.unit = unit
    self.name = name
    self.handedIn = handedIn
    self.figures = figures
    self.outcomes = outcomes
  }

  /// The figure of the indicator `id`.
  package func figure(_ id: String) -> Figure? { figures.first { $0.indicator.id == id } }

  /// The gravest outcome, which names the unit.
  package var outcome: Outcome? { outcomes.first?.step.code }
}

/// A step of the ladder that applies to a unit, with its reason and evidence.
package struct OutcomeFinding: Hashable, Sendable {
  /// The step of the ladder.
  package var step: Step
  /// The clause that this reason rests on.
  package var clause: String
  /// Why it applies, without a datum of a petitioner.
  package var reason: Words
  /// The cells and rows that it rests on.
  package var evidence: [Place]

  /// A step that applies, for a reason.
  package init(step: Step, clause: String, reason: Words, evidence: [Place]) {
    self.step = step
    self.clause = clause
    self.reason = reason
    self.evidence = evidence
  }
}

/// Everything that the plan says of the registers on one day.
package struct Assessment: Hashable, Sendable {
  /// D, the day of the report.
  package var asOf: Day
  /// 全市, from the city's own records.
  package var city: BodyAssessment
  /// In the plan's order.
  package var units: [BodyAssessment]

  /// What is said of the city and its units on a day.
  package init(asOf: Day, city: BodyAssessment, units: [BodyAssessment]) {
    self.asOf = asOf
    self.city = city
    self.units = units
  }
}
