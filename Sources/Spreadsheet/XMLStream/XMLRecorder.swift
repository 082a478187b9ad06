import CLibXML2

/// What the callbacks of one parser work on; it lives in memory of its own, whose address is their
/// context.
@safe struct XMLRecorder {
  var record = XMLRecord()
  /// Why the parser was told to stop.
  var trouble: XMLError?
  private var depth = 0
  private let depthLimit: Int
  private let words: [[UInt8]]
  /// Names that were met, by their address: libxml2 keeps each name of a part once.
  private var known: [(name: UnsafePointer<xmlChar>, word: UInt8?)] = unsafe []
  private var rootNamespace: UnsafePointer<xmlChar>?

  init(words: [String], depthLimit: Int) {
    self.words = words.map { Array($0.utf8) }
    self.depthLimit = depthLimit
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
      trouble = .tooDeep(limit: depthLimit)
      return
    }
    guard let word = unsafe word(of: name, in: namespace) else { return }
    let first = record.attributes.count
    for index in 0..<count {
      unsafe add(attributes, at: index * 5)
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

  mutating func text(_ bytes: UnsafePointer<xmlChar>, count: Int) {
    let start = record.bytes.count
    unsafe record.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    let depth = UInt16(clamping: depth)
    record.marks.append(
      .init(kind: .text, word: 0, depth: depth, start: start, end: start + count)
    )
  }

  /// An element of another namespace than the part's own is an extension's, whatever its name.
  private mutating func word(
    of name: UnsafePointer<xmlChar>,
    in namespace: UnsafePointer<xmlChar>?
  ) -> UInt8? {
    guard unsafe namespace == rootNamespace else { return nil }
    return unsafe word(of: name)
  }

  private mutating func word(of name: UnsafePointer<xmlChar>) -> UInt8? {
    if let index = unsafe known.firstIndex(where: { unsafe $0.name == name }) {
      return unsafe known[index].word
    }
    let length = unsafe Int(xmlStrlen(name))
    let bytes = unsafe UnsafeBufferPointer(start: name, count: length)
    let word = words.firstIndex { unsafe $0.elementsEqual(bytes) }.map { UInt8($0) }
    // A part of ever new names must not make every look-up longer.
    if unsafe known.count < 256 { unsafe known.append((name, word)) }
    return word
  }

  /// Notes an attribute: its name, prefix, namespace, value and the value's end stand in a row.
  private mutating func add(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    at index: Int
  ) {
    guard let list = unsafe list, let name = unsafe list[index],
      let word = unsafe word(of: name), let value = unsafe list[index + 3],
      let end = unsafe list[index + 4]
    else { return }
    let start = record.bytes.count
    unsafe record.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: end - value))
    unescapeAmpersands(from: start)
    record.attributes.append(
      .init(
        word: word,
        isQualified: unsafe list[index + 1] != nil,
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
