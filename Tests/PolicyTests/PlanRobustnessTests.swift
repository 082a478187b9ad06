import Policy
import Testing
import Vocabulary

/// What is no plan at all is refused with a place, and never more than refused.
struct PlanRobustnessTests {
  @Test(arguments: [
    "", "\n", "一段文字", "# ", "## 三", "```yaml", "> ", "# 方案\n\n```yaml\n[]\n```\n",
    "# 方案\n```yaml\n" + String(repeating: "[", count: 5_000) + "\n```\n",
    "# 方案\n```yaml\n" + String(repeating: "- ", count: 5_000) + "\n```\n",
    "# 方案\n```yaml\n说明: \u{1}\n```\n",
    "# 方案\n```yaml\na: &a [1]\nb: &b [*a, *a]\nc: [*b, *b]\n```\n",
  ])
  func `no plan at all is refused`(text: String) throws {
    let errors = try #require(mistakes(in: text))
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0.spot.line >= 1 && $0.spot.column >= 1 })
  }

  @Test func `a plan cut short or short of a line is told in order, and twice the same`() throws {
    let text = try fixture("dust-campaign-2024.read.md")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      let cut = lines[..<index].joined(separator: "\n")
      let without = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
      for text in [cut, without] {
        let errors = mistakes(in: text) ?? []
        #expect(errors.map(\.spot) == errors.map(\.spot).sorted())
        #expect(errors == mistakes(in: text) ?? [])
        if index < 80, text == cut { #expect(!errors.isEmpty) }
      }
    }
  }

  @Test func `the nearest words come nearest first, at most three`() throws {
    let text = try fixture("conditions.refused.md")
    let errors = try #require(mistakes(in: text))
    #expect(errors.allSatisfy { $0.nearest.count <= 8 })
    let elsewhere = try #require(errors.first { $0.message.zh.contains("矛盾排查台账才有") })
    #expect(elsewhere.nearest == ["登记日期", "受理日期", "结案日期"])
  }
}
