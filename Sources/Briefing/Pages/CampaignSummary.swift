import Assessment
import Policy
import Register
import Vocabulary

/// 活动整体开展情况 (owed at the end of October), of the city or of a unit.
struct CampaignSummary: Hashable, Viewed {
  var head: PageHead
  var masthead: MastheadView
  var addressee: String
  var glance: [Glance]
  var opening: [String]
  var organisation: ActivitySection
  var news: [NoteView]
  var situation: Situation
  var distribution: Distribution
  var inspection: ActivitySection
  var keyCases: KeyCases
  var reception: ActivitySection
  var prevention: ActivitySection
  var targets: Targets
  var practices: [NoteView]
  var problems: Problems
  var next: NextSteps
  var compared: UnitsCompared?
  var outcomes: [OutcomeGroup]
  var backlog: TableView?
  var officials: TableView?
  var appendices: Appendices

  static let fields = Fields<CampaignSummary>(
    .one("head") { $0.head },
    .one("masthead") { $0.masthead },
    .text("addressee") { $0.addressee },
    .many("glance") { $0.glance },
    .texts("opening") { $0.opening },
    .one("organisation") { $0.organisation },
    .many("news") { $0.news },
    .flag("hasNews") { !$0.news.isEmpty },
    .one("situation") { $0.situation },
    .one("distribution") { $0.distribution },
    .one("inspection") { $0.inspection },
    .one("keyCases") { $0.keyCases },
    .one("reception") { $0.reception },
    .one("prevention") { $0.prevention },
    .one("targets") { $0.targets },
    .many("practices") { $0.practices },
    .flag("hasPractices") { !$0.practices.isEmpty },
    .one("problems") { $0.problems },
    .one("next") { $0.next },
    .maybe("compared") { $0.compared },
    .many("outcomes") { $0.outcomes },
    .flag("hasOutcomes") { !$0.outcomes.isEmpty },
    .maybe("backlog") { $0.backlog },
    .maybe("officials") { $0.officials },
    .one("appendices") { $0.appendices }
  )

  init(of body: Body, isAlone: Bool) {
    let who = body.isCity ? "全市生态环境系统" : body.assessment.name
    head = PageHead(
      name: "\(body.assessment.name)活动整体开展情况",
      title: ["\(who)关于", body.plan.campaign, "整体开展情况的报告"],
      body: body.assessment.name,
      period: body.overview.period.chinese,
      asOf: body.day.chinese,
      isCity: body.isCity,
      isHandedIn: body.assessment.handedIn
    )
    masthead = body.masthead(isAlone: isAlone)
    addressee = body.isCity ? "市局活动领导小组" : "市局"
    glance = Glance.list(of: body)
    opening = Self.opening(of: body)
    organisation = ActivitySection(of: [.publicity, .foundations, .submissions], for: body)
    news = body.notes("工作动态")
    situation = Situation(of: body)
    distribution = Distribution(of: body)
    inspection = ActivitySection(of: [.inspections], for: body)
    keyCases = KeyCases(of: body)
    reception = ActivitySection(of: [.receptions, .outreach], for: body)
    prevention = ActivitySection(of: [.enforcement, .assessments], for: body)
    targets = Targets(of: body)
    practices = body.notes("经验做法", "先进典型")
    problems = Problems(of: body, notes: body.notes("存在问题"))
    next = NextSteps(of: body, notes: body.notes("下步打算"))
    compared = body.isCity ? UnitsCompared(of: body.sources) : nil
    let units = body.isCity ? body.sources.assessment.units : [body.assessment]
    outcomes = OutcomeGroup.groups(of: units, in: body.plan)
    backlog = Self.backlog(of: body)
    officials = Self.officials(of: body)
    appendices = Appendices(of: body)
  }

  private static func opening(of body: Body) -> [String] {
    let plan = body.plan
    var lines = [
      "按照\(plan.issuer)\(plan.title)要求，\(plan.campaignStart.chinese)至\(plan.campaignEnd.chinese)，"
        + "\(body.isCity ? "全市生态环境系统" : body.assessment.name)组织开展了\(plan.campaign)。"
        + "现将整体开展情况报告如下（数据截至\(body.day.chinese)）。"
    ]
    if !body.assessment.handedIn {
      lines.append("\(body.assessment.name)未报送台账，各项指标无法判定。")
    }
    return lines
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
