package import Register
package import Vocabulary

/// A sheet as a test writes it: a row a line, cells divided by `|`.
///
/// A cell is a text; `@2021-04-07` a day, `#4.1` a number, `!#REF!` an error value, `?` a formula
/// that was never computed.
package struct Sheet {
  package var text: String
  package var file = "台账.xlsx"
  package var name: String? = "台账"
  package var visibility = SheetHeading.Visibility.visible
  package var isTextFile = false
  package var furniture = Furniture()
  package var hiddenRows: Set<Int> = []
  package var damaged: [Int: Int] = [:]

  package init(_ text: String) {
    self.text = text
  }

  /// The same as a text file of this name.
  package static func csv(_ text: String, file: String = "台账.csv") -> Sheet {
    var sheet = Sheet(text)
    sheet.file = file
    sheet.name = nil
    sheet.isTextFile = true
    return sheet
  }

  package static func named(_ name: String, in file: String = "台账.xlsx", _ text: String) -> Sheet {
    var sheet = Sheet(text)
    sheet.file = file
    sheet.name = name
    return sheet
  }

  package var rows: [[CellValue?]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { Self.value(String($0)) }
    }
  }

  private static func value(_ cell: String) -> CellValue? {
    let text = cell.trimming { $0 == " " }
    guard let mark = text.first else { return nil }
    let rest = String(text.dropFirst())
    switch mark {
    case "@": return Day(iso: rest).map { .moment(.day($0, milliseconds: 0)) }
    case "#": return Double(rest).map { .number($0) } ?? .text(text)
    case "!": return .error(rest)
    case "?" where rest.isEmpty: return .uncached
    default: return .text(text.replacing("⏎", with: "\n"))
    }
  }

  package func reading(withholding withheld: Set<Field> = []) throws -> SheetReading {
    var terms = try builtIn.get().terms
    terms.withheld = withheld
    return try reading(by: terms)
  }

  package func reading(by terms: ReadingTerms) throws -> SheetReading {
    let place = Place(file: file, sheet: name)
    var reader = SheetReader(
      place: place,
      heading: SheetHeading(name: name, visibility: visibility),
      isTextFile: isTextFile,
      terms: terms
    )
    var row = Row()
    for (index, cells) in rows.enumerated() {
      row.restart(number: index + 1, isHidden: hiddenRows.contains(index + 1))
      row.damagedAt = damaged[index + 1]
      for (column, value) in cells.enumerated() { row.append(value, column: column + 1) }
      if !row.cells.isEmpty { reader.take(row) }
    }
    return reader.finish(furniture)
  }
}

extension Row {
  mutating func append(_ value: CellValue?, column: Int) {
    switch value {
    case .text(let text): append(column: column, text: text.utf8)
    case .number(let number): append(column: column, number: number)
    case .bool(let flag): append(column: column, bool: flag)
    case .error(let text): append(column: column, error: text.utf8)
    case .moment(let moment): append(column: column, moment: moment)
    case .uncached: appendUncached(column: column)
    case nil: break
    }
  }
}

extension String {
  package func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isTrimmed($0) }),
      let last = lastIndex(where: { !isTrimmed($0) })
    else { return "" }
    return String(self[first...last])
  }
}

/// The registers of these sheets.
package func handedIn(_ sheets: Sheet...) throws -> Registers {
  var gathering = Gathering(terms: try builtIn.get().terms)
  for sheet in sheets { gathering.add(try sheet.reading()) }
  return gathering.registers()
}

/// The registers of one sheet.
package func handedIn(_ text: String) throws -> Registers { try handedIn(Sheet(text)) }

/// The registers of several sheets of one workbook, `表1`, `表2` ….
package func handedIn(_ texts: [String]) throws -> Registers {
  var gathering = Gathering(terms: try builtIn.get().terms)
  for (index, text) in texts.enumerated() {
    gathering.add(try Sheet.named("表\(index + 1)", text).reading())
  }
  return gathering.registers()
}

extension Registers {
  /// `code@cell`, in the order of the findings.
  package var said: [String] { findings.map { "\($0.code.rawValue)@\($0.place.cell ?? "")" } }

  package func said(_ code: FindingCode) -> [String] {
    findings.filter { $0.code == code }.map { $0.place.cell ?? "" }
  }

  /// Why rows were left out, `reason@row`.
  package var left: [String] { leftOut.map { "\($0.reason.rawValue)@\($0.place.row ?? 0)" } }

  package var cases: [Record] { records(.cases) }

  package var numbers: [String] { cases.compactMap(\.caseNumber) }
}
