package import Vocabulary

extension Chart {
  /// The chart as inline SVG: title and description first, black-and-white safe (pattern, outline
  /// and words; colour only comes on top, from the page's style sheet).
  package var svg: HTML {
    switch content {
    case .bullets(let bullets): BulletDrawing(chart: self, bullets: bullets).svg
    case .trend(let trend): TrendDrawing(chart: self, trend: trend).svg
    case .bars(let bars): BarDrawing(chart: self, bars: bars).svg
    }
  }

  /// The frame of every chart: a viewBox of `width` by `height`, named for who cannot see it.
  func frame(width: Int, height: Int, _ content: [HTML]) -> HTML {
    .element(
      "svg",
      [
        "class": "chart", "xmlns": "http://www.w3.org/2000/svg", "role": "img",
        "viewBox": "0 0 \(width) \(height)", "data-chart": id,
        "aria-labelledby": "\(id)-title \(id)-desc", "fill": "currentColor",
      ],
      [
        .element("title", ["id": "\(id)-title"], .text(title)),
        .element("desc", ["id": "\(id)-desc"], .text(summary)),
        definitions,
      ] + content
    )
  }

  /// The hatch of what is not reached; its name holds the chart's, for a page has several charts.
  private var definitions: HTML {
    .element(
      "defs",
      [:],
      .element(
        "pattern",
        [
          "id": "\(id)-hatch", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ],
        .element(
          "line",
          [
            "x1": "0", "y1": "0", "x2": "0", "y2": "6", "stroke": "currentColor",
            "stroke-width": "3",
          ]
        )
      )
    )
  }

  /// A reference to the hatch.
  var hatch: String { "url(#\(id)-hatch)" }
}

/// Text at a point.
func label(
  _ text: String,
  x: Int,
  y: Int,
  anchor: String = "start",
  size: Int = 13
) -> HTML {
  .element(
    "text",
    ["x": "\(x)", "y": "\(y)", "text-anchor": anchor, "font-size": "\(size)"],
    .text(text)
  )
}

/// A rectangle of a class; `fill` where it is not the colour of the class.
func box(_ kind: String, x: Int, y: Int, width: Int, height: Int, fill: String? = nil) -> HTML {
  if let fill {
    return .element(
      "rect",
      [
        "class": kind, "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)",
        "fill": fill, "stroke": "currentColor",
      ]
    )
  }
  return .element(
    "rect",
    ["class": kind, "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)"]
  )
}

/// A straight line of a class.
func rule(_ kind: String, x1: Int, y1: Int, x2: Int, y2: Int, width: Int = 1) -> HTML {
  .element(
    "line",
    [
      "class": kind, "x1": "\(x1)", "y1": "\(y1)", "x2": "\(x2)", "y2": "\(y2)",
      "stroke": "currentColor", "stroke-width": "\(width)",
    ]
  )
}

/// How wide `text` prints, in halves of a Chinese character.
func halfWidths(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
}

/// `text` in at most two lines of `limit` halves; what is still too long ends in an ellipsis.
func wrapped(_ text: String, limit: Int) -> [String] {
  guard halfWidths(text) > limit else { return [text] }
  var lines = [""]
  for character in text {
    if halfWidths(lines[lines.count - 1] + String(character)) > limit {
      guard lines.count < 2 else {
        lines[1].removeLast()
        lines[1] += "…"
        break
      }
      lines.append("")
    }
    lines[lines.count - 1].append(character)
  }
  return lines
}
