/// The columns of a table that somebody is going to look at, counted from 1; a reader neither
/// decodes nor keeps what stands in the others.
package struct WantedColumns: Hashable, Sendable {
  /// Every column, whatever its number.
  package static let all = WantedColumns(flags: nil)

  /// Whether each column is wanted, the first for column A; nothing where all of them are.
  private let flags: [Bool]?

  private init(flags: [Bool]?) {
    self.flags = flags
  }

  /// These columns, in any order; none where there are none.
  package init(_ columns: some Collection<Int>) {
    var flags = [Bool](repeating: false, count: columns.max() ?? 0)
    for column in columns {
      precondition(column >= 1, "columns count from 1")
      flags[column - 1] = true
    }
    self.flags = flags
  }

  package func contains(_ column: Int) -> Bool {
    guard let flags else { return true }
    return column <= flags.count && flags[column - 1]
  }

  /// The highest column that is wanted, 0 for none; nothing where every column is.
  package var last: Int? { flags?.count }
}
