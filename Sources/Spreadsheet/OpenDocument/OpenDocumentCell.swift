import Vocabulary

/// A cell as its part writes it (ODF 1.3 part 3, 9.1.4), not yet read.
struct OpenDocumentCell {
  /// How many cells beside one another are like it.
  var times = 1
  var type: String?
  /// The value, as the attribute for its type has it.
  var value: ArraySlice<UInt8>?
  var isError = false
  var hasFormula = false
  var style: String?
  /// Its paragraphs, with line breaks between them: what the cell shows.
  var text: [UInt8] = []
  var hasParagraph = false

  init() {}

  init(_ event: XMLEvent<OpenDocumentWord>, _ batch: XMLBatch<OpenDocumentWord>) {
    times = max(1, batch.integer(.columnsRepeated, of: event) ?? 1)
    type = batch.string(.valueType, of: event)
    value = Self.attributes(of: type).flatMap { batch.attribute($0, of: event) }
    isError = batch.string(.extendedType, of: event) == "error"
    hasFormula = batch.attribute(.formula, of: event) != nil
    style = batch.string(.tableStyle, of: event)
  }

  private static func attributes(of type: String?) -> OpenDocumentWord? {
    switch type {
    case "float", "percentage", "currency": .value
    case "date": .dateValue
    case "time": .timeValue
    case "boolean": .booleanValue
    case "string": .stringValue
    default: nil
    }
  }

  /// Appends the cell to `row`; a blank one leaves nothing.
  ///
  /// What does not fit its type stands as the text that the cell shows.
  func append(to row: inout Row, column: Int, isElapsed: Bool) {
    if isError || hasFormula && Self.errors.contains(text) {
      return row.append(column: column, error: text)
    }
    if let value, let moment = moment(value, isElapsed: isElapsed) {
      return row.append(column: column, moment: moment)
    }
    switch type {
    case "float", "percentage", "currency":
      if let number = value.flatMap({ NumberText.number($0) }) {
        return row.append(column: column, number: number)
      }
    case "boolean":
      if let value { return row.append(column: column, bool: value.elementsEqual("true".utf8)) }
    case "string":
      if let value { return row.append(column: column, text: value) }
    case nil where hasFormula && !hasParagraph:
      return row.appendUncached(column: column)
    default: break
    }
    row.append(column: column, text: text)
  }

  private func moment(_ value: ArraySlice<UInt8>, isElapsed: Bool) -> Moment? {
    switch type {
    case "date": Moment(iso: value)
    case "time": Moment(duration: value, isElapsed: isElapsed)
    default: nil
    }
  }

  /// Errors by the text that shows them: older files say that such a cell is the number 0.
  private static let errors: Set<[UInt8]> = Set(
    ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"].map { Array($0.utf8) }
  )
}

extension Moment {
  /// Reads a span of time (xsd:duration without years and months): `PT08H30M00S`.
  ///
  /// Where it is not shown as elapsed time it is the time of a day.
  init?(duration bytes: ArraySlice<UInt8>, isElapsed: Bool) {
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    guard rest.popFirst() == UInt8(ascii: "P") else { return nil }
    var milliseconds = 0.0
    var isTime = false
    while let first = rest.first {
      if first == UInt8(ascii: "T"), !isTime {
        isTime = true
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { $0 != UInt8(ascii: "E") && $0 != UInt8(ascii: "e") && $0 < 0x41 }
      rest = rest.dropFirst(digits.count)
      guard let unit = rest.popFirst(), let count = NumberText.number(digits),
        let length = Self.milliseconds(of: unit, isTime: isTime)
      else { return nil }
      milliseconds += count * length
    }
    guard milliseconds < 1e15 else { return nil }
    let whole = Int(milliseconds.rounded()) * (isNegative ? -1 : 1)
    let day = 86_400_000
    self = isElapsed || whole < 0 ? .elapsed(milliseconds: whole) : .time(milliseconds: whole % day)
  }

  private static func milliseconds(of unit: UInt8, isTime: Bool) -> Double? {
    switch (unit, isTime) {
    case (UInt8(ascii: "D"), false): 86_400_000
    case (UInt8(ascii: "H"), true): 3_600_000
    case (UInt8(ascii: "M"), true): 60_000
    case (UInt8(ascii: "S"), true): 1000
    default: nil
    }
  }
}
