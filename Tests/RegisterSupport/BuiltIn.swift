package import Policy
package import Register
import Templates
import Testing
package import Vocabulary

/// The built-in plan with the terms that readers of registers need, read once.
package let builtIn = Result {
  let name = "Policies/petition-backlog-2021.md"
  let plan = try Plan(reading: try #require(Templates.text(at: name)), named: name)
  let lexicon = try Lexicon(
    headers: try #require(Templates.text(at: "Words/headers.yaml")),
    values: try #require(Templates.text(at: "Words/values.yaml")),
    areas: plan.areas.map { ($0.name, $0.aliases) },
    items: plan.foundationItems.map { ($0.name, $0.aliases) }
  )
  let terms = ReadingTerms(
    directory: UnitDirectory(plan.units),
    lexicon: lexicon,
    backlogStart: plan.backlogStart,
    year: plan.year
  )
  return (plan: plan, terms: terms)
}

package let east = UnitID(0)
package let west = UnitID(1)
package let south = UnitID(2)
package let section = UnitID(11)
package let bureau = UnitID(13)

extension Day: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    self = day
  }
}
