import Vocabulary

/// Files that are one XML document, without an archive around it.
extension ByteSource {
  /// Calls `take` with every event of the file read as XML, which errors call the part "".
  func readMarkup<Word: XMLWord>(
    as words: Word.Type,
    limits: Limits,
    _ take: (XMLEvent<Word>, XMLBatch<Word>) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    guard count <= limits.partBytes else {
      throw .archive(.tooBig(entry: "", limit: limits.partBytes))
    }
    var stream = try Self.markup { () throws(XMLError) in
      try XMLStream<Word>(depthLimit: limits.depth)
    }
    var offset = 0
    var isWhole = false
    while !isWhole {
      let piece = try markupPiece(at: offset)
      offset += piece.count
      isWhole = piece.isEmpty
      let batch = try Self.events(of: &stream, in: piece)
      for index in 0..<batch.count { try take(batch[index], batch) }
    }
  }

  /// The next bytes from `offset` on; none at the end of the file.
  func markupPiece(at offset: Int) throws(SpreadsheetError) -> [UInt8] {
    do throws(ZipError) {
      return try piece(min(offset, count)..<min(offset + 1 << 17, count))
    } catch {
      throw .archive(error)
    }
  }

  private static func events<Word: XMLWord>(
    of stream: inout XMLStream<Word>,
    in piece: [UInt8]
  ) throws(SpreadsheetError) -> XMLBatch<Word> {
    do throws(XMLError) {
      return piece.isEmpty ? try stream.finish() : try stream.push(piece)
    } catch {
      throw .markup(error, part: "")
    }
  }

  private static func markup<Stream: ~Copyable>(
    _ open: () throws(XMLError) -> Stream
  ) throws(SpreadsheetError) -> Stream {
    do throws(XMLError) {
      return try open()
    } catch {
      throw .markup(error, part: "")
    }
  }
}
