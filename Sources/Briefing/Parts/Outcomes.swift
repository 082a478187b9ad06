import Assessment
import Policy
import Vocabulary

/// One step of the ladder with the units that stand on it, in the order that the assessment gives.
struct OutcomeGroup: Hashable, Viewed {
  /// `（一）`, its place among the groups of the page.
  var ordinal = ""
  var code: String
  var title: String
  var clause: String
  var reading: String?
  var units: [OutcomeUnit]

  static let fields = Fields<OutcomeGroup>(
    .text("ordinal") { $0.ordinal },
    .text("code") { $0.code },
    .text("title") { $0.title },
    .text("clause") { $0.clause },
    .optional("reading") { $0.reading },
    .many("units") { $0.units }
  )

  /// The steps that any of `units` stands on, gravest first.
  ///
  /// On the city's page each unit is summed up; its reasons stand there when asked for.
  static func groups(
    of units: [BodyAssessment],
    in plan: Plan,
    isCity: Bool
  ) -> [OutcomeGroup] {
    var groups = plan.steps.compactMap { step -> OutcomeGroup? in
      let standing = units.units(at: step.code)
      guard !standing.isEmpty else { return nil }
      return OutcomeGroup(
        code: step.code.rawValue,
        title: step.title,
        clause: step.clause,
        reading: step.reading,
        units: standing.map { OutcomeUnit($0, isFolded: isCity) }
      )
    }
    for index in groups.indices { groups[index].ordinal = "（\(chineseNumber(index + 1))）" }
    return groups
  }
}

/// A number from 1 to 99 as headings have it: 一, 十二.
func chineseNumber(_ number: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  let tens = number / 10
  return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
}

/// A unit with every outcome that applies to it; the gravest names it.
struct OutcomeUnit: Hashable, Viewed {
  var name: String
  var reasons: [OutcomeReason]
  /// The reasons of the gravest step, and how many others there are.
  var summary: String
  var isFolded: Bool

  init(_ body: BodyAssessment, isFolded: Bool) {
    name = body.name
    reasons = body.outcomes.map(OutcomeReason.init)
    self.isFolded = isFolded
    let gravest = body.outcomes.filter { $0.step.code == body.outcome }
    let rest = Dictionary(grouping: body.outcomes.dropFirst(gravest.count), by: \.step.code)
    let others = Outcome.allCases.compactMap { code in
      rest[code].map { "\($0[0].step.title)\($0.count)项" }
    }
    summary =
      gravest.map { "\($0.reason.zh)（\($0.clause)）" }.joined(separator: "；")
      + (others.isEmpty ? "。" : "。另有\(others.joined(separator: "、"))。")
  }

  static let fields = Fields<OutcomeUnit>(
    .text("name") { $0.name },
    .many("reasons") { $0.reasons },
    .text("summary") { $0.summary },
    .flag("isFolded") { $0.isFolded }
  )
}

struct OutcomeReason: Hashable, Viewed {
  var title: String
  var clause: String
  var reason: String
  /// The first addresses that it rests on.
  var evidence: String?

  init(_ outcome: OutcomeFinding) {
    title = outcome.step.title
    clause = outcome.clause
    reason = outcome.reason.zh
    let named = outcome.evidence.prefix(Self.limit).map(\.description)
    let more = outcome.evidence.count > Self.limit ? " 等\(outcome.evidence.count)处" : ""
    evidence = named.isEmpty ? nil : named.joined(separator: "、") + more
  }

  /// How many addresses are named here; the figures' own appendix names all.
  private static let limit = 3

  static let fields = Fields<OutcomeReason>(
    .text("title") { $0.title },
    .text("clause") { $0.clause },
    .text("reason") { $0.reason },
    .optional("evidence") { $0.evidence }
  )
}
