package import Vocabulary

/// A workbook to be written: sheets of cells as plain values.
///
/// In: values. Out: the bytes of an `.xlsx` (ECMA-376), the same bytes for the same values: no clock,
/// no name of a program or a person, no order that hangs on hashing. It serves the sample campaign,
/// blank forms and corrections; it never reads a workbook and knows no register.
package struct Book: Hashable, Sendable {
  /// Where the texts of cells stand.
  package enum TextStorage: Hashable, Sendable {
    /// In one table beside the sheets, as Excel and WPS write them.
    case shared
    /// In the cells themselves, as many exporting programs write them.
    case inline
  }

  /// In the order of the tabs; at least one.
  package var sheets: [BookSheet]
  /// Whether days count from 1904-01-01, as in workbooks that began on an old Macintosh.
  package var countsFrom1904: Bool
  /// Where its texts stand.
  package var texts: TextStorage

  /// A workbook of `sheets`.
  package init(
    sheets: [BookSheet] = [],
    countsFrom1904: Bool = false,
    texts: TextStorage = .shared
  ) {
    self.sheets = sheets
    self.countsFrom1904 = countsFrom1904
    self.texts = texts
  }

  /// The number that stands for `day` in a cell of this workbook.
  ///
  /// Counting from 1900 a workbook has a 29 February 1900 (18.17.4.1), so days before 1 March 1900
  /// are one less than the plain distance.
  package func serial(of day: Day) -> Int {
    if countsFrom1904 { return day.number - Self.firstOf1904 }
    let plain = day.number - Self.zeroOf1900
    return plain < 61 ? plain - 1 : plain
  }

  /// 1904-01-01 in days since 1970-01-01.
  private static let firstOf1904 = -24_107
  /// 1899-12-30 in days since 1970-01-01.
  private static let zeroOf1900 = -25_569
}

/// One sheet of a workbook to be written.
package struct BookSheet: Hashable, Sendable {
  /// At most 31 characters, none of `[ ] : * ? / \`.
  package var name: String
  /// Whether a reader of the workbook sees it.
  package var visibility = SheetHeading.Visibility.visible
  /// The first stands in row 1.
  package var rows: [BookRow] = []
  /// Ranges that are one cell; the value is the top left one's.
  package var merges: [CellRange] = []
  /// Widths in characters by column, A first; a missing or empty one is the program's own.
  package var widths: [Double?] = []
  /// Rows at the top that stay in view.
  package var frozenRows = 0
  /// Columns at the left that stay in view.
  package var frozenColumns = 0
  /// Columns that are not shown, 1 for A.
  package var hiddenColumns: Set<Int> = []
  /// How the cells of a column look that are not there yet, A first.
  package var columnStyles: [BookStyle?] = []
  /// What may be typed where, and what is told there.
  package var validations: [Validation] = []

  /// A sheet of `rows`, called `name`.
  package init(name: String, rows: [BookRow] = []) {
    precondition(!name.isEmpty && name.utf16.count <= 31, "a sheet's name has 1 to 31 characters")
    precondition(!name.contains { "[]:*?/\\".contains($0) }, "a character no sheet's name may have")
    self.name = name
    self.rows = rows
  }
}

/// One row of a sheet to be written.
package struct BookRow: Hashable, Sendable {
  /// The first stands in column A; an empty one leaves no cell.
  package var cells: [BookCell?]
  /// Whether it is not shown.
  package var isHidden: Bool
  /// In points; none where the program decides.
  package var height: Double?

  /// A row of `cells`, A first.
  package init(_ cells: [BookCell?] = [], isHidden: Bool = false, height: Double? = nil) {
    self.cells = cells
    self.isHidden = isHidden
    self.height = height
  }
}
