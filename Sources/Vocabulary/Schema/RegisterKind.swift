/// The thirteen registers (台账) that a campaign keeps (spec §2.1).
package enum RegisterKind: String, Hashable, Sendable, CaseIterable {
  case cases, visits, incidents, receptions, inspections, assessments, foundations, outreach
  case publicity, enforcement, submissions, baseline, notes

  /// The name that an official knows it by.
  package var title: String {
    switch self {
    case .cases: "信访案件台账"
    case .visits: "赴省进京上访台账"
    case .incidents: "群体性和恶性事件台账"
    case .receptions: "领导接访台账"
    case .inspections: "矛盾排查台账"
    case .assessments: "社会稳定风险评估台账"
    case .foundations: "综治基础工作台账"
    case .outreach: "下访走访台账"
    case .publicity: "宣传发动台账"
    case .enforcement: "环境违法查处台账"
    case .submissions: "简报报送登记"
    case .baseline: "2020年基数表"
    case .notes: "工作动态"
    }
  }

  /// The day that says whether a record is there yet (spec §2.3 “present”): a record whose day is
  /// later than the day of the report is not yet present.
  package var presence: Field? {
    switch self {
    case .cases: .received
    case .visits, .incidents, .inspections, .outreach, .publicity, .enforcement, .foundations,
      .notes:
      .date
    case .receptions, .assessments, .submissions, .baseline: nil
    }
  }
}
