import Policy
import Register
import Vocabulary

extension Ladder {
  /// 追究责任: an incident of the year, of any type, that dereliction led to.
  mutating func judgeIncidents() {
    guard step(.accountability) != nil else { return }
    for incident in population.present(.incidents).records {
      guard let onDay = incident.day(.date), onDay >= plan.yearStart else { continue }
      let cell = [incident.place(of: .dereliction)]
      switch answer(.dereliction, of: incident) {
      case .no: break
      case .yes:
        propose(
          .accountability,
          for: incident.units,
          because: Words(
            "\(onDay.chinese)发生的事件系失职引发",
            en: "dereliction led to the incident of \(onDay)"
          ),
          evidence: cell
        )
      case .unknown:
        propose(
          .pending,
          for: incident.units,
          because: Words(
            "\(onDay.chinese)发生的事件是否失职引发未填",
            en: "whether dereliction led to the incident of \(onDay) is not filled in"
          ),
          evidence: cell
        )
      }
    }
  }

  /// 谁惹事谁负责: a decision of the year, unassessed, unheard or unlawful, that an incident on or
  /// after its day names.
  mutating func judgeDecisions() {
    guard step(.accountabilityDecision) != nil else { return }
    let decisions = population.present(.assessments)
    let incidents = population.present(.incidents).records.filter { $0[.matter].isFilled }
    if incidents.isEmpty { return }
    for (position, decision) in decisions.records.enumerated() {
      guard case .day(let decided) = decision.value(of: .decided, asOf: day),
        decided >= plan.yearStart, let matter = decision.text(.matter)
      else { continue }
      let named = incidents.filter { incident in
        guard let onDay = incident.day(.date), onDay >= decided else { return false }
        return incident.text(.matter).map { Self.names(matter, in: $0) } ?? false
      }
      if named.isEmpty { continue }
      judge(decision, of: decided, at: position, in: decisions, named: named)
    }
  }

  private mutating func judge(
    _ decision: Record,
    of decided: Day,
    at position: Int,
    in decisions: Present,
    named incidents: [Record]
  ) {
    var faults: [Words] = []
    var cells = incidents.map { $0.place(of: .matter) }
    var openFields: [Field] = []
    switch isUnassessed(at: position, in: decisions) {
    case .yes:
      faults.append(Words("未经评估或评估未通过而审批", en: "approved unassessed or not passed"))
      cells.append(decision.place(of: .assessed))
    case .unknown: openFields += [.assessed, .result].filter { !decision[$0].isFilled }
    case .no: break
    }
    for (field, fault) in [
      (Field.consulted, Words("未听取群众意见", en: "the people not heard")),
      (.lawful, Words("不合法合规", en: "not lawful")),
    ] {
      switch answer(field, of: decision) {
      case .no:
        faults.append(fault)
        cells.append(decision.place(of: field))
      case .unknown: openFields.append(field)
      case .yes: break
      }
    }
    let place = decision.place(of: .matter)
    if !faults.isEmpty {
      propose(
        .accountabilityDecision,
        for: decision.units,
        because: Words(
          "\(decided.chinese)审批的事项（\(place)）\(faults.map(\.zh).joined(separator: "、"))，并引发事件",
          en:
            "the matter at \(place), decided on \(decided), \(faults.map(\.en).joined(separator: ", "))"
            + ", and an incident followed"
        ),
        evidence: [place] + cells
      )
    } else if !openFields.isEmpty {
      let headers = openFields.map { RegisterKind.assessments.column($0)?.header ?? $0.rawValue }
      propose(
        .pending,
        for: decision.units,
        because: Words(
          "\(decided.chinese)审批的事项（\(place)）引发事件，\(headers.joined(separator: "、"))未填",
          en: "an incident followed the matter at \(place), decided on \(decided); not filled in: "
            + headers.joined(separator: ", ")
        ),
        evidence: [place] + cells + openFields.map { decision.place(of: $0) }
      )
    }
  }

  /// Whether the plan's figure of unassessed approvals counts this decision.
  private func isUnassessed(at position: Int, in decisions: Present) -> Truth {
    guard let indicator = plan.indicator("unassessed-approval"),
      indicator.measure.register == .assessments
    else { return .no }
    let (among, counts, _) = indicator.measure.conditions
    return population.judge(decisions, at: position).truth(of: .all([among, counts]))
  }

  /// Whether `text`, one matter or a list of them, names `matter`; blanks say nothing.
  private static func names(_ matter: String, in text: String) -> Bool {
    let sought = matter.filter { !$0.isWhitespace }
    if text.filter({ !$0.isWhitespace }) == sought { return true }
    return text.split { "、；;\n".contains($0) }
      .contains { $0.filter { !$0.isWhitespace } == sought }
  }
}
