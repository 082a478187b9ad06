import Register
import RegisterSupport
import Testing
import Vocabulary

struct RegistersTests {
  @Test func `a ledger adds up`() {
    var ledger = Ledger()
    ledger.count()
    ledger.count()
    ledger.leaveOut(.total)
    ledger.strike(.twin)
    #expect(ledger.read == 3 && ledger.counted == 1 && ledger.leftOutCount == 2)
    #expect(ledger.isBalanced)
    #expect(ledger.leftOut.map(\.reason) == [.total, .twin])
    var sum = Ledger()
    sum.add(ledger)
    sum.add(ledger)
    #expect(sum.read == 6 && sum.leftOutCount == 4 && sum.isBalanced)
  }

  @Test func `more rows struck than counted is a mistake of ours`() async {
    await #expect(processExitsWith: .failure) {
      var ledger = Ledger()
      ledger.strike(.twin)
    }
  }

  @Test func `every reason has words in both languages`() {
    for reason in LeftOutReason.allCases {
      #expect(!reason.words.zh.isEmpty && !reason.words.en.isEmpty)
    }
    #expect(Set(LeftOutReason.allCases.map(\.words.zh)).count == LeftOutReason.allCases.count)
  }

  @Test func `a unit that stands in another's sheet has not handed in its own`() throws {
    let all = try handedIn(
      "填报单位：城东分局\n案件编号|责任单位|登记日期\nA1|城东分局、城西分局|2021-03-01"
    )
    #expect(all.isHandedIn(.cases, by: east))
    #expect(!all.isHandedIn(.cases, by: west))
    #expect(all.handedInAnything(west))
    #expect(!all.handedInAnything(south))
  }

  @Test func `a record knows where its cells stand, and what is known on a day`() throws {
    let all = try handedIn("案件编号|责任单位|登记日期|结案日期\n13900001234|城东分局|2021-03-01|2021-06-01")
    let record = all.cases[0]
    #expect(record.place(of: .closed).description == "台账.xlsx[台账]!D2")
    #expect(record.place(of: .resolved).description == "台账.xlsx[台账]!2")
    #expect(record[.resolved] == .noColumn)
    #expect(record[.due] == .noColumn)
    #expect(record.value(of: .closed, asOf: "2021-05-31") == .empty)
    #expect(record.value(of: .closed, asOf: "2021-06-01") == .day("2021-06-01"))
    #expect(!record.isPresent(on: "2021-02-28"))
    #expect(record.isPresent(on: "2021-03-01"))
    #expect(record.caseReference == "台账.xlsx[台账]!2")
  }
}
