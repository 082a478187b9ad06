package import Register
package import Vocabulary

/// Last month's registers beside this month's: what stood there then, and what stands there now.
///
/// In: two hand-ins and the day. Out: pairs of the same case. Both are looked at as far as they are
/// known on the day of the report, so that a hand-in of the whole year does not speak of its future.
package struct MonthPair: Sendable {
  /// The same case, then and now.
  struct Case: Sendable {
    let then: Record
    let now: Record
  }

  let previous: Registers
  let current: Registers
  let reckoning: Reckoning
  let cases: [Case]
  /// Cases of last month's registers whose number stands nowhere now.
  let gone: [Record]
  let unitCount: Int

  /// Pairs last month's registers with this month's, on the day of `reckoning`.
  package init(
    previous: Registers,
    current: Registers,
    by reckoning: Reckoning,
    unitCount: Int
  ) {
    self.previous = previous
    self.current = current
    self.reckoning = reckoning
    self.unitCount = unitCount
    var now: [String: Record] = [:]
    for record in current.records(.cases) {
      if let number = record.caseNumber { now[number] = record }
    }
    var cases: [Case] = []
    var gone: [Record] = []
    for then in previous.records(.cases) where then.isPresent(on: reckoning.day) {
      guard let number = then.caseNumber else { continue }
      if let now = now[number] {
        cases.append(Case(then: then, now: now))
      } else {
        gone.append(then)
      }
    }
    self.cases = cases
    self.gone = gone
  }

  var day: Day { reckoning.day }
  /// P: the last day of the month before the report's.
  var previousDay: Day { day.month.firstDay - 1 }

  /// The event of `record` as far as it is known on the day of the report.
  func event(_ field: Field, of record: Record) -> Day? {
    if case .day(let event) = record.value(of: field, asOf: day) { event } else { nil }
  }

  /// Whether a unit of `record` handed in the register this month: otherwise nothing can be missed
  /// in it.
  func isHandedIn(_ kind: RegisterKind, by record: Record) -> Bool {
    record.units.contains { current.isHandedIn(kind, by: $0) }
  }
}

/// One question that is asked of two months' registers.
package struct MonthCheck: Sendable {
  package let code: FindingCode
  /// What it looks for, for the list of checks.
  package let about: Words
  private let question: @Sendable (MonthPair) -> [Finding]

  init(_ code: FindingCode, about: Words, _ question: @escaping @Sendable (MonthPair) -> [Finding])
  {
    self.code = code
    self.about = about
    self.question = question
  }

  /// Every check of two months, in the order of the reports.
  package static let all: [MonthCheck] = [
    .vanished, .receivedChanged, .closedChanged, .dueChanged, .backdated, .reopened, .moved,
    .turnedOut, .baselineChanged,
  ]

  /// What all checks find, in their order.
  package static func findings(in pair: MonthPair) -> [Finding] {
    all.flatMap { $0.question(pair) }
  }
}

extension MonthPair {
  /// A check that asks one thing of every case that stands in both months.
  static func ofCases(
    _ code: FindingCode,
    about: Words,
    at field: Field,
    _ question: @escaping @Sendable (MonthPair, Case) -> Words?
  ) -> MonthCheck {
    MonthCheck(code, about: about) { pair in
      pair.cases.compactMap { one in
        question(pair, one).map { message in
          Finding(
            code,
            at: one.now.place(of: field),
            message,
            units: one.now.units + one.then.units.filter { !one.now.units.contains($0) },
            caseNumber: one.now.caseReference
          )
        }
      }
    }
  }
}
