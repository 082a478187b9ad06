import Vocabulary

/// A day in a status that says closed, and where it stands.
struct ClosingInStatus {
  var day: Day
  var place: Place
  var yearSupplied: Bool
}

/// What a row, or some of its cells, was read as, before it joins the rows of its table.
struct Draft {
  var row: Int
  var isHidden: Bool
  var serial: String?
  var values: [Field: FieldValue] = [:]
  /// Fields that say 同上 and hold what they hold in the row above.
  var repeated: [Field] = []
  /// The cell of the unit column, as typed.
  var unitText: String?
  var perhapsUnitText: String?
  /// Further days of a list, where each is a record of its own.
  var furtherDays: [Day] = []
  var findings: [Finding] = []
  /// Fields whose days got their year from elsewhere.
  var yearsSupplied: [Field] = []
  /// What stands in columns that belong to petitioners.
  var personal: [PersonalCell] = []
  /// The day on which the status says that the case was closed.
  var closingInStatus: ClosingInStatus?
  /// Cells that say 同上 where the row above held nothing when they were read: a merged cell may
  /// fill it yet.
  var sameAsAbove: [(column: Column, place: Place)] = []
  /// Where the status says 移交.
  var saysTransferAt: Place?

  init(row: Int, isHidden: Bool) {
    self.row = row
    self.isHidden = isHidden
  }
}

extension Draft {
  /// Whether it says nothing that depends on its row: one value at most, and nothing found.
  var isPlain: Bool {
    findings.isEmpty && yearsSupplied.isEmpty && furtherDays.isEmpty && repeated.isEmpty
      && personal.isEmpty && closingInStatus == nil && sameAsAbove.isEmpty && values.count <= 1
  }
}

/// What a row's serial number says, as far as a table asks.
enum Serial: Hashable {
  case none
  /// Something stands there that is no number.
  case unnumbered
  case number(Int32)

  init(_ text: String) {
    // A numeral has nine digits at most.
    self = Numerals.value(text.filter(\.isNumber)).map { .number(Int32($0)) } ?? .unnumbered
  }

  /// A number of nine figures at most; nothing for any other text.
  init?(figures bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var number: Int32 = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int32(byte - 0x30)
    }
    self = .number(number)
  }
}

/// What a row that says 同上 may take from the row above it.
struct RowAbove {
  /// The fields that hold anything.
  var fields: Set<Field>
  var unitText: String?
}
