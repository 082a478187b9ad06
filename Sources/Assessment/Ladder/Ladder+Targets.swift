package import Policy
import Register
import Vocabulary

extension Ladder {
  /// 待核 for the open doubts that the plan calls grave, one reason a kind of doubt.
  mutating func judgeDoubts() {
    for code in plan.graveDoubts {
      let open = findings.filter { $0.code == code }
      if open.isEmpty { continue }
      for unit in population.units {
        let own = open.filter { $0.units.contains(unit) }
        guard let first = own.first else { continue }
        let more =
          own.count > 1
          ? Words("（共\(own.count)处）", en: " (\(own.count) places)") : Words("", en: "")
        propose(
          .pending,
          for: [unit],
          because: Words(
            "疑点待核\(more.zh)：\(first.message.zh)",
            en: "doubt to be verified\(more.en): \(first.message.en)"
          ),
          evidence: own.map(\.place)
        )
      }
    }
  }

  /// 督办整改 and 提醒 for unmet targets, by the clauses that each step covers.
  mutating func judgeTargets(of body: BodyAssessment, _ unit: UnitID) {
    for code in [Outcome.supervise, .remind] {
      guard let step = step(code) else { continue }
      for figure in body.figures where figure.answer == .unmet {
        let clause = figure.indicator.clause
        guard step.covers(clause) else { continue }
        propose(
          code,
          for: [unit],
          because: Self.reason(of: figure),
          clause: clause,
          evidence: Self.evidence(of: figure)
        )
      }
    }
  }

  /// 提醒 for what was not handed in and for open errors.
  mutating func judgeHandIn(of body: BodyAssessment, _ unit: UnitID) {
    if body.handedIn {
      for kind in missingRegisters(of: body, unit) {
        propose(.remind, for: [unit], because: kind.missingWords(in: population.plan), evidence: [])
      }
    } else {
      propose(
        .remind,
        for: [unit],
        because: Words("未报送台账", en: "nothing handed in"),
        evidence: []
      )
    }
    let errors = findings.filter { $0.level == .error && $0.units.contains(unit) }
    if errors.isEmpty { return }
    propose(
      .remind,
      for: [unit],
      because: Words(
        "台账有\(errors.count)处错误待更正",
        en: "\(errors.count) errors in the registers are to be put right"
      ),
      evidence: errors.map(\.place)
    )
  }

  private func missingRegisters(of body: BodyAssessment, _ unit: UnitID) -> [RegisterKind] {
    body.figures.filter { $0.answer != .notApplicable }
      .map(\.indicator.measure.register)
      .uniqued()
      .filter { kind in
        kind != .baseline && kind != .submissions && !population.isHandedIn(kind, by: unit)
      }
  }

  /// 通报表扬推荐 where nothing else applies and every target is met or has nothing to meet.
  mutating func judgeRest(of body: BodyAssessment, _ unit: UnitID) {
    if hasOutcome(unit) { return }
    let owed = body.figures.filter { $0.answer != .notApplicable && $0.answer != .shown }
    let open = owed.filter { $0.answer != .met && $0.answer != .none }
    if open.isEmpty, !owed.isEmpty {
      let met = owed.filter { $0.answer == .met }.count
      propose(
        .praise,
        for: [unit],
        because: Words(
          "\(met)项指标达标，\(owed.count - met)项无此类事项，无其他情形",
          en: "\(met) targets met, \(owed.count - met) with nothing to meet, and nothing else"
        ),
        evidence: []
      )
      return
    }
    let titles = open.map { "“\($0.indicator.title)”" }.joined(separator: "、")
    propose(
      .undetermined,
      for: [unit],
      because: open.isEmpty
        ? Words("没有适用的指标", en: "no indicator applies")
        : Words(
          "\(titles)无法判定",
          en: "cannot be decided: \(open.map(\.indicator.id).joined(separator: ", "))"
        ),
      evidence: open.flatMap(\.undecidedCells)
    )
  }

  /// The figure against its target, in one line.
  private static func reason(of figure: Figure) -> Words {
    let title = figure.indicator.title
    let counts = "\(figure.n ?? 0)/\(figure.d ?? 0)"
    let target = figure.target
    switch figure.indicator.measure {
    case .count:
      return Words(
        "\(title)\(figure.n ?? 0)，目标\(target?.chinese ?? "")",
        en: "\(figure.indicator.id) \(figure.n ?? 0), target \(target?.description ?? "")"
      )
    case .decrease:
      return Words(
        "\(title)：本年\(figure.n ?? 0)，基数\(figure.d ?? 0)，目标\(target?.chinese ?? "")",
        en: "\(figure.indicator.id) \(figure.n ?? 0) against \(figure.d ?? 0), target "
          + (target?.description ?? "")
      )
    case .rate, .months, .items, .once:
      let gap = figure.gap ?? 0
      let lacking = figure.uncovered.joined(separator: "、")
      let rest = lacking.isEmpty ? "" : "（缺\(lacking)）"
      let missed = lacking.isEmpty ? "" : "，缺\(lacking)"
      return Words(
        "\(title)\(counts)，目标\(target?.chinese ?? "")，"
          + (figure.isMendable ? "还差\(gap)\(rest)" : "已无法补足（差\(gap)\(missed)）"),
        en: "\(figure.indicator.id) \(counts), target \(target?.description ?? ""), \(gap) short"
          + (figure.isMendable ? "" : ", which cannot be mended any more")
      )
    }
  }

  /// What does not count, or for a limit or a decrease what counts too much.
  private static func evidence(of figure: Figure) -> [Place] {
    switch figure.indicator.measure {
    case .count, .decrease: figure.counted.map(\.place)
    case .rate, .months, .items, .once: figure.uncounted.map(\.place)
    }
  }
}

extension Step {
  /// Whether `clause` is one of the clauses that this step is about, or lies below one.
  package func covers(_ clause: String) -> Bool { scope.contains { clause.isPart(of: $0) } }
}

extension String {
  /// Whether this clause is `other` or lies below it: 四、2（2） lies below 四、2 and 四.
  fileprivate func isPart(of other: String) -> Bool {
    guard hasPrefix(other) else { return false }
    guard let next = dropFirst(other.count).first else { return true }
    return !next.isNumber
  }
}
