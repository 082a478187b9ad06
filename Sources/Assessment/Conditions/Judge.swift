import Policy
import Register
import Vocabulary

/// What a condition says of a record: yes, no, or that the records cannot say.
enum Truth: Hashable, Sendable {
  case yes, no, unknown

  init(_ flag: Bool) { self = flag ? .yes : .no }
}

/// Asks conditions of one record as it stood on a day.
///
/// Any formula of a plan may be asked of any register. A field without a column is unknown; an
/// unreadable one counts as empty; an event of a later day is as if not yet entered (spec §2.3).
struct Judge {
  let record: Record
  /// The state of a case; none for a record of another register.
  let state: CaseState?
  let plan: Plan
  let day: Day

  /// Whether `formula` is true of the record as it stands.
  func truth(of formula: Formula) -> Truth {
    formula.truth { subject, test in truth(of: test, about: subject) }
  }

  /// The same, but with an empty yes/no as unknown instead of as neither.
  func truthWithOpenFlags(of formula: Formula) -> Truth {
    formula.truth { subject, test in
      isOpenFlag(subject) ? .unknown : truth(of: test, about: subject)
    }
  }

  /// The yes/no fields of `formula` that are empty or unreadable in the record.
  func openFlags(of formula: Formula) -> [Field] {
    formula.subjects.compactMap { subject in
      if case .field(let field) = subject, isOpenFlag(subject) { field } else { nil }
    }
  }

  private func isOpenFlag(_ subject: Formula.Subject) -> Bool {
    guard case .field(let field) = subject else { return false }
    guard record.register.column(field)?.type == .flag else { return false }
    return !record[field].isFilled
  }

  private func truth(of test: Formula.Test, about subject: Formula.Subject) -> Truth {
    switch subject {
    case .trait(let trait):
      guard let state else { return .unknown }
      return test.isFulfilled(byWords: [state.word(for: trait)])
    case .field(let field):
      let value = record.value(of: field, asOf: day)
      if value == .noColumn { return .unknown }
      return truth(of: test, about: value)
    }
  }

  private func truth(of test: Formula.Test, about value: FieldValue) -> Truth {
    switch test {
    case .isOne, .isNone: test.isFulfilled(byWords: value.conditionWords)
    case .filled: Truth(value.isFilled)
    case .empty: Truth(!value.isFilled)
    case .notBefore(let term): compared(value, with: term) { $0 >= $1 }
    case .notAfter(let term): compared(value, with: term) { $0 <= $1 }
    case .before(let term): compared(value, with: term) { $0 < $1 }
    case .after(let term): compared(value, with: term) { $0 > $1 }
    case .atLeast(let limit): Truth(value.conditionCount.map { $0 >= limit } ?? false)
    case .atMost(let limit): Truth(value.conditionCount.map { $0 <= limit } ?? false)
    }
  }

  /// An empty day is neither before nor after anything.
  private func compared(
    _ value: FieldValue,
    with term: DayTerm,
    _ relation: (Day, Day) -> Bool
  ) -> Truth {
    switch limit(of: term) {
    case .noColumn: return .unknown
    case .day(let limit):
      guard case .day(let own) = value else { return .no }
      return Truth(relation(own, limit))
    default: return .no
    }
  }

  /// The day that `term` speaks of; not a day where it names a field of the record that has none.
  func limit(of term: DayTerm) -> FieldValue {
    let base: Day
    switch term.base {
    case .day(let day): base = day
    case .asOf: base = day
    case .yearStart: base = plan.yearStart
    case .yearEnd: base = plan.yearEnd
    case .backlogStart: base = plan.backlogStart
    case .campaignStart: base = plan.campaignStart
    case .campaignEnd: base = plan.campaignEnd
    case .field(let field):
      let value = record.value(of: field, asOf: day)
      guard case .day(let other) = value else { return value }
      base = other
    }
    return .day(base + term.offset)
  }
}

extension Formula {
  /// Joins the truths of its tests (Kleene): a `no` settles an all, a `yes` an any, whatever is
  /// unknown beside it.
  func truth(_ answer: (Subject, Test) -> Truth) -> Truth {
    switch self {
    case .test(let subject, let test):
      return answer(subject, test)
    case .all(let parts):
      var joined = Truth.yes
      for part in parts {
        switch part.truth(answer) {
        case .no: return .no
        case .unknown: joined = .unknown
        case .yes: break
        }
      }
      return joined
    case .any(let parts):
      var joined = Truth.no
      for part in parts {
        switch part.truth(answer) {
        case .yes: return .yes
        case .unknown: joined = .unknown
        case .no: break
        }
      }
      return joined
    }
  }

  /// What its tests look at, each once, in the order of the formula.
  var subjects: [Subject] {
    var found: [Subject] = []
    visit { subject, _ in if !found.contains(subject) { found.append(subject) } }
    return found
  }

  /// Hands every test to `body`, in the order of the formula.
  func visit(_ body: (Subject, Test) -> Void) {
    switch self {
    case .test(let subject, let test): body(subject, test)
    case .all(let parts), .any(let parts): for part in parts { part.visit(body) }
    }
  }
}

extension Formula.Test {
  /// Whether words fulfil it; no words are an empty cell.
  func isFulfilled(byWords words: [String]) -> Truth {
    switch self {
    case .isOne(let asked): Truth(words.contains { asked.contains($0) })
    case .isNone(let asked): Truth(!words.contains { asked.contains($0) })
    case .filled: Truth(!words.isEmpty)
    case .empty: Truth(words.isEmpty)
    case .notBefore, .notAfter, .before, .after, .atLeast, .atMost: .no
    }
  }
}

extension FieldValue {
  /// The words that a condition may ask for.
  var conditionWords: [String] {
    switch self {
    case .noColumn, .empty, .unreadable, .days, .personal: []
    case .text(let text): [text]
    case .day(let day): [day.description]
    case .count(let count): [String(count)]
    case .flag(let flag): [flag ? "是" : "否"]
    case .words(let words): words
    case .month(let month): [month.description]
    case .summary: ["总结"]
    }
  }

  var conditionCount: Int? {
    if case .count(let count) = self { count } else { nil }
  }
}
