import Vocabulary

/// 称谓: what a report calls the whole, and whom it is addressed to; an office of another level has
/// its own.
package struct Names: Hashable, Sendable {
  /// All units together, in tables and as the name of their page.
  package var whole = "全市"
  /// All units together, where a sentence speaks of who did something.
  package var system = "全市生态环境系统"
  /// Whom a unit's own briefing goes to.
  package var unitReportTo = "市生态环境局法规科"
  /// Whom the summary is addressed to, and a unit's own.
  package var summaryTo = "市局活动领导小组"
  package var unitSummaryTo = "市局"

  package init() {}
}

extension Names {
  /// Reads what differs from the usual.
  init(reading written: Written, units: [Unit], mistakes: inout Mistakes) {
    self.init()
    let known = ["全体", "全系统", "单位简报报", "总结报", "单位总结报"]
    guard let keys = Pairs(written, of: "称谓", keys: known, mistakes: &mistakes) else { return }
    whole = keys["全体"]?.text(&mistakes) ?? whole
    system = keys["全系统"]?.text(&mistakes) ?? system
    unitReportTo = keys["单位简报报"]?.text(&mistakes) ?? unitReportTo
    summaryTo = keys["总结报"]?.text(&mistakes) ?? summaryTo
    unitSummaryTo = keys["单位总结报"]?.text(&mistakes) ?? unitSummaryTo
    // Both are names of pages, and of what their files are called.
    if units.contains(where: { $0.name == whole }) {
      mistakes.add(
        .value(.nameTwice(whole, owner: whole)),
        at: keys["全体"]?.spot ?? keys.spot
      )
    }
    if whole.contains("/") || whole.hasPrefix(".") {
      mistakes.add(.block(.expected(.text)), at: keys["全体"]?.spot ?? keys.spot)
    }
  }
}
