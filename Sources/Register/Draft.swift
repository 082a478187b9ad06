import Vocabulary

/// A day in a status that says closed, and where it stands.
struct ClosingInStatus {
  var day: Day
  var place: Place
  var yearSupplied: Bool
}

/// A row of data as read, before merged cells, units and required fields are known.
struct Draft {
  var row: Int
  var isHidden: Bool
  var serial: String?
  var values: [Field: FieldValue] = [:]
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

  /// Whether `field` holds anything, readable or not.
  func holds(_ field: Field) -> Bool {
    if field == .unit { return unitText != nil }
    switch values[field] {
    case nil, .empty, .noColumn: return false
    default: return true
    }
  }
}
