import Register
import Vocabulary

/// Days as a test writes them: `"2021-04-07"`.
extension Day: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    self = day
  }
}

extension FieldValue {
  static let yes = FieldValue.flag(true)
  static let no = FieldValue.flag(false)

  static func word(_ words: String...) -> FieldValue { .words(words) }

  static func month(_ month: Int) -> FieldValue { .month(Month(year: 2021, month: month)) }
}

/// A case; `received` and what else matters.
func filed(
  _ received: Day = "2021-03-01",
  _ number: String = "A1",
  of units: UnitID...,
  with cells: [Field: FieldValue] = [:]
) -> Line {
  var all: [Field: FieldValue] = [.number: .text(number), .received: .day(received)]
  all.merge(cells) { $1 }
  var line = Line(all)
  if !units.isEmpty { line.units = units }
  return line
}

/// `closed` of `all` cases of one day, the rest of them open.
func cases(
  _ all: Int,
  of received: Day = "2021-03-01",
  done: Int,
  by cells: [Field: FieldValue] = [.closed: .day("2021-03-20")],
  all common: [Field: FieldValue] = [:]
) -> [Line] {
  (0..<all).map { index in
    filed(received, "A\(index)", with: common.merging(index < done ? cells : [:]) { $1 })
  }
}
