package import Vocabulary

/// What a file is, by its content and not by its name.
package enum SpreadsheetKind: Hashable, Sendable {
  /// A workbook in the Office Open XML format (.xlsx, .xlsm).
  case workbook
  /// A workbook in the binary format of Excel 2007 and later (.xlsb).
  case binaryWorkbook
  /// A table in the OpenDocument format (.ods).
  case openDocument
  /// A table in the OpenDocument format as one file of XML (.fods).
  case flatOpenDocument
  /// A document of Numbers (.numbers).
  case numbers
  /// An archive that is no workbook (.zip, .docx).
  case otherArchive
  /// A workbook that asks for a password.
  case encrypted
  /// A workbook of before 2007 (.xls).
  case legacyWorkbook
  /// A workbook in the format of WPS (.et).
  case wpsWorkbook
  /// Some other document of before 2007 (.doc, .wps).
  case otherCompound
  /// A page, as many systems write one and name it .xls.
  case html
  /// A page with everything that it shows, in one file (.mht).
  case webArchive
  /// A workbook as Excel 2003 wrote it in one XML file.
  case spreadsheetML2003
  /// Some other XML.
  case xml
  /// Text, perhaps with fields; for a reader of text to judge.
  case text
  /// A picture, a PDF or something else that is neither table nor text.
  case other

  /// The first bytes of an archive: of an entry, of an empty one, of one in several volumes.
  private static let archiveMarks = ["PK\u{3}\u{4}", "PK\u{5}\u{6}", "PK\u{7}\u{8}"].map {
    Array($0.utf8)
  }
  /// Enough for the namespaces that a flat OpenDocument file begins with.
  private static let headLength = 1 << 14

  /// Tells what the bytes are.
  ///
  /// - Throws: What is wrong with an archive whose table of contents cannot be read: it is damaged
  ///   or cut off, and nobody can say what it was.
  package init(
    of bytes: ByteSource,
    limits: Limits = .standard
  ) throws(SpreadsheetError) {
    if let kind = try Self.plainKind(of: bytes) {
      self = kind
    } else {
      self = try Self.kind(of: Parts(bytes, limits: limits))
    }
  }

  /// What the bytes are if they are no archive.
  private static func plainKind(of bytes: ByteSource) throws(SpreadsheetError) -> SpreadsheetKind? {
    do throws(ZipError) {
      let head = try bytes.piece(0..<headLength)
      if archiveMarks.contains(where: { head.starts(with: $0) }) { return nil }
      guard head.starts(with: CompoundFile.mark) else { return TextHead(head).kind }
      return kind(of: try CompoundFile(bytes))
    } catch {
      throw .archive(error)
    }
  }

  private static func kind(of file: CompoundFile) -> SpreadsheetKind {
    if file.names.contains("EncryptedPackage") { return .encrypted }
    if file.names.contains(where: { $0.hasPrefix("ET") }) { return .wpsWorkbook }
    return file.names.contains { $0 == "Workbook" || $0 == "Book" }
      ? .legacyWorkbook : .otherCompound
  }

  private static func kind(of parts: Parts) throws(SpreadsheetError) -> SpreadsheetKind {
    if parts.contains("mimetype") {
      let type = String(decoding: try parts.head(of: "mimetype", count: 256), as: UTF8.self)
      return try openDocumentKind(type, parts)
    }
    if parts.contains("Index/Document.iwa") || parts.contains("index.numbers") { return .numbers }
    if parts.contains("content.xml") { return try openDocumentKind(nil, parts) }
    guard let part = try parts.workbookPart() else { return .otherArchive }
    if part.hasSuffix(".bin") { return .binaryWorkbook }
    return try WorkbookPart(part, of: parts).isWorkbook ? .workbook : .otherArchive
  }

  /// What an archive of this media type is; nothing where only its manifest can say.
  private static func openDocumentKind(
    _ type: String?,
    _ parts: Parts
  ) throws(SpreadsheetError) -> SpreadsheetKind {
    let manifest = try OpenDocumentManifest(of: parts)
    guard (type ?? manifest.mediaType ?? "").contains("opendocument.spreadsheet") else {
      return .otherArchive
    }
    return manifest.isEncrypted ? .encrypted : .openDocument
  }
}
