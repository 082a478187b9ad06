package import Vocabulary

/// What is no mistake in a plan, and what its author should have decided on purpose.
package enum PlanNote: Hashable, Sendable {
  /// One record may stand under the targets of several indicators.
  case overlap(String, with: [String])
  /// No target covers such cases, or only those that fulfil more.
  case uncoveredCases(origin: String, scope: String, partly: [String])
  /// From the start of the year to this target's first day the figure is only shown.
  case lateTarget(String, from: Day)
  /// Two indicators of one name would be told apart by nothing that a reader sees.
  case sameTitle(String, ids: [String])
  /// An indicator without a worked example: nothing shows that the target means what the text means.
  case withoutExample(String)
  /// A unit that owes none of the indicators.
  case unitWithoutDuty(String)
  /// Words that oblige, and nothing but a remark under them.
  case onlyRemarked(clause: String, word: String)

  /// What is to be known, without a full stop.
  package var words: Words {
    switch self {
    case .overlap(let id, let others):
      Words(
        "同一记录可能同时受“\(id)”和\(others.map { "“\($0)”" }.joined(separator: "、"))考核，各按各的目标计",
        en: "a record may stand under \(id) and \(others.joined(separator: ", ")) at once"
      )
    case .uncoveredCases(let origin, let scope, let partly):
      Words(
        "来源为\(origin)、职责为\(scope)的案件"
          + (partly.isEmpty
            ? "不在任何有目标的指标之内" : "只有符合另外条件的才受\(partly.map { "“\($0)”" }.joined(separator: "、"))考核"),
        en: "cases of origin \(origin) and scope \(scope) stand under "
          + (partly.isEmpty
            ? "no target" : "a target only in part: \(partly.joined(separator: ", "))")
      )
    case .lateTarget(let id, let day):
      Words(
        "“\(id)”的目标自 \(day) 起，年初至其前一日仅列示",
        en: "the target of \(id) holds from \(day); until then it is only shown"
      )
    case .sameTitle(let title, let ids):
      Words(
        "\(ids.joined(separator: "、"))名称相同（\(title)），读者分不清",
        en: "\(ids.joined(separator: ", ")) have the same title, \(title)"
      )
    case .withoutExample(let id):
      Words("“\(id)”没有例；建议写上刚好达标和差一件的两行", en: "\(id) has no worked example")
    case .unitWithoutDuty(let unit):
      Words("“\(unit)”不承担任何指标", en: "\(unit) owes none of the indicators")
    case .onlyRemarked(let clause, let word):
      Words(
        "\(clause)的原文有“\(word)”，而只有说明；请确认无须统计、无须由人检查",
        en: "\(clause) says “\(word)”, and has nothing but a remark"
      )
    }
  }
}

/// A note with the line that it concerns.
package struct PlacedNote: Hashable, Sendable {
  package var note: PlanNote
  package var line: Int
}

extension Plan {
  /// What the author of the plan should look at, in the order of its lines: targets that meet in one
  /// record, cases and units that none covers, days without a target.
  package var notes: [PlacedNote] {
    (overlaps + uncoveredCases + targetNotes + dutyNotes + remarkNotes).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  private var targeted: [Indicator] { indicators.filter { !$0.targets.isEmpty } }

  private var overlaps: [PlacedNote] {
    let rates = targeted.compactMap { indicator in
      indicator.measure.share.map { (indicator: indicator, among: $0) }
    }
    return rates.enumerated().compactMap { index, one in
      let others = rates[..<index].filter { other in
        let register = one.indicator.measure.register
        return other.indicator.measure.register == register
          && one.among.mayMeet(other.among, on: register)
      }
      if others.isEmpty { return nil }
      return PlacedNote(
        note: .overlap(one.indicator.id, with: others.map(\.indicator.id)),
        line: one.indicator.line
      )
    }
  }

  /// The cases by origin and scope, those aside left out, that no rate with a target covers whole.
  private var uncoveredCases: [PlacedNote] {
    let rates = targeted.compactMap { indicator in
      indicator.measure.register == .cases
        ? indicator.measure.share.map { (id: indicator.id, among: $0) } : nil
    }
    guard !rates.isEmpty else { return [] }
    var notes: [PlacedNote] = []
    for origin in CaseTrait.origin.values {
      for scope in CaseTrait.scope.values.prefix(2) {
        let kind = Formula.all([
          .test(.trait(.origin), .isOne(of: [origin])), .test(.trait(.scope), .isOne(of: [scope])),
        ])
        let meeting = rates.filter { $0.among.mayMeet(kind, on: .cases) }
        if meeting.contains(where: { $0.among.asksOnlyOfOriginAndScope }) { continue }
        notes.append(
          PlacedNote(
            note: .uncoveredCases(origin: origin, scope: scope, partly: meeting.map(\.id)),
            line: 1
          )
        )
      }
    }
    return notes
  }

  private var targetNotes: [PlacedNote] {
    targeted.flatMap { indicator in
      var notes: [PlanNote] = []
      if let first = indicator.targets.first, first.from > yearStart {
        notes.append(.lateTarget(indicator.id, from: first.from))
      }
      if indicator.examples.isEmpty { notes.append(.withoutExample(indicator.id)) }
      let twins = indicators.filter { $0.title == indicator.title }
      if twins.count > 1, twins.last?.id == indicator.id {
        notes.append(.sameTitle(indicator.title, ids: twins.map(\.id)))
      }
      return notes.map { PlacedNote(note: $0, line: indicator.line) }
    }
  }

  private var dutyNotes: [PlacedNote] {
    units.filter { unit in !indicators.contains { $0.applies(to: unit) } }
      .map { PlacedNote(note: .unitWithoutDuty($0.name), line: 1) }
  }

  private var remarkNotes: [PlacedNote] {
    clauses.compactMap { clause in
      guard clause.isOnlyRemarked, let word = clause.obligingWord else { return nil }
      return PlacedNote(
        note: .onlyRemarked(clause: clause.number, word: word),
        line: clause.line
      )
    }
  }
}

extension Clause {
  /// Words by which a notice obliges somebody to something that could be looked at.
  private static let obliging = ["必须", "不得", "达到", "报送", "每月", "底前", "日前", "实行", "严格"]

  /// Whether nothing but remarks stand under it.
  package var isOnlyRemarked: Bool {
    blocks.allSatisfy { if case .remark = $0 { true } else { false } }
  }

  /// The first word of its text that obliges.
  package var obligingWord: String? {
    Self.obliging.first { word in quotes.contains { $0.contains(word) } }
  }
}

extension Measure {
  /// Of what a share or a count is taken; nothing for duties and decreases.
  fileprivate var share: Formula? {
    switch self {
    case .rate(_, let among, _), .count(_, let among, _): among
    case .decrease, .months, .items, .once: nil
    }
  }
}

extension Formula {
  /// Whether every case of an origin and a scope that it lets in is let in.
  fileprivate var asksOnlyOfOriginAndScope: Bool {
    subjects.allSatisfy {
      $0 == .trait(.origin) || $0 == .trait(.scope) || $0 == .field(.received)
    }
  }
}
