import Vocabulary

/// The parts of a workbook: its archive, read part by part as XML.
struct Parts: Sendable {
  let archive: Archive
  let limits: Limits
  /// Whether the plain middle of big parts is read without libxml2, as long as it is plain.
  let walksPlainParts: Bool
  /// Whether big parts are unpacked on a second thread.
  let readsAhead: Bool

  /// For a smaller part a second thread is not worth its beginning.
  private static let bigPart = 1 << 20

  init(
    _ bytes: ByteSource,
    limits: Limits,
    walksPlainParts: Bool = true,
    readsAhead: Bool = false
  ) throws(SpreadsheetError) {
    self.limits = limits
    self.walksPlainParts = walksPlainParts
    self.readsAhead = readsAhead
    do throws(ZipError) {
      archive = try Archive(bytes, limits: limits)
    } catch {
      throw .archive(error)
    }
  }

  /// Whether there is such a part.
  func contains(_ part: String) -> Bool {
    archive.contains(part)
  }

  /// Calls `take` with every event of a part.
  func read<Word: XMLWord>(
    _ part: String,
    as words: Word.Type,
    _ take: (XMLEvent<Word>, XMLBatch<Word>) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    var entry = try open(part)
    var stream = try Self.stream(of: part, as: words, limits: limits)
    var piece: [UInt8] = []
    var isWhole = false
    while !isWhole {
      isWhole = try !Self.fill(&piece, from: &entry)
      let batch = try Self.events(of: &stream, in: piece, part: part, isLast: isWhole)
      for index in 0..<batch.count {
        try take(batch[index], batch)
      }
    }
  }

  /// The first bytes of a part, at most `count`.
  func head(of part: String, count: Int) throws(SpreadsheetError) -> ArraySlice<UInt8> {
    var entry = try open(part)
    var piece: [UInt8] = []
    _ = try Self.fill(&piece, from: &entry)
    return piece.prefix(count)
  }

  func open(_ part: String) throws(SpreadsheetError) -> PieceReader {
    let isAhead = readsAhead && archive.size(of: part) >= Self.bigPart
    do throws(ZipError) {
      return try PieceReader(part, of: archive, isAhead: isAhead)
    } catch {
      throw .archive(error)
    }
  }

  static func fill(
    _ piece: inout [UInt8],
    from entry: inout PieceReader
  ) throws(SpreadsheetError) -> Bool {
    do throws(ZipError) {
      return try entry.next(&piece)
    } catch {
      throw .archive(error)
    }
  }

  static func stream<Word: XMLWord>(
    of part: String,
    as words: Word.Type,
    limits: Limits
  ) throws(SpreadsheetError) -> XMLStream<Word> {
    do throws(XMLError) {
      return try XMLStream(depthLimit: limits.depth)
    } catch {
      throw .markup(error, part: part)
    }
  }

  static func events<Word: XMLWord>(
    of stream: inout XMLStream<Word>,
    in piece: [UInt8],
    part: String,
    isLast: Bool
  ) throws(SpreadsheetError) -> XMLBatch<Word> {
    do throws(XMLError) {
      return isLast ? try stream.finish() : try stream.push(piece)
    } catch {
      throw .markup(error, part: part)
    }
  }
}
