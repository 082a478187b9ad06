import Assessment
import Policy
import Vocabulary

/// 附件: indicators with evidence, overdue cases and those due soon, data quality, readings,
/// provenance.
struct Appendices: Hashable, Viewed {
  var indicators: [IndicatorDetail]
  var score: TableView?
  var overdue: TableView?
  var dueSoon: TableView?
  var quality: DataQuality
  var readings: Readings
  var provenance: Provenance

  static let fields = Fields<Appendices>(
    .many("indicators") { $0.indicators },
    .maybe("score") { $0.score },
    .maybe("overdue") { $0.overdue },
    .maybe("dueSoon") { $0.dueSoon },
    .one("quality") { $0.quality },
    .one("readings") { $0.readings },
    .one("provenance") { $0.provenance }
  )

  init(of body: Body) {
    let clauses = body.plan.clauses
    indicators = body.assessment.figures.filter { $0.answer != .notApplicable }.map { figure in
      IndicatorDetail(
        figure,
        of: clauses.first { $0.number == figure.indicator.clause },
        isFolded: body.isCity
      )
    }
    score = ScoreTable.table(of: body)
    overdue = OverdueList.table(of: body)
    dueSoon = OverdueList.dueSoon(of: body)
    quality = DataQuality(of: body)
    readings = Readings(of: body.plan)
    provenance = Provenance(of: body)
  }
}

/// What a page is: its heading, its body, its day.
struct PageHead: Hashable, Viewed {
  /// The browser's title.
  var name: String
  /// The heading of the text, in the lines that it is broken into.
  var title: [String]
  var body: String
  var period: String
  var asOf: String
  var isCity: Bool
  /// Whether the body handed in anything.
  var isHandedIn: Bool

  static let fields = Fields<PageHead>(
    .text("name") { $0.name },
    .texts("title") { $0.title },
    .text("body") { $0.body },
    .text("period") { $0.period },
    .text("asOf") { $0.asOf },
    .flag("isCity") { $0.isCity },
    .flag("isHandedIn") { $0.isHandedIn }
  )
}

extension Plan {
  /// The campaign's name: the title without 方案 and blanks around it.
  var campaign: String {
    title.hasSuffix("方案") ? String(title.dropLast(2)) : title
  }
}

extension Body {
  /// A unit's own briefing is issued by the unit and goes to the section that gathers them; 期号 and
  /// 签发 are the city's unless the report is only of units.
  func masthead(isAlone: Bool) -> MastheadView {
    var masthead = sources.masthead
    if !isCity {
      masthead.issuer = assessment.name
      masthead.reportTo = plan.names.unitReportTo
      masthead.sendTo = ""
      masthead.distributeTo = ""
      masthead.copies = ""
      if !isAlone {
        masthead.issue = ""
        masthead.signed = ""
      }
    }
    return MastheadView(masthead, issued: sources.issued)
  }
}
