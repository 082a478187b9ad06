import Vocabulary

/// A table: what stands where, without a word on how it looks.
struct TableView: Hashable, Viewed {
  /// An anchor on the page: lower-case ASCII, digits, hyphens.
  var id: String
  var caption: String
  var columns: [TableColumn]
  var rows: [TableRow]
  /// What must be read with it.
  var notes: [String]

  init(
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

  static let fields = Fields<TableView>(
    .text("id") { $0.id },
    .text("caption") { $0.caption },
    .many("columns") { $0.columns },
    .many("rows") { $0.rows },
    .texts("notes") { $0.notes },
    .flag("hasRows") { !$0.rows.isEmpty },
    .flag("isWide") { $0.columns.count > 6 }
  )
}

struct TableColumn: Hashable, Viewed {
  var title: String
  /// Whether its cells are numbers, which stand to the right.
  var isNumber = false
  /// Whether its cells are short words or dates, which are not broken.
  var isShort = false

  static func text(_ title: String) -> TableColumn { TableColumn(title: title) }

  static func short(_ title: String) -> TableColumn {
    TableColumn(title: title, isShort: true)
  }

  static func number(_ title: String) -> TableColumn {
    TableColumn(title: title, isNumber: true)
  }

  static let fields = Fields<TableColumn>(
    .text("title") { $0.title },
    .flag("isNumber") { $0.isNumber }
  )
}

/// A row; its first cell is its head.
struct TableRow: Hashable, Viewed {
  var head: String
  var cells: [TableCell]

  init(_ texts: [String], under columns: [TableColumn]) {
    precondition(texts.count == columns.count, "a row has a cell for every column")
    head = texts.first ?? ""
    cells = zip(texts, columns).dropFirst().map { text, column in
      TableCell(text: text, isNumber: column.isNumber, isShort: column.isShort)
    }
  }

  static let fields = Fields<TableRow>(
    .text("head") { $0.head },
    .many("cells") { $0.cells }
  )
}

struct TableCell: Hashable, Viewed {
  var text: String
  var isNumber: Bool
  var isShort: Bool

  static let fields = Fields<TableCell>(
    .text("text") { $0.text },
    .flag("isNumber") { $0.isNumber },
    .flag("isShort") { $0.isShort }
  )
}
