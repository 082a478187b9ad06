/// The text of a cell as a page shows it: blanks and line ends of its source are one blank, or none
/// at the ends of a line; lines end where an element says so.
struct HTMLText {
  private(set) var bytes: [UInt8] = []
  private var isBlankDue = false
  private var isLineStart = true

  mutating func add(_ text: ArraySlice<UInt8>) {
    for byte in text {
      if byte == 0x20 || (0x09...0x0d).contains(byte) {
        isBlankDue = true
        continue
      }
      if isBlankDue, !isLineStart { bytes.append(UInt8(ascii: " ")) }
      (isBlankDue, isLineStart) = (false, false)
      bytes.append(byte)
    }
  }

  /// Ends the line.
  mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    (isBlankDue, isLineStart) = (false, true)
  }

  /// Ends the line unless it is empty: a paragraph begins or ends.
  mutating func breakParagraph() {
    if !isLineStart { breakLine() }
  }

  /// The text without line ends behind it; nothing if nobody sees any of it.
  var shown: ArraySlice<UInt8>? {
    let noBreakSpace: [UInt8] = [0xc2, 0xa0]
    guard bytes.contains(where: { $0 != 0x20 && $0 != 0x0a && !noBreakSpace.contains($0) }),
      let last = bytes.lastIndex(where: { $0 != 0x0a })
    else { return nil }
    return bytes[...last]
  }
}
