import Vocabulary

/// Cells by sheet, those below each other joined: `A2:A180、A182`.
struct CellRanges {
  private(set) var groups: [EvidenceGroup] = []

  /// In the order of `places`; a sheet comes again where another stood between.
  init(of places: [Place]) {
    var first = places.startIndex
    while first < places.endIndex {
      var last = first
      while last + 1 < places.endIndex, places[last + 1].isBelow(places[last]) { last += 1 }
      add(from: places[first], to: places[last])
      first = last + 1
    }
  }

  private mutating func add(from first: Place, to last: Place) {
    let table = Place(file: first.file, sheet: first.sheet).description
    let cells = first == last ? [first] : [first, last]
    let text = cells.map { $0.cell ?? $0.row.map { "第\($0)行" } ?? "整表" }.joined(separator: ":")
    if groups.last?.table == table {
      groups[groups.count - 1].items += "、" + text
    } else {
      groups.append(EvidenceGroup(table: table, items: text))
    }
  }
}

extension Place {
  /// Whether it is the next cell of the same column, below `other`.
  fileprivate func isBelow(_ other: Place) -> Bool {
    guard let row, let above = other.row else { return false }
    return row == above + 1 && column == other.column && file == other.file && sheet == other.sheet
  }
}
