extension WordTable {
  /// Reads a table of a page: the rows of its head first, then all others in their order.
  init(reading table: Markup, density: Density) {
    self.density = density
    let parts = table.elements.filter { ["thead", "tbody", "tfoot", "tr"].contains($0.name) }
    let sorted = parts.filter { $0.name == "thead" } + parts.filter { $0.name != "thead" }
    var open = OpenMerges()
    for part in sorted {
      let rows = part.name == "tr" ? [part] : part.elements.filter { $0.name == "tr" }
      for row in rows where !row.isOffPaper {
        self.rows.append(
          open.filling(row.cells(isHead: part.name == "thead", density: density))
        )
        if part.name == "thead" { heads += 1 }
      }
    }
  }

  /// How many columns it has.
  var columnCount: Int { rows.map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 0 }
}

extension Markup {
  /// The cells of a row, each with how many rows it takes.
  fileprivate func cells(isHead: Bool, density: WordTable.Density) -> [(WordCell, rows: Int)] {
    let found = elements.filter { ["td", "th"].contains($0.name) }
    return found.enumerated().map { index, element in
      var cell = WordCell(runs: InlineReader.runs(of: element.content), isHead: isHead)
      cell.anchors = element.attributes["id"].map { [$0] } ?? []
      if index == 0, let id = attributes["id"] { cell.anchors.append(id) }
      cell.columns = element.count("colspan")
      let isNumber = element.has("n")
      cell.isUnbroken =
        !isHead
        && (isNumber || element.has("nowrap") || element.elements.contains { $0.has("answer") })
      if isHead || isNumber && density == .matrix {
        cell.alignment = .middle
      } else if isNumber {
        cell.alignment = .end
      }
      return (cell, element.count("rowspan"))
    }
  }

  /// A number of columns or rows.
  private func count(_ attribute: String) -> Int {
    min(max(attributes[attribute].flatMap { Int($0) } ?? 1, 1), 1000)
  }

  /// All elements of this name below it.
  func all(_ name: String) -> [Markup] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }
}

/// The cells that go on downwards, by the column in which they begin.
private struct OpenMerges {
  private var open: [Int: (rows: Int, columns: Int)] = [:]

  /// `cells` with those that others from above go on in.
  mutating func filling(_ cells: [(WordCell, rows: Int)]) -> [WordCell] {
    var row: [WordCell] = []
    var column = 0
    for (cell, rows) in cells {
      goOn(&row, &column)
      var cell = cell
      if rows > 1 {
        cell.merge = .begins
        open[column] = (rows - 1, cell.columns)
      }
      row.append(cell)
      column += cell.columns
    }
    goOn(&row, &column)
    return row
  }

  private mutating func goOn(_ row: inout [WordCell], _ column: inout Int) {
    while let above = open[column] {
      row.append(WordCell(columns: above.columns, merge: .goesOn))
      open[column] = above.rows > 1 ? (above.rows - 1, above.columns) : nil
      column += above.columns
    }
  }
}
