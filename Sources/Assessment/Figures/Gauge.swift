import Policy
import Register
import Vocabulary

/// Counts for one indicator: what each record is under it is asked once, for all bodies.
struct Gauge {
  let population: Population
  let indicator: Indicator
  let target: Target?
  let present: Present
  /// By position in `present.records`.
  let standing: [Standing]

  init(of indicator: Indicator, in population: Population) {
    self.population = population
    self.indicator = indicator
    target = indicator.target(on: population.day)
    let present = population.present(indicator.measure.register)
    self.present = present
    let (among, counts, isLimit) = indicator.measure.conditions
    standing = present.records.indices.map { position in
      let judge = population.judge(present, at: position)
      guard judge.truth(of: among) == .yes else { return .outside }
      guard isLimit else { return judge.truth(of: counts) == .yes ? .counted : .uncounted }
      switch judge.truth(of: counts, flagsAreOpen: true) {
      case .yes: return .counted
      case .no: return .uncounted
      case .unknown: return judge.openFlags(of: counts).isEmpty ? .uncounted : .open
      }
    }
  }

  var kind: RegisterKind { indicator.measure.register }
  var day: Day { population.day }
  var plan: Plan { population.plan }

  /// What is counted for `unit`.
  func tally(of unit: UnitID) -> Tally {
    if let missing = whatIsMissing(for: unit) { return Tally(missing: missing) }
    let positions = present.positions[unit.index]
    switch indicator.measure {
    case .rate(_, _, let counts):
      return tallyOfRate(at: positions, counts: counts)
    case .count(_, _, let counts):
      return tallyOfCount(at: positions, counts: counts)
    case .decrease(_, _, let baseline, let weight, _):
      return tallyOfDecrease(of: unit, baseline: baseline, per: weight)
    case .months(let duty):
      return tallyOfMonths(duty, of: unit)
    case .items(let duty):
      return tallyOfItems(duty, of: unit)
    case .once(_, let among, let due):
      return tallyOfOnce(among, by: due, of: unit)
    }
  }

  /// What is counted for the city: its own records, of the units that are known; a duty is owed by
  /// each unit, and its coverage adds up.
  func tally(ofCity known: [UnitID], _ tallies: [Tally]) -> Tally {
    switch indicator.measure {
    case .rate(_, _, let counts):
      return tallyOfRate(at: present.positions(of: known), counts: counts)
    case .count(_, _, let counts):
      return tallyOfCount(at: present.positions(of: known), counts: counts)
    case .decrease(_, _, _, let weight, _):
      var tally = tallyOfCurrent(at: present.positions(of: known), per: weight)
      tally.whole = tallies.reduce(0) { $0 + $1.whole }
      for month in tally.months.indices {
        let bases = tallies.map { $0.months[month].base }
        tally.months[month].base = bases.reduce(0) { sum, base in
          base.flatMap { base in sum.map { $0 + base } }
        }
      }
      return tally
    case .months, .items, .once:
      return sum(of: known, tallies)
    }
  }

  private func sum(of known: [UnitID], _ tallies: [Tally]) -> Tally {
    var total = Tally()
    var standing = Array(repeating: Standing.outside, count: present.records.count)
    for (unit, tally) in zip(known, tallies) {
      total.part += tally.part
      total.whole += tally.whole
      total.mendable += tally.mendable
      let name = population.name(of: unit)
      total.covered += tally.covered.map { $0.isEmpty ? name : "\(name) \($0)" }
      total.uncovered += tally.uncovered.map { $0.isEmpty ? name : "\(name) \($0)" }
      for position in tally.uncounted where standing[position] == .outside {
        standing[position] = .uncounted
      }
      for position in tally.counted { standing[position] = .counted }
    }
    total.counted = standing.indices.filter { standing[$0] == .counted }
    total.uncounted = standing.indices.filter { standing[$0] == .uncounted }
    return total
  }
}

extension Gauge {
  private func tallyOfRate(at positions: [Int], counts: Formula) -> Tally {
    var tally = Tally()
    for position in positions {
      switch standing[position] {
      case .outside: break
      case .counted: tally.counted.append(position)
      case .uncounted, .open:
        tally.uncounted.append(position)
        let prospect = Prospect(judge: population.judge(present, at: position))
        if prospect.mayHold(counts) { tally.candidates.append(position) }
      }
    }
    tally.part = tally.counted.count
    tally.whole = tally.part + tally.uncounted.count
    tally.candidates = soonestDueFirst(tally.candidates)
    return tally
  }

  private func tallyOfCount(at positions: [Int], counts: Formula) -> Tally {
    var tally = Tally()
    for position in positions {
      switch standing[position] {
      case .outside: break
      case .counted:
        tally.counted.append(position)
        tally.whole += 1
      case .uncounted: tally.whole += 1
      case .open:
        tally.open.append(position)
        tally.whole += 1
        let judge = population.judge(present, at: position)
        tally.undecidedCells += judge.openFlags(of: counts).map { judge.record.place(of: $0) }
      }
    }
    tally.part = tally.counted.count
    return tally
  }

  /// Cases by the day that they are due; records of other registers as they stand.
  private func soonestDueFirst(_ positions: [Int]) -> [Int] {
    guard !present.states.isEmpty else { return positions }
    return positions.sorted { a, b in
      (present.states[a].due, a) < (present.states[b].due, b)
    }
  }
}

extension Measure {
  /// Which records are looked at, which of them count, and whether the figure is held against a
  /// limit, so that an empty yes/no matters.
  var conditions: (among: Formula, counts: Formula, isLimit: Bool) {
    switch self {
    case .rate(_, let among, let counts): (among, counts, false)
    case .count(_, let among, let counts): (among, counts, true)
    case .decrease(_, let among, _, _, _), .once(_, let among, _): (among, .always, false)
    case .months(let duty): (duty.among, .always, false)
    case .items(let duty): (duty.among, .always, false)
    }
  }
}
