package import Vocabulary

/// A table: what stands where, without a word on how it looks.
package struct TableView: Hashable, Viewed {
  /// An anchor on the page: lower-case ASCII, digits, hyphens.
  package var id: String
  package var caption: String
  package var columns: [TableColumn]
  package var rows: [TableRow]
  /// What must be read with it.
  package var notes: [String]

  package init(
    id: String,
    caption: String,
    columns: [TableColumn],
    rows: [[String]],
    notes: [String] = []
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows.map { TableRow($0, under: columns) }
    self.notes = notes
  }

  package static let fields = Fields<TableView>(
    .text("id") { $0.id },
    .text("caption") { $0.caption },
    .many("columns") { $0.columns },
    .many("rows") { $0.rows },
    .texts("notes") { $0.notes },
    .flag("hasRows") { !$0.rows.isEmpty },
    .flag("isWide") { $0.columns.count > 6 }
  )
}

package struct TableColumn: Hashable, Viewed {
  package var title: String
  /// Whether its cells are numbers, which stand to the right.
  package var isNumber = false
  /// Whether its cells are short words or dates, which are not broken.
  package var isShort = false

  package static func text(_ title: String) -> TableColumn { TableColumn(title: title) }

  package static func short(_ title: String) -> TableColumn {
    TableColumn(title: title, isShort: true)
  }

  package static func number(_ title: String) -> TableColumn {
    TableColumn(title: title, isNumber: true)
  }

  package static let fields = Fields<TableColumn>(
    .text("title") { $0.title },
    .flag("isNumber") { $0.isNumber }
  )
}

/// A row; its first cell is its head.
package struct TableRow: Hashable, Viewed {
  package var head: String
  package var cells: [TableCell]

  init(_ texts: [String], under columns: [TableColumn]) {
    precondition(texts.count == columns.count, "a row has a cell for every column")
    head = texts.first ?? ""
    cells = zip(texts, columns).dropFirst().map { text, column in
      TableCell(text: text, isNumber: column.isNumber, isShort: column.isShort)
    }
  }

  package static let fields = Fields<TableRow>(
    .text("head") { $0.head },
    .many("cells") { $0.cells }
  )
}

package struct TableCell: Hashable, Viewed {
  package var text: String
  package var isNumber: Bool
  package var isShort: Bool

  package static let fields = Fields<TableCell>(
    .text("text") { $0.text },
    .flag("isNumber") { $0.isNumber },
    .flag("isShort") { $0.isShort }
  )
}
