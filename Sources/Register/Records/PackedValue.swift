import Vocabulary

/// What stands in a field, in 32 bits: texts and lists of words by their places in the stores of
/// their table.
///
/// A million rows of two dozen columns are a hundred megabytes of these; as `FieldValue` they would
/// be a gigabyte.
struct PackedValue: Hashable, Sendable {
  enum Kind: UInt32 {
    case nothing, unreadable, text, day, days, flag, words, month, summary, personal
    /// A text that is not kept, by the place of its print.
    case print
    /// The same where white space stands inside it: the print behind it is that of the text without.
    case spacedPrint
    case count
  }

  private let bits: UInt32

  static let nothing = PackedValue(.nothing)
  static let unreadable = PackedValue(.unreadable)

  /// The payload is less than 2^27, or 2^31 for a count.
  init(_ kind: Kind, _ payload: Int = 0) {
    if kind == .count {
      precondition(payload >> 31 == 0, "a count beyond what a register can hold")
      bits = 1 << 31 | UInt32(truncatingIfNeeded: payload)
    } else {
      precondition(payload >> 27 == 0, "more texts than a table can hold")
      bits = kind.rawValue << 27 | UInt32(truncatingIfNeeded: payload)
    }
  }

  init(_ day: Day) {
    self.init(.day, day.number + Self.dayOffset)
  }

  var kind: Kind {
    if bits >> 31 == 1 { return .count }
    return Kind(rawValue: bits >> 27) ?? .nothing
  }

  /// Where the text or the words stand, or the number itself.
  var payload: Int { Int(bits & (bits >> 31 == 1 ? 0x7FFF_FFFF : 0x07FF_FFFF)) }

  var isNothing: Bool { bits == 0 }

  var day: Day? {
    bits >> 27 == Kind.day.rawValue ? Day(number: payload - Self.dayOffset) : nil
  }

  var flag: Bool? {
    bits >> 27 == Kind.flag.rawValue ? payload == 1 : nil
  }

  /// Days are counted from before the year 1, so that none is negative.
  private static let dayOffset = 1 << 21
}
