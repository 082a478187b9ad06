import Assessment
import Policy
import Register
import Vocabulary

/// 数据质量说明: rows read = counted + left out, and everything that was found on the way.
struct DataQuality: Hashable, Viewed {
  var sentences: [String]
  var ledger: TableView?
  var leftOut: [LeftOutGroup]
  var levels: TableView?
  var findings: [FindingGroup]
  var unused: [UnusedLine]
  var corrections: TableView?
  /// How many figures of earlier briefings are corrected, or why that is not known.
  var correctionNote: String?

  static let fields = Fields<DataQuality>(
    .texts("sentences") { $0.sentences },
    .maybe("ledger") { $0.ledger },
    .flag("hasLongLedger") { ($0.ledger?.rows.count ?? 0) > longLedger },
    .many("leftOut") { $0.leftOut },
    .flag("hasLeftOut") { !$0.leftOut.isEmpty },
    .maybe("levels") { $0.levels },
    .many("findings") { $0.findings },
    .many("unused") { $0.unused },
    .flag("hasUnused") { !$0.unused.isEmpty },
    .maybe("corrections") { $0.corrections },
    .optional("correctionNote") { $0.correctionNote }
  )

  /// A table of more sheets than this is shown when asked for only, and not in print.
  private static let longLedger = 40

  init(of body: Body) {
    let sheets = body.sheets
    let ledger = sheets.reduce(into: Ledger()) { $0.add($1.ledger) }
    precondition(ledger.isBalanced, "rows read = rows counted + rows left out")
    sentences = [ledger.sentence]
    self.ledger = Self.table(of: sheets) { body.plan.title(of: $0) }
    let tables = Set(sheets.map(\.place))
    leftOut = LeftOutGroup.groups(
      of: body.sources.registers.leftOut.filter {
        tables.contains(Place(file: $0.place.file, sheet: $0.place.sheet))
      }
    )
    let found = body.findings
    levels = Self.levels(of: found)
    findings = FindingCode.Level.allCases.sorted().compactMap { level in
      FindingGroup(level, of: found.filter { $0.level == level }, isCity: body.isCity)
    }
    unused = sheets.compactMap(UnusedLine.init)
    corrections = Self.corrections(of: body)
    correctionNote = Self.correctionNote(corrections, of: body)
    sentences.append(
      "台账本身不能反映问题是否真正解决、息访协议是否属实等情况，建议按比例抽查回访。"
    )
  }

  /// The ledger where not a single sheet was read.
  static let noSheets = TableView(
    id: "ledger",
    caption: "没有读到工作表",
    columns: [.text("文件与工作表")],
    rows: []
  )

  /// What was read of every sheet.
  static func table(
    of sheets: [SheetSummary],
    titled title: (RegisterKind) -> String = \.title
  ) -> TableView? {
    guard !sheets.isEmpty else { return nil }
    return TableView(
      id: "ledger",
      caption: "读取台账情况（单位：行）",
      columns: [.text("文件与工作表"), .text("台账")]
        + [.number("读取"), .number("计入"), .number("未计入"), .text("未计入原因")],
      rows: sheets.map { sheet in
        [
          sheet.place.description,
          (sheet.register.map(title) ?? "未识别为台账") + (sheet.isZeroReport ? "（零报告）" : "")
            + (sheet.isHidden ? "（隐藏）" : ""),
          "\(sheet.ledger.read)", "\(sheet.ledger.counted)", "\(sheet.ledger.leftOutCount)",
          sheet.ledger.printedReasons,
        ]
      }
    )
  }

  private static func levels(of findings: [Finding]) -> TableView? {
    guard !findings.isEmpty else { return nil }
    var rows: [[String]] = []
    for level in FindingCode.Level.allCases.sorted() {
      let own = findings.filter { $0.level == level }
      for code in FindingCode.allCases where code.level == level {
        let count = own.filter { $0.code == code }.count
        if count > 0 { rows.append([level.title.zh, code.rawValue, "\(count)"]) }
      }
    }
    return TableView(
      id: "levels",
      caption: "发现的问题（单位：处）",
      columns: [.text("级别"), .text("代码"), .number("数量")],
      rows: rows
    )
  }

  private static func correctionNote(_ corrections: TableView?, of body: Body) -> String? {
    guard let asOf = body.sources.previous?.asOf.chinese else { return nil }
    guard let corrections else {
      let isSummary = body.overview.period == body.overview.year
      return "未给出\(isSummary ? "此前各月" : "上月")报送的台账，没有核对\(isSummary ? "各月" : "上月")简报的数字有无更正。"
    }
    let count = corrections.rows.count
    return count == 0
      ? "与此前报送的台账核对，截至\(asOf)的各项数字无更正。"
      : "与此前报送的台账核对，截至\(asOf)的数字有\(count)项更正，逐项见附件3的更正说明。"
  }

