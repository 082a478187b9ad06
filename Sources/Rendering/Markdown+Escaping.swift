/// How text goes into a Markdown page, so that it says there what it said in the register.
package enum Markdown {
  /// `text` for a paragraph, a list item or a table cell (CommonMark 0.31 and GFM tables).
  ///
  /// Escapes with a backslash what would begin markup, and no more, for the page is also read as it
  /// stands: anywhere ``\ ` * _ < > | ~ &``; at the beginning `#`, `-`, `+`, `=`, `[` and the point
  /// of `1. `; a bracket that closes before `(`, `[` or `:`. Line ends become blanks: a cell has one
  /// line.
  package static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let first = scalars.firstIndex { $0 != " " } ?? scalars.endIndex
    let marker = listMarker(in: scalars, from: first)
    var out = ""
    out.reserveCapacity(text.utf8.count + 8)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\r", "\n", "\t", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        out += " "
        continue
      case "\u{0}"..."\u{1F}", "\u{7F}":
        out += "\u{FFFD}"
        continue
      case "\\", "`", "*", "_", "<", ">", "|", "~", "&": out += "\\"
      case "#", "-", "+", "=", "[": if index == first { out += "\\" }
      case ".", ")": if index == marker { out += "\\" }
      case "]": if next == "(" || next == "[" || next == ":" { out += "\\" }
      default: break
      }
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  /// Where the point (or bracket) of a leading list number stands: at most nine digits, and a blank
  /// or nothing after it.
  private static func listMarker(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    while index < scalars.count, index - start < 10, ("0"..."9").contains(scalars[index]) {
      index += 1
    }
    guard index > start, index < scalars.count, scalars[index] == "." || scalars[index] == ")"
    else {
      return nil
    }
    let isFollowed = index + 1 < scalars.count && !scalars[index + 1].properties.isWhitespace
    return isFollowed ? nil : index
  }
}
