import Assessment
import Vocabulary

/// 各领域排查情况: inspections by the areas of the plan.
enum AreasInspected {
  /// None where nothing was inspected in the year.
  static func table(of body: Body) -> TableView? {
    let overview = body.overview
    guard overview.areas.contains(where: { $0.inYear.records > 0 }) else { return nil }
    let isOfYear = overview.period == overview.year
    return TableView(
      id: "areas-inspected",
      caption: "各领域排查情况",
      columns: [.text("领域")] + (isOfYear ? [] : [.number("本期排查（次）")])
        + ["年内排查（次）", "发现隐患（处）", "化解隐患（处）"].map { .number($0) }
        + (body.isCity ? [.number("已排查单位")] : []),
      rows: overview.areas.map { area in
        [area.name] + (isOfYear ? [] : ["\(area.inPeriod.records)"])
          + ["\(area.inYear.records)"]
          + [.found, .solved].map { area.inYear.total(of: $0).map(String.init) ?? "—" }
          + (body.isCity ? [area.units?.counts ?? "—"] : [])
      },
      notes: ["一次排查涉及几个领域的，各领域分别计入。"]
    )
  }
}
