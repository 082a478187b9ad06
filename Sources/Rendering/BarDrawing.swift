import Vocabulary

/// Labelled counts, one bar under the other.
struct BarDrawing {
  let chart: Chart
  let bars: [Bar]

  static let width = 680
  static let rowHeight = 28
  static let barStart = 150
  static let barLength = 380

  var svg: HTML {
    let most = bars.map(\.value).max() ?? 0
    let height = bars.count * Self.rowHeight + 8
    let rows = bars.enumerated().map { index, bar in
      row(bar, y: 4 + index * Self.rowHeight, most: most)
    }
    return chart.frame(width: Self.width, height: height, rows)
  }

  /// How long the bar of `value` is where `most` has the whole length; what is there is seen.
  static func length(of value: Int, most: Int) -> Int {
    guard value > 0, most > 0 else { return 0 }
    return max(2, value * barLength / most)
  }

  private func row(_ bar: Bar, y: Int, most: Int) -> HTML {
    let length = Self.length(of: bar.value, most: most)
    return .joined([
      label(
        wrapped(bar.label, limit: 22)[0],
        x: Self.barStart - 8,
        y: y + 18,
        anchor: "end",
        size: 12
      ),
      box("bar first", x: Self.barStart, y: y + 5, width: length, height: 18),
      label(bar.text, x: Self.barStart + length + 8, y: y + 18, size: 12),
    ])
  }
}
