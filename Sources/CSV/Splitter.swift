import CByteMasks
import Vocabulary

/// Splits bytes into records and fields, and nothing else: it decodes nothing, fetches nothing and
/// cannot fail.
///
/// Quotes are RFC 4180's, and what people make of them: a quote inside an unquoted field is text,
/// and text behind a closing quote belongs to the field. A record ends at CR, LF or CRLF outside
/// quotes, mixed as they come.
///
/// It works on the file's own bytes: no byte of a longer character of UTF-8 or GB18030 lies below
/// 0x30, so that `,` `;` `"` TAB CR LF are always themselves. Of every 64 bytes three masks are
/// made (quotes, delimiters, line ends), and only their set bits are visited: outside quotes the
/// delimiters and line ends, inside them the quotes. A quote opens a field only as its first byte,
/// which is looked at where a field begins; so a stray quote costs nothing and misleads nobody. For
/// delimiters whose bytes occur in other characters each set bit is asked for (`Separator.ends`).
struct Splitter {
  enum Outcome {
    case record
    /// The window ends before the record does.
    case cut
    /// The file ends inside quotes that are opened in this field.
    case openQuote(column: Int)
  }

  private let separator: Separator
  /// Whether each column is wanted; without meaning where all are.
  private var isWanted: [Bool] = []
  private var lastWanted = Int.max
  /// The 64 bytes whose marks are at hand, by the first one's index.
  private var block = -1
  private var marks = jianbao_marks()
  /// The last bytes of a window, made up to 64.
  private var tail = [UInt8](repeating: 0, count: 64)

  init(_ separator: Separator) {
    self.separator = separator
  }

  /// Hands on only fields of these columns from the next record on.
  mutating func want(_ columns: WantedColumns) {
    lastWanted = columns.last ?? .max
    isWanted = (0..<(columns.last ?? 0)).map { columns.contains($0 + 1) }
  }

  /// Forgets the window that it worked on.
  mutating func restart() {
    block = -1
  }

  /// Splits the record that begins at `start`, in the window of the call before unless `restart`
  /// was called.
  ///
  /// `isLast` says that the file ends with the window. The record that follows begins behind
  /// `record.range`, and behind an LF there if this one ended with a CR.
  mutating func split(
    _ window: Span<UInt8>,
    from start: Int,
    isLast: Bool,
    into record: inout RawRecord
  ) -> Outcome {
    record.restart()
    var column = 1
    var position = start
    while column <= lastWanted || record.isBlank || separator.ambiguity != .none {
      guard let end = takeField(column, of: window, from: position, into: &record) else {
        return isLast ? .openQuote(column: min(column, RawRecord.maximumFields + 1)) : .cut
      }
      guard end < window.count || isLast else { return .cut }
      guard end < window.count, !Self.isLineEnd(window[end]) else {
        record.range = start..<min(end + 1, window.count)
        record.fieldCount = min(column, RawRecord.maximumFields)
        return .record
      }
      column += 1
      position = end + 1
    }
    guard let end = lineEnd(in: window, from: position) else {
      return isLast ? openQuote(in: window, recordFrom: start) : .cut
    }
    guard end < window.count || isLast else { return .cut }
    record.range = start..<min(end + 1, window.count)
    return .record
  }
}

// MARK: - Fields

extension Splitter {
  private static let quote = UInt8(ascii: "\"")

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Takes the field that begins at `start`, and returns where the last byte of what ends it stands:
  /// the window's count where that ends first, nothing where it ends inside quotes.
  @inline(__always)
  private mutating func takeField(
    _ column: Int,
    of window: Span<UInt8>,
    from start: Int,
    into record: inout RawRecord
  ) -> Int? {
    guard start < window.count, unsafe window[unchecked: start] == Self.quote else {
      let end = fieldEnd(in: window, from: start)
      let textEnd = textEnd(before: end, in: window)
      if start < textEnd { take(start..<textEnd, column, into: &record) }
      return end
    }
    return takeQuotedField(column, of: window, from: start, into: &record)
  }

  private mutating func takeQuotedField(
    _ column: Int,
    of window: Span<UInt8>,
    from start: Int,
    into record: inout RawRecord
  ) -> Int? {
    guard let (closing, isDoubled) = closingQuote(in: window, openedAt: start) else { return nil }
    let end = fieldEnd(in: window, from: closing + 1)
    let textEnd = textEnd(before: end, in: window)
    if isDoubled || textEnd > closing + 1 {
      take(start..<textEnd, column, isRaw: true, into: &record)
    } else if start + 1 < closing {
      take(start + 1..<closing, column, into: &record)
    }
    return end
  }

