import Vocabulary

/// Tests that must all hold of one record.
typealias Tests = [(subject: Formula.Subject, test: Formula.Test)]

extension Formula {
  /// The ways in which a record can fulfil it, each a list of tests that all hold.
  ///
  /// Bounded: of a condition with more than 256 ways only the first are given, so that whoever asks
  /// whether two conditions meet may miss a way, and never invents one.
  var alternatives: [Tests] {
    switch self {
    case .test(let subject, let test): [[(subject, test)]]
    case .any(let parts): Array(parts.flatMap(\.alternatives).prefix(256))
    case .all(let parts):
      parts.reduce([[]]) { ways, part in
        Array(ways.flatMap { way in part.alternatives.map { way + $0 } }.prefix(256))
      }
    }
  }

  /// Whether some record of `register` may fulfil both, as far as their words tell.
  func mayMeet(_ other: Formula, on register: RegisterKind) -> Bool {
    alternatives.contains { one in
      other.alternatives.contains { !Self.isContradiction(one + $0, on: register) }
    }
  }

  private static func isContradiction(_ tests: Tests, on register: RegisterKind) -> Bool {
    let tests = tests + tests.flatMap { implied(by: $0.subject, $0.test) }
    return tests.indices.contains { first in
      tests[..<first].contains { second in
        second.subject == tests[first].subject
          && tests[first].test.excludes(second.test, of: second.subject, on: register)
      }
    }
  }

  /// What the origin of a case says of its day of registration (spec §2.3).
  private static func implied(by subject: Subject, _ test: Test) -> Tests {
    guard subject == .trait(.origin), case .isOne(let words) = test, words.count == 1 else {
      return []
    }
    let received = Subject.field(.received)
    switch words[0] {
    case "新发": return [(received, .notBefore(DayTerm(.yearStart)))]
    case "积案":
      return [
        (received, .notBefore(DayTerm(.backlogStart))), (received, .before(DayTerm(.yearStart))),
      ]
    default: return [(received, .before(DayTerm(.backlogStart)))]
    }
  }
}

extension Formula.Test {
  /// Whether no record can fulfil both tests on `subject`.
  fileprivate func excludes(
    _ other: Self,
    of subject: Formula.Subject,
    on register: RegisterKind
  ) -> Bool {
    switch (self, other) {
    case (.isOne(let one), .isOne(let two)):
      !subject.holdsSeveral(on: register) && Set(one).isDisjoint(with: two)
    case (.isOne(let one), .isNone(let two)), (.isNone(let two), .isOne(let one)):
      Set(one).isSubset(of: two)
    case (.empty, .empty), (.empty, .isNone), (.isNone, .empty): false
    case (.empty, _), (_, .empty): true
    case (.notBefore(let one), .before(let two)), (.before(let two), .notBefore(let one)),
      (.after(let one), .notAfter(let two)), (.notAfter(let two), .after(let one)),
      (.after(let one), .before(let two)), (.before(let two), .after(let one)):
      one.base == two.base && one.offset >= two.offset || one.isLater(than: two)
    case (.notBefore(let one), .notAfter(let two)), (.notAfter(let two), .notBefore(let one)):
      one.base == two.base && one.offset > two.offset || one.isLater(than: two)
    default: false
    }
  }
}

extension Formula.Subject {
  fileprivate func holdsSeveral(on register: RegisterKind) -> Bool {
    guard case .field(let field) = self else { return false }
    let type = register.column(field)?.type
    return type == .words || type == .units
  }
}

extension DayTerm {
  /// Whether it surely lies behind `other`: the plan's days stand in this order, B < S.
  fileprivate func isLater(than other: DayTerm) -> Bool {
    if case .day(let one) = base, case .day(let two) = other.base {
      return one + offset > two + other.offset
    }
    return base == .yearStart && other.base == .backlogStart && offset >= other.offset
  }
}
