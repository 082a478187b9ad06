import Register
import Vocabulary

/// The present cases of one body with their states.
struct CasesOnDay {
  let all: [CaseOnDay]
  private let present: Present

  init(at positions: [Int], of present: Present) {
    self.init(positions.map { CaseOnDay(at: $0, of: present) }, of: present)
  }

  private init(_ all: [CaseOnDay], of present: Present) {
    self.all = all
    self.present = present
  }

  /// Those that are counted at all.
  var counted: CasesOnDay {
    CasesOnDay(all.filter { $0.state.scope != .aside }, of: present)
  }

  /// No case of these.
  var none: CasesOnDay { CasesOnDay([], of: present) }

  /// The cases that several units' numbers hold, each once less than they do, and those that none
  /// holds: only a unit that handed in its register of cases has numbers of its own.
  func parted(in population: Population) -> (several: CasesOnDay, none: CasesOnDay) {
    let listed = population.units.map { population.isHandedIn(.cases, by: $0) }
    var several: [CaseOnDay] = []
    var none: [CaseOnDay] = []
    for one in all {
      let units = record(of: one).units
      if units.count == 1, listed[units[0].index] { continue }
      let count = units.count { listed[$0.index] }
      if count == 0 { none.append(one) }
      several += repeatElement(one, count: max(0, count - 1))
    }
    return (CasesOnDay(several, of: present), CasesOnDay(none, of: present))
  }

  func record(of one: CaseOnDay) -> Record { present.records[one.position] }

  /// Days from registration to a closing in `period`; none where its days contradict each other.
  func processingDays(of one: CaseOnDay, closedIn period: Period) -> Int? {
    guard let closed = one.state.closed, period.contains(closed), closed >= one.received else {
      return nil
    }
    if case .day(let accepted) = record(of: one).value(of: .accepted, asOf: period.last) {
      guard accepted >= one.received, accepted <= closed else { return nil }
    }
    return closed - one.received
  }
}

/// A present case: when it came, how it stands, when it left.
struct CaseOnDay {
  /// In the present records.
  let position: Int
  let state: CaseState
  let received: Day
  /// Its first way out of the stock, if it is out: by closing where both happened on one day.
  ///
  /// It cannot leave before it came.
  let exit: (day: Day, isClosing: Bool)?

  init(at position: Int, of present: Present) {
    let state = present.states[position]
    // A case without a readable day of registration is left out by the reader.
    let received = present.records[position].day(.received) ?? state.due
    self.position = position
    self.state = state
    self.received = received
    exit =
      switch (state.closed, state.transferred) {
      case (nil, nil): nil
      case (let closed?, nil): (max(closed, received), true)
      case (nil, let transferred?): (max(transferred, received), false)
      case (let closed?, let transferred?):
        (max(min(closed, transferred), received), closed <= transferred)
      }
  }
}
