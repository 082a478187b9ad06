/// What belongs to a sheet beside its rows, known only when all of it has been read: in a workbook
/// the merged ranges stand behind the rows (ECMA-376 part 1, 18.3.1.99, order of children).
package struct Furniture: Hashable, Sendable {
  package var merges: [CellRange] = []
  /// Columns that the sheet hides, 1 for A.
  package var hiddenColumns: [ClosedRange<Int>] = []
  package var hasFilter = false
  /// Cells that carry a comment (批注).
  package var comments: [Comment] = []

  package init() {}

  package struct Comment: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var text: Redacted<String>

    package init(row: Int, column: Int, text: Redacted<String>) {
      self.row = row
      self.column = column
      self.text = text
    }
  }
}

/// A rectangle of cells, both corners included; rows and columns count from 1.
package struct CellRange: Hashable, Sendable {
  package var rows: ClosedRange<Int>
  package var columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  package func contains(row: Int, column: Int) -> Bool {
    rows.contains(row) && columns.contains(column)
  }
}

/// What a sheet is called and whether a reader of the workbook sees it.
package struct SheetHeading: Hashable, Sendable {
  package enum Visibility: Hashable, Sendable {
    case visible, hidden, veryHidden
  }

  /// None for text.
  package var name: String?
  package var visibility: Visibility

  package init(name: String?, visibility: Visibility = .visible) {
    self.name = name
    self.visibility = visibility
  }
}
