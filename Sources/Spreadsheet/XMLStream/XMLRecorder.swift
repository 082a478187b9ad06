import CLibXML2

/// What the callbacks of one parser work on; it lives in memory of its own, whose address is their
/// context.
@safe struct XMLRecorder {
  var record = XMLRecord()
  /// Why the parser was told to stop.
  private(set) var trouble: XMLError?
  /// Stops the parser where it is.
  var stop: () -> Void = {}
  var mayNameDocumentType = false
  private var depth = 0
  private let depthLimit: Int
  private let words: [XMLName]
  /// Whether words say their namespace; else they belong to that of the part's own element.
  private let areQualified: Bool
  /// Names that were met, by their addresses: libxml2 keeps each name of a part once.
  private var known: [Known] = []
  private var rootNamespace: UnsafePointer<xmlChar>?

  @safe private struct Known {
    var name: UnsafePointer<xmlChar>
    var namespace: UnsafePointer<xmlChar>?
    var word: UInt8?
  }

  init(words: [XMLName], depthLimit: Int) {
    self.words = words
    self.depthLimit = depthLimit
    areQualified = words.contains { $0.namespace != nil }
  }

  /// Notes why reading ends, and ends it.
  mutating func fail(_ error: XMLError) {
    trouble = trouble ?? error
    stop()
  }

  /// The part names a document type.
  mutating func documentType() {
    if !mayNameDocumentType { fail(.hasDocumentType) }
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>,
    namespace: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    count: Int
  ) {
    if depth == 0 { unsafe rootNamespace = unsafe namespace }
    defer { depth += 1 }
    guard depth < depthLimit else {
      return fail(.tooDeep(limit: depthLimit))
    }
    guard let word = unsafe word(of: name, in: namespace) else { return }
    let first = record.attributes.count
    for index in 0..<count {
      unsafe add(attributes, at: index * 5, of: namespace)
    }
    record.marks.append(
      .init(
        kind: .start,
        word: word,
        depth: UInt16(depth),
        start: first,
        end: record.attributes.count
      )
    )
  }

  mutating func end(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
    depth = max(0, depth - 1)
    guard let word = unsafe word(of: name, in: namespace) else { return }
    record.marks.append(.init(kind: .end, word: word, depth: UInt16(depth), start: 0, end: 0))
  }

  /// A tag of HTML begins an element; names and values of its attributes stand in turn.
  mutating func start(
    tag: UnsafePointer<xmlChar>,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    unsafe start(tag, namespace: nil, attributes: nil, count: 0)
    guard trouble == nil, unsafe find(tag, in: nil) != nil, let attributes = unsafe attributes
    else { return }
    var index = 0
    while let name = unsafe attributes[index] {
      if let word = unsafe find(name, in: nil) {
        let start = record.bytes.count
        if let value = unsafe attributes[index + 1] {
          unsafe record.bytes.append(contentsOf: Self.bytes(of: value))
        }
        let end = record.bytes.count
        record.attributes.append(.init(word: word, isQualified: false, start: start, end: end))
      }
      index += 2
    }
    record.marks[record.marks.count - 1].end = record.attributes.count
  }

  /// A comment of HTML, in which Office hides what only Office is to read.
  mutating func comment(_ text: UnsafePointer<xmlChar>) {
    let start = record.bytes.count
    unsafe record.bytes.append(contentsOf: Self.bytes(of: text))
    record.marks.append(
      .init(kind: .comment, word: 0, depth: 0, start: start, end: record.bytes.count)
    )
  }

  mutating func text(_ bytes: UnsafePointer<xmlChar>, count: Int) {
    let start = record.bytes.count
    unsafe record.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    let depth = UInt16(clamping: depth)
    // Text in many pieces is one event, so that it takes no more memory than its bytes.
    if let last = record.marks.last, last.kind == .text, last.end == start {
      record.marks[record.marks.count - 1].end = start + count
      return
    }
    record.marks.append(
      .init(kind: .text, word: 0, depth: depth, start: start, end: start + count)
    )
  }

  /// An element of another namespace than the part's own is an extension's, whatever its name.
  private mutating func word(
    of name: UnsafePointer<xmlChar>,
    in namespace: UnsafePointer<xmlChar>?
  ) -> UInt8? {
    if areQualified { return unsafe find(name, in: namespace) }
    guard unsafe namespace == rootNamespace else { return nil }
    return unsafe find(name, in: nil)
  }

  private mutating func find(
    _ name: UnsafePointer<xmlChar>,
    in namespace: UnsafePointer<xmlChar>?
  ) -> UInt8? {
    let index = known.firstIndex { unsafe $0.name == name && $0.namespace == namespace }
    if let index { return known[index].word }
    let local = unsafe Self.bytes(of: name)
    let space = unsafe namespace.map { unsafe Self.bytes(of: $0) }
    let word = words.firstIndex { unsafe $0.isSame(as: local, in: space) }.map { UInt8($0) }
    // A part of ever new names must not make every look-up longer.
    if known.count < 64 {
      unsafe known.append(Known(name: name, namespace: namespace, word: word))
    }
    return word
  }

  private static func bytes(of text: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<xmlChar> {
    unsafe UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
  }

  /// Notes an attribute: its name, prefix, namespace, value and the value's end stand in a row.
  ///
  /// One without a prefix belongs to its element; where words say their namespace, it says it all.
  private mutating func add(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    at index: Int,
    of namespace: UnsafePointer<xmlChar>?
  ) {
    guard let list = unsafe list, let name = unsafe list[index] else { return }
    let space = unsafe areQualified ? list[index + 2] ?? namespace : nil
    guard let word = unsafe find(name, in: space), let value = unsafe list[index + 3],
      let end = unsafe list[index + 4]
    else { return }
    let start = record.bytes.count
    unsafe record.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: end - value))
    unescapeAmpersands(from: start)
    record.attributes.append(
      .init(
        word: word,
        isQualified: unsafe !areQualified && list[index + 1] != nil,
        start: start,
        end: record.bytes.count
      )
    )
  }

  /// libxml2 leaves `&` in attributes as `&#38;` where it does not replace entities.
  private mutating func unescapeAmpersands(from start: Int) {
    let mark = Array("&#38;".utf8)
    guard record.bytes[start...].contains(mark[0]) else { return }
    var kept = start
    var next = start
    while next < record.bytes.count {
      record.bytes[kept] = record.bytes[next]
      next += record.bytes[next...].starts(with: mark) ? mark.count : 1
      kept += 1
    }
    record.bytes.removeSubrange(kept...)
  }
}

/// A name that the reader of a part knows, with its namespace where that is said.
struct XMLName: Sendable {
  let namespace: [UInt8]?
  let local: [UInt8]

  /// Reads `table:name`, where `table` stands for a namespace, or a name without one.
  init(_ word: String, in namespaces: [String: String]) {
    let parts = word.split(separator: ":", maxSplits: 1)
    let known = parts.count == 2 ? namespaces[String(parts[0])] : nil
    namespace = known.map { Array($0.utf8) }
    local = Array((known == nil ? Substring(word) : parts[1]).utf8)
  }

  /// Whether it is the name that a part has, which is nowhere kept.
  func isSame(
    as name: UnsafeBufferPointer<xmlChar>,
    in space: UnsafeBufferPointer<xmlChar>?
  ) -> Bool {
    guard local.count == name.count, unsafe local.elementsEqual(name) else { return false }
    guard let namespace, let space = unsafe space else {
      return unsafe namespace == nil && space == nil
    }
    return unsafe namespace.elementsEqual(space)
  }
}
