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
    plan.preamble = page.top.quotes.map(\.text)
    for section in page.clauses {
      plan.clauses.append(
        Clause(reading: section, of: page, plan: plan, mistakes: &mistakes)
      )
    }
    page.checkClauses(mistakes: &mistakes)
    page.checkIndicators(mistakes: &mistakes)
    page.checkSteps(mistakes: &mistakes)
    page.checkScoring(mistakes: &mistakes)
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
      holdsYearBefore: false,
      deadlines: Deadlines(),
      units: [],
      areas: [],
      foundationItems: [],
      thresholds: Thresholds(),
      graveDoubts: [],
      masthead: Masthead(),
      preamble: [],
      clauses: [],
      readings: []
    )
  }
}

extension PolicyFile {
  /// Each indicator has a name of its own.
  ///
  /// Blocks are looked at as written: one that has another mistake still takes its name.
  fileprivate func checkIndicators(mistakes: inout Mistakes) {
    var lines: [String: Int] = [:]
    for (id, spot) in named("指标") {
      if let line = lines[id] {
        mistakes.add(.rule(.indicatorTwice(id, line: line)), at: spot)
      } else {
        lines[id] = spot.line
      }
    }
  }

  /// Each step of the ladder stands somewhere, and once.
  fileprivate func checkSteps(mistakes: inout Mistakes) {
    let written = named("奖惩")
    for outcome in Outcome.allCases {
      let found = written.filter { $0.name == outcome.rawValue }
      guard let first = found.first else {
        mistakes.add(.rule(.stepMissing(outcome)), at: Spot(line: titleLine))
        continue
      }
      for again in found.dropFirst() {
        mistakes.add(.rule(.stepTwice(outcome, line: first.spot.line)), at: again.spot)
      }
    }
  }

  /// Each clause stands once.
  fileprivate func checkClauses(mistakes: inout Mistakes) {
    for clause in clauses {
      guard let first = clauses.first(where: { $0.number == clause.number }),
        first.line != clause.line
      else { continue }
      mistakes.add(
        .page(.clauseTwice(clause.number, line: first.line)),
        at: Spot(line: clause.line)
      )
    }
  }

  /// What stands behind `key` in the blocks under the clauses.
  private func named(_ key: String) -> [(name: String, spot: Spot)] {
    clauses.flatMap(\.blocks).compactMap { block in
      guard case .pairs(let pairs) = block.content.content,
        let value = pairs.first(where: { $0.key == key })?.value,
        case .text(let name) = value.content
      else { return nil }
      return (name, value.spot)
    }
  }
}
