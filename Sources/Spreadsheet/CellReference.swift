import Vocabulary

/// A cell's address as parts write it: `D7` (ECMA-376 part 1, 18.18.62).
struct CellReference: Hashable, Sendable {
  var row: Int
  var column: Int

  /// The last row and column of a sheet.
  static let lastRow = 1_048_576
  static let lastColumn = 16_384

  /// Reads an address; `$` before its parts is passed over.
  init?(_ text: some Sequence<UInt8>) {
    var row = 0
    var column = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1f)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard row <= Self.lastRow, column <= Self.lastColumn else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    (self.row, self.column) = (row, column)
  }
}

extension CellRange {
  /// Reads `A1:C2`, in any order of its corners, or `A1`.
  init?(reference text: ArraySlice<UInt8>) {
    let corners = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ CellReference($0) }),
      let last = corners.last.flatMap({ CellReference($0) })
    else { return nil }
    self.init(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column)
    )
  }
}
