import Policy
import Register
import Vocabulary

/// Asks whether a record may still come to fulfil a condition, on the day of the report or later.
///
/// It decides whether a gap can be mended (spec §3): a closing that is late stays late, a day that
/// is past does not come back; an open case may still close, an empty cell may still be filled and
/// a yes/no that stands at 否 may still become 是.
struct Prospect {
  let judge: Judge

  /// Whether `formula` can still become true.
  func mayHold(_ formula: Formula) -> Bool {
    switch formula {
    case .test(let subject, let test): truth(of: test, about: subject) != .no
    case .all(let parts): parts.allSatisfy { mayHold($0) }
    case .any(let parts): parts.contains { mayHold($0) }
    }
  }

  private func truth(of test: Formula.Test, about subject: Formula.Subject) -> Truth {
    switch subject {
    case .trait(let trait):
      guard let state = judge.state else { return .unknown }
      let words = state.possibleWords(for: trait, on: judge.day)
      return Truth(words.contains { test.isFulfilled(by: $0) == .yes })
    case .field(let field):
      let value = judge.record.value(of: field, asOf: judge.day)
      if case .day(let own) = value { return truth(of: test, about: own) }
      return truthOfWhatIsToCome(test)
    }
  }

  /// A day that stands there stays.
  private func truth(of test: Formula.Test, about own: Day) -> Truth {
    let relation: (Day) -> Bool
    let term: DayTerm
    switch test {
    case .filled: return .yes
    case .empty: return .no
    case .isOne, .isNone, .atLeast, .atMost: return .unknown
    case .notBefore(let bound): (term, relation) = (bound, { own >= $0 })
    case .notAfter(let bound): (term, relation) = (bound, { own <= $0 })
    case .before(let bound): (term, relation) = (bound, { own < $0 })
    case .after(let bound): (term, relation) = (bound, { own > $0 })
    }
    guard case .day(let limit) = judge.limit(of: term) else { return .unknown }
    return isMoving(term) ? .unknown : Truth(relation(limit))
  }

  /// What is yet to be entered is of the day of the report or a later one.
  private func truthOfWhatIsToCome(_ test: Formula.Test) -> Truth {
    switch test {
    case .notAfter(let term): isOver(term, at: judge.day) ? .no : .unknown
    case .before(let term): isOver(term, at: judge.day + 1) ? .no : .unknown
    default: .unknown
    }
  }

  private func isOver(_ term: DayTerm, at first: Day) -> Bool {
    guard !isMoving(term), case .day(let limit) = judge.limit(of: term) else { return false }
    return limit < first
  }

  /// The day of the report moves on; every other term stays.
  private func isMoving(_ term: DayTerm) -> Bool { term.base == .asOf }
}

extension Prospect {
  /// A record of `kind` that is yet to be written: every column is there, and every cell empty.
  init(ofNewRecordIn kind: RegisterKind, of unit: UnitID, plan: Plan, day: Day) {
    let fields = kind.columns.enumerated().map { ($1.field, $0 + 1) }
    let blank = Record(
      register: kind,
      place: Place(file: ""),
      sheet: 0,
      units: [unit],
      layout: RecordLayout(Dictionary(uniqueKeysWithValues: fields)),
      values: [:]
    )
    judge = Judge(record: blank, state: nil, days: FixedDays(of: plan, on: day))
  }
}

extension CaseState {
  /// The words that `trait` has now or may come to have on `day` or later.
  func possibleWords(for trait: CaseTrait, on day: Day) -> [String] {
    let now = word(for: trait)
    switch trait {
    case .closed, .resolved, .transferred, .pastDue:
      return now == "是" ? [now] : [now, "是"]
    case .acceptedInTime:
      return acceptance == .undecided ? ["未定", "是", "否"] : [now]
    case .onTime:
      return closed == nil && day <= due ? ["否", "是"] : [now]
    case .overdue:
      return closed == nil && transferred == nil ? ["否", "是"] : [now]
    case .origin, .scope, .keyOrGrave:
      return [now]
    }
  }
}
