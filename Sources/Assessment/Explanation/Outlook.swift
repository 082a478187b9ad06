package import Policy
import Register
package import Vocabulary

/// What can become of a figure until the campaign ends, and by how much its answer is held.
///
/// Nothing is foretold: the best is what the open records still allow, the worst is that from the
/// day on nothing more is done while deadlines and months go by. New records are not guessed at.
package struct Outlook: Hashable, Sendable {
  /// Counts with the answer that they would give.
  package struct Prospect: Hashable, Sendable {
    package var n: Int
    package var d: Int
    package var answer: Answer
  }

  /// The campaign's last day, or the day of the report where that is later.
  package var end: Day
  package var best: Prospect
  package var worst: Prospect
  /// How many more records that do not count (of a limit: that count) leave the answer 达标; none
  /// where it is not met.
  package var margin: Int?

  /// None where the figure has no target in force or no counts.
  init?(
    of figure: Figure,
    for unit: UnitID?,
    in registers: Registers,
    by plan: Plan,
    on day: Day
  ) {
    guard let target = figure.target, let n = figure.n, let d = figure.d,
      figure.answer == .met || figure.answer == .unmet || figure.answer == .none
    else { return nil }
    end = max(plan.campaignEnd, day)
    let idle = registers.asKnown(on: day)
    let population = Population(of: idle, by: plan, on: end)
    let later = Gauge(of: figure.indicator, in: population).figure(of: unit)
    guard let laterN = later.n, let laterD = later.d else { return nil }
    func prospect(_ n: Int, _ d: Int) -> Prospect {
      Prospect(n: n, d: d, answer: target.answer(part: n, whole: d))
    }
    switch figure.indicator.measure {
    case .rate:
      worst = prospect(laterN, laterD)
      best = prospect(n + figure.wouldClose.count, d)
    case .months, .items, .once:
      worst = prospect(laterN, laterD)
      // What is not due yet can all be done; of what is due, what can still be mended.
      let open = figure.isMendable ? figure.gap ?? 0 : 0
      best = prospect(max(laterN, n + open + laterD - d), laterD)
    case .count, .decrease:
      // What happened has happened: at best nothing more does.
      worst = prospect(laterN, laterD)
      best = worst
    }
    margin = figure.answer == .met ? target.margin(part: n, whole: d) : nil
  }
}

extension Target {
  /// How many more the whole (of a limit or a decrease: the part) may grow by without leaving 达标.
  func margin(part: Int, whole: Int) -> Int? {
    switch self {
    case .all: 0
    case .atLeast(let hundredths): max(0, part * 10_000 / hundredths - whole)
    case .atMost(let limit): max(0, limit - part)
    case .dropAtLeast(let hundredths): max(0, whole * (10_000 - hundredths) / 10_000 - part)
    case .drop: max(0, whole - 1 - part)
    }
  }
}

extension Registers {
  /// The registers as they were known on `day`: later records and events are not there.
  fileprivate func asKnown(on day: Day) -> Registers {
    var records: [RegisterKind: [Record]] = [:]
    for kind in RegisterKind.allCases {
      records[kind] = self.records(kind).filter { $0.isPresent(on: day) }.map { $0.known(on: day) }
    }
    return Registers(sheets: sheets, records: records, leftOut: leftOut)
  }
}
