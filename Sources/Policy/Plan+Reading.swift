import Vocabulary

extension Plan {
  /// Reads a literate plan file; `file` is its name, as it stands in messages.
  ///
  /// All mistakes are told at once. The worked examples run: a file whose examples do not hold is
  /// refused.
  package init(reading text: String, named file: String) throws(PlanErrors) {
    var mistakes = Mistakes()
    let page = PolicyFile(reading: text, named: file, mistakes: &mistakes)
    var plan = Plan(title: page.title)
    plan.readSettings(page, mistakes: &mistakes)
    for section in page.clauses {
      if let first = page.clauses.first(where: { $0.number == section.number }),
        first.line != section.line
      {
        mistakes.add(
          .page(.clauseTwice(section.number, line: first.line)), at: Spot(line: section.line))
      }
      plan.clauses.append(
        Clause(reading: section, of: page, plan: plan, mistakes: &mistakes))
    }
    plan.checkIndicators(mistakes: &mistakes)
    plan.checkSteps(of: page, mistakes: &mistakes)
    guard mistakes.isEmpty else { throw mistakes.errors(in: page) }
    self = plan
  }

  /// A plan of which nothing but the title is known yet.
  private init(title: String) {
    let day = Day(number: 0)
    self.init(
      title: title,
      campaign: "",
      issuer: "",
      year: 1,
      backlogStart: day,
      campaignStart: day,
      campaignEnd: day,
      deadlines: Deadlines(),
      units: [],
      areas: [],
      foundationItems: [],
      thresholds: Thresholds(),
      graveDoubts: [],
      masthead: Masthead(),
      clauses: [],
      readings: []
    )
  }

  /// Each indicator has a name of its own.
  private func checkIndicators(mistakes: inout Mistakes) {
    var lines: [String: Int] = [:]
    for indicator in indicators {
      if let line = lines[indicator.id] {
        mistakes.add(
          .rule(.indicatorTwice(indicator.id, line: line)), at: Spot(line: indicator.line))
      } else {
        lines[indicator.id] = indicator.line
      }
    }
  }

  /// Each step of the ladder stands somewhere, and once.
  private func checkSteps(of page: PolicyFile, mistakes: inout Mistakes) {
    let written = clauses.flatMap(\.steps)
    for outcome in Outcome.allCases {
      let found = written.filter { $0.code == outcome }
      guard let first = found.first else {
        mistakes.add(.rule(.stepMissing(outcome)), at: Spot(line: page.titleLine))
        continue
      }
      for again in found.dropFirst() {
        mistakes.add(.rule(.stepTwice(outcome, line: first.line)), at: Spot(line: again.line))
      }
    }
  }
}
