import Register
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("ＣＢ－２０２１", "CB-2021"), ("合\u{3000}计", "合计"), ("\u{FEFF}台\u{200B}账", "台账"), ("a\u{A0}b", "ab"),
    ("㎡", "m2"),
    ("９５％", "95%"), ("（甲）：", "(甲):"), ("𠮷㛃", "𠮷㛃"), ("2021\u{2F00}", "2021一"),
  ])
  func `values are compared by NFKC without white space`(text: String, folded: String) {
    #expect(Folding.tight(text) == folded)
  }

  @Test(arguments: [
    ("办 结\n时 间", "办结时间"), ("*责任单位", "责任单位"), ("办理情况（写明化解情况）", "办理情况"), ("1.登记日期", "登记日期"),
    ("12、登记日期", "登记日期"), ("其它台帐", "其他台账"), ("噪音：", "噪声"), ("no.", "NO."), ("（必填）", "(必填)"),
    ("1月", "1月"),
  ])
  func `headers are compared without marks, remarks and numbers`(text: String, folded: String) {
    #expect(Folding.header(text) == folded)
  }

  @Test func `a key keeps inner blanks and leading zeros`() {
    #expect(Folding.key("  ab 0012\t") == "AB 0012")
    #expect(Folding.key("00012") != Folding.key("12"))
  }
}
