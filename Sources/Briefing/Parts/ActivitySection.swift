import Assessment
import Register
package import Vocabulary

/// What a body did by some of its registers: duties as sentences, sums as tables.
package struct ActivitySection: Hashable, Viewed {
  package var sentences: [String]
  package var tables: [TableView]

  package static let fields = Fields<ActivitySection>(
    .texts("sentences") { $0.sentences },
    .many("tables") { $0.tables }
  )

  init(of kinds: [RegisterKind], for body: Body) {
    sentences = []
    tables = []
    for kind in kinds {
      let activity = body.overview.activities.first { $0.register == kind }
      if let activity { sentences.append(Self.sentence(of: activity, for: body)) }
      for figure in body.figures(on: kind) { sentences.append(figure.sentence) }
      if let activity, activity.isHandedIn, activity.inYear.records > 0 {
        tables.append(Self.table(of: activity, over: body.overview.period))
      }
    }
  }

  private static func sentence(of activity: Activity, for body: Body) -> String {
    let name = activity.register.title
    guard activity.isHandedIn else { return "未报送\(name)。" }
    let unit = activity.register.unitWord
    guard activity.inYear.records > 0 else { return "\(name)已报送，年内无记录。" }
    let sums = activity.inPeriod.sums.filter { $0.total > 0 }.map { "\($0.title)\($0.total)" }
    let detail = sums.isEmpty ? "" : "，\(sums.joined(separator: "、"))"
    return "\(activity.register.work)：\(body.overview.period.chinese)\(activity.inPeriod.records)\(unit)\(detail)；"
      + "年内累计\(activity.inYear.records)\(unit)。"
  }

  private static func table(of activity: Activity, over period: Period) -> TableView {
    let sums = zip(activity.inPeriod.sums, activity.inYear.sums)
    let blanks = activity.inYear.sums.filter { $0.blank > 0 && $0.field != .followedUp }
    return TableView(
      id: "activity-\(activity.register.rawValue)",
      caption: "\(activity.register.work)情况",
      columns: [.text("项目"), .number("本期"), .number("年内累计")],
      rows: [["记录数（\(activity.register.unitWord)）", "\(activity.inPeriod.records)", "\(activity.inYear.records)"]]
        + sums.map { [$0.title, "\($0.total)", "\($1.total)"] },
      notes: blanks.map { "“\($0.title)”有\($0.blank)条未填，未计入合计。" }
    )
  }
}

extension Activity.Sum {
  /// What was summed up; of days of follow-up it is their number.
  fileprivate var title: String { field == .followedUp ? "已后督查" : header }
}

extension RegisterKind {
  /// What the work is called that this register keeps account of.
  var work: String {
    switch self {
    case .cases: "案件办理"
    case .visits: "赴省进京上访"
    case .incidents: "群体性和恶性事件"
    case .receptions: "领导接访"
    case .inspections: "矛盾排查"
    case .assessments: "社会稳定风险评估"
    case .foundations: "综治基础工作"
    case .outreach: "下访走访"
    case .publicity: "宣传发动"
    case .enforcement: "环境违法查处"
    case .submissions: "简报报送"
    case .baseline: "2020年基数"
    case .notes: "工作动态"
    }
  }
}