  /// 更正说明: the figures as of the last day of the month before that differ between what was
  /// handed in then and what is handed in now.
  private static func corrections(of body: Body) -> TableView? {
    guard let earlier = body.sources.earlier, let was = body.same(in: earlier) else { return nil }
    guard let now = body.previous, body.sources.previous?.asOf == earlier.asOf else { return nil }
    let rows = zip(was.figures, now.figures).compactMap { old, new -> [String]? in
      guard old.indicator.id == new.indicator.id else { return nil }
      guard (old.n, old.d, old.answer) != (new.n, new.d, new.answer) else { return nil }
      return [
        new.indicator.title, "\(old.printedShort)　\(old.printedAnswer)",
        "\(new.printedShort)　\(new.printedAnswer)",
      ]
    }
    let isSummary = body.overview.period == body.overview.year
    let (then, today) = isSummary ? ("此前报送", "本次报送") : ("上月报送", "本月报送")
    return TableView(
      id: "corrections",
      caption: "更正说明：截至\(earlier.asOf.chinese)的数字，\(then)与\(today)不一致的",
      columns: [.text("指标"), .text(then), .text(today)],
      rows: rows,
      notes: rows.isEmpty ? [isSummary ? "此前各项数字无更正。" : "上月各项数字无更正。"] : []
    )
  }
}

/// The addresses of the rows of one sheet that were left out for one reason.
struct LeftOutGroup: Hashable, Viewed {
  var table: String
  var reason: String
  var rows: String

  static let fields = Fields<LeftOutGroup>(
    .text("table") { $0.table },
    .text("reason") { $0.reason },
    .text("rows") { $0.rows }
  )

  /// How many rows of a group a page names.
  static let limit = 100

  /// By sheet in reading order, within a sheet by reason.
  static func groups(of leftOut: [LeftOut]) -> [LeftOutGroup] {
    var tables: [Place] = []
    var rows: [Place: [LeftOutReason: [Place]]] = [:]
    for one in leftOut {
      let table = Place(file: one.place.file, sheet: one.place.sheet)
      if rows[table] == nil { tables.append(table) }
      rows[table, default: [:]][one.reason, default: []].append(one.place)
    }
    return tables.flatMap { table in
      LeftOutReason.allCases.compactMap { reason in
        guard let places = rows[table]?[reason] else { return nil }
        let named = places.prefix(limit).map { $0.row.map(String.init) ?? "整表" }
        let rest = places.count > limit ? "等\(places.count)行" : ""
        return LeftOutGroup(
          table: table.description,
          reason: reason.words.zh,
          rows: "第\(named.joined(separator: "、"))行\(rest)"
        )
      }
    }
  }
}

/// The findings of one level, as far as a page names them.
struct FindingGroup: Hashable, Viewed {
  var title: String
  var lines: [FindingLine]
  var rest: String?
  /// Whether it is shown when asked for only, and not in print.
  var isFolded: Bool

  static let fields = Fields<FindingGroup>(
    .text("title") { $0.title },
    .many("lines") { $0.lines },
    .optional("rest") { $0.rest },
    .flag("isFolded") { $0.isFolded }
  )

  init?(_ level: FindingCode.Level, of findings: [Finding], isCity: Bool) {
    guard !findings.isEmpty else { return nil }
    let limit = level == .notice ? 50 : 200
    title = "\(level.title.zh)（\(findings.count)处）"
    isFolded = level == .notice || (isCity && level == .warning)
    lines = findings.prefix(limit).map(FindingLine.init)
    if findings.count > limit { rest = "另有\(findings.count - limit)处，见 findings.csv。" }
  }
}

/// A sheet that was not used, or the columns of one that were not.
struct UnusedLine: Hashable, Viewed {
  var table: String
  var text: String

  static let fields = Fields<UnusedLine>(
    .text("table") { $0.table },
    .text("text") { $0.text }
  )

  init?(_ sheet: SheetSummary) {
    table = sheet.place.description
    guard sheet.register != nil else {
      text = "整张工作表未识别为台账，未使用"
      return
    }
    let columns = sheet.mapping.filter { $0.field == nil && $0.how != .serial }.map { column in
      "\(columnLetters(column.column))列“\(column.header)”"
    }
    guard !columns.isEmpty else { return nil }
    text = "未使用的列：\(columns.joined(separator: "、"))"
  }
}

extension Ledger {
  /// Rows read, counted and left out, by reason.
  ///
  /// For example `共读取412行：计入398行，未计入14行（合计行9行、完全相同的行5行）。`
  var sentence: String {
    let reasons = leftOutCount == 0 ? "" : "（\(printedReasons)）"
    return "共读取\(read)行：计入\(counted)行，未计入\(leftOutCount)行\(reasons)。"
  }

  /// `合计行9行、完全相同的行5行`; a dash where nothing was left out.
  var printedReasons: String {
    guard leftOutCount > 0 else { return "—" }
    return leftOut.map { "\($0.reason.words.zh)\($0.count)行" }.joined(separator: "、")
  }
}
