/// What can be said of one indicator on one day (spec §3); there is no other answer.
package enum Answer: String, Hashable, Sendable, CaseIterable {
  case met, unmet, none, unknown, shown, notApplicable

  /// As a briefing prints it.
  package var chinese: String {
    switch self {
    case .met: "达标"
    case .unmet: "未达标"
    case .none: "无此类案件"
    case .unknown: "无法判定"
    case .shown: "仅列示"
    case .notApplicable: "不适用"
    }
  }
}
