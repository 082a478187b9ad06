import Assessment
import Policy
import Register
import Vocabulary

/// 活动整体开展情况 (owed at the end of October), of the city or of a unit.
struct CampaignSummary: Hashable, Viewed {
  var head: PageHead
  var addressee: String
  var opening: [String]
  var phases: TableView?
  var monthsCompared: TableView?
  var organisation: ActivitySection
  var prevention: ActivitySection
  var backlog: TableView?
  var officials: TableView?
  var sections: Sections

  static let fields = Fields<CampaignSummary>(
    [
      .one("head") { $0.head },
      .text("addressee") { $0.addressee },
      .texts("opening") { $0.opening },
      .maybe("phases") { $0.phases },
      .maybe("monthsCompared") { $0.monthsCompared },
      .one("organisation") { $0.organisation },
      .one("prevention") { $0.prevention },
      .maybe("backlog") { $0.backlog },
      .maybe("officials") { $0.officials },
    ] + Sections.entries(at: \.sections)
  )

  init(of body: Body, isAlone: Bool) {
    let who = body.isCity ? body.plan.names.system : body.assessment.name
    head = PageHead(
      name: "\(body.assessment.name)活动整体开展情况",
      title: ["\(who)关于", body.plan.campaign, "整体开展情况的报告"],
      body: body.assessment.name,
      period: body.overview.period.chinese,
      asOf: body.day.chinese,
      isCity: body.isCity,
      isHandedIn: body.assessment.handedIn
    )
    addressee = body.isCity ? body.plan.names.summaryTo : body.plan.names.unitSummaryTo
    opening = Self.opening(of: body)
    phases = Self.phases(of: body)
    monthsCompared = MonthsCompared.table(of: body)
    organisation = ActivitySection(of: [.publicity, .foundations, .submissions], for: body)
    prevention = ActivitySection(of: [.enforcement, .assessments], for: body)
    backlog = Self.backlog(of: body)
    officials = Self.officials(of: body)
    sections = Sections(of: body, notesOf: nil, isAlone: isAlone)
  }

  private static func opening(of body: Body) -> [String] {
    let plan = body.plan
    var lines = [
      "按照\(plan.issuer)\(plan.title)要求，\(plan.campaignStart.chinese)至\(plan.campaignEnd.chinese)，"
        + "\(body.isCity ? plan.names.system : body.assessment.name)组织开展了\(plan.campaign)。"
        + "现将整体开展情况报告如下（数据截至\(body.day.chinese)）。"
    ]
    if !plan.phases.isEmpty {
      let phases = plan.phases.map(\.chinese).joined(separator: "、")
      lines.append("活动分\(plan.phases.count)个阶段进行：\(phases)。")
    }
    if !body.assessment.handedIn {
      lines.append("\(body.assessment.name)未报送台账，各项指标无法判定。")
    }
    return lines
  }

  /// What was done in each phase of the campaign that had begun by the day.
  private static func phases(of body: Body) -> TableView? {
    let phases = body.overview.phases
    guard !phases.isEmpty else { return nil }
    let sums: [(RegisterKind, Field?, String)] = [
      (.inspections, nil, "排查次数"), (.inspections, .found, "发现隐患"),
      (.inspections, .solved, "化解隐患"), (.receptions, nil, "接访次数"),
      (.outreach, nil, "走访次数"), (.publicity, nil, "宣传次数"), (.enforcement, nil, "查处件数"),
    ]
    return TableView(
      id: "phases",
      caption: "活动各阶段工作情况",
      columns: [.text("阶段"), .text("起止"), .number("新收"), .number("办结"), .number("期末在办")]
        + sums.map { .number($0.2) },
      rows: phases.map { phase in
        let flow = phase.flow.map { [$0.received, $0.closed, $0.stock].map(String.init) }
        let done = sums.map { kind, field, _ -> String in
          guard let activity = phase.activities.first(where: { $0.register == kind }),
            activity.isHandedIn
          else { return "—" }
          let sums = activity.inPeriod
          return String(field.flatMap { sums.total(of: $0) } ?? sums.records)
        }
        return [phase.name, phase.period.chinese] + (flow ?? ["—", "—", "—"]) + done
      },
      notes: ["按登记、办结和各项工作发生的日期划分；未报送的台账以“—”表示。"]
    )
  }

  /// 积案化解清单: every case of the backlog in scope, by number.
  private static func backlog(of body: Body) -> TableView? {
    let filed = body.cases.filter { $0.state.origin == .backlog && $0.state.scope == .within }
    guard !filed.isEmpty else { return nil }
    let resolved = filed.filter { $0.state.resolved != nil }.count
    return TableView(
      id: "backlog",
      caption: "积案化解清单（共\(filed.count)件，已化解\(resolved)件）",
      columns: [.text("案件编号")] + (body.isCity ? [.text("责任单位")] : [])
        + ["登记日期", "包案领导", "结案日期", "化解日期"].map { .short($0) } + [.text("出处")],
      rows: filed.map { record, state in
        [record.printedName] + (body.isCity ? [body.unitNames(of: record)] : [])
          + [
            record.day(.received)?.description ?? "—", record.text(.leader) ?? "—",
            state.closed?.description ?? "未结案", state.resolved?.description ?? "未化解",
            record.mark.description,
          ]
      }
    )
  }

  /// Officials with the number of cases that they resolved in time; no ranking beyond it.
  private static func officials(of body: Body) -> TableView? {
    guard let cases = body.overview.cases, !cases.officials.isEmpty else { return nil }
    return TableView(
      id: "officials",
      caption: "先进个人参考名单",
      columns: [.text("姓名"), .text("身份"), .number("按化解时限化解的件数")],
      rows: cases.officials.map { [$0.name, $0.role.rawValue, "\($0.resolvedInTime)"] },
      notes: ["仅按台账列出包案领导、责任人在化解时限内化解的件数，供推荐时参考，不作排名。"]
    )
  }
}
