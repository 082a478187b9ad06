import Register
package import Vocabulary

/// Rates that are shown beside the targets and held against none.
package struct CaseRates: Hashable, Sendable {
  /// 满意率: (满意 + 基本满意) of those evaluated, of the cases closed in the year so far.
  package var satisfied: Share
  /// 参评率: evaluated of the cases closed in the year so far, anonymous ones aside.
  package var evaluated: Share
  /// 重复信访率: of the cases received in the year so far.
  package var repeated: Share
  /// 属实率: (属实 + 基本属实 + 部分属实) of those judged, of the cases received in the year so far.
  package var verified: Share
  /// 到期应结口径: closed of the new cases in scope that were due by the day of the report.
  package var closedOfDue: Share

  init(of counted: CasesOnDay, on day: Day, year: Period) {
    satisfied = Share(0, of: 0)
    evaluated = Share(0, of: 0)
    repeated = Share(0, of: 0)
    verified = Share(0, of: 0)
    closedOfDue = Share(0, of: 0)
    for one in counted.all {
      let record = counted.record(of: one)
      if let closed = one.state.closed, year.contains(closed) { addEvaluation(of: record) }
      guard year.contains(one.received) else { continue }
      repeated.add(record.flag(.repeat) == true)
      if let word = record.word(.verified), Self.judged.contains(word) {
        verified.add(Self.true.contains(word))
      }
      if one.state.scope == .within, one.state.due <= day {
        closedOfDue.add(one.state.closed != nil)
      }
    }
  }

  private mutating func addEvaluation(of record: Record) {
    let word = record.word(.satisfaction)
    let isEvaluated = word.map { Self.evaluation.contains($0) } ?? false
    if isEvaluated, let word { satisfied.add(Self.content.contains(word)) }
    if isEvaluated || !record.isAnonymous { evaluated.add(isEvaluated) }
  }

  private static let content = ["满意", "基本满意"]
  private static let evaluation = content + ["一般", "不满意"]
  private static let `true` = ["属实", "基本属实", "部分属实"]
  private static let judged = `true` + ["不属实", "查无实据", "未发现问题"]
}

extension Share {
  /// One more of the whole, and of the part if it `counts`.
  fileprivate mutating func add(_ counts: Bool) {
    whole += 1
    if counts { part += 1 }
  }
}

extension Record {
  /// Whether the petitioner is stated to be anonymous; the name is looked at and not kept.
  fileprivate var isAnonymous: Bool {
    guard case .personal(let name) = self[.petitioner] else { return false }
    return name.opened { $0.contains("匿名") }
  }
}
