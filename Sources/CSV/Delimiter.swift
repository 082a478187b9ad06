/// What stands between two fields.
package enum Delimiter: String, Hashable, Sendable, CaseIterable {
  case comma = ","
  case tab = "\t"
  case semicolon = ";"
  case pipe = "|"
  case fullWidthComma = "，"
  case fullWidthSemicolon = "；"

  /// The delimiter that a word on the command line names.
  ///
  /// It may be named by itself, by `\t`, or by a word such as `tab`, `逗号`.
  package init?(word: some StringProtocol) {
    switch word.lowercased() {
    case ",", "comma", "逗号": self = .comma
    case "\t", "\\t", "tab", "制表符": self = .tab
    case ";", "semicolon", "分号": self = .semicolon
    case "|", "pipe", "竖线": self = .pipe
    case "，", "full-width-comma", "全角逗号": self = .fullWidthComma
    case "；", "full-width-semicolon", "全角分号": self = .fullWidthSemicolon
    default: return nil
    }
  }

  /// Its bytes in a file of this encoding, where UTF-16 is split as UTF-8.
  func bytes(in encoding: TextEncoding) -> [UInt8] {
    switch (self, encoding) {
    case (.fullWidthComma, .gb18030): [0xA3, 0xAC]
    case (.fullWidthSemicolon, .gb18030): [0xA3, 0xBB]
    default: Array(rawValue.utf8)
    }
  }
}
