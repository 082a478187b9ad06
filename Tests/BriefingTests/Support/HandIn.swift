import Assessment
import Briefing
import Policy
import Register
import Rendering
import Templates
import Testing
import Vocabulary

/// The built-in plan, read once.
let builtIn = Result {
  let text = try #require(Templates.text(at: "Policies/petition-backlog-2021.md"))
  return try Plan(reading: text, named: "petition-backlog-2021.md")
}

let east = UnitID(0)
let west = UnitID(1)

extension Day: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    self = day
  }
}

/// Registers as a test hands them in, and the report that is made of them.
struct HandIn {
  private(set) var sheets: [SheetSummary] = []
  private(set) var records: [RegisterKind: [Record]] = [:]
  var findings: [Finding] = []
  var leftOut: [LeftOut] = []

  /// Adds a sheet of `unit` with these rows.
  mutating func add(
    _ kind: RegisterKind,
    of unit: UnitID = east,
    file: String = "城东分局.xlsx",
    _ rows: [[Field: FieldValue]] = []
  ) {
    let number = sheets.count
    let place = Place(file: file, sheet: kind.title)
    let fields = kind.columns.map(\.field)
    var ledger = Ledger()
    for _ in rows { ledger.count() }
    sheets.append(
      SheetSummary(
        place: place,
        register: kind,
        coverage: .unit(unit),
        fields: fields,
        mapping: [ColumnMapping(column: 40, header: "序号|<b>", field: nil, how: .unused)],
        ledger: ledger
      )
    )
    let columns = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0 + 1) })
    for (index, cells) in rows.enumerated() {
      records[kind, default: []].append(
        Record(
          register: kind,
          place: place.at(row: index + 2),
          sheet: number,
          units: [unit],
          layout: RecordLayout(columns),
          values: cells
        )
      )
    }
  }

  /// Leaves a row of the last sheet out.
  mutating func leaveOut(_ reason: LeftOutReason, row: Int) {
    sheets[sheets.count - 1].ledger.leaveOut(reason)
    leftOut.append(LeftOut(place: sheets[sheets.count - 1].place.at(row: row), reason: reason))
  }

  func sources(on day: Day = "2021-05-31", kind: FiguresFile.Kind = .monthly) throws
    -> ReportSources
  {
    let plan = try builtIn.get()
    let registers = Registers(
      sheets: sheets,
      records: records,
      findings: findings,
      leftOut: leftOut
    )
    let population = Population(of: registers, by: plan, on: day)
    let period = kind == .monthly ? Period.month(upTo: day) : .year(of: plan, upTo: day)
    let overview = Overview.all(in: population, over: period)
    return ReportSources(
      assessment: Assessment(of: population, findings: findings),
      previous: Assessment(of: registers, by: plan, on: day.month.firstDay - 1, findings: findings),
      overview: overview.city,
      unitOverviews: overview.units,
      registers: registers,
      findings: findings,
      plan: plan,
      planSHA256: String(repeating: "a", count: 64),
      inputs: [ReportSources.Input(path: "城东分局.xlsx", sha256: String(repeating: "b", count: 64))],
      product: "jianbao 0.1.0",
      masthead: plan.masthead
    )
  }

  /// A small campaign with something in every section, and what markup would trip over.
  static var small: HandIn {
    var handIn = HandIn()
    handIn.add(
      .cases,
      (1...20).map { index in
        var cells: [Field: FieldValue] = [
          .number: .text("CD-\(index)"), .received: .day("2021-02-01" + index),
          .channel: .words(["来信"]), .category: .words(["大气", "水"]),
          .petitioner: .personal(Redacted("欧阳设名")), .phone: .personal(Redacted("13800000000")),
        ]
        if index <= 18 { cells[.closed] = .day("2021-03-20") }
        if index == 20 {
          cells[.keyCase] = .flag(true)
          cells[.leader] = .text("甲|<乙>")
        }
        return cells
      }
    )
    handIn.leaveOut(.total, row: 22)
    handIn.add(
      .notes,
      [
        [
          .kind: .words(["经验做法"]), .date: .day("2021-05-06"), .title: .text("# 标题"),
          .text: .text("一、<script>\n- 二|三"),
        ]
      ]
    )
    handIn.add(.inspections, [[.date: .day("2021-05-08"), .found: .count(3)]])
    handIn.findings = [
      Finding(
        .statusContradiction,
        at: Place(file: "城东分局.xlsx", sheet: "信访案件台账", row: 3, column: 7),
        Words("有结案日期，而办理状态为在办；请核实。", en: "closed, but open"),
        units: [east],
        caseNumber: "CD-2"
      ),
      Finding(
        .equalRow,
        at: Place(file: "城东分局.xlsx", sheet: "信访案件台账", row: 5),
        Words("=两行相同", en: "equal"),
        units: [east]
      ),
    ]
    return handIn
  }
}

extension Report {
  /// The files with every page as text.
  func files(with pages: PageSet) -> [OutputFile] {
    files { OutputFile(name: $0.name, text: pages.render($0.template, of: $0.value)) }
  }
}
