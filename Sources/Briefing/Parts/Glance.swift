import Assessment
import Policy
import Vocabulary

/// One of the few numbers that a reader looks for first.
struct Glance: Hashable, Viewed {
  var label: String
  var value: String
  var tone: String

  static let fields = Fields<Glance>(
    .text("label") { $0.label },
    .text("value") { $0.value },
    .text("tone") { $0.tone }
  )

  static func list(of body: Body) -> [Glance] {
    let counts = AnswerCounts(of: body.assessment.figures)
    var list = [
      Glance(label: "达标（项）", value: "\(counts.count(.met))", tone: Tone.met.rawValue),
      Glance(label: "未达标（项）", value: "\(counts.count(.unmet))", tone: Tone.unmet.rawValue),
      Glance(label: "无法判定（项）", value: "\(counts.count(.unknown))", tone: Tone.unknown.rawValue),
    ]
    if let cases = body.overview.cases {
      list.append(Glance(label: "期末在办（件）", value: "\(cases.flow.stock)", tone: Tone.shown.rawValue))
      let overdue = cases.overdue.count
      let tone = overdue > 0 ? Tone.unmet : .met
      list.append(Glance(label: "超期未结（件）", value: "\(overdue)", tone: tone.rawValue))
    }
    let doubts = body.findings(.doubt).count
    let tone = doubts > 0 ? Tone.unknown : .met
    list.append(Glance(label: "疑点（处）", value: "\(doubts)", tone: tone.rawValue))
    return list
  }
}
