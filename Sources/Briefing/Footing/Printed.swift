package import Vocabulary

/// What a page prints, as far as it can be held against numbers: its texts by the names under which a
/// page finds them, before any markup.
package indirect enum Printed: Hashable, Sendable {
  case text(String)
  case texts([String])
  case one([String: Printed])
  case many([Printed])

  /// What `value` prints; evidence, quotes and findings aside, which are lists of places.
  package init(_ value: any Viewed) { self = .one(Self.parts(of: value)) }

  private static let lists: Set<String> = ["evidence", "quotes", "leftOut", "findings", "unused"]

  private static func parts<Value: Viewed>(of value: Value) -> [String: Printed] {
    var parts: [String: Printed] = [:]
    for name in Value.shape.names where !lists.contains(name) {
      switch value.view(name) {
      case .text(let text): parts[name] = .text(text)
      case .texts(let texts): parts[name] = .texts(texts)
      case .one(let inner): parts[name] = Printed(inner)
      case .many(let members): parts[name] = .many(members.map { Printed($0) })
      case .flag, .absent, .chart, nil: break
      }
    }
    return parts
  }

  /// What stands under `name`.
  subscript(name: String) -> Printed? {
    if case .one(let parts) = self { parts[name] } else { nil }
  }

  /// The text under `name`; empty where there is none.
  func text(_ name: String) -> String {
    if case .text(let text) = self[name] { text } else { "" }
  }

  /// The texts under `name`.
  func texts(_ name: String) -> [String] {
    if case .texts(let texts) = self[name] { texts } else { [] }
  }

  /// The members under `name`.
  func many(_ name: String) -> [Printed] {
    if case .many(let members) = self[name] { members } else { [] }
  }

  /// Every table in it, by the table's id.
  var tables: [String: PrintedTable] {
    var found: [String: PrintedTable] = [:]
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [String: PrintedTable]) {
    switch self {
    case .text, .texts: break
    case .many(let members): for member in members { member.collect(into: &found) }
    case .one(let parts):
      if parts["caption"] != nil, parts["columns"] != nil {
        let table = PrintedTable(self)
        found[table.id] = table
      } else {
        for name in parts.keys.sorted() { parts[name]?.collect(into: &found) }
      }
    }
  }
}

/// A printed table: its rows with the first cell as their head.
struct PrintedTable: Hashable {
  let id: String
  let caption: String
  let columns: [String]
  let rows: [[String]]

  init(_ printed: Printed) {
    id = printed.text("id")
    caption = printed.text("caption")
    columns = printed.many("columns").map { $0.text("title") }
    rows = printed.many("rows").map { row in
      [row.text("head")] + row.many("cells").map { $0.text("text") }
    }
  }
}

/// A page that is held against its own numbers and against other pages.
package struct PrintedPage: Hashable, Sendable {
  /// 全市, a unit, or the index.
  package var name: String
  package var content: Printed

  package init(name: String, content: Printed) {
    self.name = name
    self.content = content
  }
}
