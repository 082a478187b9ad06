import Assessment
import Policy
import Register
import Vocabulary

/// 存在问题: what is not reached, what is overdue, what is doubtful, what the data lack.
struct Problems: Hashable, Viewed {
  var unmet: [String]
  var unknown: [String]
  var overdue: [String]
  var ageing: Chart?
  var doubts: [FindingLine]
  var doubtsRest: String?
  var quality: [String]
  var notes: [NoteView]

  static let fields = Fields<Problems>(
    .texts("unmet") { $0.unmet },
    .flag("hasUnmet") { !$0.unmet.isEmpty },
    .texts("unknown") { $0.unknown },
    .flag("hasUnknown") { !$0.unknown.isEmpty },
    .texts("overdue") { $0.overdue },
    .maybeChart("ageing") { $0.ageing },
    .many("doubts") { $0.doubts },
    .flag("hasDoubts") { !$0.doubts.isEmpty },
    .optional("doubtsRest") { $0.doubtsRest },
    .texts("quality") { $0.quality },
    .many("notes") { $0.notes },
    .flag("hasNotes") { !$0.notes.isEmpty }
  )

  /// How many doubts the body of a page names.
  static let doubtLimit = 30

  init(of body: Body, notes: [NoteView]) {
    let counts = AnswerCounts(of: body.assessment.figures)
    unmet = counts.figures(.unmet).map(\.sentence)
    unknown = counts.figures(.unknown).map(\.sentence)
    overdue = []
    if let cases = body.overview.cases {
      overdue = Self.overdue(cases)
      ageing = Self.chart(of: cases)
    }
    let doubts = body.findings(.doubt)
    self.doubts = doubts.prefix(Self.doubtLimit).map(FindingLine.init)
    if doubts.count > Self.doubtLimit {
      doubtsRest = "另有\(doubts.count - Self.doubtLimit)条疑点，见附件3和 findings.csv。"
    }
    quality = Self.quality(of: body)
    self.notes = notes
  }

  private static func overdue(_ cases: CaseOverview) -> [String] {
    guard !cases.overdue.isEmpty else { return ["截至统计日，无超期未结案件。"] }
    let bands = cases.ageing.filter { $0.count > 0 }.map { "超期\($0.title.zh)的\($0.count)件" }
    return ["超期未结\(cases.overdue.count)件，其中\(bands.joined(separator: "、"))，逐件见附件2。"]
  }

  private static func chart(of cases: CaseOverview) -> Chart? {
    guard !cases.overdue.isEmpty else { return nil }
    return Chart(
      id: "ageing",
      title: "超期未结案件按超期天数分布",
      summary: cases.ageing.map { "\($0.title.zh)\($0.count)件" }.joined(separator: "、") + "。",
      content: .bars(
        cases.ageing.map { Bar(label: $0.title.zh, value: $0.count, text: "\($0.count)件") }
      )
    )
  }

  private static func quality(of body: Body) -> [String] {
    var lines: [String] = []
    let errors = body.findings(.error).count
    let warnings = body.findings(.warning).count
    if body.isCity {
      let missing = body.silentUnits
      if !missing.isEmpty { lines.append("未报送台账的单位：\(missing.joined(separator: "、"))。") }
    }
    if errors > 0 { lines.append("台账有错误\(errors)处，需退回更正，逐条见附件3。") }
    if warnings > 0 { lines.append("台账有警告\(warnings)处，逐条见附件3。") }
    if lines.isEmpty { lines.append("台账未发现错误和警告。") }
    return lines
  }
}

/// A finding in print, beginning with its address.
struct FindingLine: Hashable, Viewed {
  var place: String
  var message: String
  var effect: String

  init(_ finding: Finding) {
    place = finding.place.description
    message = finding.message.zh
    effect = finding.effect.words.zh
  }

  static let fields = Fields<FindingLine>(
    .text("place") { $0.place },
    .text("message") { $0.message },
    .text("effect") { $0.effect }
  )
}

/// 附件2: every overdue case, the longest first, and every case that falls due soon.
struct OverdueList {
  static func dueSoon(of body: Body) -> TableView? {
    guard let cases = body.overview.cases, !cases.dueSoon.isEmpty else { return nil }
    return TableView(
      id: "due-soon",
      caption: "\(body.day.month.advanced(by: 1).lastDay.chinese)前到期的在办案件（\(cases.dueSoon.count)件）",
      columns: [.text("案件编号")] + (body.isCity ? [.text("责任单位")] : [])
        + [.short("登记日期"), .short("办理期限"), .number("剩余天数"), .short("包案领导"), .text("出处")],
      rows: cases.dueSoon.map { one in
        [one.record.printedName] + (body.isCity ? [body.unitNames(of: one.record)] : [])
          + [
            one.record.day(.received)?.description ?? "—", one.due.description, "\(one.days)",
            one.record.text(.leader) ?? "—", one.record.mark.description,
          ]
      }
    )
  }

  static func table(of body: Body) -> TableView? {
    guard let cases = body.overview.cases, !cases.overdue.isEmpty else { return nil }
    return TableView(
      id: "overdue",
      caption: "超期未结案件清单（\(cases.overdue.count)件）",
      columns: [.text("案件编号")] + (body.isCity ? [.text("责任单位")] : [])
        + [.short("登记日期"), .short("办理期限"), .number("超期天数"), .short("包案领导"), .text("出处")],
      rows: cases.overdue.map { one in
        [one.record.printedName] + (body.isCity ? [body.unitNames(of: one.record)] : [])
          + [
            one.record.day(.received)?.description ?? "—", one.due.description, "\(one.days)",
            one.record.text(.leader) ?? "—", one.record.mark.description,
          ]
      }
    )
  }
}
