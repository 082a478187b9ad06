import Assessment
import Policy
import Vocabulary

/// 口径说明: how the plan is read where its words can be read two ways, and what it leaves to people.
struct Readings: Hashable, Viewed {
  var general: [String]
  var indicators: [Reading]
  var steps: [Reading]
  var byHand: [Reading]

  static let fields = Fields<Readings>(
    .texts("general") { $0.general },
    .flag("hasGeneral") { !$0.general.isEmpty },
    .many("indicators") { $0.indicators },
    .flag("hasIndicators") { !$0.indicators.isEmpty },
    .many("steps") { $0.steps },
    .flag("hasSteps") { !$0.steps.isEmpty },
    .many("byHand") { $0.byHand },
    .flag("hasByHand") { !$0.byHand.isEmpty }
  )

  init(of plan: Plan) {
    general = plan.readings
    indicators = plan.indicators.filter { !$0.reading.isEmpty }.map {
      Reading(clause: $0.clause, title: $0.title, text: $0.reading)
    }
    steps = plan.steps.filter { !$0.reading.isEmpty }.map {
      Reading(clause: $0.clause, title: $0.title, text: $0.reading)
    }
    byHand = plan.clauses.flatMap { clause in
      clause.blocks.compactMap { block in
        switch block {
        case .byHand(let subject, let who, let looksAt):
          Reading(clause: clause.number, title: subject, text: "由\(who)核查：\(looksAt)")
        case .undecided(let question, let asked):
          Reading(clause: clause.number, title: "待定", text: "\(question)（已请\(asked)明确）")
        case .indicator, .step, .remark: nil
        }
      }
    }
  }
}

/// A clause, what it is about, and how it is read.
struct Reading: Hashable, Viewed {
  var clause: String
  var title: String
  var text: String

  static let fields = Fields<Reading>(
    .text("clause") { $0.clause },
    .text("title") { $0.title },
    .text("text") { $0.text }
  )
}
