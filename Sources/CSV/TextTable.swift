package import Vocabulary

/// A table in a text file: CSV, TSV, and what is called so.
///
/// Opening it decides how it is encoded and what separates its fields, unless that is told; reading
/// it needs memory for one record only.
package struct TextTable: Sendable {
  /// How the file spells characters.
  package let encoding: TextEncoding
  /// What stands between two fields.
  package let delimiter: Delimiter
  private let source: ByteSource
  /// Where the text begins, behind the mark.
  private let start: Int
  /// Whether the encoding was found by reading all of the file, which left nothing unexplained.
  private let isProven: Bool

  /// Opens a table, deciding what is not told.
  ///
  /// The encoding: a mark, else strict UTF-8 over the whole file, else UTF-16 by its zero bytes,
  /// else UTF-8 or GB18030, whichever explains more lines. A told encoding is obeyed; of UTF-16 a
  /// mark decides the order of bytes all the same. The delimiter: by the first lines.
  package init(
    _ bytes: ByteSource,
    encoding told: TextEncoding? = nil,
    delimiter: Delimiter? = nil
  ) throws(CSVError) {
    guard bytes.count > 0 else { throw .empty }
    let head = try bytes.piece(at: 0, count: Self.headCount)
    var start = 0
    var isProven = false
    if let mark = TextEncoding.mark(of: head),
      let marked = told.map({ $0.reconciled(with: mark.encoding) }) ?? mark.encoding
    {
      encoding = marked
      start = mark.length
    } else if let told {
      encoding = told
    } else {
      (encoding, isProven) = try EncodingSurvey.encoding(of: bytes, head: head)
    }
    guard start < bytes.count else { throw .empty }
    let isAll = head.count == bytes.count
    let text = Self.splittable(Array(head[start...]), encoding: encoding)
    self.delimiter =
      delimiter ?? DelimiterSurvey.delimiter(of: text, encoding: encoding, isAll: isAll)
    self.start = start
    self.isProven = isProven
    source = bytes
  }

  /// Calls `body` for every record that has a field that is not empty.
  ///
  /// `Row.number` is the record's row as a spreadsheet shows it: a record with line breaks in it is
  /// one row, a blank line is one too. Where the encoding cannot explain a byte, `Row.damagedAt` is
  /// its offset in the file, the text has U+FFFD for it, and the next record is read as if nothing
  /// had happened. One row is filled again and again.
  package func forEachRow(_ body: (Row) -> Void) throws(CSVError) {
    try forEachRow(choosing: { row in
      body(row)
      return nil
    })
  }

  /// Calls `body` for every record as `forEachRow` does, and lets it say what it needs: of the
  /// records that follow, only the columns that it returned last are decoded and handed on.
  ///
  /// It still gets every record that has any field that is not empty; `Row.damagedAt` is about the
  /// columns that it needs.
  package func forEachRow(choosing body: (Row) -> WantedColumns?) throws(CSVError) {
    var reader = RecordReader(
      source,
      from: start,
      separator: Separator(delimiter, in: encoding),
      transcoder: Self.transcoder(for: encoding, offset: start)
    )
    var filler = try RowFiller(encoding, isProven: isProven)
    var row = Row()
    while try reader.next() {
      guard !reader.record.isBlank else { continue }
      filler.fill(&row, from: &reader)
      if let columns = body(row) { reader.want(columns) }
    }
  }

  private static let headCount = 1 << 16

  private static func transcoder(for encoding: TextEncoding, offset: Int) -> UTF16Transcoder? {
    switch encoding {
    case .utf8, .utf8WithMark, .gb18030: nil
    case .utf16LittleEndian: UTF16Transcoder(isBigEndian: false, offset: offset)
    case .utf16BigEndian: UTF16Transcoder(isBigEndian: true, offset: offset)
    }
  }

  /// The bytes as the splitter takes them: UTF-16 as UTF-8, everything else as it is.
  private static func splittable(_ bytes: [UInt8], encoding: TextEncoding) -> [UInt8] {
    var transcoder = transcoder(for: encoding, offset: 0)
    return transcoder?.transcode(bytes, isLast: true) ?? bytes
  }
}

extension ByteSource {
  /// The bytes from `offset` on, at most `count` of them and at least one.
  func piece(at offset: Int, count: Int = 1 << 17) throws(CSVError) -> [UInt8] {
    let piece: [UInt8]
    do throws(Failure) {
      piece = try bytes(in: offset..<offset + count)
    } catch {
      throw .unreadable(number: error.number)
    }
    guard !piece.isEmpty else { throw .cutShort(at: offset) }
    return piece
  }
}
