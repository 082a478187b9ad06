import Vocabulary

/// Finds out how a file without a mark is encoded, from all of its bytes.
///
/// Strict UTF-8 over the whole file is UTF-8. What is not is UTF-16 if the zero bytes of its head
/// say so; else each line is asked whether it is UTF-8 and whether it is GB18030, and the encoding
/// that leaves fewer lines unexplained is the file's: one line pasted in from elsewhere does not
/// change how the others are read.
enum EncodingSurvey {
  /// The encoding of `source`, whose first bytes are `head`, and whether it explains every byte.
  static func encoding(
    of source: ByteSource,
    head: [UInt8]
  ) throws(CSVError) -> (TextEncoding, isProven: Bool) {
    let controls = controlCount(in: head)
    let units = UTF16Survey(head)
    if try isUTF8(source) {
      // Latin text in UTF-16 is strict UTF-8 too, full of zero bytes.
      if let order = units.orderOfLatin { return (order, false) }
      guard controls * 4 <= head.count else { throw .notText }
      return (.utf8, true)
    }
    if let order = units.order { return (order, false) }
    guard controls * 4 <= head.count else { throw .notText }
    let lines = try LineCounts(of: source)
    // Text in an encoding that is not read has damaged lines, but no control characters.
    let unexplained = min(lines.notUTF8, lines.notGB18030)
    guard unexplained * 2 <= lines.count || controls * 50 <= head.count else { throw .notText }
    return (lines.encoding, false)
  }

  /// Whether the whole file is strict UTF-8.
  private static func isUTF8(_ source: ByteSource) throws(CSVError) -> Bool {
    var offset = 0
    while offset < source.count {
      let piece = try source.piece(at: offset)
      guard let bad = firstIndexNotUTF8(in: piece.span) else {
        offset += piece.count
        continue
      }
      // A character may be cut by the end of the piece; then the next piece begins with it.
      guard bad > 0, piece.count - bad < 4, offset + piece.count < source.count else {
        return false
      }
      offset += bad
    }
    return true
  }

  /// How many bytes are control characters that no text has.
  private static func controlCount(in bytes: [UInt8]) -> Int {
    bytes.count { $0 == 0x7F || $0 < 0x20 && !(0x09...0x0D).contains($0) }
  }
}
