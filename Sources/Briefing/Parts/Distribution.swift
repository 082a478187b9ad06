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
      sentences.append(Self.sentence(title, slices))
      tables.append(
        body.overview.period == body.overview.year
          ? Self.tableOfYear(id, title, slices, notes) : Self.table(id, title, slices, notes)
      )
    }
  }

  /// Names the first three; blanks are no kind.
  private static func sentence(_ title: String, _ slices: [Slice]) -> String {
    let named = slices.filter { !$0.isBlank && $0.inYear > 0 }.prefix(3)
    guard !named.isEmpty else { return "按\(title)：台账均未填写。" }
    let parts = named.map { "\($0.name)\($0.shareOfYear.counts)件、占\($0.shareOfYear.percent)" }
    return "按\(title)，年内登记的案件中居前的是：\(parts.joined(separator: "；"))。"
  }

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
