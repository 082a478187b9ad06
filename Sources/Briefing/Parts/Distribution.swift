import Assessment
import Vocabulary

/// 渠道、问题类型、重点领域: how the cases received are spread.
struct Distribution: Hashable, Viewed {
  var sentences: [String]
  var tables: [TableView]

  static let fields = Fields<Distribution>(
    .texts("sentences") { $0.sentences },
    .many("tables") { $0.tables }
  )

  init(of body: Body) {
    sentences = []
    tables = []
    guard let cases = body.overview.cases else { return }
    let several = "注：一件案件可能涉及几类，各类件数之和可能大于案件数，占比之和可能大于100%。"
    let groups = [
      ("channels", "信访渠道", cases.channels, [String]()),
      ("categories", "问题类型", cases.categories, [several]),
      ("areas", "重点领域", cases.areas, [several]),
    ]
    for (id, title, slices, notes) in groups {
      if slices.isEmpty {
        sentences.append("按\(title)：台账中无可统计的案件。")
        continue
      }
      sentences.append(Self.sentence(title, slices, over: body.overview))
      tables.append(
        body.overview.period == body.overview.year
          ? Self.tableOfYear(id, title, slices, notes) : Self.table(id, title, slices, notes)
      )
    }
  }

  /// The first three of the period, then of the year; blanks are no kind.
  private static func sentence(
    _ title: String,
    _ slices: [Slice],
    over overview: Overview
  ) -> String {
    let ofYear = slices.filter { !$0.isBlank && $0.inYear > 0 }.prefix(named)
    guard let first = slices.first, !ofYear.isEmpty else { return "按\(title)：台账均未填写。" }
    let year = ofYear.map { "\($0.printedName)\($0.inYear)件，占\($0.shareOfYear.percent)" }
      .joined(separator: "；")
    let ofAll = "年内登记的\(first.receivedInYear)件中，居前的是\(year)。"
    if overview.period == overview.year { return "按\(title)，\(ofAll)" }
    let ofPeriod = slices.filter { !$0.isBlank && $0.inPeriod > 0 }.enumerated()
      .sorted { a, b in (b.element.inPeriod, a.offset) < (a.element.inPeriod, b.offset) }
      .prefix(named).map(\.element)
    if ofPeriod.isEmpty { return "按\(title)，本期新收案件均未填写；\(ofAll)" }
    let period = ofPeriod.map { "\($0.printedName)\($0.inPeriod)件，占\($0.shareOfPeriod.percent)" }
      .joined(separator: "；")
    let received = "\(overview.period.chinese)新收的\(first.receivedInPeriod)件"
    return "按\(title)，\(received)中，居前的是\(period)。\(ofAll)"
  }

  /// How many kinds a sentence names.
  private static let named = 3

  private static func tableOfYear(
    _ id: String,
    _ title: String,
    _ slices: [Slice],
    _ notes: [String]
  ) -> TableView {
    TableView(
      id: id,
      caption: "\(title)分布（单位：件）",
      columns: [.text(title), .number("年内累计"), .number("占年内新收")],
      rows: slices.map { [$0.name, $0.shareOfYear.counts, $0.shareOfYear.percent] },
      notes: notes
    )
  }

  private static func table(
    _ id: String,
    _ title: String,
    _ slices: [Slice],
    _ notes: [String]
  ) -> TableView {
    TableView(
      id: id,
      caption: "\(title)分布（单位：件）",
      columns: [.text(title)] + ["本期", "占本期新收", "年内累计", "占年内新收"].map { .number($0) },
      rows: slices.map { slice in
        [
          slice.name, slice.shareOfPeriod.counts, slice.shareOfPeriod.percent,
          slice.shareOfYear.counts, slice.shareOfYear.percent,
        ]
      },
      notes: notes
    )
  }
}

extension Slice {
  /// What a number can stand right behind: 12345 is in quotes.
  fileprivate var printedName: String {
    name.last.map(\.isNumber) == true ? "“\(name)”" : name
  }
}
