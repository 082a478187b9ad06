import Vocabulary

/// Goes through the records of a file, with a window of it in memory: a piece that begins with the
/// record in hand, and more of the file only where that is longer.
struct RecordReader {
  private static let windowCount = 1 << 17
  /// A record that does not end in this much has more than its fields may hold, even if all of it
  /// are quotes, which are doubled.
  private static let maximumWindowCount = 2 * RawRecord.maximumBytes + 8 * RawRecord.maximumFields

  private let source: ByteSource
  private let separator: Separator
  private var splitter: Splitter
  private var transcoder: UTF16Transcoder?
  /// Part of the file, or of what it was transcoded to.
  private(set) var window: [UInt8] = []
  /// How many windows there were.
  private(set) var windowNumber = 0
  /// Where the window begins; what is transcoded is counted from its own beginning.
  private(set) var base: Int
  /// Where in the file the next bytes are that were not fetched yet.
  private var fetched: Int
  private var isLast: Bool
  /// Where in the window the next record begins.
  private var position = 0
  /// The record ended with a CR; an LF that follows belongs to it.
  private var isBehindReturn = false
  private var columns = WantedColumns.all

  /// 1 for the first record; a blank line is one too.
  private(set) var number = 0
  /// The record that was read last; its places are the window's.
  private(set) var record = RawRecord()

  init(
    _ source: ByteSource,
    from start: Int,
    separator: Separator,
    transcoder: UTF16Transcoder?
  ) {
    self.source = source
    self.separator = separator
    self.transcoder = transcoder
    splitter = Splitter(separator)
    base = transcoder == nil ? start : 0
    fetched = start
    isLast = start >= source.count
  }

  /// Leaves out fields of other columns from the next record on.
  mutating func want(_ columns: WantedColumns) {
    self.columns = columns
    splitter.want(columns)
  }

  /// Reads the next record; false where the file has ended.
  mutating func next() throws(CSVError) -> Bool {
    while true {
      if isBehindReturn, position < window.count {
        if window[position] == UInt8(ascii: "\n") { position += 1 }
        isBehindReturn = false
      }
      guard position < window.count else {
        if isLast { return false }
        try refill()
        continue
      }
      let bytes = window
      switch splitter.split(bytes.span, from: position, isLast: isLast, into: &record) {
      case .record:
        number += 1
        position = record.range.upperBound
        isBehindReturn = window[position - 1] == UInt8(ascii: "\r")
        try check()
        return true
      case .cut: try refill()
      case .openQuote(let column): throw .quoteNeverClosed(row: number + 1, column: column)
      }
    }
  }

  /// Whether what stands between fields is one byte below 0x80 that is nothing else.
  var hasPlainDelimiter: Bool { separator.ambiguity == .none }

  /// The record that was read last with the fields of all columns.
  func wholeRecord() -> RawRecord {
    guard columns != .all else { return record }
    var splitter = Splitter(separator)
    var whole = RawRecord()
    _ = splitter.split(window.span, from: record.range.lowerBound, isLast: true, into: &whole)
    return whole
  }

  /// Where in the file the first damage before the end of the last record stands, if its bytes were
  /// transcoded.
  mutating func transcodingDamage() -> Int? {
    transcoder?.damage(before: base + position)
  }

  /// Makes the window begin with the next record, and reach further than it did.
  private mutating func refill() throws(CSVError) {
    guard position > 0 || window.count < Self.maximumWindowCount else { throw try overlong() }
    let kept = window.count - position
    base += position
    if transcoder == nil {
      window = try source.piece(at: base, count: max(Self.windowCount, 2 * kept))
      fetched = base + window.count
      guard window.count > kept else { throw .cutShort(at: fetched) }
    } else {
      window.removeFirst(position)
      let piece = try source.piece(at: fetched, count: max(Self.windowCount, kept))
      fetched += piece.count
      window += transcoder?.transcode(piece, isLast: fetched >= source.count) ?? []
    }
    isLast = fetched >= source.count
    position = 0
    windowNumber += 1
    splitter.restart()
  }

  /// Refuses a record whose fields are more than any table has; a short one need not be asked.
  private func check() throws(CSVError) {
    guard record.range.count >= RawRecord.maximumFields else { return }
    if let error = excess(of: wholeRecord()) { throw error }
  }

  private func excess(of record: RawRecord) -> CSVError? {
    var total = 0
    for field in record.fields {
      guard field.column <= RawRecord.maximumFields else { return .tooManyFields(row: number) }
      let count = field.withText(in: window.span) { $0.count }
      total += count
      guard count <= RawRecord.maximumFieldBytes, total <= RawRecord.maximumBytes else {
        return .fieldTooLong(row: number, column: field.column)
      }
    }
    return nil
  }

  /// Why the record that fills the window is refused: a quote in it is never closed, or else it has
  /// too much of something.
  private mutating func overlong() throws(CSVError) -> CSVError {
    number += 1
    var whole = RawRecord()
    var splitter = Splitter(separator)
    let outcome = splitter.split(window.span, from: 0, isLast: true, into: &whole)
    var offset = fetched
    if case .openQuote(let column) = outcome {
      // Most of all it is a quote that swallowed the rest of the file.
      var isClosed = false
      while !isClosed, offset < source.count {
        let piece = try source.piece(at: offset)
        offset += piece.count
        isClosed = piece.contains(UInt8(ascii: "\""))
      }
      return isClosed
        ? .fieldTooLong(row: number, column: column)
        : .quoteNeverClosed(row: number, column: column)
    }
    return excess(of: whole) ?? .tooManyFields(row: number)
  }
}
