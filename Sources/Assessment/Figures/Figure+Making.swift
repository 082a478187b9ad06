import Policy
import Vocabulary

extension Figure {
  /// The figure of one body from what was counted for it.
  init(
    _ indicator: Indicator,
    _ target: Target?,
    _ answer: Answer,
    from tally: Tally,
    of present: Present
  ) {
    self.init(indicator: indicator, target: target, answer: answer)
    missing = tally.missing
    undecidedCells = tally.undecidedCells
    pace = tally.pace
    months = tally.months
    people = tally.people
    covered = tally.covered.filter { !$0.isEmpty }
    uncovered = tally.uncovered.filter { !$0.isEmpty }
    counted = Evidence(of: present.records, at: tally.counted)
    uncounted = Evidence(of: present.records, at: (tally.uncounted + tally.open).sorted())
    if answer == .unknown { return }
    n = tally.part
    d = tally.whole
    guard let target, answer != .shown else { return }
    let gap = answer == .none ? 0 : target.gap(part: tally.part, whole: tally.whole)
    self.gap = gap
    if gap == 0 { return }
    wouldClose = Evidence(of: present.records, at: tally.candidates)
    isMendable = tally.candidates.count + tally.mendable >= gap
  }
}

/// One indicator of one body, with what the city's figure needs to know of it.
struct Result {
  var figure: Figure
  var tally: Tally
  /// Whether its numbers are part of the city's.
  var isKnown: Bool
}

extension Gauge {
  /// The figure of `unit`.
  func result(of unit: UnitID) -> Result {
    guard indicator.applies(to: plan.units[unit.index]) else {
      let figure = Figure(indicator: indicator, target: target, answer: .notApplicable)
      return Result(figure: figure, tally: Tally(), isKnown: false)
    }
    var tally = tally(of: unit)
    let isKnown = tally.missing.isEmpty
    var answer = isKnown ? answer(to: tally) : .unknown
    if isKnown, hangsOnOpenCells(tally) {
      answer = .unknown
      tally.missing = [Self.openWords]
    } else if isKnown {
      tally.undecidedCells = []
    }
    guard hangsOnTheYear(answer) else {
      let figure = Figure(indicator, target, answer, from: tally, of: present)
      return Result(figure: figure, tally: tally, isKnown: isKnown)
    }
    return Result(figure: figure(untilTheYearIsOver: tally), tally: tally, isKnown: true)
  }

  /// The city's figure: the numbers of the known units, and what is missing of the others.
  func figure(ofCity results: [(unit: UnitID, result: Result)]) -> Figure {
    let owing = results.filter { $0.result.figure.answer != .notApplicable }
    if owing.isEmpty { return Figure(indicator: indicator, target: target, answer: .notApplicable) }
    let known = owing.filter(\.result.isKnown)
    let missing = owing.flatMap { unit, result in
      result.tally.missing.map { reason in
        let name = population.name(of: unit)
        return Words("\(name)：\(reason.zh)", en: "\(name): \(reason.en)")
      }
    }
    if known.isEmpty {
      var figure = Figure(indicator: indicator, target: target, answer: .unknown)
      figure.missing = missing
      return figure
    }
    var tally = tally(ofCity: known.map(\.unit), known.map(\.result.tally))
    let isWhole = known.count == owing.count
    let judged = answer(to: tally)
    let hangs = hangsOnOpenCells(tally)
    let answer = judged == .shown || (isWhole && !hangs) ? judged : cautious(judged)
    if hangsOnTheYear(answer) {
      tally.missing = missing
      return self.figure(untilTheYearIsOver: tally)
    }
    if !hangs { tally.undecidedCells = [] }
    // At 0/0 without a target nothing is said of the units that are unknown: they are named.
    tally.missing = missing
    var figure = Figure(indicator, target, answer, from: tally, of: present)
    figure.n = tally.part
    figure.d = tally.whole
    return figure
  }

  /// Whether a limit for the whole year is kept so far, and the year is not over.
  private func hangsOnTheYear(_ answer: Answer) -> Bool {
    span == .wholeYear && answer == .met && day < plan.yearEnd
  }

  /// The numbers of the year so far, of which nothing is said before the year is over.
  private func figure(untilTheYearIsOver tally: Tally) -> Figure {
    var figure = Figure(indicator, target, .unknown, from: tally, of: present)
    figure.n = tally.part
    figure.d = tally.whole
    figure.missing += [
      Words(
        "与上年全年比较，年末才能判定；至统计日未超过",
        en:
          "held against the whole year before, which is decided when the year is over; kept so far"
      )
    ]
    return figure
  }

  /// What stays true whatever the unknown units would add.
  private func cautious(_ answer: Answer) -> Answer {
    guard let target else { return answer }
    guard answer == .unmet else { return .unknown }
    switch target {
    case .all, .atMost(0): return .unmet
    case .atLeast, .atMost, .drop, .dropAtLeast: return .unknown
    }
  }

  private func answer(to tally: Tally) -> Answer {
    if case .decrease(_, _, _, _, .sameMonths) = indicator.measure, completedMonths == 0 {
      return .none
    }
    return Answer(part: tally.part, whole: tally.whole, against: target)
  }

  /// Whether the limit is kept only as long as the empty cells do not say otherwise.
  private func hangsOnOpenCells(_ tally: Tally) -> Bool {
    guard case .atMost(let limit) = target, !tally.open.isEmpty else { return false }
    return tally.part <= limit && tally.part + tally.open.count > limit
  }

  private static let openWords = Words(
    "下列单元格未填或无法识别，不能判定",
    en: "these cells are empty or unreadable, so nothing can be decided"
  )
}
