import Register
import RegisterSupport
import Testing
import Vocabulary

/// A mapping of headers, as somebody writes it and as sheets are read by it.
struct HeaderMappingTests {
  private func registers(_ sheets: Sheet..., by yaml: String) throws -> Registers {
    var terms = try builtIn.get().terms
    terms.mapping = try HeaderMapping(reading: yaml, named: "对应.yaml")
    var gathering = Gathering(terms: terms)
    for sheet in sheets { gathering.add(try sheet.reading(by: terms)) }
    return gathering.registers()
  }

  private static let strange = Sheet(
    """
    台号|归口|进门日|走完日|备注|乙方
    A1|城东分局|2021-03-01|2021-04-01|一|二
    """
  )

  private static let pinned = """
    - 文件: 台账.xlsx
      工作表: 台账
      台账: 信访案件台账
      列:
        台号: 案件编号
        归口: 责任单位
        进门日: 登记日期
        走完日: closed
        备注: 不用
    """

  @Test func `headers that no word list knows are what the mapping says`() throws {
    #expect(try handedIn(Self.strange).sheets.map(\.register) == [nil])
    let all = try registers(Self.strange, by: Self.pinned)
    let record = try #require(all.cases.first)
    #expect(record.caseNumber == "A1" && record.units == [east])
    #expect(record[.received] == .day("2021-03-01") && record[.closed] == .day("2021-04-01"))
    #expect(record[.remark] == .noColumn)
    let mapping = all.sheets[0].mapping
    #expect(mapping.map(\.how) == Array(repeating: .pinned, count: 5) + [.unused])
    #expect(mapping[0].why.zh == "指定（对应表）" && mapping[4].why.zh == "指定不用（对应表）")
    #expect(all.said == ["column-not-used@F1"])
    #expect(all.mappingErrors.isEmpty)
  }

  @Test(arguments: [
    ("办结时间", "案件编号|责任单位|登记日期|结案日期|办结时间", "E2"),
    ("结案 日期", "案件编号|责任单位|登记日期|办结时间|结案日期", "E2"),
    ("*办结时间", "案件编号|责任单位|登记日期|办结时间（实际）|化解日期", "D2"),
  ])
  func `a pinned header goes before every word`(
    header: String,
    headers: String,
    cell: String
  ) throws {
    let sheet = Sheet(headers + "\nA1|城东分局|2021-03-01|2021-04-01|2021-04-02")
    let yaml = "- {文件: 台账.xlsx, 台账: cases, 列: {\"\(header)\": 结案日期}}"
    let all = try registers(sheet, by: yaml)
    #expect(all.cases.first?.place(of: .closed).cell == cell)
  }

  @Test func `a header under a group is pinned with it or alone`() throws {
    let sheet = Sheet(
      "案件编号|责任单位|登记日期|办理|\n|||甲日|乙日\nA1|城东分局|2021-03-01|2021-04-01|2021-05-01"
    )
    let yaml = "- {文件: 台账.xlsx, 台账: cases, 列: {办理/甲日: 结案日期, 乙日: 化解日期}}"
    let record = try #require(try registers(sheet, by: yaml).cases.first)
    #expect(record[.closed] == .day("2021-04-01") && record[.resolved] == .day("2021-05-01"))
  }

  @Test func `a pinned register decides where headers fit two`() throws {
    let sheet = Sheet("责任单位|日期|类型|内容\n城东分局|2021-03-01|工作动态|接访一次")
    let yaml = "- {文件: \"*\", 台账: 工作动态, 列: {日期: 日期}}"
    #expect(try registers(sheet, by: yaml).sheets.map(\.register) == [.notes])
  }

  @Test func `a sheet that is not to be used is named and not read`() throws {
    let yaml = "- {文件: 台账.xlsx, 工作表: 汇总*, 台账: 不用}"
    let text = "案件编号|责任单位|登记日期\nA1|城东分局|2021-03-01"
    let all = try registers(
      Sheet.named("汇总（旧）", text),
      Sheet.named("案件", text.replacing("A1", with: "A2")),
      by: yaml
    )
    #expect(all.numbers == ["A2"])
    #expect(all.said == ["sheet-not-used@"])
  }

  /// A column that is said to hold something else still holds petitioners' data.
  @Test(arguments: ["不用", "备注"])
  func `what a personal column holds is masked, whatever it is pinned as`(meaning: String) throws {
    let sheet = Sheet("案件编号|责任单位|登记日期|信访人\nA1|城东分局|2021-03-01|欧阳拟楠")
    let yaml = "- {文件: 台账.xlsx, 台账: cases, 列: {信访人: \(meaning)}}"
    let people = try registers(sheet, by: yaml).petitioners.map { $0.value.opened { $0 } }
    #expect(people.contains { $0.contains("欧阳拟楠") })
  }

