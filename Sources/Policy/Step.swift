/// One step of the reward/penalty ladder (spec §4).
package struct Step: Hashable, Sendable {
  package var code: Outcome
  /// What it is called: 提请责任倒查, 督办整改.
  package var title: String
  /// The clauses that it rests on, as printed.
  package var clause: String
  /// Of what the plan lets an office decide for this step: for `supervise` and `remind` the leading
  /// parts of the clauses whose unmet indicators lead to it (三; 四, 五, 六), for `trace-back` the
  /// origins of the cases that it covers.
  package var scope: [String]
  package var reading: String
  package var line: Int

  package init(
    code: Outcome,
    title: String,
    clause: String,
    scope: [String],
    reading: String,
    line: Int
  ) {
    self.code = code
    self.title = title
    self.clause = clause
    self.scope = scope
    self.reading = reading
    self.line = line
  }
}

/// The outcomes of the ladder, gravest first.
package enum Outcome: String, Hashable, Sendable, CaseIterable {
  case traceBack = "trace-back"
  case accountability
  case accountabilityDecision = "accountability-decision"
  case pending
  case supervise
  case remind
  case praise
  case undetermined

  /// 0 for the gravest.
  package var gravity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
