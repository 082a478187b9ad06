/// One record as it was split: its fields side by side, without their quotes, in the bytes of the
/// file.
struct RawRecord {
  /// As many columns as a spreadsheet has; XFD is the last.
  static let maximumFields = 16_384
  /// A spreadsheet's cell holds 32,767 characters; what is thirty times as long is no cell.
  static let maximumFieldBytes = 1 << 20
  static let maximumBytes = 1 << 24

  struct Field {
    /// Where its text lies in `bytes`.
    var range: Range<Int>
    /// Where it begins in the file, with its opening quote.
    var source: Int
    /// The first of the record's left-out quotes that is its own.
    var firstSkip: Int
  }

  enum Overflow {
    case tooManyFields
    case fieldTooLong(column: Int)
  }

  /// 1 for the first record; a blank line is one too.
  private(set) var number = 0
  private(set) var bytes: [UInt8] = []
  private(set) var fields: [Field] = []
  /// What did not fit; the rest of the record was then dropped.
  private(set) var overflow: Overflow?
  /// Where the next field begins in the file.
  private(set) var source = 0
  /// Where in `bytes` the file has a quote that was left out.
  private var skips: [Int] = []
  private var fieldStart = 0
  private var firstSkip = 0
  /// How far `bytes` may grow before the field in hand is too long.
  private var ceiling = 0

  /// Whether every field is empty.
  var isBlank: Bool { bytes.isEmpty }

  /// Empties it for the next record, which begins at `offset` of the file.
  mutating func begin(at offset: Int) {
    number += 1
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    skips.removeAll(keepingCapacity: true)
    overflow = nil
    beginField(at: offset)
  }

  /// One byte of the field in hand.
  mutating func append(_ byte: UInt8) {
    guard bytes.count < ceiling else { return overflowed() }
    bytes.append(byte)
  }

  /// Leaves out a quote of the file that is no text.
  mutating func skip() {
    guard overflow == nil else { return }
    skips.append(bytes.count)
  }

  /// Ends the field in hand; the next one would begin at `offset` of the file.
  mutating func endField(next offset: Int) {
    if fields.count < Self.maximumFields {
      let range = fieldStart..<bytes.count
      fields.append(Field(range: range, source: source, firstSkip: firstSkip))
    }
    beginField(at: offset)
  }

  /// Where in the file byte `index` of a field's text stands.
  func offset(of index: Int, in field: Field) -> Int {
    let position = field.range.lowerBound + index
    var offset = field.source + index
    for skip in skips[field.firstSkip...] {
      guard skip <= position else { break }
      offset += 1
    }
    return offset
  }

  private mutating func beginField(at offset: Int) {
    source = offset
    fieldStart = bytes.count
    firstSkip = skips.count
    let isOneTooMany = fields.count >= Self.maximumFields || overflow != nil
    let highest = min(Self.maximumBytes, fieldStart + Self.maximumFieldBytes)
    ceiling = isOneTooMany ? fieldStart : highest
  }

  private mutating func overflowed() {
    guard overflow == nil else { return }
    let isOneTooMany = fields.count >= Self.maximumFields
    overflow = isOneTooMany ? .tooManyFields : .fieldTooLong(column: fields.count + 1)
    ceiling = 0
  }
}
