import Register
import RegisterSupport
import Testing
import Vocabulary

struct CellReaderTests {
  @Test(arguments: [
    ("是", true), ("√", true), ("有", true), ("1", true), ("#1", true), ("Y", true), ("属于", true),
    ("是（省厅50起）", true), ("是，已核", true), ("属于本部门职责", true), ("职责内", true), ("否", false),
    ("×", false), ("无", false), ("#0", false), ("未公布", false), ("不属于", false), ("没有", false),
    ("否（另案）", false), ("非职责", false), ("职责外", false), ("不属于本部门职责", false),
  ])
  func `yes and no are read from words that leave no doubt`(typed: String, flag: Bool) throws {
    #expect(try cell("是否属本部门职责", typed).value == .flag(flag))
  }

  @Test(arguments: [
    "不确定", "有待公布", "计划公布", "未知", "对外公布", "2", "待核", "部分属于", "基本属于", "不完全属于", "未明确", "尚未确定",
    "已协调",
  ])
  func `what is neither yes nor no is unreadable`(typed: String) throws {
    let read = try cell("是否属本部门职责", typed)
    #expect(read.value == .unreadable)
    #expect(read.codes == ["unreadable-cell"])
  }

  @Test(arguments: [
    (
      "visits|上访日期|是否造成影响", "造成影响|造成一定影响|造成较大影响|有影响|已造成影响|是", "未造成影响|无影响|没有造成影响|否",
      "一般|影响不大|社会影响待评估|已采取措施"
    ),
    ("incidents|发生日期|事件类型|是否妥善处置", "妥善|已妥善处置|处置妥善", "未妥善处置|基本妥善|处置不当|未处置", "已处置|已处理|处置中"),
    ("incidents|发生日期|事件类型|是否失职引发", "失职引发|因失职引发", "非失职|不属于失职|无失职|不是", "已追责|不涉及"),
    ("incidents|发生日期|事件类型|是否重大影响", "重大|有重大影响", "无重大影响|一般", "较大"),
    ("receptions|接访日期|是否上网公布", "已公布|网站公布|已于4月公示|公布", "未公布|部分公布|已部分公布|不予公布", "已安排，待公布|拟公布|无需公布|已上报"),
    ("assessments|事项名称|是否听取群众意见", "已听取|已于4月听取|已征求意见", "未听取|没有听取|部分听取", "拟听取|不适用"),
    ("assessments|事项名称|是否合法合规", "合法|合规|无违法违规|不违法", "不合法|违规", "未发现违法|待法规科审核"),
    ("foundations|项目|是否达标", "达标|已建成|已落实到位", "基本达标|已基本达标|在建|未达标|部分达标|无", "已启动|拟建"),
  ])
  func `each column has words of its own for yes and no`(
    columns: String,
    yes: String,
    no: String,
    neither: String
  ) throws {
    let parts = columns.split(separator: "|").map(String.init)
    let kind = try #require(RegisterKind(rawValue: parts[0]))
    let field = try #require(
      kind.columns.first { $0.header == parts[parts.count - 1] }?.field
    )
    let before = [
      "上访日期": "2021-05-01", "发生日期": "2021-05-01", "接访日期": "2021-05-01", "事件类型": "群体性", "事项名称": "甲",
      "项目": "组织机构",
    ]
    let head = parts.dropFirst().joined(separator: "|")
    let filled = parts.dropFirst().dropLast().map { before[$0] ?? "" }.joined(separator: "|")
    for (words, flag) in [(yes, true), (no, false), (neither, nil)] as [(String, Bool?)] {
      for word in words.split(separator: "|") {
        let all = try handedIn("责任单位|\(head)\n城东分局|\(filled)|\(word)")
        #expect(all.records(kind).first?.flag(field) == flag, "\(word)")
        #expect(all.findings.isEmpty == (flag != nil), "\(word)")
      }
    }
  }

  @Test(arguments: ["/", "—", "暂无", "待定"])
  func `a blank word in a yes-or-no column is empty`(typed: String) throws {
    #expect(try cell("是否属本部门职责", typed).value == .empty)
  }

  @Test(arguments: [
    ("ＣＢ－２０２１－９０１", "CB-2021-901"), (" a1 ", "A1"), ("00012", "00012"), ("#12", "12"),
    ("'00012", "00012"), ("‘CD-1\t", "CD-1"), ("#20210001", "20210001"),
    ("X2HA202105050022", "X2HA202105050022"), ("〔2021〕3号", "〔2021〕3号"),
  ])
  func `a case number is folded and never rounded`(typed: String, number: String) throws {
    let all = try handedIn("案件编号|责任单位|登记日期\n\(typed)|城东分局|2021-03-01")
    #expect(all.numbers == [number])
    #expect(all.findings.isEmpty)
  }

  @Test(arguments: [
    ("#410811000000000000", "lost-digits"), ("4.10811E+17", "lost-digits"),
    ("@2021-04-01", "wrong-shape"),
  ])
  func `a number that the spreadsheet changed is flagged`(typed: String, code: String) throws {
    let all = try handedIn("案件编号|责任单位|登记日期\n\(typed)|城东分局|2021-03-01")
    #expect(all.said == ["\(code)@A2"])
  }

  @Test(
    arguments: [
      ("139 0000 1234", ["＊＊＊"]), ("13900001234", ["＊＊＊"]), ("139-0000-1234", ["＊＊＊"]),
      ("139、0000、1234", nil), ("410811199001011234", ["＊＊＊"]),
      ("410811 19900101 1234", ["＊＊＊"]), ("噪声 139 0000 1234", ["噪声", "＊＊＊"]),
      ("大气、异响 13900001234", ["大气", "异响", "＊＊＊"]), ("１３９　００００　１２３４扰民", ["＊＊＊", "扰民"]),
    ] as [(String, [String]?)]
  )
  func `somebody's number among the types is masked and named as of the wrong shape`(
    typed: String,
    words: [String]?
  ) throws {
    let read = try cell("问题类型", typed)
    #expect(read.value == words.map { .words($0) } ?? .unreadable)
    #expect(read.codes == ["wrong-shape"])
  }

  @Test func `nobody was asked whose name nobody knows`() throws {
    let read = try cell("满意度", "匿名")
    #expect(read.value == .empty)
    #expect(read.codes.isEmpty)
  }

  @Test(arguments: ["省", "市", "省级", "市级", "上级"])
  func `a bare province or city is unread`(typed: String) throws {
    let read = try cell("交办级别", typed)
    #expect(read.value == .unreadable)
    #expect(read.codes == ["unknown-word"])
  }

  @Test(arguments: [
    ("大气、水", ["大气", "水"]), ("大气/噪声", ["大气", "噪声"]), ("气味扰民", ["大气"]), ("VOCs", ["大气"]),
    ("其它", ["其他"]),
    ("水、气、声", ["水", "大气", "噪声"]), ("噪音", ["噪声"]), ("大气⏎水", ["大气", "水"]), ("大气和水", ["大气", "水"]),
    ("生活垃圾、污水", ["固废", "水"]),
  ])
  func `several types of problem in a cell are all read`(typed: String, words: [String]) throws {
    let read = try cell("问题类型", typed)
    #expect(read.value == .words(words))
    #expect(read.codes.isEmpty)
  }

  @Test(arguments: [("光污染", ["光污染"]), ("大气、光污染", ["大气", "光污染"]), ("水果市场扰民", ["水果市场扰民"])])
  func `an unknown type keeps its own name and is listed`(typed: String, words: [String]) throws {
    let read = try cell("问题类型", typed)
    #expect(read.value == .words(words))
    #expect(read.codes == ["unknown-category"])
  }

  @Test(arguments: [
    ("满意度", "不满意", "不满意"), ("满意度", "非常满意", "满意"), ("满意度", "比较满意", "基本满意"), ("是否属实", "部分属实", "部分属实"),
    ("是否属实", "查无实据", "不属实"), ("矛盾等级", "重大矛盾", "重大"), ("案件类别", "2020年积案", "积案"),
    ("信访渠道", "网上信访件", "网络"),
    ("是否积案", "是", "积案"), ("是否积案", "否", "新发"),
  ])
  func `a coded word is read by its list`(header: String, typed: String, word: String) throws {
    #expect(try cell(header, typed).value == .words([word]))
  }

  @Test(arguments: [
    ("满意度", "满意、不满意"), ("是否属实", "部分属实，部分不属实"), ("矛盾等级", "非重大矛盾"), ("满意度", "不太满意"),
    ("满意度", "不是很满意"), ("满意度", "满意率90%"), ("满意度", "预计满意"), ("是否属实", "不完全属实"),
    ("是否属实", "是否属实待查"), ("矛盾等级", "疑似重大"),
  ])
  func `two meanings in one cell, or one that is not meant whole, are none`(
    header: String,
    typed: String
  ) throws {
    let read = try cell(header, typed)
    #expect(read.value == .unreadable)
    #expect(read.codes == ["unknown-word"])
  }

  @Test(arguments: [
    ("通过", "通过"), ("评估通过", "通过"), ("准予实施", "通过"), ("未通过", "未通过"), ("评审没有通过", "未通过"),
    ("暂缓实施", "未通过"), ("部分实施", "未通过"), ("有条件通过", nil), ("附条件通过", nil), ("基本通过", nil), ("原则通过", nil),
    ("原则上通过", nil), ("通过率90%", nil), ("预计通过", nil), ("拟通过", nil), ("待专家通过后实施", nil), ("建议通过", nil),
    ("低风险", nil),
  ])
  func `a conclusion is 通过 only if it is said without a condition`(typed: String, word: String?)
    throws
  {
    let all = try handedIn("责任单位|事项名称|评估结论\n城东分局|甲|\(typed)")
    #expect(all.records(.assessments).first?.word(.result) == word)
    #expect(all.said == (word == nil ? ["unknown-word@C2"] : []))
  }

  @Test func `同上 is what stands above, and nothing where that is empty`() throws {
    let all = try handedIn(
      """
      案件编号|责任单位|登记日期|办理状态|包案领导
      A1|城东分局|2021-03-01|办理中|
      A2|同上|同上|〃|同上
      A3|〃|2021-03-05|已移交执法队|
      """
    )
    #expect(all.cases.map(\.units) == [[east], [east], [east]])
    #expect(all.cases[1].day(.received) == "2021-03-01")
    #expect(all.cases[1].word(.status) == "办理中")
    #expect(all.said(.unreadableCell) == ["E3"])
  }

  @Test func `同上 in the first row is no unit`() throws {
    let all = try handedIn("案件编号|责任单位|登记日期\nA1|同上|2021-03-01")
    #expect(all.left == ["unreadable-field@2"])
  }

  @Test func `a unit that cannot be computed is not taken from the line`() throws {
    let all = try handedIn("填报单位：城东分局\n案件编号|责任单位|登记日期\nA1|?|2021-03-01\nA2|!#REF!|2021-03-01")
    #expect(all.left == ["unreadable-field@3", "unreadable-field@4"])
  }

  @Test(arguments: ["!#N/A", "?"])
  func `an error or a formula without a value is unreadable`(typed: String) throws {
    #expect(try cell("结案日期", typed).codes == ["unreadable-cell"])
    #expect(try cell("反映问题", typed).codes == ["unreadable-cell"])
  }

  @Test(arguments: [
    ("2021-05", "5"), ("2021年5月", "5"), ("5月", "5"), ("202105", "5"), ("#5", "5"), ("5月份简报", "5"),
    ("@2021-05-01", "5"), ("总结", "总结"), ("10月底总结", "总结"), ("活动整体开展情况", "总结"), ("#2021.1", "–"),
    ("第5期", "–"),
    ("@2024-05-01", "–"), ("13月", "–"),
  ])
  func `a month is read, or the summary`(typed: String, month: String) throws {
    let all = try handedIn("责任单位|月份|报送日期\n城东分局|\(typed)|2021-05-31")
    switch all.records(.submissions).first?[.month] {
    case .month(let read): #expect("\(read.month)" == month && read.year == 2021)
    case .summary: #expect(month == "总结")
    default: #expect(month == "–")
    }
  }

  @Test(arguments: [
    ("联系电话", "某县某镇某某村"), ("身份证号", "13900001234"), ("住址", "13900001234"), ("信访人", "13900001234"),
    ("身份证号", "某县某镇"),
  ])
  func `a column that shifted is flagged without its datum`(header: String, typed: String) throws {
    let read = try handedIn(
      "案件编号|责任单位|登记日期|\(header)\nA1|城东分局|2021-03-01|\(typed)"
    )
    #expect(read.said == ["wrong-shape@D2"])
    #expect(!read.findings[0].line(in: .zh).contains(typed))
  }

  @Test(arguments: [
    ("联系电话", "13900001234转8001"), ("联系电话", "0391-3999001/13900001234"), ("联系电话", "无"),
    ("联系电话", "不详"),
    ("住址", "某村13号"), ("信访人", "某某等12人"), ("身份证号", "/"),
  ])
  func `what may be right is not flagged`(header: String, typed: String) throws {
    #expect(try cell(header, typed).codes.isEmpty)
  }

  @Test func `an identity number in scientific form has lost its digits`() throws {
    #expect(try cell("身份证号", "4.10811E+17").codes == ["lost-digits"])
    #expect(try cell("身份证号", "#410811199001010000").codes == ["lost-digits"])
  }
}
