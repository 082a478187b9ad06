import Vocabulary

/// For each unit: its cases, those closed by a day, those overdue, the median of days, and the cases
/// of each category; the same as `peers.py` computes.
struct Figures {
  fileprivate struct Unit {
    var cases = 0
    var closed = 0
    var overdue = 0
    /// How many cases took each number of days.
    var days: [Int] = []
    var categories: [Int] = []
  }

  private static let headers = ["责任单位", "问题类型", "登记日期", "结案日期"]
  private static let limit = 60

  private let by = Day(2021, 3, 31)?.number ?? 0
  private let last = Day(2021, 5, 31)?.number ?? 0
  /// The columns of `headers`, in their order.
  private var columns: [Int] = []
  private var units: [Unit] = []
  private var unitNames = Names()
  private var categoryNames = Names()

  /// Takes the header, which decides on the columns, or a case.
  mutating func take(_ row: borrowing Row) -> WantedColumns? {
    guard !columns.isEmpty else {
      var places: [String: Int] = [:]
      for cell in row.cells {
        if case .text(let text) = row.value(of: cell) { places[text] = cell.column }
      }
      columns = Self.headers.compactMap { places[$0] }
      return WantedColumns(columns)
    }
    var unit = 0
    var category = 0
    var received = 0
    var closed: Int?
    for cell in row.cells {
      switch cell.column {
      case columns[0]: unit = unitNames.index(of: cell, in: row)
      case columns[1]: category = categoryNames.index(of: cell, in: row)
      case columns[2]: received = Self.day(of: cell, in: row) ?? 0
      case columns[3]: closed = Self.day(of: cell, in: row)
      default: break
      }
    }
    if unit == units.count { units.append(Unit()) }
    units[unit].add(category, from: received, to: closed, by: by, last: last, limit: Self.limit)
    return nil
  }

  var description: String {
    let order = unitNames.names.indices.sorted {
      unitNames.names[$0].utf8.lexicographicallyPrecedes(unitNames.names[$1].utf8)
    }
    let categories = categoryNames.names.indices.sorted {
      categoryNames.names[$0].utf8.lexicographicallyPrecedes(categoryNames.names[$1].utf8)
    }
    return order.map { index in
      let unit = units[index]
      let counts = categories.filter { $0 < unit.categories.count && unit.categories[$0] > 0 }
        .map { "\(categoryNames.names[$0])=\(unit.categories[$0])" }
      return "\(unitNames.names[index]) \(unit.cases) \(unit.closed) \(unit.overdue) "
        + "\(unit.twiceMedian) \(counts.joined(separator: " "))\n"
    }.joined()
  }

  /// The number of a cell's day; of a text in the form 2021-03-01.
  private static func day(of cell: Row.Cell, in row: borrowing Row) -> Int? {
    switch cell.content {
    case .moment(.day(let day, _)): return day.number
    case .text(let start, 10):
      let bytes = row.bytes.span.extracting(Int(start)..<Int(start) + 10)
      func number(_ range: Range<Int>) -> Int {
        range.reduce(0) { $0 * 10 + Int(bytes[$1] & 0x0F) }
      }
      return Day(number(0..<4), number(5..<7), number(8..<10))?.number
    default: return nil
    }
  }
}

extension Figures.Unit {
  fileprivate mutating func add(
    _ category: Int,
    from received: Int,
    to end: Int?,
    by: Int,
    last: Int,
    limit: Int
  ) {
    cases += 1
    while categories.count <= category { categories.append(0) }
    categories[category] += 1
    if (end ?? last) - received > limit { overdue += 1 }
    guard let end else { return }
    if end <= by { closed += 1 }
    while days.count <= end - received { days.append(0) }
    days[end - received] += 1
  }

  /// Twice the median of days, which is then whole.
  fileprivate var twiceMedian: Int {
    let count = days.reduce(0, +)
    var seen = 0
    var middle: [Int] = []
    for (length, times) in days.enumerated() {
      seen += times
      // Of an even number of cases the middle is two.
      for place in [(count - 1) / 2, count / 2].dropFirst(middle.count) where seen > place {
        middle.append(length)
      }
    }
    return middle.reduce(0, +)
  }
}

/// Numbers for names, in the order in which they come.
private struct Names {
  private(set) var names: [String] = []
  private var bytes: [[UInt8]] = []

  /// The number of a text; a few names are sought by comparing them.
  mutating func index(of cell: Row.Cell, in row: borrowing Row) -> Int {
    guard case .text(let start, let count) = cell.content else { return 0 }
    let span = row.bytes.span.extracting(Int(start)..<Int(start) + Int(count))
    for (index, name) in bytes.enumerated() where name.count == span.count {
      if name.indices.allSatisfy({ name[$0] == span[$0] }) { return index }
    }
    bytes.append(span.indices.map { span[$0] })
    names.append(
      bytes[bytes.count - 1].withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    )
    return names.count - 1
  }
}
