import Vocabulary

/// Finds out how a file without a mark is encoded, from all of its bytes.
///
/// Strict UTF-8 over the whole file is UTF-8. What is not is UTF-16 if the zero bytes of its head
/// say so; else each line is asked whether it is UTF-8 and whether it is GB18030, and the encoding
/// that leaves fewer lines unexplained is the file's: one line pasted in from elsewhere does not
/// change how the others are read.
struct EncodingSurvey {
  /// A line longer than this is asked in parts.
  private static let maximumLineBytes = 1 << 20

  private var lines = 0
  private var linesNotUTF8 = 0
  private var linesNotGB18030 = 0
  /// What the first line that is not ASCII is; it decides where the counts do not.
  private var isFirstUTF8: Bool?
  private var line: [UInt8] = []

  /// The encoding of `source`, whose first bytes are `head`.
  static func encoding(of source: ByteSource, head: [UInt8]) throws(CSVError) -> TextEncoding {
    let controls = controlCount(in: head)
    let units = UTF16Survey(head)
    if try isUTF8(source) {
      // Latin text in UTF-16 is strict UTF-8 too, full of zero bytes.
      if let order = units.orderOfLatin { return order }
      guard controls * 4 <= head.count else { throw .notText }
      return .utf8
    }
    if let order = units.order { return order }
    guard controls * 4 <= head.count else { throw .notText }
    var survey = EncodingSurvey()
    var offset = 0
    while offset < source.count {
      let piece = try source.piece(at: offset)
      survey.take(piece)
      offset += piece.count
    }
    survey.endLine()
    // Text in an encoding that is not read has damaged lines, but no control characters.
    let unexplained = min(survey.linesNotUTF8, survey.linesNotGB18030)
    guard unexplained * 2 <= survey.lines || controls * 50 <= head.count else { throw .notText }
    return survey.encoding
  }

  private var encoding: TextEncoding {
    if linesNotUTF8 == linesNotGB18030 { return isFirstUTF8 == true ? .utf8 : .gb18030 }
    return linesNotUTF8 < linesNotGB18030 ? .utf8 : .gb18030
  }

  private mutating func take(_ piece: [UInt8]) {
    for byte in piece {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        endLine()
      } else {
        line.append(byte)
        if line.count == Self.maximumLineBytes { endLine() }
      }
    }
  }

  private mutating func endLine() {
    guard !line.isEmpty else { return }
    lines += 1
    if line.contains(where: { $0 >= 0x80 }) {
      let isUTF8 = firstIndexNotUTF8(in: line.span) == nil
      var evidence = PasteEvidence()
      evidence.take(line.span)
      let isGB18030 = GB18030.reading(of: line.span) != .broken && !evidence.isPaste
      linesNotUTF8 += isUTF8 ? 0 : 1
      linesNotGB18030 += isGB18030 ? 0 : 1
      isFirstUTF8 = isFirstUTF8 ?? isUTF8
    }
    line.removeAll(keepingCapacity: true)
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
