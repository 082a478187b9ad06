import Vocabulary

/// Who a table is of: by its line, the sheet's name, the file's name, or the folder's.
struct NamedUnit {
  var unit: UnitID?
  var fromLine: UnitID?
  /// The line names somebody whom the plan does not know.
  var unknownLine: (text: String, row: Int, column: Int)?
}

/// Reads the unit cells of one table; the same text is looked up once.
struct UnitCells {
  let line: NamedUnit
  private let directory: UnitDirectory
  private let blanks: Set<String>
  /// The unit of the line, where it names one.
  let lineUnits: [UnitID]
  /// By number of the text; nothing for a text that names nobody (无).
  private var known: [Int: UnitDirectory.Reading?] = [:]

  init(directory: UnitDirectory, blanks: Set<String>, line: NamedUnit) {
    self.directory = directory
    self.blanks = blanks
    self.line = line
    lineUnits = line.unit.map { [$0] } ?? []
  }

  /// The units of a row: its own cell's, else the line's.
  mutating func units(
    own: Int?,
    of texts: TextStore,
    at cell: Place,
    into findings: inout [Finding]
  ) -> (units: [UnitID], isUnknown: Bool) {
    guard let own, let reading = reading(of: own, in: texts) else {
      if !lineUnits.isEmpty { return (lineUnits, false) }
      guard let unknown = line.unknownLine else { return ([], false) }
      findings.append(
        .unknownUnit(
          [unknown.text],
          known: [],
          near: directory.nearest(to: unknown.text),
          at: cell.at(row: unknown.row, column: unknown.column)
        )
      )
      return ([], true)
    }
    if !reading.unknown.isEmpty {
      findings.append(
        .unknownUnit(
          reading.unknown,
          known: reading.units.map { directory[$0].name },
          near: directory.nearest(to: reading.unknown[0]),
          at: cell,
          units: reading.units
        )
      )
    }
    return (reading.units, reading.units.isEmpty)
  }

  private mutating func reading(of own: Int, in texts: TextStore) -> UnitDirectory.Reading? {
    if let reading = known[own] { return reading }
    let text = texts[own]
    let namesNobody = text == "无" || blanks.contains(Folding.tight(text))
    let reading = namesNobody ? nil : directory.read(text)
    known[own] = .some(reading)
    return reading
  }
}
