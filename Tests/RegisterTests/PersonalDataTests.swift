import Register
import RegisterSupport
import Testing
import Vocabulary

struct PersonalDataTests {
  @Test(arguments: [
    ("拟某电话13900001234", PersonalData.Shape.mobile), ("410811199001011234", .identityNumber),
    ("41081119900101123X", .identityNumber), ("410811900101123", .identityNumber),
    ("0391-3999001", .landline), ("6222020200000000006", .bankCard),
  ])
  func `a datum of a person is known by its shape`(text: String, shape: PersonalData.Shape) {
    #expect(PersonalData.first(in: text.utf8) == shape)
  }

  @Test(arguments: [
    ("139 0000 1234", PersonalData.Shape.mobile), ("139-0000-1234", .mobile),
    ("电话139 00001234转", .mobile), ("139—0000—1234", .mobile), ("8613900001234", .mobile),
    ("+86 13900001234", .mobile), ("+86-139-0000-1234", .mobile), ("008613900001234", .mobile),
    ("1390000 1234", .mobile), ("1390 000 1234", .mobile), ("1 139 0000 1234", .mobile),
    ("(0391)3999001", .landline), ("（0391）3999001", .landline), ("0391 3999001", .landline),
    ("0391—3999001", .landline), ("03913999001", .landline), ("0391 399 9001", .landline),
    ("(010) 6299 9001", .landline), ("0391-3999001-801", .landline), ("座机3999001", .landline),
    ("电话：3999001", .landline), ("联系电话号码为 63999001。", .landline),
    ("410811 19900101 1234", .identityNumber), ("410811 1990 0101 123X", .identityNumber),
    ("410811-19900101-1234", .identityNumber), ("410 811 1990 0101 1234", .identityNumber),
    ("410811 900101 123", .identityNumber), ("6222 0202 0000 0000 006", .bankCard),
    ("豫H12345", .plate), ("豫H·12345", .plate), ("车号豫H 1234A，", .plate), ("豫HD12345", .plate),
    ("豫H12345F", .plate), ("豫H1234学", .plate),
  ])
  func `blanks, dashes and brackets do not hide it`(text: String, shape: PersonalData.Shape) {
    #expect(PersonalData.first(in: text.utf8) == shape)
  }

  @Test(arguments: [
    ("张某139 0000 1234，豫H12345", "张某＊＊＊，＊＊＊"), ("(0391)3999001", "(＊＊＊"), ("共3件", "共3件"),
  ])
  func `what is found is masked and nothing else`(text: String, masked: String) {
    #expect(PersonalData.masked(text) == masked)
  }

  @Test(arguments: [
    "2021-04-07", "CB-2021-901", "12345", "X2HA202105050022", "a13900001234", "139000012345",
    "13900001234f",
    "9f86d081884c7d65913900001234a15dd15b0f00a08", "〔2021〕3号", "12900001234",
    "2021-04-07 2021-05-31", "2021 0407 1234", "2021.4.7-2021.4.15", "1391-2021-001",
    "2021-139-0000-1234", "139 0000 12345", "0.13900001234", "13900001234.50", "1 234 567",
    "138 件 1234 件", "共投资3999001元", "3999001", "电话12369", "0391 2021", "0391 1999001",
    "000123456789", "410811202104070012", "410811-20210407-0012", "豫环2021", "豫H2021001",
    "豫H1234", "A12345", "案件A12345", "X2HA202105050022", "100 200 3000 4000", "5-6-7-8",
    "2021-01-01 00:00:00 139", "6222 0202 0000 0000 005",
  ])
  func `a run of digits in something longer is none`(text: String) {
    #expect(PersonalData.first(in: text.utf8) == nil)
  }

  @Test(arguments: [
    ("拟某某等12人", ["拟某某"]), ("拟甲乙、拟丙丁等5户", ["拟甲乙", "拟丙丁"]), ("拟甲乙（代表）", ["拟甲乙"]), ("拟甲乙先生", ["拟甲乙"]),
  ])
  func `the names in a petitioner's cell are found`(text: String, names: [String]) throws {
    // 某 says that it is no name.
    let expected = names.filter { !$0.contains("某") }
    let all = try handedIn("案件编号|责任单位|登记日期|信访人\nA1|城东分局|2021-03-01|\(text)")
    #expect(all.people(.name) == expected.sorted())
  }

  @Test(arguments: [
    "匿名", "周边居民", "群众代表", "某公司职工", "微信用户", "/", "无", "13900001234",
    "城东分局", "法规科", "市信访局", "大气科", "城东", "综治办", "区政府", "某村委会", "拟定公司", "环保局办公室",
    "实名举报", "未留姓名", "拒绝提供", "联系不上", "12人", "45岁",
  ])
  func `what is no name is not sought`(text: String) throws {
    let all = try handedIn("案件编号|责任单位|登记日期|信访人\nA1|城东分局|2021-03-01|\(text)")
    #expect(all.people(.name) == [])
  }

