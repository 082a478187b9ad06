import Vocabulary

/// Tables in the OpenDocument format: in an archive (.ods) or as one flat file (.fods).
enum OpenDocument {
  /// The sheets of an archive.
  static func sheets(of parts: Parts) throws(SpreadsheetError) -> [StoredSheet] {
    var styles = OpenDocumentStyles()
    if parts.contains("styles.xml") {
      try parts.read("styles.xml", as: OpenDocumentWord.self) { event, batch in
        styles.take(event, of: batch)
      }
    }
    let part = "content.xml"
    var reader = OpenDocumentReader(part: part, styles: styles, limits: parts.limits)
    try parts.read(part, as: OpenDocumentWord.self) { event, batch throws(SpreadsheetError) in
      try reader.take(event, of: batch)
    }
    return reader.finish()
  }

  /// The sheets of a flat file.
  static func sheets(
    ofFlat bytes: ByteSource,
    limits: Limits
  ) throws(SpreadsheetError) -> [StoredSheet] {
    var reader = OpenDocumentReader(part: "", styles: OpenDocumentStyles(), limits: limits)
    try bytes.readMarkup(as: OpenDocumentWord.self, limits: limits) {
      event,
      batch throws(SpreadsheetError) in
      try reader.take(event, of: batch)
    }
    return reader.finish()
  }
}

/// What stands in the manifest of an OpenDocument archive (ODF 1.3 part 2, 4).
struct OpenDocumentManifest {
  /// What the archive as a whole is.
  private(set) var mediaType: String?
  /// Whether anything in it asks for a password.
  private(set) var isEncrypted = false

  private enum Word: String, XMLWord {
    static let namespaces = ["m": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"]
    static let isLenient = true

    case entry = "m:file-entry"
    case path = "m:full-path"
    case mediaType = "m:media-type"
    case encryption = "m:encryption-data"
  }

  private static let part = "META-INF/manifest.xml"

  init(of parts: Parts) throws(SpreadsheetError) {
    guard parts.contains(Self.part) else { return }
    try parts.read(Self.part, as: Word.self) { event, batch in
      guard event.kind == .start else { return }
      switch event.word {
      case .encryption: isEncrypted = true
      case .entry where batch.string(.path, of: event) == "/":
        mediaType = batch.string(.mediaType, of: event)
      default: break
      }
    }
  }
}
