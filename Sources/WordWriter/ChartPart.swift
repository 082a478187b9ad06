import Vocabulary
import WorkbookWriter

/// `word/charts/chart1.xml`: a chart that the writer of a document can go on working on, with the
/// workbook of its values; readable without colour.
struct ChartPart {
  /// One row of numbers, a cell of the workbook each.
  struct Series {
    var name: String
    /// As the workbook has them; none where there is none.
    var values: [Double?]
  }

  let chart: Chart
  /// What the values are of, one each.
  let labels: [String]
  let series: [Series]

  init(_ chart: Chart) {
    self.chart = chart
    switch chart.content {
    case .bullets(let bullets):
      labels = bullets.map(\.label)
      series = [
        Series(name: "目标（%）", values: bullets.map { Self.percent($0.target) }),
        Series(name: "比率（%）", values: bullets.map { Self.percent($0.hundredths) }),
      ]
    case .trend(let trend):
      labels = trend.points.map(\.label)
      series = [
        Series(
          name: "\(trend.first)（\(trend.unit)）",
          values: trend.points.map { Double($0.first) }
        ),
        Series(
          name: "\(trend.second)（\(trend.unit)）",
          values: trend.points.map { Double($0.second) }
        ),
        Series(name: "\(trend.line)（\(trend.unit)）", values: trend.points.map { Double($0.line) }),
      ]
    case .bars(let bars):
      labels = bars.map(\.label)
      series = [Series(name: "件数", values: bars.map { Double($0.value) })]
    }
  }

  private static func percent(_ hundredths: Int?) -> Double? {
    hundredths.map { Double($0) / 100 }
  }

  /// In English Metric Units, 360,000 a centimetre; as wide as the text.
  var size: (width: Int, height: Int) {
    let millimetres =
      switch chart.content {
      case .bullets(let bullets): 12 + 8 * bullets.count
      case .trend: 66
      case .bars(let bars): 10 + 9 * bars.count
      }
    return (156 * 36_000, min(millimetres, 215) * 36_000)
  }

  /// The values as a workbook: labels in the first column, each series in one of its own.
  var book: Book {
    let head: [BookCell?] = [nil] + series.map { .text($0.name) }
    let rows = labels.enumerated().map { index, label in
      BookRow([.text(label)] + series.map { $0.values[index].map { .number($0) } })
    }
    return Book(sheets: [BookSheet(name: Self.sheet, rows: [BookRow(head)] + rows)])
  }

  static let sheet = "数据"

  /// The whole part.
  var part: String {
    XML.element(
      "c:chartSpace",
      [
        "xmlns:c": WordName.chart, "xmlns:a": WordName.drawing, "xmlns:r": WordName.relations,
      ],
      [
        .drawn("c:date1904", "0"), .drawn("c:roundedCorners", "0"),
        .element(
          "c:chart",
          [:],
          [
            .drawn("c:autoTitleDeleted", "1"),
            .element("c:plotArea", [:], [.element("c:layout")] + plots + axes),
            legend, .drawn("c:plotVisOnly", "1"), .drawn("c:dispBlanksAs", "gap"),
          ]
        ),
        .element("c:spPr", [:], [.element("a:noFill"), Self.outline(nil)]),
        Self.letters(size: 900),
        .element("c:externalData", ["r:id": "book"], [.drawn("c:autoUpdate", "0")]),
      ]
    ).part
  }

  private var plots: [XML] {
    switch chart.content {
    case .bullets(let bullets): [bars(direction: "bar", overlap: 100, bullets: bullets)]
    case .trend: [bars(direction: "col", overlap: 0), line]
    case .bars: [bars(direction: "bar", overlap: 0)]
    }
  }

  private var legend: XML {
    if series.count == 1 { return .nothing }
    return .element(
      "c:legend",
      [:],
      [.drawn("c:legendPos", "t"), .drawn("c:overlay", "0")]
    )
  }

  // MARK: Series

  private func bars(direction: String, overlap: Int, bullets: [Bullet] = []) -> XML {
    let isTrend = direction == "col"
    let shown = isTrend ? series.prefix(2) : series[...]
    let looks: [Look] =
      switch chart.content {
      case .bullets: [.outlined, .filled]
      case .trend: [.filled, .hatched]
      case .bars: [.filled]
      }
    let rows = shown.enumerated().map { index, one in
      XML.element(
        "c:ser",
        [:],
        head(of: index) + [Self.format(looks[index]), .drawn("c:invertIfNegative", "0")]
          + points(of: index, bullets) + [labels(of: index, bullets)] + values(of: index)
      )
    }
    return .element(
      "c:barChart",
      [:],
      [
        .drawn("c:barDir", direction), .drawn("c:grouping", "clustered"),
        .drawn("c:varyColors", "0"),
      ] + rows + [
        .drawn("c:gapWidth", isTrend ? "70" : "45"), .drawn("c:overlap", "\(overlap)"),
        .drawn("c:axId", "1"), .drawn("c:axId", "2"),
      ]
    )
  }

  private var line: XML {
    let marker = XML.element(
      "c:marker",
      [:],
      [
        .drawn("c:symbol", "circle"), .drawn("c:size", "6"),
        .element("c:spPr", [:], [Self.fill("000000"), Self.outline("000000")]),
      ]
    )
    return .element(
      "c:lineChart",
      [:],
      [
        .drawn("c:grouping", "standard"), .drawn("c:varyColors", "0"),
        .element(
          "c:ser",
          [:],
          head(of: 2) + [
            .element("c:spPr", [:], [Self.outline("000000", width: 19_050)]), marker,
            shownValues(at: "t"),
          ] + values(of: 2) + [.drawn("c:smooth", "0")]
        ),
        .drawn("c:marker", "1"), .drawn("c:axId", "1"), .drawn("c:axId", "2"),
      ]
    )
  }

