package import Policy
package import Register
package import Vocabulary

extension Assessment {
  /// Assesses registers by a plan as of a day.
  ///
  /// - Parameters:
  ///   - registers: what was handed in.
  ///   - plan: what is asked for.
  ///   - day: D, a day of the campaign year.
  ///   - findings: every finding, the registers' own among them: of their errors and grave doubts
  ///     the ladder takes note.
  package init(
    of registers: Registers,
    by plan: Plan,
    on day: Day,
    findings: [Finding] = []
  ) {
    self.init(of: Population(of: registers, by: plan, on: day), findings: findings)
  }

  /// The same of registers whose states are reckoned already.
  package init(of population: Population, findings: [Finding] = []) {
    let plan = population.plan
    let units = population.units
    var ofUnits = units.map { unit in
      BodyAssessment(
        unit: unit,
        name: population.name(of: unit),
        handedIn: population.isHandedIn(by: unit),
        figures: []
      )
    }
    var city = BodyAssessment(
      unit: nil,
      name: plan.names.whole,
      handedIn: ofUnits.contains(where: \.handedIn),
      figures: []
    )
    for indicator in plan.indicators {
      let gauge = Gauge(of: indicator, in: population)
      let results = units.map { (unit: $0, result: gauge.result(of: $0)) }
      for (unit, result) in results { ofUnits[unit.index].figures.append(result.figure) }
      city.figures.append(gauge.figure(ofCity: results))
    }
    let outcomes = Ladder(over: population, findings: findings).outcomes(of: ofUnits)
    for index in ofUnits.indices { ofUnits[index].outcomes = outcomes[index] }
    self.init(asOf: population.day, city: city, units: ofUnits)
  }
}
