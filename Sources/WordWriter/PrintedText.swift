package import WorkbookWriter

extension WordDocument {
  /// Everything that a reader of a finished document can find in its parts, and the parts themselves:
  /// letters that stand in several runs are together, a line a paragraph or a cell.
  package static func readable(in parts: [ArchivedPart]) -> [UInt8] {
    parts.reduce(into: []) { text, part in
      guard part.name.hasSuffix(".xml") else { return }
      text += part.bytes + [0x0A] + letters(of: part.bytes) + [0x0A]
    }
  }

  /// A part without its tags; the end of a paragraph ends a line.
  private static func letters(of part: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    var index = 0
    while index < part.count {
      guard part[index] == UInt8(ascii: "<") else {
        letters.append(part[index])
        index += 1
        continue
      }
      let end = part[index...].firstIndex(of: UInt8(ascii: ">")) ?? part.count - 1
      let tag = part[index...end]
      if ["</w:p>", "</a:p>", "</c:v>", "<w:br/>", "<w:tab/>"].contains(where: {
        tag.elementsEqual($0.utf8)
      }) {
        letters.append(0x0A)
      }
      index = end + 1
    }
    return letters
  }
}
