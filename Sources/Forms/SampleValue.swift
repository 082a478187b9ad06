import Policy
import Vocabulary
import WorkbookWriter

/// What the sample row of a form shows: an invented case that a clerk can follow.
struct SampleValue {
  /// What stands where the serial number does, and tells the reader to leave the row out.
  static let mark = "示例"

  private let unit: String
  private let area: String
  private let item: String
  /// The first day of the campaign.
  private let start: Day

  init(_ plan: Plan) {
    unit = plan.units.first?.name ?? ""
    area = plan.areas.first?.name ?? ""
    item = plan.foundationItems.first?.name ?? ""
    start = plan.campaignStart
  }

  /// The value of `field` in the sample row of the register `kind`.
  func value(of field: Field, in kind: RegisterKind) -> BookCell.Value {
    if let day = day(of: field, in: kind) { return .day(day) }
    if let text = text(of: field, in: kind) { return .text(text) }
    if let count = Self.counts[field] { return .number(Double(count)) }
    return kind == .baseline && field != .unit ? .number(0) : .blank
  }

  private func day(of field: Field, in kind: RegisterKind) -> Day? {
    switch field {
    case .received, .date, .planned, .assessed: start
    case .accepted, .held: start + 5
    case .due: start + 65
    case .closed, .decided, .followedUp: start + 40
    case .resolved: start + 42
    case .targetDate: start + 60
    case .followUp: start + 50
    case .filed: start.month.lastDay
    default: nil
    }
  }

  private func text(of field: Field, in kind: RegisterKind) -> String? {
    switch (kind, field) {
    case (_, .unit): unit
    case (_, .area): area
    case (_, .item): item
    case (_, .number), (_, .case): "\(start.year)-001"
    case (_, .month): start.month.description
    case (.notes, .kind): "工作动态"
    default: Self.texts[field]
    }
  }

  private static let counts: [Field: Int] = [
    .people: 3, .batches: 1, .solved: 1, .found: 2, .officials: 4, .households: 12, .companies: 2,
    .collected: 3, .times: 1,
  ]

  private static let texts: [Field: String] = [
    .status: "已结案", .isResolved: "是", .kind: "新发", .channel: "来访", .assignedBy: "市局",
    .category: "噪声、大气", .grade: "一般", .keyCase: "否", .inScope: "是", .repeat: "否",
    .leader: "某副局长", .officer: "某科长", .measures: "约谈企业，限期安装隔声设施", .satisfaction: "满意",
    .verified: "属实", .summary: "反映某企业夜间生产噪声扰民", .outcome: "已完成整改，监测达标",
    .petitioner: "某群众", .level: "赴省", .irregular: "否", .impact: "否", .type: "群体性",
    .major: "否", .handledProperly: "是", .dereliction: "否", .matter: "某建设项目环评审批",
    .published: "是", .mode: "定期", .result: "通过", .consulted: "是", .lawful: "是", .done: "是",
    .medium: "新媒体", .measure: "责令改正，罚款", .title: "某分局开展集中接访", .text: "本月组织集中接访一次。",
  ]
}
