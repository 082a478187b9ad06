import Vocabulary

/// Gathers what belongs to petitioners over all tables, each datum once with where it first stands.
struct PeopleOfRegisters {
  private struct Key: Hashable {
    var kind: PersonalDatum.Kind
    var text: String
  }

  /// Where a datum first stands, and how many cells hold it.
  private struct Spot {
    var table: Int
    var row: Int
    var column: Int
    var cells: Int
  }

  let names: PetitionerNames
  private let cells: PersonalCells
  private var spots: [Key: Spot] = [:]
  private var tables: [Place] = []
  /// The keys of petitioners' cells that were read before.
  private var known: [Redacted<String>: [Key]] = [:]

  init(terms: ReadingTerms) {
    let directory = terms.directory
    names = PetitionerNames(
      words: terms.lexicon.nameWords,
      isUnit: { directory.unit(named: $0) != nil }
    )
    cells = PersonalCells(names: names)
  }

  /// Takes what stands in the petitioners' columns of a table.
  mutating func add(_ personal: [PersonalCell], of table: Place) {
    guard !personal.isEmpty else { return }
    tables.append(table)
    for cell in personal {
      for key in keys(of: cell) {
        spots[
          key,
          default: Spot(table: tables.count - 1, row: cell.row, column: cell.column, cells: 0)
        ].cells += cell.cells
      }
    }
  }

  private mutating func keys(of cell: PersonalCell) -> [Key] {
    let field = cell.field
    if field == .petitioner, let keys = known[cell.value] { return keys }
    let keys = cell.value.opened { text in
      cells.data(in: text, of: field).map { Key(kind: $0.kind, text: $0.text) }
    }
    if field == .petitioner { known[cell.value] = keys }
    return keys
  }

  /// All of it in a fixed order; a name that stands oftener in the officials' columns of these cases
  /// is marked.
  func data(besides cases: [Record]) -> [PersonalDatum] {
    let officials = officials(in: cases)
    var data: [PersonalDatum] = []
    for kind in PersonalDatum.Kind.allCases {
      for (key, spot) in spots.filter({ $0.key.kind == kind }).sorted(by: {
        $0.key.text < $1.key.text
      }) {
        data.append(
          PersonalDatum(
            kind,
            Redacted(key.text),
            at: tables[spot.table].at(row: spot.row, column: spot.column),
            cells: spot.cells,
            isOfficials: kind == .name && (officials[key.text] ?? 0) > spot.cells
          )
        )
      }
    }
    return data
  }

  /// How often each petitioner's name stands in the officials' columns.
  private func officials(in cases: [Record]) -> [String: Int] {
    var texts: [String: Int] = [:]
    for record in cases {
      for field in [Field.leader, .officer] {
        if let text = record.text(field) { texts[text, default: 0] += 1 }
      }
    }
    var counts: [String: Int] = [:]
    for (text, count) in texts {
      for name in names.names(in: text) where spots[Key(kind: .name, text: name)] != nil {
        counts[name, default: 0] += count
      }
    }
    return counts
  }
}
