/// What each cell style makes of a number (ECMA-376 part 1, 18.8.10).
struct Styles: Sendable {
  private var formats: [NumberFormat] = []

  /// Bytes of a format code; Excel allows 255 characters.
  private static let maximumLength = 4096

  private enum Word: String, XMLWord {
    case numFmts, numFmt, numFmtId, formatCode, cellXfs, xf
  }

  /// Reads the part: the formats that the file defines, and which style uses which; without the
  /// part every number is a number.
  ///
  /// A format of the file wins over the built-in one of the same id. Formats that belong to
  /// conditions or to named styles are passed over.
  init(_ part: String?, of parts: Parts) throws(SpreadsheetError) {
    guard let part else { return }
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    var list: Word?
    try parts.read(part, as: Word.self) { event, batch in
      switch (event.kind, event.word) {
      case (.start, .numFmts) where event.depth == 1: list = .numFmts
      case (.start, .cellXfs) where event.depth == 1: list = .cellXfs
      case (.end, .numFmts), (.end, .cellXfs): list = nil
      case (.start, .numFmt) where list == .numFmts:
        guard let id = batch.integer(.numFmtId, of: event),
          let code = batch.attribute(.formatCode, of: event)
        else { return }
        codes[id] = EscapedText.string(code.prefix(Self.maximumLength))
      case (.start, .xf) where list == .cellXfs:
        ids.append(batch.integer(.numFmtId, of: event) ?? 0)
      default: break
      }
    }
    var known: [Int: NumberFormat] = [:]
    formats = ids.map { id in
      if let format = known[id] { return format }
      let format = codes[id].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: id)
      known[id] = format ?? .general
      return format ?? .general
    }
  }

  /// What the style of this index makes of a number; a style that is not there shows it as it is.
  func shape(of number: Double, style: Int) -> NumberFormat.Shape {
    formats.indices.contains(style) ? formats[style].shape(of: number) : .number
  }
}
