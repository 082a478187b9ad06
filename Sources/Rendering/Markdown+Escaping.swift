/// How text goes into a Markdown page, so that it says there what it said in the register.
package enum Markdown {
  /// `text` for a paragraph, a list item or a table cell (CommonMark 0.31 and GFM tables).
  ///
  /// Escapes with a backslash what would begin markup: anywhere ``\ ` * _ [ ] < > | ~ &``; at the
  /// beginning `#`, `-`, `+`, `=` and the point of `1.`. Line ends become blanks: a cell has one line.
  package static func escaped(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count + 8)
    var isAtStart = true
    var isAfterLeadingDigits = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r", "\n", "\t", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        out += " "
        continue
      case "\u{0}"..."\u{1F}", "\u{7F}":
        out += "\u{FFFD}"
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&":
        out += "\\"
        out.unicodeScalars.append(scalar)
      case "#", "-", "+", "=":
        if isAtStart { out += "\\" }
        out.unicodeScalars.append(scalar)
      case ".", ")":
        if isAfterLeadingDigits { out += "\\" }
        out.unicodeScalars.append(scalar)
      default:
        out.unicodeScalars.append(scalar)
      }
      if scalar == " " && isAtStart { continue }
      let isDigit = ("0"..."9").contains(scalar)
      isAfterLeadingDigits = isDigit && (isAtStart || isAfterLeadingDigits)
      isAtStart = false
    }
    return out
  }
}
