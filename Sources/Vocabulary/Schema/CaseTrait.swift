/// What can be said of a case on a day, beside its own fields (spec §2.3): the words that a plan's
/// conditions may use for the register of cases.
package enum CaseTrait: String, Hashable, Sendable, CaseIterable {
  /// 新发, 积案, 历史.
  case origin = "来源"
  /// 内, 外, 不计.
  case scope = "职责"
  /// 是, 否.
  case closed = "已结案"
  /// 是, 否.
  case resolved = "已化解"
  /// 是, 否.
  case transferred = "已移交"
  /// 是, 否, 未定: within 15 days of registration.
  case acceptedInTime = "受理及时"
  /// 是, 否: closed no later than due.
  case onTime = "按期结案"
  /// 是, 否: the due day lies before the day of the report.
  case pastDue = "期限已过"
  /// 是, 否: in scope, neither closed nor transferred, past due.
  case overdue = "超期未结"
  /// 是, 否: a key case of the province, or of grade 重大.
  case keyOrGrave = "重点或重大"

  /// The words that it can have.
  package var values: [String] {
    switch self {
    case .origin: ["新发", "积案", "历史"]
    case .scope: ["内", "外", "不计"]
    case .acceptedInTime: ["是", "否", "未定"]
    case .closed, .resolved, .transferred, .onTime, .pastDue, .overdue, .keyOrGrave: ["是", "否"]
    }
  }

  /// Groups of fields of which each must have at least one column for the trait to be decided; where
  /// no group is named, the register's required columns decide it.
  package var needs: [[Field]] {
    switch self {
    case .origin, .pastDue: []
    case .scope: [[.inScope, .status]]
    case .closed, .onTime: [[.closed]]
    case .resolved: [[.resolved, .isResolved]]
    case .transferred, .overdue: self == .overdue ? [[.closed]] : [[.transferred]]
    case .acceptedInTime: [[.accepted]]
    case .keyOrGrave: [[.keyCase], [.grade]]
    }
  }
}
