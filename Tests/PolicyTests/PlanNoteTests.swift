import Foundation
import Policy
import Testing
import Vocabulary

/// What the author of a plan is told though nothing is wrong.
struct PlanNoteTests {
  private func notes(
    targets: String = "{2021-01-01: 100%}",
    _ first: String,
    _ second: String
  ) throws -> [PlanNote] {
    try notes(blocks: [
      block("one", among: first, targets: targets), block("two", among: second),
    ])
  }

  private func block(
    _ id: String,
    among: String,
    targets: String = "{2021-01-01: 100%}"
  ) -> String {
    """
    ```yaml
    指标: \(id)
    名称: 名称\(id)
    台账: 信访案件台账
    算法: 比率
    范围: \(among)
    计入: {已结案: 是}
    目标: \(targets)
    例: [10 件计 10 件：达标]
    ```
    """
  }

  private func notes(blocks: [String]) throws -> [PlanNote] {
    let built = try fixture("dust-campaign-2024.read.md")
      .replacing("2024-", with: "2021-").replacing("年度: 2024", with: "年度: 2021")
      .replacing("2022-07-01", with: "2020-01-01")
    // Only the settings and the ladder of it; the clause is this test's own.
    let head = String(built.prefix(upTo: built.range(of: "\n## ")?.lowerBound ?? built.endIndex))
    let steps = Outcome.allCases.map { outcome in
      let scope: [Outcome: String] = [
        .traceBack: "适用: [新发]\n", .supervise: "适用: [三]\n", .remind: "适用: [三]\n",
      ]
      return "```yaml\n奖惩: \(outcome.rawValue)\n名称: 步骤\n\(scope[outcome] ?? "")```"
    }
    let page =
      head + "\n## 三 目标\n\n> 结案率达到要求。\n\n"
      + (blocks + steps).joined(separator: "\n\n") + "\n"
    return try Plan(reading: page, named: "plan.md").notes.map(\.note)
  }

  @Test(
    arguments: [
      ("{来源: 新发}", "{来源: 积案}", false),
      ("{来源: 新发}", "{来源: [积案, 新发]}", true),
      ("{来源: 新发}", "{来源: {不是: 新发}}", false),
      ("{来源: 积案}", "{登记日期: {早于: 积案起始日}}", false),
      ("{来源: 积案}", "{登记日期: {不早于: 积案起始日}}", true),
      ("{来源: 历史}", "{登记日期: {不早于: 积案起始日}}", false),
      ("{来源: 新发}", "{登记日期: {早于: 积案起始日}}", false),
      ("{登记日期: {不晚于: 2021-03-31}}", "{登记日期: {不早于: 2021-04-01}}", false),
      ("{登记日期: {不晚于: 2021-03-31}}", "{登记日期: {不早于: 2021-03-31}}", true),
      ("{登记日期: {早于: 2021-03-31}}", "{登记日期: {不早于: 2021-03-31}}", false),
      ("{满意度: 已填}", "{满意度: 未填}", false),
      // Several words may stand in one cell.
      ("{交办级别: 省厅}", "{交办级别: 市局}", true),
      ("{任一: [{来源: 新发}, {来源: 历史}]}", "{来源: 积案}", false),
      ("{任一: [{来源: 新发}, {来源: 积案}]}", "{来源: 积案}", true),
    ]
  )
  func `two targets overlap where one record can stand under both`(
    first: String,
    second: String,
    isOverlap: Bool
  ) throws {
    let found = try notes(first, second)
    #expect(found.contains(.overlap("two", with: ["one"])) == isOverlap, "\(found)")
  }

  @Test func `cases that no target covers are named by origin and scope`() throws {
    let found = try notes("{来源: 新发, 职责: 内}", "{来源: 积案, 职责: 内, 矛盾等级: 重大}")
    let uncovered = found.compactMap { note -> String? in
      guard case .uncoveredCases(let origin, let scope, let partly) = note else { return nil }
      return "\(origin)\(scope) \(partly)"
    }
    #expect(
      uncovered == [
        "新发外 []", "积案内 [\"two\"]", "积案外 []", "历史内 []", "历史外 []",
      ]
    )
  }

  @Test func `a target that begins after the start of the year leaves days without one`() throws {
    let day = try #require(Day(iso: "2021-01-02"))
    let late = try notes(targets: "{2021-01-02: 100%}", "{来源: 新发}", "{来源: 积案}")
    #expect(late.contains(.lateTarget("one", from: day)))
    let punctual = try notes("{来源: 新发}", "{来源: 积案}")
    #expect(!punctual.contains { if case .lateTarget = $0 { true } else { false } })
  }

  @Test func `examples, titles and remarks are looked at`() throws {
    let twin = block("two", among: "{来源: 新发}").replacing("名称two", with: "名称one")
      .replacing("例: [10 件计 10 件：达标]\n", with: "")
    let found = try notes(blocks: [block("one", among: "{来源: 新发}"), twin])
    #expect(found.contains(.sameTitle("名称one", ids: ["one", "two"])))
    #expect(found.contains(.withoutExample("two")) && !found.contains(.withoutExample("one")))
    let remarked = try notes(blocks: ["```yaml\n说明: 无。\n```"])
    // The steps of the ladder stand under the clause too, so that it is not only remarked.
    #expect(!remarked.contains { if case .onlyRemarked = $0 { true } else { false } })
  }
}

/// Conditions and measures in words.
struct MeasureWordsTests {
  @Test func `a condition reads as the plan writes it`() {
    let formula = Formula.all([
      .test(.trait(.origin), .isOne(of: ["新发", "积案"])),
      .test(.field(.assignedBy), .isNone(of: ["市局"])),
      .test(.field(.received), .notBefore(DayTerm(.asOf, offset: -30))),
      .any([.test(.field(.leader), .filled), .test(.field(.people), .atLeast(5))]),
    ])
    #expect(
      formula.words(on: .cases)
        == "来源为新发或积案、交办级别不是市局、登记日期不早于统计日前30日、（包案领导已填，或者信访人数不少于5）"
    )
    #expect(Formula.always.words(on: .cases) == "全部")
  }

  @Test func `a share says its whole and its part`() {
    let measure = Measure.rate(
      .cases,
      among: .test(.trait(.origin), .isOne(of: ["新发"])),
      counts: .test(.trait(.closed), .isOne(of: ["是"]))
    )
    #expect(measure.words == "信访案件台账中“来源为新发”的记录作分母，其中“已结案为是”的作分子")
  }
}
