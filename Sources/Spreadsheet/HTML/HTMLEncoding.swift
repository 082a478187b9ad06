import Vocabulary

/// How a page spells characters.
///
/// What is strict UTF-8 from end to end is that, whatever it says: templates that say gb2312 and
/// programs that write UTF-8 into them are many. Else it is what the page says; and what says
/// nothing, or wrongly UTF-8, is GB18030.
struct HTMLEncoding {
  /// The encoding by the name that libxml2 knows.
  let name: String
  /// How many bytes of a mark stand in front.
  let markLength: Int

  init(of bytes: ByteSource) throws(SpreadsheetError) {
    let head = try bytes.markupPiece(at: 0)
    let marks: [(bytes: [UInt8], name: String)] = [
      ([0xef, 0xbb, 0xbf], "UTF-8"), ([0xff, 0xfe], "UTF-16LE"), ([0xfe, 0xff], "UTF-16BE"),
    ]
    if let mark = marks.first(where: { head.starts(with: $0.bytes) }) {
      (name, markLength) = (mark.name, mark.bytes.count)
      return
    }
    markLength = 0
    if head.starts(with: [0x3c, 0]) {
      name = "UTF-16LE"
    } else if head.starts(with: [0, 0x3c]) {
      name = "UTF-16BE"
    } else if try Self.isUTF8(bytes) {
      name = "UTF-8"
    } else {
      name = Self.declared(in: head) ?? "GB18030"
    }
  }

  /// What the page's head or its XML declaration says, unless it is UTF-8.
  private static func declared(in head: [UInt8]) -> String? {
    let text = String(decoding: head.prefix(4096), as: UTF8.self).lowercased()
    guard let match = text.firstMatch(of: /(charset|encoding)\s*=\s*["']?\s*([-_:.a-z0-9]+)/) else {
      return nil
    }
    switch match.2 {
    case "gb2312", "gbk", "gb18030", "x-gbk", "cp936", "gb_2312-80", "utf-8", "utf8", "unicode":
      return nil
    // Browsers read the one as the other, and so do those who write it.
    case "iso-8859-1", "ascii", "us-ascii", "latin1": return "windows-1252"
    case let name: return String(name)
    }
  }

  private static func isUTF8(_ bytes: ByteSource) throws(SpreadsheetError) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let piece = try bytes.markupPiece(at: offset)
      guard !piece.isEmpty else { return true }
      guard let bad = firstIndexNotUTF8(in: piece.span) else {
        offset += piece.count
        continue
      }
      // A character may be cut by the end of the piece; then the next piece begins with it.
      guard bad > 0, piece.count - bad < 4, offset + piece.count < bytes.count else { return false }
      offset += bad
    }
    return true
  }
}

/// Where these bytes stop being UTF-8: the index of the first byte that is none.
private func firstIndexNotUTF8(in bytes: Span<UInt8>) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
