/// One record as it was split: where its fields lie in the window of the file that holds it.
struct RawRecord {
  /// As many columns as a spreadsheet has; XFD is the last.
  static let maximumFields = 16_384
  /// A spreadsheet's cell holds 32,767 characters; what is thirty times as long is no cell.
  static let maximumFieldBytes = 1 << 20
  /// All fields together.
  static let maximumBytes = 1 << 24

  struct Field {
    /// 1 for the first.
    var column: Int
    /// Where its text lies in the window, without the quotes around it.
    var range: Range<Int>
    /// Whether `range` begins at its opening quote, because further quotes must be left out.
    var isRaw: Bool
  }

  enum Overflow {
    case tooManyFields
    case fieldTooLong(column: Int)
  }

  /// Where it lies in the window, with the line end's first byte.
  var range = 0..<0
  /// The fields that are wanted and not empty.
  var fields: [Field] = []
  /// How many fields it has; counted only where all columns are wanted.
  var fieldCount = 0
  /// Whether every field is empty, the unwanted ones too.
  var isBlank = true

  mutating func restart() {
    fields.removeAll(keepingCapacity: true)
    fieldCount = 0
    isBlank = true
  }
}

extension RawRecord.Field {
  /// Calls `body` with the text, which is copied only where quotes must be left out.
  @inline(__always)
  func withText<Result>(in window: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
    guard isRaw else { return body(window.extracting(range)) }
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var quotes = Unquoting(range)
    while let index = quotes.next(in: window) { text.append(window[index]) }
    return body(text.span)
  }

  /// Where in the window byte `index` of the text stands.
  func position(of index: Int, in window: Span<UInt8>) -> Int {
    guard isRaw else { return range.lowerBound + index }
    var quotes = Unquoting(range)
    for _ in 0..<index { _ = quotes.next(in: window) }
    return quotes.next(in: window) ?? range.upperBound
  }
}

/// Walks over the text of a field that begins with a quote, leaving out what only quotes.
private struct Unquoting {
  private var index: Int
  private let end: Int
  private var isQuoted = true

  init(_ range: Range<Int>) {
    index = range.lowerBound + 1
    end = range.upperBound
  }

  /// Where the next byte of the text stands.
  mutating func next(in window: Span<UInt8>) -> Int? {
    if isQuoted, index < end, window[index] == UInt8(ascii: "\"") {
      index += 1
      let isDoubled = index < end && window[index] == UInt8(ascii: "\"")
      isQuoted = isDoubled
    }
    guard index < end else { return nil }
    index += 1
    return index - 1
  }
}
