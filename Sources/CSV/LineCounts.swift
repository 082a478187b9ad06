import CByteMasks
import Vocabulary

/// How many lines of a file are UTF-8, and how many GB18030; blank ones are not counted.
struct LineCounts {
  /// A line longer than this is asked in parts.
  private static let maximumLineBytes = 1 << 20

  private(set) var count = 0
  private(set) var notUTF8 = 0
  private(set) var notGB18030 = 0
  /// What the first line that is not ASCII is; it decides where the counts do not.
  private var isFirstUTF8: Bool?

  /// The encoding that leaves fewer lines unexplained.
  var encoding: TextEncoding {
    if notUTF8 == notGB18030 { return isFirstUTF8 == true ? .utf8 : .gb18030 }
    return notUTF8 < notGB18030 ? .utf8 : .gb18030
  }

  init(of source: ByteSource) throws(CSVError) {
    var offset = 0
    while offset < source.count {
      // A piece begins with a line; it grows where the line does not end in it.
      var piece = try source.piece(at: offset)
      var isLast = offset + piece.count >= source.count
      var end = Self.endOfLastLine(in: piece)
      while end == 0, !isLast, piece.count < Self.maximumLineBytes {
        let before = piece.count
        piece = try source.piece(at: offset, count: 2 * before)
        guard piece.count > before else { throw .cutShort(at: offset + before) }
        isLast = offset + piece.count >= source.count
        end = Self.endOfLastLine(in: piece)
      }
      if isLast || end == 0 { end = piece.count }
      take(piece.span.extracting(..<end))
      offset += end
    }
  }

  private static func endOfLastLine(in piece: [UInt8]) -> Int {
    (piece.lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? -1) + 1
  }

  /// Takes whole lines.
  private mutating func take(_ bytes: Span<UInt8>) {
    // The first places, behind the lines that were taken, that are not of the encoding.
    var badUTF8 = -1
    var badGB18030 = -1
    var start = 0
    while start < bytes.count {
      let end = Self.lineEnd(in: bytes, from: start)
      if badUTF8 < start { badUTF8 = firstIndexNotUTF8(in: bytes, from: start) ?? bytes.count }
      if badGB18030 < start {
        badGB18030 = GB18030.firstIndexBroken(in: bytes, from: start) ?? bytes.count
      }
      if start < end {
        take(bytes.extracting(start..<end), isUTF8: badUTF8 >= end, isWhole: badGB18030 >= end)
      }
      start = end + 1
    }
  }

  /// Takes one line.
  private mutating func take(_ line: Span<UInt8>, isUTF8: Bool, isWhole: Bool) {
    count += 1
    var isGB18030 = isWhole
    if isUTF8 {
      guard line.indices.contains(where: { line[$0] >= 0x80 }) else { return }
      var evidence = PasteEvidence()
      evidence.take(line)
      isGB18030 = isGB18030 && !evidence.isPaste
    }
    notUTF8 += isUTF8 ? 0 : 1
    notGB18030 += isGB18030 ? 0 : 1
    isFirstUTF8 = isFirstUTF8 ?? isUTF8
  }

  /// Where the first CR or LF from `start` on stands; the end where there is none.
  private static func lineEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var index = start
      if let base = buffer.baseAddress {
        while index + 64 <= buffer.count {
          let ends = unsafe jianbao_line_ends(base + index)
          guard ends == 0 else { return index + ends.trailingZeroBitCount }
          index += 64
        }
      }
      while index < buffer.count {
        let byte = unsafe buffer[index]
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
        index += 1
      }
      return index
    }
  }
}
