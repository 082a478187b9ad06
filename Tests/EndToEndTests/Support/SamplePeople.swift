import Foundation
import Testing

/// What belongs to the invented petitioners of the sample, as its columns hold it.
struct SamplePeople: Sendable {
  /// Whole cells of the columns 信访人, 联系电话, 住址 and their like.
  var columns: Set<String>
  /// The names within them; every invented one has 拟 in its middle.
  var names: Set<String>
  /// The numbers within them.
  var phones: Set<String>

  /// Those of them that stand somewhere in the bytes.
  func found(in data: Data) -> [String] {
    let text = Searched(data)
    // Most of them have a mark of their own, and a text that lacks it lacks them.
    let absent = ["拟", "1390000"].filter { !text.holds($0) }
    return columns.union(names).union(phones)
      .filter { wanted in !absent.contains { wanted.contains($0) } && text.holds(wanted) }
      .sorted()
  }

  static func all() throws -> SamplePeople { try collected.get() }

  private static let collected = Result { try SamplePeople() }

  private static let headers: Set<String> = [
    "信访人", "信访人姓名", "姓名", "来访人", "上访人", "投诉人", "反映人", "当事人", "联系电话", "手机号", "手机号码", "联系方式", "电话",
    "身份证号", "住址", "家庭住址", "常用住址", "信访人住址",
  ]
  /// What stands in a name's column and is no name.
  private static let nobody: Set<String> = ["匿名", "无", "/", "—", "-"]

  private init() throws {
    (columns, names, phones) = ([], [], [])
    for file in try Jianbao.tables() {
      for cells in Dictionary(grouping: try CellLine.all(of: file), by: \.sheet).values {
        take(cells)
      }
    }
    try #require(names.count > 100 && phones.count > 100 && columns.count > 300)
  }

  private mutating func take(_ cells: [CellLine]) {
    var personal: Set<Int> = []
    for cell in cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      let text = cell.value.filter { !$0.isWhitespace }
      if Self.headers.contains(text) {
        personal.insert(cell.column)
      } else if personal.contains(cell.column), text.count > 1, !Self.nobody.contains(text) {
        columns.insert(cell.value)
      }
      if personal.contains(cell.column) {
        for name in cell.value.matches(of: /\p{Han}拟\p{Han}/) { names.insert(String(name.output)) }
      }
      for phone in cell.value.matches(of: /1390000[0-9]{4}/) { phones.insert(String(phone.output)) }
    }
  }
}

/// A text that many others are sought in.
struct Searched {
  private let bytes: [UInt8]

  init(_ data: Data) { bytes = Array(data) + [0] }

  /// Whether `text` stands somewhere in it.
  func holds(_ text: String) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        buffer.baseAddress.map { strstr($0, text) != nil } ?? false
      }
    }
  }
}
