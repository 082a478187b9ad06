import Assessment
import Policy
import Vocabulary

/// What both kinds of report say of a body, each in its own order.
struct Sections: Hashable {
  var masthead: MastheadView
  var glance: [Glance]
  var situation: Situation
  var targets: Targets
  var distribution: Distribution
  var inspection: ActivitySection
  var emergencies: ActivitySection
  var keyCases: KeyCases
  var reception: ActivitySection
  var practices: [NoteView]
  var news: [NoteView]
  var problems: Problems
  var next: NextSteps
  /// The city's page alone.
  var compared: UnitsCompared?
  /// For the city every step with its units, for a unit what applies to it (提醒事项).
  var outcomes: [OutcomeGroup]
  var appendices: Appendices

  /// With the notes of `month`, or of the whole year; `isAlone`: whether the report is of units only,
  /// without the city's page.
  init(of body: Body, notesOf month: Month?, isAlone: Bool) {
    masthead = body.masthead(isAlone: isAlone)
    glance = Glance.list(of: body)
    situation = Situation(of: body)
    targets = Targets(of: body)
    distribution = Distribution(of: body)
    inspection = ActivitySection(of: [.inspections], for: body)
    if let areas = AreasInspected.table(of: body) { inspection.tables.append(areas) }
    emergencies = ActivitySection(of: [.visits, .incidents], for: body)
    keyCases = KeyCases(of: body)
    reception = ActivitySection(of: [.receptions, .outreach], for: body)
    practices = body.notes("经验做法", "先进典型", in: month)
    news = body.notes("工作动态", in: month)
    problems = Problems(of: body, notes: body.notes("存在问题", in: month))
    next = NextSteps(of: body, notes: body.notes("下步打算", in: month))
    compared = body.isCity ? UnitsCompared(of: body.sources) : nil
    let units = body.isCity ? body.sources.assessment.units : [body.assessment]
    outcomes = OutcomeGroup.groups(of: units, in: body.plan, isCity: body.isCity)
    appendices = Appendices(of: body)
  }

  /// Their names on a page that holds them at `sections`.
  static func entries<Page>(
    at sections: any KeyPath<Page, Sections> & Sendable
  ) -> [Fields<Page>.Entry] {
    [
      .one("masthead") { $0[keyPath: sections].masthead },
      .many("glance") { $0[keyPath: sections].glance },
      .one("situation") { $0[keyPath: sections].situation },
      .one("targets") { $0[keyPath: sections].targets },
      .one("distribution") { $0[keyPath: sections].distribution },
      .one("inspection") { $0[keyPath: sections].inspection },
      .one("emergencies") { $0[keyPath: sections].emergencies },
      .one("keyCases") { $0[keyPath: sections].keyCases },
      .one("reception") { $0[keyPath: sections].reception },
      .many("practices") { $0[keyPath: sections].practices },
      .flag("hasPractices") { !$0[keyPath: sections].practices.isEmpty },
      .many("news") { $0[keyPath: sections].news },
      .flag("hasNews") { !$0[keyPath: sections].news.isEmpty },
      .one("problems") { $0[keyPath: sections].problems },
      .one("next") { $0[keyPath: sections].next },
      .maybe("compared") { $0[keyPath: sections].compared },
      .many("outcomes") { $0[keyPath: sections].outcomes },
      .flag("hasOutcomes") { !$0[keyPath: sections].outcomes.isEmpty },
      .one("appendices") { $0[keyPath: sections].appendices },
    ]
  }
}
