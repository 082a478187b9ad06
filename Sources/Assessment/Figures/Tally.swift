import Vocabulary

/// What was counted for one body under one indicator, before it is held against the target.
struct Tally {
  var part = 0
  var whole = 0
  /// Positions in the register's present records.
  var counted: [Int] = []
  var uncounted: [Int] = []
  /// Those of a count whose deciding yes/no is empty.
  var open: [Int] = []
  /// Of the uncounted, those that may still come to count.
  var candidates: [Int] = []
  /// How much of what is missing can still be made up, where no record says so: months, items, once.
  var mendable = 0
  var covered: [String] = []
  var uncovered: [String] = []
  var people: Int?
  var pace: Words?
  /// Of a decrease: the completed months beside those of the baseline.
  var months: [MonthAgainstBase] = []
  /// Cells whose emptiness makes the answer unknown.
  var undecidedCells: [Place] = []
  /// Why nothing can be said; empty where it can.
  var missing: [Words] = []

  /// Nothing can be said, for this reason.
  init(missing: [Words]) { self.missing = missing }

  init() {}
}

/// What one present record is under one indicator.
enum Standing: UInt8 {
  /// Not among those looked at.
  case outside
  /// Among them, and it does not count.
  case uncounted
  case counted
  /// Among them, and an empty yes/no keeps it from being decided.
  case open
}
