import Vocabulary

/// 勾稽: what of a report's numbers must add up.
///
/// In: the assessment and what is shown beside it. Out: every disagreement. It counts by other ways
/// than the figures were counted by; what is printed is held against it by `Briefing`.
package struct CrossFooting {
  private(set) package var discrepancies: [Discrepancy] = []

  /// Holds the numbers of the city and its units against each other.
  package init(of assessment: Assessment, city: Overview, units: [Overview]) {
    checkCases(city, named: assessment.city.name)
    for (unit, overview) in zip(assessment.units, units) { checkCases(overview, named: unit.name) }
    checkUnits(of: city, units, named: assessment.city.name)
    for body in [assessment.city] + assessment.units {
      for figure in body.figures { check(figure, of: body) }
    }
    checkUnits(of: assessment)
  }

  mutating func require(
    _ holds: Bool,
    _ rule: Discrepancy.Rule,
    at place: String,
    _ words: @autoclosure () -> Words
  ) {
    if !holds { discrepancies.append(Discrepancy(rule, at: place, words())) }
  }
}
