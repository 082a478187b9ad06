/// How much of a file is read before it is refused; what stands in a file is never trusted.
///
/// The standard limits let a workbook of a million rows through (a sheet of 1 GB when unpacked) and
/// stop what only pretends to be a register.
package struct Limits: Hashable, Sendable {
  /// Bytes of one part when unpacked.
  package var partBytes = 4 << 30
  /// Bytes of all parts when unpacked.
  package var archiveBytes = 16 << 30
  /// Bytes of one part when unpacked, for each byte packed.
  ///
  /// Deflate cannot exceed 1032; a million equal rows come near 100.
  package var ratio = 400
  /// Parts up to this size may have any ratio: a short one of blanks compresses without malice.
  package var ratioFloor = 64 << 20
  /// Parts in the archive.
  package var parts = 65_536
  /// Sheets of a workbook, tables of a page.
  package var sheets = 10_000
  /// Cells of one sheet, blank ones and merged ranges included.
  package var cells = 400_000_000
  /// Cells that are not blank, of a file that is kept in memory (all formats but .xlsx).
  package var storedCells = 30_000_000
  /// Bytes of their texts.
  package var storedBytes = 1 << 30
  /// Cells that such a file holds once and says to stand there again and again.
  package var repeatedCells = 1 << 21
  /// Bytes of text in one row.
  package var rowBytes = 16 << 20
  /// Bytes of text in a workbook's shared strings, in one sheet's comments or in its styles.
  package var textBytes = 2 << 30
  /// Bytes by which the long texts that the cells of a sheet show may exceed the shared strings: a
  /// text that stands once and shows ten thousand times is a bomb.
  package var repeatedBytes = 1 << 29
  /// Bytes from which a text is long; the words that honest registers repeat are shorter.
  package var longText = 256
  /// Elements inside one another.
  package var depth = 64
  /// Elements inside one another in a page, where many are never closed.
  package var pageDepth = 1024

  /// Enough for every honest register.
  package static let standard = Limits()

  package init() {}
}
