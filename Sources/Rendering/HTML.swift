/// Markup that is safe by the way it is made: fixed names, escaped text, nothing else.
///
/// In: the product's values. Out: markup that is well-formed both as HTML and as XML. Element and
/// attribute names are `StaticString`s, so that nothing read from a register can become one.
package struct HTML: Hashable, Sendable {
  /// The text of it.
  package private(set) var markup: String

  private init(markup: String) {
    self.markup = markup
  }

  /// Nothing.
  package static let empty = HTML(markup: "")

  /// Text, escaped.
  package static func text(_ text: String) -> HTML { HTML(markup: escaped(text)) }

  /// An element with its attributes in the order given; one without content is closed in itself.
  package static func element(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: HTML...
  ) -> HTML {
    element(name, attributes, content)
  }

  /// An element with its attributes in the order given and a list of contents.
  package static func element(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String>,
    _ content: [HTML]
  ) -> HTML {
    var markup = "<\(name)"
    for (attribute, value) in attributes { markup += " \(attribute)=\"\(escaped(value))\"" }
    guard !content.isEmpty else { return HTML(markup: markup + "/>") }
    markup += ">"
    for part in content { markup += part.markup }
    return HTML(markup: markup + "</\(name)>")
  }

  /// Several, one after the other.
  package static func joined(_ parts: [HTML]) -> HTML {
    HTML(markup: parts.reduce(into: "") { $0 += $1.markup })
  }

  /// `text` as content or attribute value: the five characters that mean something to a parser by
  /// name, and what no XML document may hold as U+FFFD.
  package static func escaped(_ text: String) -> String {
    var needsWork = false
    for byte in text.utf8 where byte < 0x40 || byte == 0xEF {
      if byte < 0x20 || byte == 0xEF || "&<>\"'".utf8.contains(byte) { needsWork = true }
    }
    guard needsWork else { return text }
    var out = ""
    out.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&apos;"
      case "\t", "\n": out.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
