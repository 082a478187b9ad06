import Assessment
import Register
import Vocabulary

/// What a body did by some of its registers: duties as sentences, sums as tables.
struct ActivitySection: Hashable, Viewed {
  var sentences: [String]
  var tables: [TableView]

  static let fields = Fields<ActivitySection>(
    .texts("sentences") { $0.sentences },
    .many("tables") { $0.tables }
  )

  init(of kinds: [RegisterKind], for body: Body) {
    sentences = []
    var done: [Activity] = []
    for kind in kinds {
      if let activity = body.overview.activities.first(where: { $0.register == kind }) {
        sentences.append(Self.sentence(of: activity, for: body))
        if activity.isHandedIn && activity.inYear.records > 0 { done.append(activity) }
      }
      for figure in body.figures(on: kind) { sentences.append(figure.sentence) }
    }
    let isOfYear = body.overview.period == body.overview.year
    tables = done.isEmpty ? [] : [Self.table(of: done, isOfYear: isOfYear)]
  }

  private static func sentence(of activity: Activity, for body: Body) -> String {
    guard activity.isHandedIn else { return "未报送《\(activity.register.title)》。" }
    let work = activity.register.work
    let unit = activity.register.unitWord
    guard activity.inYear.records > 0 else { return "\(work)：台账已报送，年内无记录。" }
    let sums = activity.inPeriod.sums.filter { $0.total > 0 }.map { "\($0.title)\($0.total)" }
    let detail = sums.isEmpty ? "" : "（\(sums.joined(separator: "、"))）"
    let period = body.overview.period
    guard period != body.overview.year else {
      return "\(work)：\(period.chinese)共\(activity.inPeriod.records)\(unit)\(detail)。"
    }
    return "\(work)：\(period.chinese)共\(activity.inPeriod.records)\(unit)\(detail)，"
      + "年内累计\(activity.inYear.records)\(unit)。"
  }

  /// Where the period is the year so far, one column says both.
  private static func table(of activities: [Activity], isOfYear: Bool) -> TableView {
    let rows = activities.flatMap { activity in
      let records = [
        "记录数（\(activity.register.unitWord)）", "\(activity.inPeriod.records)",
        "\(activity.inYear.records)",
      ]
      let sums = zip(activity.inPeriod.sums, activity.inYear.sums).map { period, year in
        [period.title, "\(period.total)", "\(year.total)"]
      }
      return ([records] + sums).map { [activity.register.work] + $0 }
    }
    let blanks = activities.flatMap { activity in
      activity.inYear.sums.filter { $0.blank > 0 && $0.field != .followedUp }
        .map { "\(activity.register.work)“\($0.title)”\($0.blank)条" }
    }
    return TableView(
      id: "activity-\(activities.map(\.register.rawValue).joined(separator: "-"))",
      caption: "\(activities.map(\.register.work).joined(separator: "、"))情况",
      columns: [.text("工作"), .text("项目")]
        + (isOfYear ? [] : [.number("本期")]) + [.number("年内累计")],
      rows: isOfYear ? rows.map { [$0[0], $0[1], $0[3]] } : rows,
      notes: blanks.isEmpty ? [] : ["未填的未计入合计：\(blanks.joined(separator: "、"))。"]
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
