import Register
package import Vocabulary

/// Rates that are shown beside the targets and held against none.
package struct CaseRates: Hashable, Sendable {
  /// 满意率: (满意 + 基本满意) of those evaluated, of the cases closed in the year so far.
  package var satisfied = ShownRate(of: .satisfaction)
  /// 参评率: evaluated of the cases closed in the year so far, anonymous ones aside.
  package var evaluated = ShownRate(of: .satisfaction)
  /// 重复信访率: of the cases received in the year so far.
  package var repeated = ShownRate(of: .repeat)
  /// 属实率: (属实 + 基本属实 + 部分属实) of those judged, of the cases received in the year so far.
  package var verified = ShownRate(of: .verified)
  /// 到期应结口径: closed of the new cases in scope that were due by the day of the report.
  package var closedOfDue = ShownRate(of: .closed)

  init(of counted: CasesOnDay, on day: Day, year: Period) {
    for one in counted.all {
      let record = counted.record(of: one)
      if let closed = one.state.closed, year.contains(closed) { addEvaluation(of: record) }
      guard year.contains(one.received) else { continue }
      repeated.look(at: record) { record.flag(.repeat) == true }
      verified.look(at: record) {
        record.word(.verified).flatMap { Self.judged.contains($0) ? Self.true.contains($0) : nil }
      }
      if one.state.scope == .within, one.state.due <= day {
        closedOfDue.look(at: record) { one.state.closed != nil }
      }
    }
    // An open case has no closing day: that column may stand empty.
    closedOfDue.isBlank = false
  }

  private mutating func addEvaluation(of record: Record) {
    let word = record.word(.satisfaction)
    let isEvaluated = word.map { Self.evaluation.contains($0) } ?? false
    satisfied.look(at: record) { word.flatMap { isEvaluated ? Self.content.contains($0) : nil } }
    evaluated.look(at: record) { isEvaluated || !record.isAnonymous ? isEvaluated : nil }
  }

  private static let content = ["满意", "基本满意"]
  private static let evaluation = content + ["一般", "不满意"]
  private static let `true` = ["属实", "基本属实", "部分属实"]
  private static let judged = `true` + ["不属实", "查无实据", "未发现问题"]
}

/// A rate over a column that a register may lack: without it nothing is known, which is not zero.
package struct ShownRate: Hashable, Sendable {
  /// The column that it looks at.
  let field: Field
  /// What counts of what was looked at, on the registers that have the column.
  package var share = Share(0, of: 0)
  /// Cases that it would look at, on registers without the column.
  package var withoutColumn = 0
  /// Whether the column is there for some case and filled in for none.
  package var isBlank = false
  private var isFilledSomewhere = false

  init(of field: Field) {
    self.field = field
  }

  /// What is known; none where the column is missing or empty throughout.
  package var known: Share? {
    if isBlank || (share.whole == 0 && withoutColumn > 0) { return nil }
    return share
  }

  /// The column's canonical header.
  package var header: String { RegisterKind.cases.column(field)?.header ?? field.rawValue }

  /// Adds a case: `counts` says whether it counts, or nothing where it is not among the whole.
  fileprivate mutating func look(at record: Record, _ counts: () -> Bool?) {
    guard record.hasColumns([[field]]) else {
      withoutColumn += 1
      return
    }
    if record[field] != .empty { isFilledSomewhere = true }
    isBlank = !isFilledSomewhere
    guard let counts = counts() else { return }
    share.whole += 1
    if counts { share.part += 1 }
  }
}

extension Record {
  /// Whether its table has a column of each of these groups.
  func hasColumns(_ groups: [[Field]]) -> Bool {
    groups.allSatisfy { group in group.contains { layout.column(of: $0) != nil } }
  }

  /// Whether the petitioner is stated to be anonymous; the name is looked at and not kept.
  fileprivate var isAnonymous: Bool {
    guard case .personal(let name) = self[.petitioner] else { return false }
    return name.opened { $0.contains("匿名") }
  }
}
