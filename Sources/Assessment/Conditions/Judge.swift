import Policy
import Register
import Vocabulary

/// What a condition says of a record: yes, no, or that the records cannot say.
enum Truth: Hashable, Sendable {
  case yes, no, unknown

  init(_ flag: Bool) { self = flag ? .yes : .no }
}

/// The days that a plan's conditions speak of.
struct FixedDays {
  let asOf: Day
  let yearStart: Day
  let yearEnd: Day
  let backlogStart: Day
  let campaignStart: Day
  let campaignEnd: Day

  init(of plan: Plan, on day: Day) {
    asOf = day
    yearStart = plan.yearStart
    yearEnd = plan.yearEnd
    backlogStart = plan.backlogStart
    campaignStart = plan.campaignStart
    campaignEnd = plan.campaignEnd
  }
}

/// Asks conditions of one record as it stood on a day.
///
/// Any formula of a plan may be asked of any register. A field without a column is unknown; an
/// unreadable one counts as empty; an event of a later day is as if not yet entered (spec §2.3).
struct Judge {
  let record: Record
  /// The state of a case; none for a record of another register.
  let state: CaseState?
  let days: FixedDays

  var day: Day { days.asOf }

  /// Whether `formula` is true of the record as it stands: a `no` settles an all, a `yes` an any,
  /// whatever is unknown beside it (Kleene).
  ///
  /// With `flagsAreOpen` an empty yes/no is unknown instead of neither.
  func truth(of formula: Formula, flagsAreOpen: Bool = false) -> Truth {
    switch formula {
    case .test(let subject, let test):
      if flagsAreOpen, isOpenFlag(subject) { return .unknown }
      return truth(of: test, about: subject)
    case .all(let parts):
      var joined = Truth.yes
      for part in parts {
        switch truth(of: part, flagsAreOpen: flagsAreOpen) {
        case .no: return .no
        case .unknown: joined = .unknown
        case .yes: break
        }
      }
      return joined
    case .any(let parts):
      var joined = Truth.no
      for part in parts {
        switch truth(of: part, flagsAreOpen: flagsAreOpen) {
        case .yes: return .yes
        case .unknown: joined = .unknown
        case .no: break
        }
      }
      return joined
    }
  }

  /// The yes/no fields of `formula` that are empty or unreadable in the record.
  func openFlags(of formula: Formula) -> [Field] {
    formula.subjects.compactMap { subject in
      if case .field(let field) = subject, isOpenFlag(subject) { field } else { nil }
    }
  }

  private func isOpenFlag(_ subject: Formula.Subject) -> Bool {
    guard case .field(let field) = subject, !record[field].isFilled else { return false }
    return record.register.column(field)?.type == .flag
  }

  private func truth(of test: Formula.Test, about subject: Formula.Subject) -> Truth {
    switch subject {
    case .trait(let trait):
      guard let state else { return .unknown }
      return test.isFulfilled(by: state.word(for: trait))
    case .field(let field):
      let value = record.value(of: field, asOf: day)
      if value == .noColumn { return .unknown }
      return truth(of: test, about: value)
    }
  }

  private func truth(of test: Formula.Test, about value: FieldValue) -> Truth {
    switch test {
    case .isOne(let words): Truth(value.says(oneOf: words))
    case .isNone(let words): Truth(!value.says(oneOf: words))
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
    case .asOf: base = days.asOf
    case .yearStart: base = days.yearStart
    case .yearEnd: base = days.yearEnd
    case .backlogStart: base = days.backlogStart
    case .campaignStart: base = days.campaignStart
    case .campaignEnd: base = days.campaignEnd
    case .field(let field):
      let value = record.value(of: field, asOf: day)
      guard case .day(let other) = value else { return value }
      base = other
    }
    return .day(base + term.offset)
  }
}

extension Formula.Test {
  /// Whether one word fulfils it.
  func isFulfilled(by word: String) -> Truth {
    switch self {
    case .isOne(let asked): Truth(asked.contains(word))
    case .isNone(let asked): Truth(!asked.contains(word))
    case .filled: .yes
    case .empty, .notBefore, .notAfter, .before, .after, .atLeast, .atMost: .no
    }
  }
}

extension FieldValue {
  /// Whether one of `words` stands there, as a condition asks for it.
  func says(oneOf words: [String]) -> Bool {
    switch self {
    case .noColumn, .empty, .unreadable, .days, .personal, .withheld: false
    case .text(let text): words.contains(text)
    case .day(let day): words.contains(day.description)
    case .count(let count): words.contains(String(count))
    case .flag(let flag): words.contains(flag ? "是" : "否")
    case .words(let own): own.contains { words.contains($0) }
    case .month(let month): words.contains(month.description)
    case .summary: words.contains("总结")
    }
  }

  var conditionCount: Int? {
    if case .count(let count) = self { count } else { nil }
  }
}
