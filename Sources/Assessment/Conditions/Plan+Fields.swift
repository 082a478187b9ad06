package import Policy
package import Vocabulary

extension Plan {
  /// The fields that its conditions look at.
  package var askedFields: Set<Field> {
    var fields: Set<Field> = []
    for indicator in indicators {
      let (among, counts, _) = indicator.measure.conditions
      var formulas = [among, counts]
      if case .items(let duty) = indicator.measure, let latest = duty.latest {
        formulas.append(latest)
      }
      for subject in formulas.flatMap(\.subjects) {
        if case .field(let field) = subject { fields.insert(field) }
      }
    }
    return fields
  }
}
