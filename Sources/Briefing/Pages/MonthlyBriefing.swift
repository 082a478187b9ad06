import Assessment
import Policy
import Vocabulary

/// 当月工作简报 of the city or of a unit: what it says and in which order; nothing on how it looks.
///
/// In: an assessment with registers and plan. Out: sentences, tables and charts' values, each from
/// the assessment; it counts nothing itself. Pages over it are `monthly` (city) and `unit`.
struct MonthlyBriefing: Hashable, Viewed {
  var head: PageHead
  var masthead: MastheadView
  var glance: [Glance]
  var opening: [String]
  var situation: Situation
  var targets: Targets
  var distribution: Distribution
  var inspection: ActivitySection
  var keyCases: KeyCases
  var reception: ActivitySection
  var prevention: ActivitySection
  var practices: [NoteView]
  var news: [NoteView]
  var problems: Problems
  var next: NextSteps
  /// The city's page alone.
  var compared: UnitsCompared?
  /// For the city every step with its units, for a unit what applies to it (提醒事项).
  var outcomes: [OutcomeGroup]
  var appendices: Appendices

  static let fields = Fields<MonthlyBriefing>(
    .one("head") { $0.head },
    .one("masthead") { $0.masthead },
    .many("glance") { $0.glance },
    .texts("opening") { $0.opening },
    .one("situation") { $0.situation },
    .one("targets") { $0.targets },
    .one("distribution") { $0.distribution },
    .one("inspection") { $0.inspection },
    .one("keyCases") { $0.keyCases },
    .one("reception") { $0.reception },
    .one("prevention") { $0.prevention },
    .many("practices") { $0.practices },
    .flag("hasPractices") { !$0.practices.isEmpty },
    .many("news") { $0.news },
    .flag("hasNews") { !$0.news.isEmpty },
    .one("problems") { $0.problems },
    .one("next") { $0.next },
    .maybe("compared") { $0.compared },
    .many("outcomes") { $0.outcomes },
    .flag("hasOutcomes") { !$0.outcomes.isEmpty },
    .one("appendices") { $0.appendices }
  )

  /// `isAlone`: whether the report is of units only, without the city's page.
  init(of body: Body, isAlone: Bool) {
    let month = body.day.month
    let who = body.isCity ? "全市生态环境系统" : body.assessment.name
    head = PageHead(
      name: "\(body.assessment.name)\(month.chinese)工作简报",
      title: ["\(who)\(month.chinese)", body.plan.campaign, "开展情况"],
      body: body.assessment.name,
      period: body.overview.period.chinese,
      asOf: body.day.chinese,
      isCity: body.isCity,
      isHandedIn: body.assessment.handedIn
    )
    masthead = body.masthead(isAlone: isAlone)
    glance = Glance.list(of: body)
    opening = Self.opening(of: body)
    situation = Situation(of: body)
    targets = Targets(of: body)
    distribution = Distribution(of: body)
    inspection = ActivitySection(of: [.inspections], for: body)
    keyCases = KeyCases(of: body)
    reception = ActivitySection(of: [.receptions, .outreach], for: body)
    prevention = ActivitySection(
      of: [.publicity, .enforcement, .assessments, .foundations],
      for: body
    )
    practices = body.notes("经验做法", "先进典型", in: month)
    news = body.notes("工作动态", in: month)
    problems = Problems(of: body, notes: body.notes("存在问题", in: month))
    next = NextSteps(of: body, notes: body.notes("下步打算", in: month))
    compared = body.isCity ? UnitsCompared(of: body.sources) : nil
    let units = body.isCity ? body.sources.assessment.units : [body.assessment]
    outcomes = OutcomeGroup.groups(of: units, in: body.plan)
    appendices = Appendices(of: body)
  }

  private static func opening(of body: Body) -> [String] {
    guard body.isCity else {
      if body.assessment.handedIn { return [] }
      return ["截至\(body.day.chinese)，\(body.assessment.name)未报送本期台账，各项指标无法判定。"]
    }
    let units = body.sources.assessment.units
    let missing = units.filter { !$0.handedIn }.map(\.name)
    let handedIn = units.count - missing.count
    let rest = missing.isEmpty ? "" : "，未报送的是\(missing.joined(separator: "、"))"
    return [
      "根据\(body.plan.issuer)\(body.plan.title)要求，现将\(body.overview.period.chinese)活动开展情况通报如下"
        + "（数据截至\(body.day.chinese)）。应报送单位\(units.count)个，已报送\(handedIn)个\(rest)。"
    ]
  }
}
