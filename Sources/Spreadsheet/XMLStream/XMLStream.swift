import CLibXML2

/// Reads one part as XML, piece by piece, into events.
///
/// Owns one libxml2 parser; it cannot be copied, so it is freed exactly once. Nothing is fetched,
/// no entity is replaced, nothing is printed.
@safe struct XMLStream<Word: XMLWord>: ~Copyable {
  private let parser: xmlParserCtxtPtr
  private let recorder: UnsafeMutablePointer<XMLRecorder>
  private let words: [Word]
  private var tags = TagGuard()

  init(depthLimit: Int) throws(XMLError) {
    words = Array(Word.allCases)
    let names = words.map { XMLName($0.rawValue, in: Word.namespaces) }
    unsafe recorder = .allocate(capacity: 1)
    unsafe recorder.initialize(to: XMLRecorder(words: names, depthLimit: depthLimit))
    var handler = unsafe recordingHandler()
    silenceParser()
    guard let parser = unsafe xmlCreatePushParserCtxt(&handler, recorder, nil, 0, nil) else {
      unsafe recorder.deinitialize(count: 1)
      unsafe recorder.deallocate()
      throw .noMemory
    }
    let huge = Word.isLenient ? XML_PARSE_HUGE.rawValue : 0
    unsafe xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | huge))
    unsafe self.parser = unsafe parser
    unsafe recorder.pointee.stop = { unsafe xmlStopParser(parser) }
    unsafe recorder.pointee.mayNameDocumentType = Word.isLenient
  }

  deinit {
    // With a handler of our own there is no tree to free.
    unsafe xmlFreeParserCtxt(parser)
    unsafe recorder.deinitialize(count: 1)
    unsafe recorder.deallocate()
  }

  /// The events of the next bytes of the part.
  ///
  /// A batch that is let go before the next call leaves its memory to the next one.
  mutating func push(_ piece: [UInt8]) throws(XMLError) -> XMLBatch<Word> {
    try parse(piece, isLast: false)
  }

  /// The events that were left when the part ended; it must be whole.
  mutating func finish() throws(XMLError) -> XMLBatch<Word> {
    try parse([], isLast: true)
  }

  /// What the parser holds because its end has not come yet, a tag mostly, must not grow for ever.
  private func checkWaiting() throws(XMLError) {
    guard Word.isLenient, let input = unsafe parser.pointee.input else { return }
    let waiting = unsafe input.pointee.end - input.pointee.cur
    guard waiting <= Self.waitingLimit else {
      throw .malformed(line: max(1, Int(unsafe input.pointee.line)))
    }
  }

  private static var waitingLimit: Int { 1 << 24 }

  private mutating func parse(_ piece: [UInt8], isLast: Bool) throws(XMLError) -> XMLBatch<Word> {
    unsafe recorder.pointee.record.clear()
    guard tags.accepts(piece) else {
      throw .malformed(line: max(1, Int(unsafe parser.pointee.input?.pointee.line ?? 1)))
    }
    // The silence is the thread's, and this call may be on another one than the last.
    silenceParser()
    unsafe piece.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
        _ = unsafe xmlParseChunk(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
      }
    }
    if let trouble = unsafe recorder.pointee.trouble { throw trouble }
    try checkWaiting()
    guard unsafe parser.pointee.wellFormed == 1, unsafe parser.pointee.disableSAX == 0 else {
      let number = unsafe parser.pointee.lastError.code
      guard number != XML_ERR_NO_MEMORY.rawValue else { throw .noMemory }
      throw .malformed(line: max(1, Int(unsafe parser.pointee.lastError.line)))
    }
    return unsafe XMLBatch(recorder.pointee.record, words: words)
  }
}

/// Makes libxml2 print nothing on this thread; what it has to say is asked of the parser.
func silenceParser() {
  unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
}

private func recordingHandler() -> xmlSAXHandler {
  var handler = unsafe xmlSAXHandler()
  unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
  unsafe handler.serror = { _, _ in }
  unsafe handler.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
    guard let recorder = unsafe recorder(context), let name = unsafe name else { return }
    unsafe recorder.pointee.start(
      name,
      namespace: namespace,
      attributes: attributes,
      count: Int(count)
    )
  }
  unsafe handler.endElementNs = { context, name, _, namespace in
    guard let recorder = unsafe recorder(context), let name = unsafe name else { return }
    unsafe recorder.pointee.end(name, namespace: namespace)
  }
  unsafe handler.characters = { context, bytes, count in
    guard let recorder = unsafe recorder(context), let bytes = unsafe bytes else { return }
    unsafe recorder.pointee.text(bytes, count: Int(count))
  }
  unsafe handler.cdataBlock = unsafe handler.characters
  unsafe handler.ignorableWhitespace = unsafe handler.characters
  unsafe handler.internalSubset = { context, _, _, _ in
    guard let recorder = unsafe recorder(context) else { return }
    unsafe recorder.pointee.documentType()
  }
  unsafe handler.entityDecl = { context, _, _, _, _, _ in
    guard let recorder = unsafe recorder(context) else { return }
    unsafe recorder.pointee.fail(.hasDocumentType)
  }
  return unsafe handler
}

/// The recorder that is the context of a parser's callbacks.
func recorder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLRecorder>? {
  unsafe context?.assumingMemoryBound(to: XMLRecorder.self)
}
