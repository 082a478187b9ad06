/// A cell as its part writes it (ECMA-376 part 1, 18.3.1.4), not yet read.
struct RawCell {
  /// What the characters of its value mean (18.18.11).
  enum Kind {
    case number
    /// The index of a shared string.
    case shared
    /// Text that a formula gave.
    case formulaText
    /// Text that stands in the cell itself.
    case inline
    case bool, error
    /// A day in ISO 8601.
    case day

    private static let names: [(name: String, kind: Kind)] = [
      ("s", .shared), ("str", .formulaText), ("inlineStr", .inline), ("b", .bool), ("e", .error),
      ("d", .day),
    ]

    init(_ type: ArraySlice<UInt8>?) {
      let kind = type.flatMap { type in Self.names.first { type.elementsEqual($0.name.utf8) } }
      self = kind?.kind ?? .number
    }
  }

  var column = 0
  var style = 0
  var kind = Kind.number
  var hasFormula = false
  var hasValue = false
  var value: [UInt8] = []
  var formula: [UInt8] = []

  /// Empties it for reuse; its buffers keep their memory.
  mutating func restart(column: Int, style: Int, kind: Kind) {
    (self.column, self.style, self.kind) = (column, style, kind)
    (hasFormula, hasValue) = (false, false)
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
  }

  /// Whether the cell holds a picture, which WPS writes as a formula that only WPS knows.
  var isPicture: Bool {
    let holder = hasFormula ? formula : value
    guard holder.count > 8 || value.count > 8 else { return false }
    return Self.pictures.contains { holder.starts(with: $0) || value.starts(with: $0) }
  }

  private static let pictures = ["=DISPIMG(", "DISPIMG(", "_xlfn.DISPIMG(", "=_xlfn.DISPIMG("]
    .map { Array($0.utf8) }
}
