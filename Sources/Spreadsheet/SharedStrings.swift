/// The texts that cells of all sheets share, side by side in one buffer (ECMA-376 part 1, 18.4).
struct SharedStrings: Sendable {
  private var bytes: [UInt8] = []
  /// Where each ends; limits keep their bytes below 4 GB.
  private var ends: [UInt32] = []

  private let limits: Limits
  private var text: [UInt8] = []
  private var isText = false
  private var isPhonetic = false

  private enum Word: String, XMLWord {
    case sst, si, t, rPh
  }

  /// Reads the part, or no texts where there is none; runs of rich text are joined, phonetic runs left
  /// out.
  ///
  /// Blanks are kept whether or not `xml:space` says so: none is lost, and nothing that counts
  /// depends on them.
  init(_ part: String?, of parts: Parts) throws(SpreadsheetError) {
    self.init(limits: parts.limits)
    guard let part else { return }
    // Pages of memory that stay untouched cost nothing; growing would copy the texts again and again.
    bytes.reserveCapacity(min(parts.archive.size(of: part), limits.textBytes))
    let isRead = parts.readPlain(part, .strings, as: Word.self) {
      event,
      batch throws(SpreadsheetError) in
      try take(event, of: batch, in: part)
    } _: { bytes, start in
      takePlain(bytes, from: start)
    }
    guard !isRead else { return }
    self = SharedStrings(limits: parts.limits)
    try parts.read(part, as: Word.self) { event, batch throws(SpreadsheetError) in
      try take(event, of: batch, in: part)
    }
  }

  private init(limits: Limits) {
    self.limits = limits
  }

  private mutating func take(
    _ event: XMLEvent<Word>,
    of batch: XMLBatch<Word>,
    in part: String
  ) throws(SpreadsheetError) {
    switch (event.kind, event.word) {
    case (.text, _) where isText && !isPhonetic: text.append(contentsOf: batch.text(of: event))
    case (.start, .t): isText = true
    case (.end, .t): isText = false
    case (.start, .rPh): isPhonetic = true
    case (.end, .rPh): isPhonetic = false
    case (.end, .si):
      EscapedText.append(text[...], to: &bytes)
      ends.append(UInt32(bytes.count))
      text.removeAll(keepingCapacity: true)
    default: break
    }
    guard bytes.count + text.count <= limits.textBytes else {
      throw .tooMuchText(part: part, limit: limits.textBytes)
    }
  }

  /// Takes whole texts in the plain shape from `start` on.
  private mutating func takePlain(_ plain: Span<UInt8>, from start: Int) -> PlainEnd {
    var at = start
    while true {
      Plain.skipBlanks(plain, &at)
      if at == plain.count { return .all }
      if Plain.stands("</sst>", in: plain, at: at) { return .closed(at: at) }
      let first = at
      if let simple = Plain.string(plain, &at), !simple.hasLowLine {
        guard bytes.count + simple.count <= limits.textBytes else { return .unknown }
        Plain.append(simple, of: plain, to: &bytes)
      } else {
        at = first
        text.removeAll(keepingCapacity: true)
        guard Plain.richString(plain, &at, to: &text),
          bytes.count + text.count <= limits.textBytes
        else { return .unknown }
        EscapedText.append(text[...], to: &bytes)
        text.removeAll(keepingCapacity: true)
      }
      ends.append(UInt32(bytes.count))
    }
  }

  /// Bytes of all texts.
  var byteCount: Int { bytes.count }

  /// The text of this index; nothing where there are not so many.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }
}
