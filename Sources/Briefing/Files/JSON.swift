/// A JSON text (RFC 8259) with its keys in the order given, so that the same figures are the same
/// bytes.
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One key with its value.
  package struct Member: Hashable, Sendable {
    /// The name of the member.
    package var key: String
    /// What stands under it.
    package var value: JSON

    /// A key with its value.
    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object whose members stand in the order of the literal.
  package static func members(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// A string, or null where there is none.
  package static func maybe(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// A number, or null where there is none.
  package static func maybe(_ number: Int?) -> JSON { number.map { .int($0) } ?? .null }

  /// The text, two blanks a level; arrays and objects of plain values stand on one line.
  package var text: String {
    var out = ""
    write(to: &out, indent: 0)
    return out + "\n"
  }

  private var isPlain: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    case .null, .bool, .int, .string: true
    }
  }

  private func write(to out: inout String, indent: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let flag): out += flag ? "true" : "false"
    case .int(let number): out += String(number)
    case .string(let text): Self.write(text, to: &out)
    case .array(let items):
      let isLine = items.allSatisfy(\.isPlain)
      Self.write(items, between: "[", "]", isLine: isLine, indent: indent, to: &out) { item, out in
        item.write(to: &out, indent: indent + 1)
      }
    case .object(let members):
      let isLine = members.allSatisfy(\.value.isPlain)
      Self.write(members, between: "{", "}", isLine: isLine, indent: indent, to: &out) {
        member,
        out in
        Self.write(member.key, to: &out)
        out += ": "
        member.value.write(to: &out, indent: indent + 1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item],
    between open: String,
    _ close: String,
    isLine: Bool,
    indent: Int,
    to out: inout String,
    each: (Item, inout String) -> Void
  ) {
    out += open
    for (index, item) in items.enumerated() {
      if index > 0 { out += isLine ? ", " : "," }
      if !isLine { out += "\n" + String(repeating: "  ", count: indent + 1) }
      each(item, &out)
    }
    if !isLine { out += "\n" + String(repeating: "  ", count: indent) }
    out += close
  }

  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
