import Vocabulary

/// Counts what stands in the columns that belong to petitioners: the same datum once, with where it
/// first stands.
struct PersonalTally {
  struct Entry {
    /// Of the text.
    var number: Int32
    var field: Field
    var row: Int32
    var column: Int32
    var cells: Int32 = 1
    /// The entry of the same text in another field's columns.
    var next: Int32 = -1
  }

  private var list: [Entry] = []
  /// By number of the text, its first entry.
  private var first: [Int32] = []

  /// By row and column.
  var entries: [Entry] {
    list.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  mutating func add(_ number: Int, of field: Field, row: Int, column: Int) {
    while first.count <= number { first.append(-1) }
    var index = first[number]
    while index >= 0, list[Int(index)].field != field { index = list[Int(index)].next }
    guard index < 0 else {
      list[Int(index)].cells += 1
      // Cells of one row do not come in their order.
      if list[Int(index)].row == Int32(row), column < list[Int(index)].column {
        list[Int(index)].column = Int32(column)
      }
      return
    }
    list.append(
      Entry(
        number: Int32(number),
        field: field,
        row: Int32(row),
        column: Int32(column),
        next: first[number]
      )
    )
    first[number] = Int32(list.count - 1)
  }
}
