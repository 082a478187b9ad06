import Assessment
import Policy
import Register
import Vocabulary

/// 重点案件及领导包案: duties, and the cases by number; no petitioner's name.
struct KeyCases: Hashable, Viewed {
  var sentences: [String]
  var table: TableView?

  static let fields = Fields<KeyCases>(
    .texts("sentences") { $0.sentences },
    .maybe("table") { $0.table }
  )

  init(of body: Body) {
    sentences = body.figures(on: .cases).filter(\.isOfKeyCases).map(\.sentence)
    let filed = body.cases.filter { $0.state.isKeyOrGrave && $0.state.scope != .aside }
    guard !filed.isEmpty else {
      sentences.insert("台账中无省厅重点案件和重大矛盾案件。", at: 0)
      return
    }
    let resolved = filed.filter { $0.state.resolved != nil }.count
    sentences.insert("台账中省厅重点案件和重大矛盾案件共\(filed.count)件，已化解\(resolved)件。", at: 0)
    table = Self.table(of: filed, for: body)
  }

  private static func table(
    of filed: [(filed: Record, state: CaseState)],
    for body: Body
  ) -> TableView {
    TableView(
      id: "key-cases",
      caption: "重点案件和重大矛盾案件包案情况",
      columns: [.text("案件编号")] + (body.isCity ? [.text("责任单位")] : [])
        + [.text("类别")]
        + ["包案领导", "责任人", "化解时限", "化解措施", "回访日期", "化解日期"].map { .short($0) },
      rows: filed.map { record, state in
        [record.printedName] + (body.isCity ? [body.unitNames(of: record)] : [])
          + [
            Self.kind(of: record), record.text(.leader) ?? "未填", record.text(.officer) ?? "未填",
            record.day(.targetDate)?.description ?? "未填",
            record[.measures].isFilled ? "已填" : "未填",
            Self.followUp(of: record, on: body.day) ?? "未回访",
            state.resolved?.description ?? "未化解",
          ]
      }
    )
  }

  private static func kind(of record: Record) -> String {
    let kinds = [
      record.flag(.keyCase) == true ? "省厅重点" : nil, record.word(.grade) == "重大" ? "重大矛盾" : nil,
    ]
    return kinds.compactMap { $0 }.joined(separator: "、")
  }

  private static func followUp(of record: Record, on day: Day) -> String? {
    guard case .day(let followUp) = record.value(of: .followUp, asOf: day) else { return nil }
    return followUp.description
  }
}

extension Figure {
  /// Whether its condition speaks of key cases, whatever the plan calls it.
  fileprivate var isOfKeyCases: Bool {
    guard case .rate(.cases, let among, _) = indicator.measure else { return false }
    return among.speaksOfKeyCases
  }
}

extension Formula {
  fileprivate var speaksOfKeyCases: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains(where: \.speaksOfKeyCases)
    case .test(.field(.keyCase), _), .test(.field(.grade), _), .test(.trait(.keyOrGrave), _): true
    case .test: false
    }
  }
}