  @inline(__always)
  private func take(
    _ range: Range<Int>,
    _ column: Int,
    isRaw: Bool = false,
    into record: inout RawRecord
  ) {
    record.isBlank = false
    guard lastWanted == .max || column <= lastWanted && isWanted[column - 1] else { return }
    record.fields.append(RawRecord.Field(column: column, range: range, isRaw: isRaw))
  }

  /// Where the text ends that the delimiter, line end or window's end at `end` ends.
  private func textEnd(before end: Int, in window: Span<UInt8>) -> Int {
    guard separator.bytes.count > 1, end < window.count, !Self.isLineEnd(window[end])
    else { return end }
    return end + 1 - separator.bytes.count
  }

  /// Where the unquoted text from `start` on is ended.
  @inline(__always)
  private mutating func fieldEnd(in window: Span<UInt8>, from start: Int) -> Int {
    let end = next(in: window, from: start) { $0.delimiters | $0.ends }
    return separator.ambiguity == .none ? end : fieldEnd(in: window, from: start, at: end)
  }

  /// Where the unquoted text from `start` on is ended, by what stands at `end` or behind it.
  private mutating func fieldEnd(in window: Span<UInt8>, from start: Int, at end: Int) -> Int {
    var end = end
    var character = start
    while end < window.count, !Self.isLineEnd(window[end]),
      !separator.ends(at: end, in: window, textFrom: &character)
    {
      end = next(in: window, from: end + 1) { $0.delimiters | $0.ends }
    }
    return end
  }

  /// The quote that closes the one at `start`, and whether doubled ones stand between.
  private mutating func closingQuote(
    in window: Span<UInt8>,
    openedAt start: Int
  ) -> (index: Int, isDoubled: Bool)? {
    var index = next(in: window, from: start + 1, \.quotes)
    var isDoubled = false
    while index + 1 < window.count, window[index + 1] == Self.quote {
      isDoubled = true
      index = next(in: window, from: index + 2, \.quotes)
    }
    return index < window.count ? (index, isDoubled) : nil
  }

  /// Where the line ends, in which nothing is wanted from the field at `start` on; nothing where the
  /// window ends inside quotes.
  private mutating func lineEnd(in window: Span<UInt8>, from start: Int) -> Int? {
    var position = start
    while true {
      let mark = next(in: window, from: position) { $0.ends | $0.quotes }
      guard mark < window.count, window[mark] == Self.quote else { return mark }
      position = mark + 1
      // A quote that begins no field is text.
      guard window[mark - 1] == separator.last else { continue }
      guard let closing = closingQuote(in: window, openedAt: mark) else { return nil }
      position = closing.index + 1
    }
  }

  /// The field that opens the quote, found by going through the record once more.
  private func openQuote(in window: Span<UInt8>, recordFrom start: Int) -> Outcome {
    var splitter = Splitter(separator)
    var record = RawRecord()
    return splitter.split(window, from: start, isLast: true, into: &record)
  }
}

// MARK: - Marks

extension Splitter {
  /// Where the next of these marks stands, from `start` on; the window's count where there is none.
  @inline(__always)
  private mutating func next(
    in window: Span<UInt8>,
    from start: Int,
    _ kinds: (jianbao_marks) -> UInt64
  ) -> Int {
    guard start < window.count else { return window.count }
    if start & ~63 != block { load(start & ~63, of: window) }
    var set = kinds(marks) & ~0 &<< UInt64(start & 63)
    while set == 0 {
      guard block &+ 64 < window.count else { return window.count }
      load(block &+ 64, of: window)
      set = kinds(marks)
    }
    return block &+ set.trailingZeroBitCount
  }

  @inline(never)
  private mutating func load(_ first: Int, of window: Span<UInt8>) {
    block = first
    if first + 64 <= window.count {
      unsafe window.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return }
        marks = unsafe jianbao_marks(base + first, separator.last)
      }
    } else {
      for index in 0..<64 {
        tail[index] = first + index < window.count ? window[first + index] : 0
      }
      marks = unsafe jianbao_marks(tail, separator.last)
    }
  }
}
