import Vocabulary

/// Rates against their targets, one bar under the other.
struct BulletDrawing {
  let chart: Chart
  let bullets: [Bullet]

  static let width = 680
  static let rowHeight = 34
  /// Where the scale of 0 to 100 % begins, and how long it is.
  static let barStart = 216
  static let barLength = 240

  var svg: HTML {
    let top = 22
    let height = top + bullets.count * Self.rowHeight + 4
    var parts = [scale(to: height - 4)]
    for (index, bullet) in bullets.enumerated() {
      parts.append(row(bullet, y: top + index * Self.rowHeight))
    }
    return chart.frame(width: Self.width, height: height, parts)
  }

  /// Where `hundredths` of a percent lie; nothing lies outside the scale.
  static func x(of hundredths: Int) -> Int {
    barStart + min(max(hundredths, 0), 10_000) * barLength / 10_000
  }

  private func scale(to bottom: Int) -> HTML {
    .joined(
      [0, 5_000, 10_000].map { mark in
        let x = Self.x(of: mark)
        return .joined([
          label("\(mark / 100)%", x: x, y: 13, anchor: "middle", size: 11),
          rule("grid", x1: x, y1: 18, x2: x, y2: bottom),
        ])
      }
    )
  }

  private func row(_ bullet: Bullet, y: Int) -> HTML {
    let middle = y + Self.rowHeight / 2
    let lines = wrapped(bullet.label, limit: 31)
    var parts = lines.enumerated().map { index, line in
      let offset = lines.count == 1 ? 4 : (index == 0 ? -3 : 12)
      return label(line, x: Self.barStart - 8, y: middle + offset, anchor: "end", size: 12)
    }
    let end = Self.barStart + Self.barLength
    parts.append(
      box(
        "track",
        x: Self.barStart,
        y: middle - 7,
        width: end - Self.barStart,
        height: 14,
        fill: "none"
      )
    )
    if let hundredths = bullet.hundredths {
      let length = Self.x(of: hundredths) - Self.barStart
      let fill = bullet.tone == .unmet ? chart.hatch : nil
      parts.append(
        box(
          "bar \(bullet.tone.rawValue)",
          x: Self.barStart,
          y: middle - 7,
          width: length,
          height: 14,
          fill: fill
        )
      )
    }
    if let target = bullet.target {
      let x = Self.x(of: target)
      parts.append(rule("target", x1: x, y1: middle - 12, x2: x, y2: middle + 12, width: 3))
    }
    parts.append(label(bullet.text, x: end + 12, y: middle + 4, size: 12))
    return .element("g", ["class": "tone-\(bullet.tone.rawValue)"], parts)
  }
}
