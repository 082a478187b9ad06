import Briefing
import Vocabulary

extension Verification {
  /// What was held against what, group by group, with every difference of it, and the verdict.
  func text(in language: Words.Language) -> String {
    let report = written.figures
    let title =
      report.kind == .monthly
      ? Words("当月工作简报", en: "monthly briefing") : Words("活动整体开展情况", en: "summary")
    let day = report.day?.chinese ?? report.asOf
    var lines = [
      Words(
        "报告：\(written.path)　\(title.zh)，截至\(day)，由 \(report.product) 生成",
        en: "report: \(written.path), \(title.en) as of \(report.asOf), by \(report.product)"
      )
    ]
    if report.product != Product.name {
      lines.append(
        Words(
          "程序：现在是 \(Product.name)；版本不同不算差异，按报告的版本名重算",
          en: "program: now \(Product.name), which is no difference"
        )
      )
    }
    for group in Self.groups { lines += said(group) }
    lines.append(
      differences.isEmpty
        ? Words("结论：全部相同。", en: "result: all equal.")
        : Words("结论：共 \(differences.count) 处差异。", en: "result: \(differences.count) differences.")
    )
    return lines.map { $0[language] }.joined(separator: "\n") + "\n"
  }

  private struct Group {
    var title: Words
    var kinds: [Difference.Kind]
    /// What of it is the same, where all is.
    var same: @Sendable (Verification) -> Words
  }

  private static let groups = [
    Group(title: Words("方案和模板", en: "plan and templates"), kinds: [.plan, .templates]) {
      let plan = $0.now.plan
      return Words("相同（\(short(plan.sha256))）", en: "equal (\(short(plan.sha256)))")
    },
    Group(
      title: Words("输入", en: "inputs"),
      kinds: [.inputMissing, .inputChanged, .inputRenamed, .inputExtra, .inputOrder]
    ) {
      let count = $0.now.inputs.count
      return Words("\(count) 个文件，相同", en: "\(count) files, equal")
    },
    Group(title: Words("数字", en: "figures"), kinds: [.figure]) {
      let bodies = $0.now.bodies
      let count = bodies.reduce(0) { $0 + $1.indicators.count }
      return Words(
        "全市和各单位 \(bodies.count) 份共 \(count) 项，相同",
        en: "\(count) of \(bodies.count) bodies, equal"
      )
    },
    Group(title: Words("奖惩", en: "outcomes"), kinds: [.outcome]) { _ in
      Words("相同", en: "equal")
    },
    Group(title: Words("疑点", en: "doubts"), kinds: [.doubt]) {
      let count = $0.now.doubts.count
      return Words("\(count) 处，相同", en: "\(count), equal")
    },
    Group(title: Words("行数账", en: "ledger"), kinds: [.ledger]) {
      let read = $0.now.ledger.read
      return Words("读取 \(read) 行，相同", en: "\(read) rows read, equal")
    },
    Group(
      title: Words("文件", en: "files"),
      kinds: [.fileMissing, .fileChanged, .fileExtra]
    ) {
      let count = $0.files.count
      return Words("\(count) 个，逐字节相同", en: "\(count), equal byte by byte")
    },
  ]

  /// How many differences of one group the text names.
  private static let limit = 50

  private func said(_ group: Group) -> [Words] {
    let own = differences.filter { group.kinds.contains($0.kind) }
    if own.isEmpty {
      let same = group.same(self)
      return [Words("\(group.title.zh)：\(same.zh)", en: "\(group.title.en): \(same.en)")]
    }
    var lines = [
      Words("\(group.title.zh)：\(own.count) 处差异", en: "\(group.title.en): \(own.count) differences")
    ]
    lines += own.prefix(Self.limit).map { Words("  \($0.words.zh)", en: "  \($0.words.en)") }
    if own.count > Self.limit {
      let rest = own.count - Self.limit
      lines.append(
        Words(
          "  另有 \(rest) 处，--format json 列出全部",
          en: "  and \(rest) more; --format json lists all"
        )
      )
    }
    return lines
  }

  /// The same for other programs.
  var json: String {
    let report = written.figures
    return JSON.members([
      "schema": .int(1), "report": .string(written.path),
      "product": .members(["report": .string(report.product), "now": .string(Product.name)]),
      "equal": .bool(differences.isEmpty),
      "differences": .array(
        differences.map { difference in
          .members([
            "kind": .string(difference.kind.rawValue), "subject": .string(difference.subject),
            "field": .maybe(difference.field), "was": .maybe(difference.was),
            "now": .maybe(difference.now), "message": .string(difference.words.zh),
          ])
        }
      ),
    ]).text
  }
}
