/// A piece of a part: elements with fixed names, values and text escaped.
struct XML: Hashable, Sendable {
  /// As it stands in the part.
  private(set) var text: String

  private init(text: String) { self.text = text }

  /// Nothing.
  static let nothing = XML(text: "")

  /// Text, escaped.
  static func text(_ text: String) -> XML { XML(text: escaped(text)) }

  /// An element with its attributes in their order; one without content is closed in itself.
  static func element(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: [XML] = []
  ) -> XML {
    var text = "<\(name)"
    for (attribute, value) in attributes { text += " \(attribute)=\"\(escaped(value))\"" }
    let inner = content.reduce(into: "") { $0 += $1.text }
    guard !inner.isEmpty else { return XML(text: text + "/>") }
    return XML(text: text + ">" + inner + "</\(name)>")
  }

  /// An element that says one thing: `<w:jc w:val="center"/>`.
  static func value(_ name: StaticString, _ value: String) -> XML {
    element(name, ["w:val": value])
  }

  /// The same in a drawing: `<c:overlap val="100"/>`.
  static func drawn(_ name: StaticString, _ value: String) -> XML {
    element(name, ["val": value])
  }

  /// Several, one after the other.
  static func joined(_ parts: [XML]) -> XML {
    XML(text: parts.reduce(into: "") { $0 += $1.text })
  }

  /// The whole part.
  var part: String { "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text }

  /// `text` as content or attribute value; what no XML may hold as U+FFFD.
  private static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t": out += "&#9;"
      case "\n": out += "&#10;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
