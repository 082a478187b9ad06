import Policy
import Register
import Vocabulary

extension Ladder {
  /// 谁惹事谁负责: a decision of the year, unassessed, unheard or unlawful, that an incident on or
  /// after its day names.
  mutating func judgeDecisions() {
    guard step(.accountabilityDecision) != nil else { return }
    let decisions = population.present(.assessments)
    let incidents = population.present(.incidents).records.filter { $0[.matter].isFilled }
    if incidents.isEmpty { return }
    let index = MatterIndex(of: incidents)
    for (position, decision) in decisions.records.enumerated() {
      guard case .day(let decided) = decision.value(of: .decided, asOf: day),
        decided >= plan.yearStart, let matter = decision.text(.matter)
      else { continue }
      let naming = index.incidents(naming: matter).filter { naming in
        incidents[naming.position].day(.date).map { $0 >= decided } ?? false
      }
      if naming.isEmpty { continue }
      let faults = Faults(of: decision, isUnassessed: isUnassessed(at: position, in: decisions))
      let named = naming.filter(\.isExact).map { incidents[$0.position] }
      if named.isEmpty {
        leaveOpen(
          decision,
          of: decided,
          faults,
          resembledBy: naming.map { incidents[$0.position] }
        )
      } else {
        judge(decision, of: decided, faults, named: named)
      }
    }
  }

  private mutating func judge(
    _ decision: Record,
    of decided: Day,
    _ faults: Faults,
    named incidents: [Record]
  ) {
    let place = decision.place(of: .matter)
    let cells = [place] + incidents.map { $0.place(of: .matter) }
    if !faults.certain.isEmpty {
      propose(
        .accountabilityDecision,
        for: decision.units,
        because: Words(
          "\(decided.chinese)审批的事项（\(place)）\(faults.certainWords.zh)，并引发事件",
          en: "the matter at \(place), decided on \(decided), \(faults.certainWords.en), "
            + "and an incident followed"
        ),
        evidence: cells + faults.cells(of: decision, faults.certain.map(\.field))
      )
    } else if !faults.open.isEmpty {
      propose(
        .pending,
        for: decision.units,
        because: Words(
          "\(decided.chinese)审批的事项（\(place)）引发事件，\(faults.openWords(of: decision).zh)",
          en: "an incident followed the matter at \(place), decided on \(decided): "
            + faults.openWords(of: decision).en
        ),
        evidence: cells + faults.cells(of: decision, faults.open)
      )
    }
  }

  /// A faulty decision whose matter an incident names in other words, shorter or longer.
  private mutating func leaveOpen(
    _ decision: Record,
    of decided: Day,
    _ faults: Faults,
    resembledBy incidents: [Record]
  ) {
    if faults.certain.isEmpty && faults.open.isEmpty { return }
    let place = decision.place(of: .matter)
    propose(
      .pending,
      for: decision.units,
      because: Words(
        "\(decided.chinese)审批的事项（\(place)）与其后发生的事件所填“关联决策事项”名称不完全一致，是否同一事项待核",
        en: "an incident names a matter like that at \(place), decided on \(decided), in other "
          + "words; whether it is the same is to be verified"
      ),
      evidence: [place] + incidents.map { $0.place(of: .matter) }
        + faults.cells(of: decision, faults.certain.map(\.field) + faults.open)
    )
  }

  /// Whether the plan's figure of unassessed approvals counts this decision.
  private func isUnassessed(at position: Int, in decisions: Present) -> Truth {
    guard let indicator = plan.indicator("unassessed-approval"),
      indicator.measure.register == .assessments
    else { return .no }
    let (among, counts, _) = indicator.measure.conditions
    return population.judge(decisions, at: position).truth(of: .all([among, counts]))
  }
}

/// What is wrong with how a matter was decided, and what of it the register does not tell.
private struct Faults {
  var certain: [(field: Field, words: Words)] = []
  /// Fields on which it hangs.
  var open: [Field] = []

  init(of decision: Record, isUnassessed: Truth) {
    switch isUnassessed {
    case .yes:
      certain.append(
        (
          Self.decidingField(of: decision),
          Words("未经评估或评估未通过而审批", en: "approved unassessed or not passed")
        )
      )
    case .unknown: open += [.assessed, .result].filter { !decision[$0].isFilled }
    case .no: break
    }
    for (field, fault) in [
      (Field.consulted, Words("未听取群众意见", en: "the people not heard")),
      (.lawful, Words("不合法合规", en: "not lawful")),
    ] {
      switch decision.flag(field) {
      case false?: certain.append((field, fault))
      case nil: open.append(field)
      case true?: break
      }
    }
  }

  /// What makes an approval an unassessed one: the day, if there is none or it is too late, else the
  /// result, which does not say 通过.
  private static func decidingField(of decision: Record) -> Field {
    guard let assessed = decision.day(.assessed), let decided = decision.day(.decided),
      assessed <= decided
    else { return .assessed }
    return .result
  }

  var certainWords: Words {
    Words(
      certain.map(\.words.zh).joined(separator: "、"),
      en: certain.map(\.words.en).joined(separator: ", ")
    )
  }

  func openWords(of decision: Record) -> Words {
    let gaps = open.map { field in
      let header = RegisterKind.assessments.column(field)?.header ?? field.rawValue
      let gap = decision.gap(in: field)
      return Words("“\(header)”\(gap.zh)", en: "\(header) \(gap.en)")
    }
    return Words(
      gaps.map(\.zh).joined(separator: "、"),
      en: gaps.map(\.en).joined(separator: ", ")
    )
  }

  func cells(of decision: Record, _ fields: [Field]) -> [Place] {
    fields.uniqued().map { decision.place(of: $0) }
  }
}