  @Test(arguments: [
    ("拟　甲", ["拟甲"]), ("拟甲和拟乙丙", ["拟甲", "拟乙丙"]), ("1、拟甲乙 2、拟丙丁", ["拟甲乙", "拟丙丁"]),
    ("拟甲乙13900001234", ["拟甲乙"]), ("拟甲乙及拟丙丁等3人", ["拟甲乙", "拟丙丁"]),
    ("周拟郑夫妇", ["周拟郑"]), ("马拟华女", ["马拟华", "马拟华女"]), ("欧阳拟华-母亲", ["欧阳拟华"]),
    ("拟甲乙之子", ["拟甲乙"]), ("拟甲乙之子拟丙丁", ["拟甲乙", "拟丙丁"]), ("拟甲乙家属", ["拟甲乙"]),
    ("母亲拟甲乙", ["拟甲乙"]), ("某公司职工王拟", ["王拟"]), ("拟甲乙（女儿王拟丙）", ["拟甲乙", "王拟丙"]),
    ("拟甲乙（其子李小拟）", ["李小拟"]), ("拟甲乙-妻王拟", ["王拟"]),
    ("王拟张拟丙", ["张拟丙", "王拟", "王拟张拟"].filter { $0.count < 4 }), ("李登科", ["李登科"]),
    ("Nobody Invented", ["Nobody Invented"]), ("Invented先生", ["Invented"]),
    ("阿拟·某子", ["阿拟·某子"].filter { !$0.contains("某") }), ("阿拟·买子", ["阿拟·买子"]),
  ])
  func `however a cell is written, its names are sought`(text: String, names: [String]) throws {
    let all = try handedIn("案件编号|责任单位|登记日期|信访人\nA1|城东分局|2021-03-01|\(text)")
    let found = all.people(.name)
    for name in names { #expect(found.contains(name), "\(found)") }
    if names.isEmpty { #expect(found == []) }
  }

  @Test func `a name is known by the first cell in which it stands`() throws {
    let all = try handedIn(
      "案件编号|责任单位|登记日期|信访人\nA1|城东分局|2021-03-01|拟甲乙\nA2|城东分局|2021-03-02|拟甲乙"
    )
    #expect(all.petitioners.map(\.place.cell) == ["D2"] && all.petitioners.map(\.cells) == [2])
  }

  @Test func `numbers and addresses that no shape betrays are known`() throws {
    let all = try handedIn(
      """
      案件编号|责任单位|登记日期|信访人|联系电话|身份证号|住址
      A1|城东分局|2021-03-01|拟甲乙|399-9001|123456789|某镇拟村3组12号
      A2|城东分局|2021-03-01|拟丙丁|13900001234|410811199001011234|某镇拟村
      A3|城东分局|2021-03-01|拟戊己 3999002 某镇拟村5组6号|0391-3999003||城东区
      """
    )
    #expect(all.people(.number) == ["123456789", "3999001", "3999002", "3999003"])
    #expect(all.people(.address) == ["某镇拟村3组12号", "某镇拟村5组6号"])
  }

  @Test(arguments: [
    ("来访人姓名", Field.petitioner), ("投诉人姓名", .petitioner), ("信访人及电话", .petitioner),
    ("姓名、住址", .petitioner), ("举报人信息", .petitioner), ("申诉人", .petitioner),
    ("信访人情况", .petitioner), ("实名举报人", .petitioner), ("信访人1", .petitioner),
    ("信访人姓名/单位", .petitioner), ("来访群众姓名", .petitioner), ("举报人手机", .phone),
    ("反映人身份证", .idNumber), ("信访人现住地址", .address),
  ])
  func `a header that contains a petitioner's word is a petitioner's`(
    header: String,
    field: Field
  ) throws {
    let all = try handedIn("案件编号|责任单位|登记日期|\(header)\nA1|城东分局|2021-03-01|拟甲乙")
    #expect(all.sheets[0].mapping[3].field == field)
    if field == .petitioner { #expect(all.people(.name) == ["拟甲乙"]) }
  }

  @Test(arguments: [
    "信访人数", "来访人次", "信访人员数量", "责任人姓名", "包案领导电话", "责任单位联系人及电话", "企业地址", "举报电话",
    "信访人满意度", "答复信访人情况", "信访人诉求", "电话回访日期", "是否联系信访人", "被举报单位地址", "填报人姓名",
  ])
  func `a header that counts people, or is an official's, is none`(header: String) throws {
    let all = try handedIn("案件编号|责任单位|登记日期|\(header)\nA1|城东分局|2021-03-01|拟甲乙")
    #expect(all.people(.name) == [])
    #expect(all.sheets[0].mapping[3].field?.isPersonal != true)
  }

  @Test func `a petitioner's column that is not used is told, and its names are sought`() throws {
    let all = try handedIn(
      """
      责任单位|上访日期|上访人信息
      城东分局|2021-03-01|拟甲乙
      """
    )
    #expect(all.said(.likelyColumn) == ["C1"])
    #expect(all.people(.name) == ["拟甲乙"])
  }

  @Test func `the name under a group of officials is an official's`() throws {
    let all = try handedIn(
      """
      案件编号|责任单位|登记日期|包案领导|
      |||姓名|职务
      A1|城东分局|2021-03-01|拟甲乙|局长
      """
    )
    #expect(all.people(.name) == [] && all.cases.first?.text(.leader) == "拟甲乙")
  }

  @Test func `an official's telephone is left aside`() throws {
    let all = try handedIn(
      """
      案件编号|责任单位|登记日期|包案领导及联系方式|责任人
      A1|城东分局|2021-03-01|拟局长（139 0000 1234）|13900001234
      A2|城东分局|2021-03-01|拟局长 电话：0391-3999001|拟科长
      """
    )
    #expect(all.cases.map { $0.text(.leader) } == ["拟局长", "拟局长"])
    #expect(all.cases.map { $0.text(.officer) } == [nil, "拟科长"])
    #expect(all.said(.wrongShape) == ["E2"])
  }

  @Test func `a petitioner in an official's column is printed as its address`() throws {
    let all = try handedIn(
      """
      案件编号|责任单位|登记日期|信访人|包案领导
      A1|城东分局|2021-03-01|拟甲乙|拟丙丁
      A2|城东分局|2021-03-01|拟丙丁|拟丙丁
      A3|城东分局|2021-03-01|拟戊己|拟甲乙
      """
    )
    #expect(all.cases.map { $0.text(.leader) } == ["拟丙丁", "拟丙丁", "（台账.xlsx[台账]!E4）"])
    #expect(all.said(.personalData) == ["E4"])
    #expect(all.petitioners.filter(\.isOfficials).map(\.place.cell) == ["D3"])
  }

  @Test
  func `a name in a file's, a sheet's or a header's name is masked wherever it would be said`()
    throws
  {
    let register = "案件编号|责任单位|登记日期|信访人|拟乙意见\nA1|城东分局|2021-03-01|拟乙|\nA1|城东分局|2021-03-02|拟乙|"
    let all = try handedIn(
      .named("拟乙的表", in: "城东/拟乙.xlsx", register),
      .named("台账", in: "城东/拟乙.xlsx", register),
      .csv("责任单位|备注栏\n城东分局|1", file: "13900001234.csv")
    )
    let places = Set(all.sheets.map(\.place.description))
    #expect(places == ["城东/＊＊.xlsx[＊＊的表]", "城东/＊＊.xlsx[台账]", "＊＊＊.csv"])
    #expect(all.cases[0].place.description == "城东/＊＊.xlsx[＊＊的表]!2")
    #expect(all.sheets[0].mapping[4].header == "E列")
    for finding in all.findings {
      let line = finding.line(in: .zh) + finding.line(in: .en)
      #expect(!line.contains("拟乙") && !line.contains("13900001234"), "\(line)")
    }
    #expect(all.findings.filter { $0.code == .personalData }.count == 3)
    #expect(all.filesInPrint["城东/拟乙.xlsx"] == "城东/＊＊.xlsx")
  }

  @Test func `files that are called alike once masked are told apart`() throws {
    let register = "案件编号|责任单位|登记日期|信访人\nA|城东分局|2021-03-01|拟甲\nB|城东分局|2021-03-02|拟乙"
    let all = try handedIn(.csv(register, file: "拟甲.csv"), .csv("城东", file: "拟乙.csv"))
    #expect(all.sheets.map(\.place.file) == ["＊＊.csv", "＊＊.csv〔2〕"])
  }

  @Test func `names are known of every row, also of one that is left out`() throws {
    let all = try handedIn(
      """
      序号|案件编号|责任单位|登记日期|信访人|举报人
      1|A1|城东分局|2021-03-01|拟甲乙|拟丙丁
      ||||拟戊己|
      2|A2|城东分局||拟庚辛|
      """
    )
    #expect(all.people(.name) == ["拟丙丁", "拟庚辛", "拟戊己", "拟甲乙"].sorted())
    #expect(all.left == ["further-petitioner@3", "missing-field@4"])
  }

  @Test func `no message holds what a petitioner's row holds`() throws {
    let all = try handedIn(
      """
      案件编号|责任单位|登记日期|信访人|联系电话|住址|办理状态|问题类型|结案日期
      13900001234|拟甲乙|拟甲乙|拟甲乙|某县某镇|13900001234|拟甲乙反映|拟甲乙|拟甲乙13900001234
      13900001234|城东分局|2021-03-01|拟甲乙|某县某镇|13900001234|拟甲乙反映|拟甲乙|拟甲乙13900001234
      13900001234|城东分局|2021-03-02|拟甲乙|某县某镇|13900001234|拟甲乙反映|拟甲乙|拟甲乙13900001234
      """
    )
    #expect(all.findings.count > 8)
    for finding in all.findings {
      for line in [finding.line(in: .zh), finding.line(in: .en), finding.caseNumber ?? ""] {
        #expect(!line.contains("拟甲乙") && !line.contains("13900001234"), "\(finding.code)")
      }
    }
  }
}

extension Registers {
  fileprivate func people(_ kind: PersonalDatum.Kind) -> [String] {
    petitioners.filter { $0.kind == kind }.map { $0.value.opened { $0 } }
  }
}
