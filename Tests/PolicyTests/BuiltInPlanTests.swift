import Policy
import Templates
import Testing
import Vocabulary

/// The built-in plan: `Templates/Policies/petition-backlog-2021.md`.
struct BuiltInPlanTests {
  let plan: Plan

  init() throws {
    let text = try #require(Templates.text(at: "Policies/petition-backlog-2021.md"))
    do {
      plan = try Plan(reading: text, named: "petition-backlog-2021.md")
    } catch {
      for mistake in error.errors { Issue.record("\(mistake.report(in: .zh))") }
      throw error
    }
  }

  @Test func `the plan is read without a mistake`() {
    #expect(plan.indicators.count == 28)
  }
}
