/// A value as it stands in a block: text, a list or pairs, with its place in the plan file.
struct Written: Hashable, Sendable {
  /// What it is.
  enum Content: Hashable, Sendable {
    case text(String)
    case list([Written])
    case pairs([Pair])
  }

  /// A key and what stands behind it.
  struct Pair: Hashable, Sendable {
    var key: String
    var spot: Spot
    var value: Written
  }

  var content: Content
  var spot: Spot
}

/// Where something stands in the plan file; lines and columns from 1, columns in characters as
/// Unicode counts scalars.
package struct Spot: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  package static func < (a: Spot, b: Spot) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
