import Vocabulary

/// The rows of one table of a sheet, read: what its records are views of.
///
/// A class, so that a million records share it by one reference each; nothing of it ever changes.
final class RecordTable: Sendable {
  let register: RegisterKind
  /// File and sheet.
  let source: Place
  let layout: RecordLayout
  /// Row by row the values of `fields`.
  private let values: [PackedValue]
  private let places: FieldPlaces
  let numbers: [Int32]
  private let hidden: Set<Int32>
  private let contents: [Fingerprint]
  private let texts: TextStore
  private let names: TextStore
  private let words: [[String]]
  private let prints: [TextPrint]

  init(
    _ rows: consuming RowStore,
    of register: RegisterKind,
    from source: Place,
    by layout: RecordLayout
  ) {
    self.register = register
    self.source = source
    self.layout = layout
    values = rows.values
    places = rows.places
    numbers = rows.numbers
    hidden = rows.hidden
    contents = rows.contents
    texts = rows.texts.settled()
    names = rows.names.settled()
    words = rows.words
    prints = rows.prints
  }

  private init(_ other: RecordTable, at source: Place) {
    self.source = source
    register = other.register
    layout = other.layout
    values = other.values
    places = other.places
    numbers = other.numbers
    hidden = other.hidden
    contents = other.contents
    texts = other.texts
    names = other.names
    words = other.words
    prints = other.prints
  }

  /// The same table of a file and a sheet that are called otherwise.
  func moved(to source: Place) -> RecordTable { RecordTable(self, at: source) }

  /// What stands in `field` of a row; nothing, too, where the table has no such field.
  func value(_ field: Field, at row: Int) -> PackedValue {
    guard let place = places[field] else { return .nothing }
    return values[row * places.count + place]
  }

  func isHidden(_ row: Int) -> Bool { hidden.contains(Int32(row)) }

  /// Of all values of a row.
  func content(at row: Int) -> Fingerprint { contents[row] }

  func words(of value: PackedValue) -> [String] {
    value.kind == .words ? words[value.payload] : []
  }

  func text(of value: PackedValue) -> String? {
    value.kind == .text ? texts[value.payload] : nil
  }

  /// What `value` is to those who ask; nothing where nothing stands there.
  func opened(_ value: PackedValue) -> FieldValue? {
    switch value.kind {
    case .nothing: nil
    case .unreadable: .unreadable
    case .text: .text(texts[value.payload])
    case .day: value.day.map { .day($0) }
    case .days: .days(value.payload)
    case .flag: .flag(value.payload == 1)
    case .words: .words(words[value.payload])
    case .month: .month(Month(year: value.payload / 12, month: value.payload % 12 + 1))
    case .summary: .summary
    case .personal: .personal(Redacted(names[value.payload]))
    case .print, .spacedPrint: .withheld
    case .count: .count(value.payload)
    }
  }

  func textFingerprint(of value: PackedValue) -> Fingerprint? {
    guard value.kind == .text else { return nil }
    return texts.withBytes(of: value.payload) { Fingerprint(of: $0) }
  }

  /// The print of a text without its white space, whether the text is kept or not.
  func print(of value: PackedValue) -> TextPrint? {
    switch value.kind {
    case .text: TextPrint(tight: Folding.tight(texts[value.payload]))
    case .personal: TextPrint(tight: Folding.tight(names[value.payload]))
    case .print: prints[value.payload]
    case .spacedPrint: prints[value.payload + 1]
    default: nil
    }
  }
}

/// Which value of a row is which field's.
struct FieldPlaces: Sendable {
  private var places: [UInt8]
  private(set) var fields: [Field]

  private static let none: UInt8 = 255

  init(_ fields: [Field]) {
    self.fields = fields
    places = Array(repeating: Self.none, count: Field.count)
    for (place, field) in fields.enumerated() { places[field.ordinal] = UInt8(place) }
  }

  /// How many fields there are.
  var count: Int { fields.count }

  subscript(field: Field) -> Int? {
    let place = places[field.ordinal]
    return place == Self.none ? nil : Int(place)
  }
}

/// A text by its fingerprint and its length, for knowing the same text without keeping it.
package struct TextPrint: Hashable, Sendable {
  package let fingerprint: Fingerprint
  private let length: UInt32

  /// How many characters there are, white space aside.
  package var count: Int { Int(length) }

  init(_ fingerprint: Fingerprint, count: Int) {
    self.fingerprint = fingerprint
    length = UInt32(clamping: count)
  }

  init(tight text: String) {
    self.init(Fingerprint(of: text), count: text.count)
  }
}
