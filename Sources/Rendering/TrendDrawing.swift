import Vocabulary

/// Two bars a month and a line over them, each with its number.
struct TrendDrawing {
  let chart: Chart
  let trend: Trend

  static let width = 680
  static let height = 260
  static let left = 44
  static let right = 12
  static let top = 40
  static let bottom = 220

  var svg: HTML {
    let most = trend.points.map { max($0.first, $0.second, $0.line) }.max() ?? 0
    let axis = Axis(most: most)
    var parts = [legend]
    for mark in axis.marks {
      let y = Self.y(of: mark, on: axis)
      parts.append(rule("grid", x1: Self.left, y1: y, x2: Self.width - Self.right, y2: y))
      parts.append(label("\(mark)", x: Self.left - 6, y: y + 4, anchor: "end", size: 11))
    }
    for index in trend.points.indices { parts.append(month(index, on: axis)) }
    parts.append(line(on: axis))
    return chart.frame(width: Self.width, height: Self.height, parts)
  }

  /// Where a number lies; 0 at the bottom.
  static func y(of number: Int, on axis: Axis) -> Int {
    bottom - number * (bottom - top) / axis.end
  }

  /// The middle of a month's place.
  func x(of index: Int) -> Int {
    let room = Self.width - Self.left - Self.right
    return Self.left + room * (2 * index + 1) / (2 * max(trend.points.count, 1))
  }

  private var legend: HTML {
    .joined([
      box("bar first", x: Self.left, y: 8, width: 14, height: 12),
      label("\(trend.first)（\(trend.unit)）", x: Self.left + 20, y: 18, size: 12),
      box("bar second", x: Self.left + 150, y: 8, width: 14, height: 12, fill: chart.hatch),
      label("\(trend.second)（\(trend.unit)）", x: Self.left + 170, y: 18, size: 12),
      rule("line", x1: Self.left + 300, y1: 14, x2: Self.left + 324, y2: 14, width: 2),
      dot(x: Self.left + 312, y: 14),
      label("\(trend.line)（\(trend.unit)）", x: Self.left + 332, y: 18, size: 12),
    ])
  }

  private func month(_ index: Int, on axis: Axis) -> HTML {
    let point = trend.points[index]
    let middle = x(of: index)
    let width = min(20, (Self.width - Self.left) / max(trend.points.count, 1) / 3)
    let first = Self.y(of: point.first, on: axis)
    let second = Self.y(of: point.second, on: axis)
    return .joined([
      box("bar first", x: middle - width - 1, y: first, width: width, height: Self.bottom - first),
      label("\(point.first)", x: middle - width / 2 - 1, y: first - 3, anchor: "middle", size: 10),
      box(
        "bar second",
        x: middle + 1,
        y: second,
        width: width,
        height: Self.bottom - second,
        fill: chart.hatch
      ),
      label(
        "\(point.second)",
        x: middle + width / 2 + 1,
        y: second - 3,
        anchor: "middle",
        size: 10
      ),
      label(point.label, x: middle, y: Self.bottom + 18, anchor: "middle", size: 12),
    ])
  }

  private func line(on axis: Axis) -> HTML {
    let points = trend.points.indices.map { index in
      (x: x(of: index), y: Self.y(of: trend.points[index].line, on: axis))
    }
    let path = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    let line = HTML.element(
      "polyline",
      [
        "class": "line", "points": path, "fill": "none", "stroke": "currentColor",
        "stroke-width": "2",
      ]
    )
    let marks = points.enumerated().map { index, point in
      HTML.joined([
        dot(x: point.x, y: point.y),
        label(
          "\(trend.points[index].line)",
          x: point.x,
          y: point.y - 8,
          anchor: "middle",
          size: 11
        ),
      ])
    }
    return .element("g", ["class": "stock"], [line] + marks)
  }

  private func dot(x: Int, y: Int) -> HTML {
    .element("circle", ["class": "dot", "cx": "\(x)", "cy": "\(y)", "r": "4"])
  }
}

/// A scale of whole numbers from 0 in at most five even steps of 1, 2 or 5 times a power of ten.
struct Axis: Hashable {
  let step: Int
  let end: Int

  init(most: Int) {
    var step = 1
    var factors = [2, 5, 10][...]
    var power = 1
    while step * 5 < most {
      if factors.isEmpty {
        factors = [2, 5, 10]
        power *= 10
      }
      step = power * (factors.popFirst() ?? 10)
    }
    self.step = step
    end = max(1, (most + step - 1) / step) * step
  }

  var marks: [Int] { Array(stride(from: 0, through: end, by: step)) }
}
