import CLibXML2

/// Reads a page as libxml2's HTML parser understands it, piece by piece, into events: names in
/// small letters, end tags where they were left out.
///
/// Owns one parser; it cannot be copied, so it is freed exactly once. A page is never too damaged
/// to be read.
@safe struct HTMLStream<Word: XMLWord>: ~Copyable {
  private let parser: htmlParserCtxtPtr
  private let recorder: UnsafeMutablePointer<XMLRecorder>
  private let words: [Word]
  private var tags = TagGuard()

  init(depthLimit: Int) throws(XMLError) {
    words = Array(Word.allCases)
    let names = words.map { XMLName($0.rawValue, in: [:]) }
    unsafe recorder = .allocate(capacity: 1)
    unsafe recorder.initialize(to: XMLRecorder(words: names, depthLimit: depthLimit))
    var handler = unsafe htmlHandler()
    silenceParser()
    let parser = unsafe htmlCreatePushParserCtxt(
      &handler,
      recorder,
      nil,
      0,
      nil,
      XML_CHAR_ENCODING_UTF8
    )
    guard let parser = unsafe parser else {
      unsafe recorder.deinitialize(count: 1)
      unsafe recorder.deallocate()
      throw .noMemory
    }
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue
    unsafe htmlCtxtUseOptions(parser, Int32(options))
    unsafe self.parser = unsafe parser
  }

  deinit {
    unsafe htmlFreeParserCtxt(parser)
    unsafe recorder.deinitialize(count: 1)
    unsafe recorder.deallocate()
  }

  /// The events of the next bytes of the page, in UTF-8; with `isLast` those that were left too.
  mutating func push(_ piece: [UInt8], isLast: Bool) throws(XMLError) -> XMLBatch<Word> {
    unsafe recorder.pointee.record.clear()
    guard tags.accepts(piece) else {
      throw .malformed(line: max(1, Int(unsafe parser.pointee.input?.pointee.line ?? 1)))
    }
    silenceParser()
    unsafe piece.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        _ = unsafe htmlParseChunk(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
      }
    }
    if let trouble = unsafe recorder.pointee.trouble { throw trouble }
    guard unsafe parser.pointee.lastError.code != XML_ERR_NO_MEMORY.rawValue else {
      throw .noMemory
    }
    return unsafe XMLBatch(recorder.pointee.record, words: words)
  }
}

private func htmlHandler() -> htmlSAXHandler {
  var handler = unsafe htmlSAXHandler()
  unsafe handler.initialized = 1
  unsafe handler.serror = { _, _ in }
  unsafe handler.startElement = { context, name, attributes in
    guard let recorder = unsafe recorder(context), let name = unsafe name else { return }
    unsafe recorder.pointee.start(tag: name, attributes: attributes)
  }
  unsafe handler.endElement = { context, name in
    guard let recorder = unsafe recorder(context), let name = unsafe name else { return }
    unsafe recorder.pointee.end(name, namespace: nil)
  }
  unsafe handler.characters = { context, bytes, count in
    guard let recorder = unsafe recorder(context), let bytes = unsafe bytes else { return }
    unsafe recorder.pointee.text(bytes, count: Int(count))
  }
  unsafe handler.cdataBlock = unsafe handler.characters
  unsafe handler.ignorableWhitespace = unsafe handler.characters
  unsafe handler.comment = { context, text in
    guard let recorder = unsafe recorder(context), let text = unsafe text else { return }
    unsafe recorder.pointee.comment(text)
  }
  return unsafe handler
}
