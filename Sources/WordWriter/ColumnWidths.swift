/// How wide the columns of a table are, so that every program shows them alike.
///
/// As browsers do it: a column has what its longest cell asks for; where that is too much for all, each
/// keeps what cannot be broken and has its share of the rest.
struct ColumnWidths {
  /// What one cell asks for, in its own column.
  struct Wish: Hashable {
    /// All of its text on one line.
    var whole: Int
    /// The longest part of it that is not broken.
    var unbroken: Int
  }

  /// The widths, of which `total` is the sum, in the order of the columns.
  static func shared(_ wishes: [Wish], total: Int) -> [Int] {
    guard !wishes.isEmpty else { return [] }
    let whole = wishes.reduce(0) { $0 + $1.whole }
    let unbroken = wishes.reduce(0) { $0 + $1.unbroken }
    let widths = wishes.map { wish -> Int in
      if whole <= total { return wish.whole + (total - whole) * wish.whole / max(1, whole) }
      if unbroken >= total { return wish.unbroken * total / max(1, unbroken) }
      return wish.unbroken
        + (total - unbroken) * (wish.whole - wish.unbroken) / max(1, whole - unbroken)
    }
    // What rounding left over goes to the widest.
    let rest = total - widths.reduce(0, +)
    let widest = widths.indices.max { widths[$0] < widths[$1] } ?? 0
    return widths.enumerated().map { $0 == widest ? $1 + rest : $1 }
  }

  /// What a text asks for, in halves of an ideograph; of a longer one at least two
  /// ideographs stand beside each other.
  static func wish(of text: String, isUnbroken: Bool) -> Wish {
    var longest = 0
    var line = 0
    var run = 0
    var longestRun = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (line, run) = (0, 0)
        continue
      }
      let width = scalar.value < 0x2E80 ? 1 : 2
      line += width
      run = width == 1 && scalar != " " ? run + 1 : 0
      longest = max(longest, line)
      longestRun = max(longestRun, run)
    }
    let unbroken =
      isUnbroken ? longest : longest <= shortText ? longest : max(4, min(longestRun, longestWord))
    return Wish(whole: longest, unbroken: unbroken)
  }

  /// A text of four ideographs is not broken.
  private static let shortText = 8
  /// A run of letters longer than this (a hash, an address) may be broken anywhere.
  private static let longestWord = 12
}
