import Register
import RegisterSupport
import Testing
import Vocabulary

/// What the samples' own list says of them.
struct SampleDataTests {
  @Test(arguments: [
    ("gb18030-no-bom.csv", 5, []), ("header-on-row-3.xlsx", 3, []),
    ("merged-unit-cells.xlsx", 5, ["missing-field@B7"]),
    ("subtotal-rows.csv", 4, ["row-not-counted@4", "typed-total@D8"]),
    ("serial-days-1904.xlsx", 2, []),
    ("full-width-digits.csv", 3, []),
    ("two-registers-one-sheet.xlsx", 3, ["row-not-counted@6", "row-not-counted@7"]),
    (
      "dates-as-text.csv", 13,
      ["unreadable-field@C17", "unreadable-field@C18", "year-supplied@C16"]
    ), ("same-case-twice.csv", 3, ["duplicate-number@A3", "duplicate-number@A5", "equal-row@4"]),
    ("trailing-remarks.csv", 2, ["row-not-counted@5", "row-not-counted@9"]),
  ])
  func `a mess is told and read`(file: String, counted: Int, said: [String]) throws {
    let all = try registers(of: "mess/" + file)
    #expect(all.ledger.counted == counted)
    #expect(all.said.sorted() == said)
    #expect(all.ledger.isBalanced)
  }

  @Test func `what each mess is about`() throws {
    let rare = try registers(of: "mess/gb18030-no-bom.csv")
    #expect(rare.cases.contains { $0.text(.summary)?.contains("𠮷") == true })
    let merged = try registers(of: "mess/merged-unit-cells.xlsx")
    #expect(merged.cases.map(\.units) == [4, 4, 4, 5, 5].map { [UnitID($0)] })
    let line = try registers(of: "mess/header-on-row-3.xlsx")
    #expect(Set(line.cases.map(\.units)).count == 1)
    let old = try registers(of: "mess/serial-days-1904.xlsx")
    #expect(old.cases.map { $0.day(.received) } == ["2021-03-01", "2021-04-07"])
    let dates = try registers(of: "mess/dates-as-text.csv")
    #expect(Set(dates.cases.compactMap { $0.day(.received) }) == ["2021-04-07"])
    let two = try registers(of: "mess/two-registers-one-sheet.xlsx")
    #expect(two.records(.visits).count == 2 && two.records(.incidents).count == 1)
  }

  @Test func `nothing of the campaign is lost`() throws {
    let all = try registers(of: "campaign-2021")
    #expect(all.ledger.isBalanced)
    #expect(all.ledger.leftOutCount == all.leftOut.count)
    #expect(all.sheets.filter { $0.register == nil }.map(\.place.sheet) == ["填报要求"])
    for kind in RegisterKind.allCases { #expect(!all.records(kind).isEmpty, "\(kind)") }
  }
}
