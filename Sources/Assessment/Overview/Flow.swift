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

/// A table whose totals do not agree (勾稽).
package struct Discrepancy: Hashable, Sendable {
  /// Which table it is, and by how much it is out.
  package var words: Words
}

extension CaseOverview {
  /// Every total that does not foot; there are none unless the product is wrong.
  package var discrepancies: [Discrepancy] {
    var found: [Discrepancy] = []
    for flow in [flow] + trend.map(\.flow) where !flow.isBalanced {
      found.append(
        Discrepancy(
          words: Words(
            "\(flow.period.first)至\(flow.period.last)：结转\(flow.opening)＋新收\(flow.received)"
              + "－办结\(flow.closed)－移交\(flow.transferred)≠在办\(flow.stock)",
            en: "\(flow.period.first) to \(flow.period.last): \(flow.opening) + \(flow.received) - "
              + "\(flow.closed) - \(flow.transferred) is not \(flow.stock)"
          )
        )
      )
    }
    for (a, b) in zip(trend, trend.dropFirst()) where a.flow.stock != b.flow.opening {
      found.append(
        Discrepancy(
          words: Words(
            "\(b.month.chinese)结转\(b.flow.opening)≠上月在办\(a.flow.stock)",
            en:
              "\(b.month) opens with \(b.flow.opening), the month before ended with \(a.flow.stock)"
          )
        )
      )
    }
    let byOrigin = totals.new + totals.backlog + totals.historic
    let byScope = totals.inScope + totals.outOfScope + totals.aside
    if byOrigin != totals.all || byScope != totals.all {
      found.append(
        Discrepancy(
          words: Words(
            "总量\(totals.all)≠分来源\(byOrigin)或分职责\(byScope)",
            en: "\(totals.all) cases, but \(byOrigin) by origin and \(byScope) by scope"
          )
        )
      )
    }
    let banded = ageing.reduce(0) { $0 + $1.count }
    if banded != overdue.count {
      found.append(
        Discrepancy(
          words: Words(
            "超期\(overdue.count)件≠分段\(banded)件",
            en: "\(overdue.count) overdue, but \(banded) in the bands"
          )
        )
      )
    }
    return found + channelDiscrepancies
  }

  /// A case has one channel, so that the channels add up to what was received.
  private var channelDiscrepancies: [Discrepancy] {
    let byChannel = channels.reduce(0) { $0 + $1.inPeriod }
    if byChannel == flow.received { return [] }
    return [
      Discrepancy(
        words: Words(
          "新收\(flow.received)件≠分渠道\(byChannel)件",
          en: "\(flow.received) received, but \(byChannel) by channel"
        )
      )
    ]
  }
}