  private func head(of index: Int) -> [XML] {
    let column = ["B", "C", "D"][index]
    return [
      .drawn("c:idx", "\(index)"), .drawn("c:order", "\(index)"),
      .element(
        "c:tx",
        [:],
        [Self.reference("\(Self.sheet)!$\(column)$1", texts: [series[index].name])]
      ),
    ]
  }

  private func values(of index: Int) -> [XML] {
    let column = ["B", "C", "D"][index]
    let last = labels.count + 1
    let points = series[index].values.enumerated().compactMap { index, value in
      value.map { Self.point(index, Self.printed($0)) }
    }
    return [
      .element(
        "c:cat",
        [:],
        [Self.reference("\(Self.sheet)!$A$2:$A$\(last)", texts: labels)]
      ),
      .element(
        "c:val",
        [:],
        [
          .element(
            "c:numRef",
            [:],
            [
              .element("c:f", [:], [.text("\(Self.sheet)!$\(column)$2:$\(column)$\(last)")]),
              .element(
                "c:numCache",
                [:],
                [
                  .element("c:formatCode", [:], [.text("General")]),
                  .drawn("c:ptCount", "\(labels.count)"),
                ] + points
              ),
            ]
          )
        ]
      ),
    ]
  }

  /// A rate that misses its target is hatched.
  private func points(of index: Int, _ bullets: [Bullet]) -> [XML] {
    guard index == 1 else { return [] }
    return bullets.enumerated().filter { $0.element.tone == .unmet }.map { point, _ in
      .element(
        "c:dPt",
        [:],
        [
          .drawn("c:idx", "\(point)"), .drawn("c:invertIfNegative", "0"),
          .drawn("c:bubble3D", "0"), Self.format(.hatched),
        ]
      )
    }
  }

  /// What stands beside a bar: of a rate its words, of a number itself.
  private func labels(of index: Int, _ bullets: [Bullet]) -> XML {
    guard !bullets.isEmpty else { return shownValues(at: "outEnd") }
    guard index == 0 else { return .element("c:dLbls", [:], [.drawn("c:delete", "1")]) }
    let own = bullets.enumerated().map { point, bullet in
      XML.element(
        "c:dLbl",
        [:],
        [
          .drawn("c:idx", "\(point)"),
          .element("c:tx", [:], [.element("c:rich", [:], Self.words(bullet.text))]),
          .drawn("c:dLblPos", "outEnd"),
        ] + Self.shows(value: true)
      )
    }
    return .element(
      "c:dLbls",
      [:],
      own + [.drawn("c:dLblPos", "outEnd")] + Self.shows(value: true)
    )
  }

  private func shownValues(at position: String) -> XML {
    .element("c:dLbls", [:], [.drawn("c:dLblPos", position)] + Self.shows(value: true))
  }

  private static func shows(value: Bool) -> [XML] {
    [
      .drawn("c:showLegendKey", "0"), .drawn("c:showVal", value ? "1" : "0"),
      .drawn("c:showCatName", "0"), .drawn("c:showSerName", "0"), .drawn("c:showPercent", "0"),
      .drawn("c:showBubbleSize", "0"),
    ]
  }

  // MARK: Axes

  private var axes: [XML] {
    let isTrend = if case .trend = chart.content { true } else { false }
    let scale: [XML] =
      switch chart.content {
      // The words stand to the right of what is 100 %.
      case .bullets:
        [.drawn("c:orientation", "minMax"), .drawn("c:max", "185"), .drawn("c:min", "0")]
      case .trend, .bars: [.drawn("c:orientation", "minMax"), .drawn("c:min", "0")]
      }
    return [
      .element(
        "c:catAx",
        [:],
        [
          .drawn("c:axId", "1"),
          .element("c:scaling", [:], [.drawn("c:orientation", isTrend ? "minMax" : "maxMin")]),
          .drawn("c:delete", "0"), .drawn("c:axPos", isTrend ? "b" : "l"),
          .drawn("c:majorTickMark", "none"), .drawn("c:minorTickMark", "none"),
          .drawn("c:tickLblPos", "low"),
          .element("c:spPr", [:], [Self.outline("000000")]), Self.letters(size: 900),
          .drawn("c:crossAx", "2"), .drawn("c:crosses", "autoZero"),
        ]
      ),
      .element(
        "c:valAx",
        [:],
        [
          .drawn("c:axId", "2"), .element("c:scaling", [:], scale),
          .drawn("c:delete", isTrend ? "0" : "1"), .drawn("c:axPos", isTrend ? "l" : "t"),
        ] + (isTrend ? [Self.grid] : []) + [
          .element("c:numFmt", ["formatCode": "General", "sourceLinked": "0"]),
          .drawn("c:majorTickMark", "none"), .drawn("c:minorTickMark", "none"),
          .drawn("c:tickLblPos", "nextTo"),
          .element("c:spPr", [:], [Self.outline(nil)]),
          .drawn("c:crossAx", "1"), .drawn("c:crosses", "autoZero"),
        ]
      ),
    ]
  }

  private static let grid = XML.element(
    "c:majorGridlines",
    [:],
    [.element("c:spPr", [:], [outline("D0D0D0")])]
  )
}
