/// How a text file spells characters as bytes.
///
/// GB18030 stands for its subsets GBK and GB2312 too: whatever is written in those reads the same.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf8WithMark = "utf-8-bom"
  case gb18030
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// The encoding that a word on the command line names.
  ///
  /// Words are taken as people write them: `gbk`, `UTF-8`, `utf16`, `ansi`. `utf-16` without an
  /// order is little-endian, as Excel's “Unicode 文本” is; a mark in the file decides the order in
  /// any case.
  package init?(word: some StringProtocol) {
    switch word.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8": self = .utf8
    case "utf8bom", "utf8sig", "utf8withmark": self = .utf8WithMark
    case "gb18030", "gbk", "gb2312", "cp936", "ms936", "936", "ansi": self = .gb18030
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    default: return nil
    }
  }

  /// The mark (U+FEFF) at the beginning of a file, and how many bytes it takes.
  static func mark(of head: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8WithMark, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    return nil
  }

  /// What a file whose mark says `marked` is read as when the user told this encoding.
  ///
  /// Nothing where the mark is none in the told encoding, but text like any other.
  func reconciled(with marked: TextEncoding) -> TextEncoding? {
    switch (self, marked) {
    case (.utf8, .utf8WithMark), (.utf8WithMark, .utf8WithMark), (.gb18030, .gb18030): marked
    case (.utf16LittleEndian, .utf16LittleEndian), (.utf16LittleEndian, .utf16BigEndian),
      (.utf16BigEndian, .utf16LittleEndian), (.utf16BigEndian, .utf16BigEndian):
      marked
    default: nil
    }
  }
}
