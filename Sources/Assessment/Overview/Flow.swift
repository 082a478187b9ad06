package import Vocabulary

/// 上期结转 + 本期新收 − 本期办结 − 本期移交 = 期末在办.
///
/// A case leaves once, by its first exit; stock is counted by itself, not from the other four.
package struct Flow: Hashable, Sendable {
  /// The days that it is of.
  package var period: Period
  /// 上期结转.
  package var opening = 0
  /// 本期新收.
  package var received = 0
  /// 本期办结: cases whose first exit is a closing.
  package var closed = 0
  /// 本期移交: cases whose first exit is a transfer.
  package var transferred = 0
  /// 期末在办.
  package var stock = 0

  init(of counted: CasesOnDay, over period: Period) {
    self.period = period
    for one in counted.all {
      let (received, exit) = (one.received, one.exit)
      if received < period.first, exit.map({ $0.day >= period.first }) ?? true { opening += 1 }
      if received <= period.last, exit.map({ $0.day > period.last }) ?? true { stock += 1 }
      if period.contains(received) { self.received += 1 }
      guard let exit, period.contains(exit.day) else { continue }
      if exit.isClosing { closed += 1 } else { transferred += 1 }
    }
  }

  /// Whether the five numbers foot.
  package var isBalanced: Bool { opening + received - closed - transferred == stock }
}

/// The flow of one month.
package struct MonthFlow: Hashable, Sendable {
  /// Which month it is.
  package var month: Month
  /// Its flow, up to the day of the report.
  package var flow: Flow
}

/// A count beside that of an earlier period.
package struct Comparison: Hashable, Sendable {
  /// The count of the period.
  package var now: Int
  /// None where the registers do not hold that period: one before the year, unless the plan says
  /// that they hold the year before, too.
  package var before: Int?

  /// Two counts to compare.
  package init(now: Int, before: Int?) {
    self.now = now
    self.before = before
  }

  init(
    of counted: CasesOnDay,
    over period: Period,
    to earlier: Period,
    since firstHeld: Day,
    _ count: (Flow) -> Int
  ) {
    now = count(Flow(of: counted, over: period))
    let isHeld = earlier.first >= firstHeld
    before = isHeld ? count(Flow(of: counted, over: earlier)) : nil
  }

  /// By how much it rose (or fell) in hundredths of a percent, rounded half away from zero; none
  /// where there is nothing before to compare with.
  package var changeHundredths: Int? {
    guard let before, before > 0 else { return nil }
    let difference = now - before
    let rounded = (2 * difference.magnitude * 10_000 + before.magnitude) / (2 * before.magnitude)
    return difference < 0 ? -Int(rounded) : Int(rounded)
  }
}