  @Test(arguments: [
    ("城东/台账.xlsx", "2021-05/城东/台账.xlsx", true), ("台账.xlsx", "2021-05/台账.xlsx", true),
    ("*分局*.xlsx", "城东分局（1）.xlsx", true), ("城?分局.xlsx", "城东分局.xlsx", true),
    ("台账.xlsx", "旧台账.xlsx", false), ("城?分局.xlsx", "城分局.xlsx", false),
    ("*/台账.xlsx", "台账.xlsx", false), ("城东/*", "城西/台账.xlsx", false),
  ])
  func `an entry speaks of the files that its pattern describes`(
    pattern: String,
    file: String,
    isMeant: Bool
  ) throws {
    let sheet = Sheet.named("表", in: file, "案件编号|责任单位|登记日期\nA1|城东分局|2021-03-01")
    let yaml = "- {文件: \"\(pattern)\", 台账: 不用}"
    #expect(try registers(sheet, by: yaml).numbers == (isMeant ? [] : ["A1"]))
  }

  @Test(arguments: [
    ("- {文件: a, 台账: 案件台账}", 1, 15, "信访案件台账"), ("- 台账: cases\n", 1, 3, "文件"),
    ("- {文件: a, 台账: cases,\n   列: {号: 案件编好}}", 2, 11, "案件编号"),
    ("- {文件: a, 台账: cases,\n   列: {甲: 备注, 乙: 备注}}", 2, 18, "第 2 行"),
    ("- {文件: a, 台帐: cases}", 1, 11, "台账"), ("文件: a", 1, 1, "列表"),
    ("- {文件: a, 台账: cases}\n- {文件: a, 台账: cases}", 2, 3, "第 1 行"),
    ("- {文件: a, 台账: &x cases}", 1, 15, "锚点"), ("- {文件: [a, 台账: cases}", 1, 21, "YAML"),
  ])
  func `a mistake is told with its place and the nearest word`(
    yaml: String,
    line: Int,
    column: Int,
    word: String
  ) throws {
    let errors = try #require(throws: MappingErrors.self) {
      try HeaderMapping(reading: yaml, named: "对应.yaml")
    }
    let reports = errors.errors.map { $0.report(in: .zh) }
    #expect(
      reports.contains { $0.hasPrefix("对应.yaml:\(line):\(column)：") && $0.contains(word) },
      "\(reports)"
    )
  }

  @Test func `a header that the sheet has not, and a sheet that is no such register, are told`()
    throws
  {
    let sheet = Sheet("案件编号|责任单位|登记日期\nA1|城东分局|2021-03-01")
    let missing = """
      - 文件: 台账.xlsx
        台账: 信访案件台账
        列:
          登记曰期: 登记日期
      """
    #expect(
      try registers(sheet, by: missing).mappingErrors.map { $0.report(in: .zh) }
        == ["对应.yaml:4:5：所指的表里没有“登记曰期”这个表头；可写：登记日期。"]
    )
    let other = try registers(sheet, by: "- {文件: 台账.xlsx, 台账: 领导接访台账}").mappingErrors
    #expect(other.map(\.mistake) == [.notThisRegister(.receptions)])
    // An entry of another hand-in is none.
    #expect(try registers(sheet, by: "- {文件: 别的.xlsx, 台账: cases}").mappingErrors == [])
  }

  @Test func `what was read is written as a mapping that reads the same`() throws {
    let sheets = [
      Sheet("序号|信访件编号|责任 单位|登记⏎时间|备注|备注|\"怪\": #列\n1|A1|城东分局|2021-03-01|一|二|三"),
      Sheet.named("走访", "责任单位|走访日期\n城东分局|2021-03-01"), Sheet.named("散", "会议记录"),
      Sheet.csv(
        "责任单位|赴省进京上访批次||群体性事件数\n|1月|全年|全年\n城东分局|1|2|3",
        file: "基数: 2020.csv"
      ),
    ]
    var gathering = Gathering(terms: try builtIn.get().terms)
    for sheet in sheets { gathering.add(try sheet.reading()) }
    let plain = gathering.registers()
    let yaml = HeaderMapping.text(of: plain.sheets)
    var terms = try builtIn.get().terms
    terms.mapping = try HeaderMapping(reading: yaml, named: "对应.yaml")
    gathering = Gathering(terms: terms)
    for sheet in sheets { gathering.add(try sheet.reading(by: terms)) }
    let pinned = gathering.registers()
    #expect(pinned.mappingErrors == [])
    #expect(pinned.sheets.map(\.register) == plain.sheets.map(\.register))
    #expect(pinned.sheets.map(\.fields) == plain.sheets.map(\.fields))
    #expect(pinned.sheets.map(\.ledger) == plain.sheets.map(\.ledger))
    #expect(yaml.contains("# 台账.xlsx[散]：没有认出台账。\n"))
  }
}
