import Assessment
import Briefing
import Register
import Testing
import Vocabulary

/// 勾稽 of what is printed: nothing to find on any page, and every rule able to find.
struct PageFootingTests {
  private static var handIn: HandIn {
    var handIn = HandIn.small
    handIn.add(
      .cases,
      of: west,
      file: "城西分局.xlsx",
      [
        [.number: .text("CX-1"), .received: .day("2021-05-01"), .channel: .words(["来访"])],
        [
          .number: .text("CX-2"), .received: .day("2021-04-01"), .closed: .day("2021-05-02"),
          .channel: .words(["来访"]),
        ],
        [.number: .text("CX-3"), .received: .day("2020-04-01"), .channel: .words(["来信"])],
      ]
    )
    return handIn
  }

  private func report(_ kind: FiguresFile.Kind) throws -> Report {
    let day: Day = kind == .monthly ? "2021-05-31" : "2021-10-31"
    return Report(kind, of: try Self.handIn.sources(on: day, kind: kind))
  }

  private func found(in report: Report, _ change: (String, String) -> String) -> [String] {
    let pages = report.printedPages.map { page in
      PrintedPage(
        name: page.name,
        content: page.content.mapped { change("\(page.name).\($0)", $1) }
      )
    }
    let index = report.printedIndex
    let footing = PageFooting(
      of: pages,
      index: PrintedPage(
        name: index.name,
        content: index.content.mapped { change("\(index.name).\($0)", $1) }
      )
    )
    return footing.discrepancies.map { "\($0.rule.rawValue) \($0.place)" }
  }

  @Test(arguments: [FiguresFile.Kind.monthly, .summary])
  func `what is printed agrees`(kind: FiguresFile.Kind) throws {
    #expect(try report(kind).discrepancies == [])
    #expect(try Report(kind, of: HandIn().sources(kind: .monthly)).discrepancies == [])
  }

  /// A text of a page that is another, with the rule that says so.
  @Test(
    arguments: [
      ("percentages", "城东分局.targets.rows.0.rate", "90.00%", "90.01%"),
      ("percentages", "城东分局.targets.rows.0.rate", "90.00%", "89.99%"),
      ("percentages", "城东分局.distribution.sentences", "占100.00%", "占99.99%"),
      ("percentages", "城东分局.distribution.tables", "100.00%", "99.00%"),
      ("percentages", "城西分局.situation.sentences.1", "持平", "上升1.00%"),
      ("sentences", "城东分局.targets.rows.0.gap", "还差1件", "还差2件"),
      ("sentences", "城东分局.targets.rows.0.tone", "unmet", "met"),
      ("sentences", "城东分局.targets.sentences.0", "未达标", "未达标1"),
      ("sentences", "城东分局.targets.sentences.0", "共考核", "共考核9"),
      ("sentences", "城东分局.targets.sentences.1", "年内新发信访案件结案率", "结案率"),
      ("sentences", "城东分局.appendices.indicators.0.sentence", "未达到目标要求", "达到目标要求"),
      ("sentences", "城东分局.appendices.indicators.0.sentence", "18/20", "19/20"),
      ("sentences", "城东分局.appendices.indicators.0.counts", "18/20", "18/21"),
      ("sentences", "城东分局.glance.1.value", "", "9"),
      ("sentences", "城东分局.glance.3.value", "2", "3"),
      ("sentences", "城西分局.glance.4.value", "1", "0"),
      ("sentences", "城东分局.problems.unmet", "年内新发信访案件结案率", "结案率"),
      ("sentences", "城东分局.situation.sentences.0", "案件20件", "案件21件"),
      ("sentences", "城东分局.situation.sentences.0", "新发20件", "新发19件"),
      ("sentences", "城西分局.situation.sentences.1", "新收1件", "新收2件"),
      ("sentences", "城西分局.situation.sentences.1", "在办2件", "在办3件"),
      ("sentences", "城西分局.situation.sentences", "超期未结1件", "超期未结2件"),
      ("sentences", "城东分局.appendices.quality.sentences.0", "读取23行", "读取24行"),
      ("flow", "城东分局.situation.tables.0.rows.0.cells.4.text", "2", "3"),
      ("flow", "城西分局.situation.trendTable.rows.3.cells.4.text", "", "7"),
      ("totals", "城东分局.appendices.quality.ledger.rows.0.cells.1.text", "21", "22"),
      ("pages", "全市.compared.matrix.rows.0.cells.0.text", "✗", "✓"),
      ("pages", "全市.compared.rates.rows.0.cells.0.text", "18/20", "19/20"),
      ("pages", "index.html.pages.1.unmet", "", "88"),
    ]
  )
  func `a text that is changed is found`(
    rule: String,
    path: String,
    old: String,
    new: String
  ) throws {
    var changes = 0
    let found = found(in: try report(.monthly)) { place, text in
      guard place.hasPrefix(path), old.isEmpty ? place == path : text.contains(old), changes == 0
      else { return text }
      changes += 1
      return old.isEmpty ? new : text.replacing(old, with: new, maxReplacements: 1)
    }
    #expect(changes == 1, "\(path) holds no “\(old)”")
    let page = path.hasPrefix("index") ? "index.html" : String(path.prefix { $0 != "." })
    #expect(found.contains("\(rule) \(page)"), "\(found)")
  }

  @Test func `a sum of months beside the baseline that is changed is found`() throws {
    var handIn = Self.handIn
    let months = Field.months(of: .visits)
    handIn.add(
      .baseline,
      [Dictionary(uniqueKeysWithValues: months.map { ($0, FieldValue.count(2)) })]
    )
    handIn.add(.visits, [[.date: .day("2021-02-08")]])
    let report = Report(
      .summary,
      of: try handIn.sources(on: "2021-10-31", kind: .summary)
    )
    #expect(report.discrepancies == [])
    let path = "城东分局.monthsCompared.rows.10.cells.0.text"
    #expect(found(in: report) { $0 == path ? "21" : $1 } == ["totals 城东分局"])
  }
}

extension Printed {
  /// The same with other texts, by the path of each.
  fileprivate func mapped(_ change: (String, String) -> String) -> Printed {
    switch self {
    case .text(let text): .text(change("", text))
    case .texts(let texts): .texts(texts.enumerated().map { change("\($0)", $1) })
    case .many(let members):
      .many(
        members.enumerated().map { index, member in
          member.mapped { change(Self.path("\(index)", $0), $1) }
        }
      )
    case .one(let parts):
      .one(
        Dictionary(
          uniqueKeysWithValues: parts.keys.sorted().map { name in
            (name, (parts[name] ?? self).mapped { change(Self.path(name, $0), $1) })
          }
        )
      )
    }
  }

  private static func path(_ name: String, _ rest: String) -> String {
    rest.isEmpty ? name : "\(name).\(rest)"
  }
}
