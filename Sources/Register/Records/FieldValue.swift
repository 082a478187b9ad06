package import Vocabulary

/// What a cell was read as.
package enum FieldValue: Hashable, Sendable {
  /// The table has no column of this field.
  case noColumn
  case empty
  /// Something stands there that cannot be read; it counts as empty, and a finding names it.
  case unreadable
  case text(String)
  case day(Day)
  /// `60日` in a deadline: days after acceptance.
  case days(Int)
  case count(Int)
  case flag(Bool)
  /// Canonical words, in the order of the cell; one for a field of a single word.
  case words([String])
  case month(Month)
  /// 总结 where a month is asked for.
  case summary
  /// A petitioner's datum.
  case personal(Redacted<String>)
  /// A text or a petitioner's datum that stands there and was not kept (`ReadingTerms.withheld`).
  case withheld

  /// Whether something readable stands there.
  package var isFilled: Bool {
    switch self {
    case .noColumn, .empty, .unreadable: false
    default: true
    }
  }
}
