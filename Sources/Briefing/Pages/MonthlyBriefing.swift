import Assessment
import Policy
import Vocabulary

/// 当月工作简报 of the city or of a unit: what it says and in which order; nothing on how it looks.
///
/// In: an assessment with registers and plan. Out: sentences, tables and charts' values, each from
/// the assessment; it counts nothing itself. Pages over it are `monthly` (city) and `unit`.
struct MonthlyBriefing: Hashable, Viewed {
  var head: PageHead
  var opening: [String]
  var prevention: ActivitySection
  var sections: Sections

  static let fields = Fields<MonthlyBriefing>(
    [
      .one("head") { $0.head },
      .texts("opening") { $0.opening },
      .one("prevention") { $0.prevention },
    ] + Sections.entries(at: \.sections)
  )

  /// `isAlone`: whether the report is of units only, without the city's page.
  init(of body: Body, isAlone: Bool) {
    let month = body.day.month
    let who = body.isCity ? body.plan.names.system : body.assessment.name
    head = PageHead(
      name: "\(body.assessment.name)\(month.chinese)工作简报",
      title: ["\(who)\(month.chinese)", body.plan.campaign, "开展情况"],
      body: body.assessment.name,
      period: body.overview.period.chinese,
      asOf: body.day.chinese,
      isCity: body.isCity,
      isHandedIn: body.assessment.handedIn
    )
    opening = Self.opening(of: body)
    prevention = ActivitySection(
      of: [.publicity, .enforcement, .assessments, .foundations],
      for: body
    )
    sections = Sections(of: body, notesOf: month, isAlone: isAlone)
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
