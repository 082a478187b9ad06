import Assessment
import Policy
import Vocabulary

/// The units beside each other: every indicator as a sign, the rates over cases whose targets the
/// plan's 督办整改 is about (chapter 三) as numbers.
struct UnitsCompared: Hashable, Viewed {
  var matrix: TableView
  var rates: TableView
  var charts: [ChartView]

  static let fields = Fields<UnitsCompared>(
    .one("matrix") { $0.matrix },
    .one("rates") { $0.rates },
    .many("charts") { $0.charts }
  )

  init(of sources: ReportSources) {
    let units = sources.assessment.units
    let indicators = sources.plan.indicators
    matrix = Self.matrix(of: units, indicators)
    let supervise = sources.plan.steps.first { $0.code == .supervise }
    let compared = indicators.filter { indicator in
      guard case .rate(.cases, _, _) = indicator.measure else { return false }
      guard indicator.target(on: sources.assessment.asOf) != nil else { return false }
      return supervise?.covers(indicator.clause) ?? true
    }
    rates = TableView(
      id: "unit-rates",
      caption: "各单位主要比率（件数与比率）",
      columns: [.text("单位")] + compared.map { .number($0.title) },
      rows: units.map { unit in
        [unit.name] + compared.map { unit.figure($0.id)?.printedShort ?? "—" }
      }
    )
    charts = compared.prefix(Self.chartLimit).compactMap { Self.chart(of: $0, units) }
  }

  /// The table names all of these rates; bars are drawn of the first ones of the plan.
  private static let chartLimit = 2

  private static func matrix(of units: [BodyAssessment], _ indicators: [Indicator]) -> TableView {
    let legend = indicators.enumerated().map { "\($0 + 1) \($1.title)" }
    let signs = Answer.allCases.map { "\($0.sign) \($0.chinese)" }
    return TableView(
      id: "matrix",
      caption: "各单位指标对照",
      columns: [.text("单位")] + indicators.indices.map { .number("\($0 + 1)") } + [.number("未达标")],
      rows: units.map { unit in
        let signs = indicators.map { unit.figure($0.id)?.answer.sign ?? "—" }
        return [unit.handedIn ? unit.name : "\(unit.name)（未报送）"] + signs
          + ["\(unit.count(of: .unmet))"]
      },
      notes: ["符号：\(signs.joined(separator: "　"))", "指标：\(legend.joined(separator: "；"))。"]
    )
  }

  private static func chart(of indicator: Indicator, _ units: [BodyAssessment]) -> ChartView? {
    let figures = units.compactMap { unit in
      unit.figure(indicator.id).map { (name: unit.name, figure: $0) }
    }.filter { $0.figure.answer != .notApplicable }
    guard !figures.isEmpty else { return nil }
    let bullets = figures.map { name, figure in
      Bullet(figure, label: name)
    }
    let chart = Chart(
      id: "units-\(indicator.id)",
      title: "各单位\(indicator.title)",
      summary: figures.map { "\($0.name)\($0.figure.printedShort)" }.joined(separator: "；") + "。",
      content: .bullets(bullets)
    )
    return ChartView(title: chart.title, chart: chart)
  }
}

/// A chart in a list of charts.
struct ChartView: Hashable, Viewed {
  var title: String
  var chart: Chart

  static let fields = Fields<ChartView>(
    .text("title") { $0.title },
    .chart("chart") { $0.chart }
  )
}
