/// The names of elements and attributes that the reader of a part knows; all others are passed over.
///
/// The raw values are the names as they stand in the part, without prefix: those of the namespace
/// of the part's own element. Where `namespaces` says what prefixes stand for, they are names with
/// such a prefix, whatever the prefix is in the part.
protocol XMLWord: CaseIterable, Hashable, RawRepresentable<String>, Sendable {
  /// The namespaces of the words by their prefix; none where words have no prefix.
  static var namespaces: [String: String] { get }
  /// Whether the format's parts may name a document type, as old ones of OpenDocument do, and hold
  /// what is longer than libxml2 takes by itself, such as a picture in an attribute.
  ///
  /// Nothing is declared in a document type of an honest file, and nothing is fetched.
  static var isLenient: Bool { get }
}

extension XMLWord {
  static var namespaces: [String: String] { [:] }
  static var isLenient: Bool { false }
}

/// Something that stands in a part.
struct XMLEvent<Word: XMLWord> {
  enum Kind {
    /// An element begins or ends.
    case start, end
    /// A piece of text; one text may come in several.
    case text
    /// A comment; only of HTML.
    case comment
  }

  var kind: Kind
  /// The element's name; none for text.
  var word: Word?
  /// How many elements stand around the element: 0 for the part's own.
  var depth: Int
  /// What belongs to it in the batch.
  fileprivate var range: Range<Int>
}

/// Some events in the order of the part, with their attributes and texts side by side.
struct XMLBatch<Word: XMLWord> {
  private let record: XMLRecord
  private let words: [Word]

  /// Wraps a record; `words` are what its numbers of words stand for.
  init(_ record: XMLRecord, words: [Word]) {
    self.record = record
    self.words = words
  }

  /// How many events there are.
  var count: Int { record.marks.count }

  /// The event at `index`.
  subscript(index: Int) -> XMLEvent<Word> {
    let mark = record.marks[index]
    let kind: XMLEvent<Word>.Kind =
      switch mark.kind {
      case .start: .start
      case .end: .end
      case .text: .text
      case .comment: .comment
      }
    return XMLEvent(
      kind: kind,
      word: mark.kind == .start || mark.kind == .end ? words[Int(mark.word)] : nil,
      depth: Int(mark.depth),
      range: mark.start..<mark.end
    )
  }

  /// The text of a text event or a comment, in UTF-8.
  func text(of event: XMLEvent<Word>) -> ArraySlice<UInt8> {
    record.bytes[event.range]
  }

  /// The value of an attribute, in UTF-8; with `isQualified` of one that has a prefix, as `r:id`.
  func attribute(
    _ word: Word,
    of event: XMLEvent<Word>,
    isQualified: Bool = false
  ) -> ArraySlice<UInt8>? {
    for index in event.range {
      let attribute = record.attributes[index]
      if attribute.isQualified == isQualified, words[Int(attribute.word)] == word {
        return record.bytes[attribute.start..<attribute.end]
      }
    }
    return nil
  }

  /// The value of an attribute as a string.
  func string(_ word: Word, of event: XMLEvent<Word>, isQualified: Bool = false) -> String? {
    attribute(word, of: event, isQualified: isQualified).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute that is a count: up to nine digits and no sign.
  func integer(_ word: Word, of event: XMLEvent<Word>) -> Int? {
    attribute(word, of: event).flatMap { digits in
      guard (1...9).contains(digits.count), digits.allSatisfy({ $0 &- 0x30 < 10 }) else {
        return nil
      }
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
  }

  /// Whether an attribute says yes.
  func isOn(_ word: Word, of event: XMLEvent<Word>) -> Bool {
    attribute(word, of: event).map { XMLFlag.isOn($0) } ?? false
  }
}

/// Attributes that say yes or no.
enum XMLFlag {
  /// Whether a value says yes: `1`, `true` or, in old files, `on` (xsd:boolean; 22.9.2.7).
  static func isOn(_ value: ArraySlice<UInt8>) -> Bool {
    ["1", "true", "on"].contains { value.elementsEqual($0.utf8) }
  }
}

/// What the callbacks write down: events, attributes, and the bytes of texts and values.
struct XMLRecord {
  struct Mark {
    enum Kind: UInt8 {
      case start, end, text, comment
    }

    var kind: Kind
    var word: UInt8
    var depth: UInt16
    /// A range of attributes for a start, of bytes for a text.
    var start: Int
    var end: Int
  }

  struct Attribute {
    var word: UInt8
    var isQualified: Bool
    var start: Int
    var end: Int
  }

  var marks: [Mark] = []
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []

  mutating func clear() {
    marks.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}
