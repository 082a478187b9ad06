/// One row of a sheet or of a text file, as its reader hands it on.
///
/// A reader keeps one `Row` and fills it again and again: cells are plain values, their text lies
/// side by side in one buffer, and a `String` is made only when somebody asks for one.
package struct Row: Sendable {
  /// What one cell holds.
  ///
  /// Texts are ranges of the row's buffer.
  package enum Content: Sendable {
    case text(start: Int32, count: Int32)
    case number(Double)
    case bool(Bool)
    /// An error value such as `#N/A`, by its text.
    case error(start: Int32, count: Int32)
    case moment(Moment)
    /// A formula that was never computed: it stands there, but has no value (a generated file).
    case uncached
  }

  package struct Cell: Sendable {
    /// 1 for column A; in text the number of the field.
    package var column: Int
    package var content: Content
  }

  /// 1 for the first row of the sheet; in text the number of the record.
  package var number = 0
  package var isHidden = false
  /// Where bytes stand that the file's encoding cannot explain: their offset in the file.
  package var damagedAt: Int?
  /// The cells that are not blank, by ascending column.
  package private(set) var cells: [Cell] = []
  /// The texts of the cells in UTF-8, side by side; `Content` has their places.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Empties the row for reuse as row `number`.
  package mutating func restart(number: Int, isHidden: Bool = false) {
    self.number = number
    self.isHidden = isHidden
    damagedAt = nil
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends a text cell of these UTF-8 bytes; an empty text is blank and leaves nothing.
  package mutating func append(column: Int, text: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    guard bytes.count > start else { return }
    let range = (Int32(start), Int32(bytes.count - start))
    cells.append(Cell(column: column, content: .text(start: range.0, count: range.1)))
  }

  /// Appends a text cell of these UTF-8 bytes, as `append(column:text:)` of a sequence does.
  package mutating func append(column: Int, text: Span<UInt8>) {
    guard !text.isEmpty else { return }
    let start = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    cells.append(
      Cell(column: column, content: .text(start: Int32(start), count: Int32(text.count)))
    )
  }

  /// Appends an error value by its text.
  package mutating func append(column: Int, error: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: error)
    let range = (Int32(start), Int32(bytes.count - start))
    cells.append(Cell(column: column, content: .error(start: range.0, count: range.1)))
  }

  /// Appends to an empty row the cells that another one held, with the buffer of their texts.
  package mutating func append(_ cells: ArraySlice<Cell>, texts: ArraySlice<UInt8>) {
    self.cells += cells
    bytes += texts
  }

  package mutating func append(column: Int, number: Double) {
    cells.append(Cell(column: column, content: .number(number)))
  }

  package mutating func append(column: Int, bool: Bool) {
    cells.append(Cell(column: column, content: .bool(bool)))
  }

  package mutating func append(column: Int, moment: Moment) {
    cells.append(Cell(column: column, content: .moment(moment)))
  }

  package mutating func appendUncached(column: Int) {
    cells.append(Cell(column: column, content: .uncached))
  }

  /// Puts cells in order of their columns; for a sheet whose cells are not.
  package mutating func sort() {
    cells.sort { $0.column < $1.column }
  }

  /// The UTF-8 of a text or an error value of this row, for which no `String` is made; nothing of
  /// other cells.
  package func bytes(of cell: Cell) -> ArraySlice<UInt8>? {
    switch cell.content {
    case .text(let start, let count), .error(let start, let count):
      bytes[Int(start)..<Int(start) + Int(count)]
    case .number, .bool, .moment, .uncached: nil
    }
  }

  /// The value of one of this row's cells, with its own text.
  package func value(of cell: Cell) -> CellValue {
    switch cell.content {
    case .text(let start, let count): .text(string(start, count))
    case .number(let number): .number(number)
    case .bool(let flag): .bool(flag)
    case .error(let start, let count): .error(string(start, count))
    case .moment(let moment): .moment(moment)
    case .uncached: .uncached
    }
  }

  private func string(_ start: Int32, _ count: Int32) -> String {
    String(decoding: bytes[Int(start)..<Int(start) + Int(count)], as: UTF8.self)
  }
}

/// The value of a cell, standing by itself.
package enum CellValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case bool(Bool)
  case error(String)
  case moment(Moment)
  case uncached
}

/// A day, a time of day or a span of time, as a cell's number format shows its number.
package enum Moment: Hashable, Sendable {
  /// A day, with the milliseconds since its midnight (0 for a plain date).
  case day(Day, milliseconds: Int)
  /// A time of day without a day, in milliseconds since midnight.
  case time(milliseconds: Int)
  /// An elapsed time (`[h]:mm`), in milliseconds; may be negative.
  case elapsed(milliseconds: Int)

  /// `2021-03-01`, `2021-03-01T08:30:00`, `08:30:00`, `PT30600S`; milliseconds only if any.
  package var text: String {
    switch self {
    case .day(let day, 0): day.description
    case .day(let day, let milliseconds): "\(day)T\(Self.clock(milliseconds))"
    case .time(let milliseconds): Self.clock(milliseconds)
    case .elapsed(let milliseconds):
      "\(milliseconds < 0 ? "-" : "")PT\(milliseconds.magnitude / 1000)"
        + Self.fraction(Int(milliseconds.magnitude % 1000)) + "S"
    }
  }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
      .joined(separator: ":") + fraction(milliseconds % 1000)
  }

  private static func fraction(_ milliseconds: Int) -> String {
    milliseconds == 0 ? "" : ".\(padded(milliseconds, to: 3))"
  }
}
