import Vocabulary

/// Lines of JSON for cells (spec §6), gathered as bytes.
struct LineBuffer {
  private(set) var bytes: [UInt8] = []
  /// `"sheet":`, `"row":` and `"column":` without its number.
  private var head: [UInt8] = []
  private var sheetHead: [UInt8] = []
  /// What stands between `head` and the value, by kind and column.
  private var middles = [[[UInt8]]](repeating: [], count: Self.kinds.count)

  private static let kinds = ["text", "number", "bool", "error", "date"]

  init() {
    bytes.reserveCapacity(Self.fullness * 2)
  }

  private static let fullness = 1 << 16

  var isFull: Bool { bytes.count > Self.fullness }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func begin(sheet: String?) {
    sheetHead = Array("{\"sheet\":".utf8)
    if let sheet {
      Self.quote(Array(sheet.utf8)[...], to: &sheetHead)
    } else {
      sheetHead += Array("null".utf8)
    }
    sheetHead += Array(",\"row\":".utf8)
  }

  mutating func begin(row: Int) {
    head.removeAll(keepingCapacity: true)
    head.append(contentsOf: sheetHead)
    Self.add(row, to: &head)
    Self.add(",\"column\":", to: &head)
  }

  /// Adds the line of a cell whose value nobody may see.
  mutating func addMasked(_ cell: Row.Cell) {
    begin(cell)
    add("\"＊＊＊\"}\n")
  }

  /// Adds the line of a cell that has a value; `text` is that of a text or an error.
  mutating func add(_ cell: Row.Cell, _ text: ArraySlice<UInt8>, isPlain: Bool) {
    begin(cell)
    switch cell.content {
    case .text, .error:
      if isPlain {
        add("\"")
        bytes.append(contentsOf: text)
        add("\"")
      } else {
        Self.quote(text, to: &bytes)
      }
    case .number(let number): add(number)
    case .bool(let flag): add(flag ? "true" : "false")
    case .moment(.day(let day, milliseconds: 0)) where day.year >= 1000: add(day)
    case .moment(let moment): Self.quote(Array(moment.text.utf8)[...], to: &bytes)
    case .uncached: add("null")
    }
    add("}\n")
  }

  private mutating func begin(_ cell: Row.Cell) {
    let kind =
      switch cell.content {
      case .text: 0
      case .number: 1
      case .bool: 2
      case .error: 3
      case .moment, .uncached: 4
      }
    bytes.append(contentsOf: head)
    // Text files may have any number of columns.
    guard cell.column < 256 else {
      bytes.append(contentsOf: Self.middle(kind, column: cell.column))
      return
    }
    while middles[kind].count <= cell.column {
      middles[kind].append(Self.middle(kind, column: middles[kind].count))
    }
    bytes.append(contentsOf: middles[kind][cell.column])
  }

  private static func middle(_ kind: Int, column: Int) -> [UInt8] {
    Array("\(column),\"kind\":\"\(kinds[kind])\",\"value\":".utf8)
  }

  // MARK: - Values

  /// The shortest digits that read back to the same number.
  private mutating func add(_ number: Double) {
    if number == number.rounded(), number.magnitude < 1e15 {
      Self.add(Int(number), to: &bytes)
    } else {
      bytes.append(contentsOf: "\(number)".utf8)
    }
  }

  private mutating func add(_ day: Day) {
    let (year, month, dayOfMonth) = day.civil
    add("\"")
    Self.add(year, to: &bytes)
    add(month < 10 ? "-0" : "-")
    Self.add(month, to: &bytes)
    add(dayOfMonth < 10 ? "-0" : "-")
    Self.add(dayOfMonth, to: &bytes)
    add("\"")
  }

  private mutating func add(_ word: StaticString) {
    Self.add(word, to: &bytes)
  }

  private static func add(_ word: StaticString, to target: inout [UInt8]) {
    target.append(
      contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    )
  }

  private static func add(_ number: Int, to target: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { figures in
      var rest = number.magnitude
      var start = figures.count
      repeat {
        start -= 1
        figures[start] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        start -= 1
        figures[start] = UInt8(ascii: "-")
      }
      target.append(contentsOf: UnsafeMutableBufferPointer(rebasing: figures[start...]))
    }
  }

  private static func quote(_ text: ArraySlice<UInt8>, to target: inout [UInt8]) {
    target.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): add("\\\"", to: &target)
      case UInt8(ascii: "\\"): add("\\\\", to: &target)
      case UInt8(ascii: "\n"): add("\\n", to: &target)
      case UInt8(ascii: "\r"): add("\\r", to: &target)
      case UInt8(ascii: "\t"): add("\\t", to: &target)
      case 0..<0x20, 0x7f:
        add("\\u00", to: &target)
        let digits = Array("0123456789abcdef".utf8)
        target += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: target.append(byte)
      }
    }
    target.append(UInt8(ascii: "\""))
  }
}
