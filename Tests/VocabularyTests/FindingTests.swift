import Testing
import Vocabulary

struct FindingTests {
  private let place = Place(file: "台账.csv", row: 7, column: 4)
  private let message = Words("没有结案日期。", en: "no closing date.")

  @Test(arguments: [
    (Finding.Effect.counted, "照常计入统计", "counted as it stands"),
    (.countedAs(Words("按未结案计入", en: "counted as open")), "按未结案计入", "counted as open"),
    (.leftOut, "未计入统计", "left out of the figures"),
    (.notUsed, "未使用", "not used"),
  ])
  func `a finding says where, what, and what it does to the figures`(
    effect: Finding.Effect,
    zh: String,
    en: String
  ) {
    let finding = Finding(.closedWithoutDate, at: place, message, effect: effect)
    #expect(finding.line(in: .zh) == "台账.csv!D7：没有结案日期。［\(zh)］")
    #expect(finding.line(in: .en) == "台账.csv!D7: no closing date. [\(en)]")
  }

  @Test func `a finding's level is its code's`() {
    let finding = Finding(.undecodable, at: place, message)
    #expect(finding.level == .error)
    #expect(FindingCode.Level.allCases.sorted() == [.error, .doubt, .warning, .notice])
  }

  @Test(arguments: FindingCode.allCases)
  func `a code is in kebab case`(code: FindingCode) {
    let words = code.rawValue.split(separator: "-", omittingEmptySubsequences: false)
    #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("a"..."z").contains($0) } })
  }

  @Test func `exactly the errors of the contract set exit code 1`() {
    let errors = FindingCode.allCases.filter { $0.level == .error }.map(\.rawValue)
    let contract = [
      "missing-field", "unreadable-field", "unknown-unit", "duplicate-number",
      "closed-without-date", "transfer-without-date", "undecodable", "register-twice",
      "unreadable-file",
    ]
    #expect(errors == contract)
  }
}
