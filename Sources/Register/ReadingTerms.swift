package import Vocabulary

/// What a reader of registers must know of the campaign: its units, its words, its years.
package struct ReadingTerms: Sendable {
  package var directory: UnitDirectory
  package var lexicon: Lexicon
  /// B.
  package var backlogStart: Day
  /// Y.
  package var year: Int
  /// Free texts and petitioners' data that nobody will ask for: of them only prints are kept.
  package var withheld: Set<Field> = []
  /// What headers mean as somebody has written it down.
  package var mapping: HeaderMapping?

  package init(directory: UnitDirectory, lexicon: Lexicon, backlogStart: Day, year: Int) {
    self.directory = directory
    self.lexicon = lexicon
    self.backlogStart = backlogStart
    self.year = year
  }

  /// The years that a date may lie in: B − 20 … Y + 1 (spec §2.2).
  var plausibleYears: ClosedRange<Int> { backlogStart.year - 20...year + 1 }
}

/// A row as it waits for the header to be found.
struct HeldRow {
  var number: Int
  var isHidden: Bool
  var damagedAt: Int?
  var cells: [(column: Int, value: CellValue)]
  /// Columns that are headed by a month without the word.
  var months: [Int: Int] = [:]
  /// How many of its texts are header words, where the row may be a header.
  var headerWords = 0

  init(_ row: Row) {
    number = row.number
    isHidden = row.isHidden
    damagedAt = row.damagedAt
    cells = row.cells.map { ($0.column, row.value(of: $0)) }
  }

  /// The texts of the row by column, as typed; other values left aside.
  var texts: [(column: Int, text: String)] {
    cells.compactMap { cell in
      if case .text(let text) = cell.value, !Folding.isBlank(text) {
        (cell.column, text)
      } else {
        nil
      }
    }
  }

  /// Whether anything but white space stands in it.
  var isBlank: Bool {
    damagedAt == nil
      && cells.allSatisfy { cell in
        if case .text(let text) = cell.value { Folding.isBlank(text) } else { false }
      }
  }
}
