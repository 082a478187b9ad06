import Vocabulary

/// What speaks for a row being data, gathered cell by cell.
struct RowEvidence {
  /// Whether it may be part of a header (`HeaderFinder.mayHead`).
  var mayHead = true
  var lastColumn = 0
  private var isBelowFirstText = false
  private var fulfilled = 0
  private var isDecided = false
  /// Cells that are surely not what the header says in their column.
  private var unlikeHeader = 0

  /// Takes a text as it stands.
  ///
  /// - Returns: whether it surely does not mark a sample row.
  mutating func take(_ text: UnsafeRawBufferPointer, mayMarkSample: Bool) -> Bool {
    if mayHead, HeaderFinder.isFigures(text) { mayHead = false }
    guard !isBelowFirstText || mayMarkSample else { return true }
    guard let first = text.firstIndex(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else {
      return true
    }
    isBelowFirstText = true
    return !Self.mayBeginSample(text, at: first)
  }

  /// Takes what a cell of a known column came to.
  mutating func take(_ outcome: CellOutcome, isRequired: Bool, isReadable: Bool) {
    if outcome.marks.contains(.isNoHeader) { unlikeHeader += 1 }
    guard outcome.marks.contains(.fulfils) else { return }
    if isRequired { fulfilled += 1 }
    if isReadable { isDecided = true }
  }

  /// Whether the row holds what its register requires, is no sample and no header said again.
  func isData(requiring required: Int, cells: Int) -> Bool {
    guard fulfilled == required, isDecided else { return false }
    let perhapsHeader = cells - unlikeHeader
    return !mayHead || perhapsHeader < 2 || perhapsHeader * 2 <= cells
  }

  /// Whether 例, 示, 样 or a bracket may stand here, perhaps behind white space beyond ASCII.
  private static func mayBeginSample(_ text: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let first = text[index]
    if first < 0x80 { return first == 0x28 }
    guard index + 2 < text.count else { return true }
    switch (first, text[index + 1], text[index + 2]) {
    case (0xE4, 0xBE, 0x8B), (0xE7, 0xA4, 0xBA), (0xE6, 0xA0, 0xB7), (0xEF, 0xBC, 0x88),
      (0xE3, 0x80, 0x90), (0xE3, 0x80, 0x80), (0xC2, _, _), (0xE1, _, _), (0xE2, _, _),
      (0xEF, 0xBB, _):
      return true
    default: return false
    }
  }
}
