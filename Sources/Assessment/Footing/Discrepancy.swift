package import Vocabulary

/// Two numbers of a report that should agree and do not (勾稽).
///
/// There is none unless the product is wrong: whatever the registers say, its figures add up.
package struct Discrepancy: Hashable, Sendable {
  /// What should have agreed.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    /// 结转 + 新收 − 办结 − 移交 = 在办, month after month.
    case flow
    /// The parts of a number add up to it.
    case totals
    /// What the units' numbers add up to is the city's.
    case units
    /// A figure's numbers are those of its records, months or items.
    case records
    /// A figure's answer and gap are those of its numbers.
    case answers
    /// A percentage is that of the whole numbers printed beside it.
    case percentages
    /// A sentence, a sign or a number at a glance says what its table says.
    case sentences
    /// One page says what another says.
    case pages
  }

  package var rule: Rule
  /// Where it stands: 全市, a unit, or a page.
  package var place: String
  /// Which numbers they are, without a full stop.
  package var words: Words

  package init(_ rule: Rule, at place: String, _ words: Words) {
    self.rule = rule
    self.place = place
    self.words = words
  }
}
