import Vocabulary

/// What a clerk wrote into one cell.
enum Written: Hashable {
  case text(String)
  case number(Int)
  case day(Day)
  case flag(Bool)
}

/// A mistake that was put into the sample on purpose, and what must be said of it.
struct Plant: Hashable {
  /// None where nothing is wrong, only unusual.
  var code: FindingCode?
  /// What is wrong, in a few words.
  var what: String
  /// What it does to the figures.
  var effect: String
}

/// Where on an entry a planted mistake stands.
enum Spot: Hashable {
  case cell(Field)
  case row
  /// The cell of the running number.
  case serial
}

/// One row of a register before it is laid out on a sheet.
struct Entry: Hashable {
  var values: [Field: Written] = [:]
  var marks: [Mark] = []
  var isHidden = false

  struct Mark: Hashable {
    var spot: Spot
    var plant: Plant
  }

  init(_ values: [Field: Written] = [:]) {
    self.values = values
  }

  /// Plants a mistake: `written` stands in `field`, and `plant` says what must be found there.
  mutating func plant(_ written: Written?, in field: Field, _ plant: Plant) {
    values[field] = written
    marks.append(Mark(spot: .cell(field), plant: plant))
  }
}
