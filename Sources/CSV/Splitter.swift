/// Splits bytes into records and fields, and nothing else: it decodes nothing, fetches nothing and
/// cannot fail.
///
/// Quotes are RFC 4180's, and what people make of them: a quote inside an unquoted field is text,
/// and text behind a closing quote belongs to the field. A record ends at CR, LF or CRLF outside
/// quotes, mixed as they come. Works on the file's own bytes: no byte of a longer character of
/// UTF-8 or GB18030 lies below 0x30, so that `,` `;` `"` TAB CR LF are always themselves. For the
/// other delimiters the characters are followed one by one (`Separator.characters`).
struct Splitter {
  /// What `finish` found behind the last line end.
  enum Rest {
    case nothing
    case record
    case openQuote
  }

  private enum State {
    case recordStart
    /// Behind a CR; an LF that follows belongs to it.
    case afterReturn
    case fieldStart
    case unquoted
    case quoted
    /// Behind a quote in a quoted field: it closed the field or was the first of two.
    case quoteInQuoted
  }

  /// The record in hand; whole when `advance` or `finish` said so.
  private(set) var record = RawRecord()
  /// Where in the file the next byte stands.
  private(set) var offset: Int
  private let separator: Separator
  private var state = State.recordStart
  /// A character that could become the delimiter.
  private var held: [UInt8] = []

  init(_ separator: Separator, offset: Int) {
    self.separator = separator
    self.offset = offset
  }

  /// Reads on in `piece`, which follows what was read before.
  ///
  /// Returns the index behind the record's last byte, or nothing where the piece ends first.
  mutating func advance(over piece: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < piece.count {
      let isWhole = take(piece[index])
      index += 1
      offset += 1
      if isWhole { return index }
    }
    return nil
  }

  /// Tells it that the file has ended.
  mutating func finish() -> Rest {
    release()
    switch state {
    case .recordStart, .afterReturn:
      return .nothing
    case .quoted:
      return .openQuote
    case .fieldStart, .unquoted, .quoteInQuoted:
      record.endField(next: offset)
      state = .recordStart
      return .record
    }
  }

  /// Takes one byte and tells whether it ended the record.
  private mutating func take(_ byte: UInt8) -> Bool {
    if !held.isEmpty, joins(byte) { return false }
    switch state {
    case .recordStart, .afterReturn:
      let isRestOfLineEnd = state == .afterReturn && byte == Self.lineFeed
      state = isRestOfLineEnd ? .recordStart : .fieldStart
      if isRestOfLineEnd { return false }
      record.begin(at: offset)
      return take(byte)
    case .quoted:
      if byte == Self.quote {
        state = .quoteInQuoted
        record.skip()
      } else {
        record.append(byte)
      }
      return false
    case .quoteInQuoted where byte == Self.quote:
      state = .quoted
      record.append(byte)
      return false
    case .fieldStart where byte == Self.quote:
      state = .quoted
      record.skip()
      return false
    case .fieldStart, .unquoted, .quoteInQuoted:
      return takeUnquoted(byte)
    }
  }

  private mutating func takeUnquoted(_ byte: UInt8) -> Bool {
    switch byte {
    case Self.lineFeed, Self.carriageReturn:
      record.endField(next: offset + 1)
      state = byte == Self.lineFeed ? .recordStart : .afterReturn
      return true
    case separator.byte:
      record.endField(next: offset + 1)
      state = .fieldStart
    case 0x80... where separator.characters != .singleBytes:
      held.append(byte)
    default:
      record.append(byte)
      state = .unquoted
    }
    return false
  }

  /// Whether `byte` continues the character that is held; if not, that was text.
  private mutating func joins(_ byte: UInt8) -> Bool {
    switch separator.characters.extent(of: held, and: byte) {
    case .broken:
      release()
      return false
    case .partial:
      held.append(byte)
    case .whole:
      held.append(byte)
      if held == separator.bytes {
        held.removeAll(keepingCapacity: true)
        record.endField(next: offset + 1)
        state = .fieldStart
      } else {
        release()
      }
    }
    return true
  }

  /// What was held is text.
  private mutating func release() {
    guard !held.isEmpty else { return }
    for byte in held { record.append(byte) }
    held.removeAll(keepingCapacity: true)
    state = .unquoted
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
