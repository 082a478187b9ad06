package import Register
package import Vocabulary

/// What a check is shown of: the findings, the ledger, and what every column was taken for.
package struct CheckSources: Sendable {
  package var registers: Registers
  /// In the order in which they are printed.
  package var findings: [Finding]
  package var day: Day
  package var planTitle: String
  package var planSHA256: String
  package var inputs: [ReportSources.Input]
  package var product: String

  package init(
    registers: Registers,
    findings: [Finding],
    day: Day,
    planTitle: String,
    planSHA256: String,
    inputs: [ReportSources.Input],
    product: String
  ) {
    self.registers = registers
    self.findings = findings
    self.day = day
    self.planTitle = planTitle
    self.planSHA256 = planSHA256
    self.inputs = inputs
    self.product = product
  }
}

/// check.html: everything that a check has to say, on one page.
package struct CheckPage: Hashable, Viewed {
  /// The page of the page set that shows it.
  package static let template = "check.html"

  var title: String
  var asOf: String
  var glance: [Glance]
  var isClean: Bool
  var levels: [CheckLevel]
  var ledger: TableView
  var sentence: String
  var mappings: [TableView]
  var provenance: Provenance

  package static let fields = Fields<CheckPage>(
    .text("title") { $0.title },
    .text("asOf") { $0.asOf },
    .many("glance") { $0.glance },
    .flag("isClean") { $0.isClean },
    .many("levels") { $0.levels },
    .one("ledger") { $0.ledger },
    .text("sentence") { $0.sentence },
    .many("mappings") { $0.mappings },
    .flag("hasMappings") { !$0.mappings.isEmpty },
    .one("provenance") { $0.provenance }
  )

  package init(of sources: CheckSources) {
    title = "台账检查结果"
    asOf = sources.day.chinese
    let count = { (level: FindingCode.Level) in sources.findings.count { $0.level == level } }
    let tones: [FindingCode.Level: Tone] = [
      .error: .unmet, .doubt: .unknown, .warning: .unknown, .notice: .shown,
    ]
    glance = FindingCode.Level.allCases.sorted().map { level in
      let tone = count(level) == 0 ? Tone.met : tones[level] ?? .shown
      return Glance(label: level.title.zh, value: "\(count(level))", tone: tone.rawValue)
    }
    isClean = sources.findings.isEmpty
    levels = FindingCode.Level.allCases.sorted().compactMap { level in
      CheckLevel(
        level,
        of: sources.findings.filter { $0.level == level },
        rest: "用 --format csv 可全部列出"
      )
    }
    ledger = DataQuality.table(of: sources.registers.sheets) ?? DataQuality.noSheets
    sentence = sources.registers.ledger.sentence
    mappings = sources.registers.sheets.filter { !$0.mapping.isEmpty }.enumerated()
      .map { MappingTable.table(of: $0.element, id: "mapping-\($0.offset + 1)") }
    provenance = Provenance(of: sources)
  }
}

/// The findings of one level, by code.
struct CheckLevel: Hashable, Viewed {
  var id: String
  var title: String
  var groups: [CheckGroup]

  static let fields = Fields<CheckLevel>(
    .text("id") { $0.id },
    .text("title") { $0.title },
    .many("groups") { $0.groups }
  )

  init?(_ level: FindingCode.Level, of findings: [Finding], rest: String) {
    guard !findings.isEmpty else { return nil }
    id = level.rawValue
    title = "\(level.title.zh)（\(findings.count)处）"
    groups = FindingCode.allCases.compactMap { code in
      CheckGroup(code, of: findings.filter { $0.code == code }, rest: rest)
    }
  }
}

/// The findings of one code, as far as a page names them.
struct CheckGroup: Hashable, Viewed {
  var code: String
  var about: String
  var advice: String
  var count: String
  var lines: [FindingLine]
  var rest: String?

  static let fields = Fields<CheckGroup>(
    .text("code") { $0.code },
    .text("about") { $0.about },
    .text("advice") { $0.advice },
    .text("count") { $0.count },
    .many("lines") { $0.lines },
    .optional("rest") { $0.rest }
  )

  /// How many findings of a code a page names.
  private static let limit = 200

  init?(_ code: FindingCode, of findings: [Finding], rest: String) {
    guard !findings.isEmpty else { return nil }
    self.code = code.rawValue
    about = code.entry.about.zh
    advice = code.entry.advice.zh
    count = "\(findings.count)"
    lines = findings.prefix(Self.limit).map(FindingLine.init)
    let more = findings.count - Self.limit
    if more > 0 { self.rest = "另有 \(more) 处同类问题，\(rest)。" }
  }
}

/// What every column of a sheet was taken for, and why.
enum MappingTable {
  static func table(of sheet: SheetSummary, id: String) -> TableView {
    let columns = sheet.register?.columns ?? []
    return TableView(
      id: id,
      caption: "\(sheet.place)　\(sheet.register?.title ?? "未识别为台账")",
      columns: [.short("列"), .text("表头"), .text("读作"), .text("依据"), .short("把握")],
      rows: sheet.mapping.map { column in
        [
          columnLetters(column.column), column.header,
          columns.first { $0.field == column.field }?.header
            ?? (column.how == .serial ? "序号" : "未使用"),
          column.why.zh,
          column.sureness?.words.zh ?? "—",
        ]
      }
    )
  }
}
