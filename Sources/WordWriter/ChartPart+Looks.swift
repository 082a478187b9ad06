import Vocabulary

extension ChartPart {
  /// How a bar is told from others without colour.
  enum Look {
    case filled, hatched, outlined
  }

  static func format(_ look: Look) -> XML {
    let inside: XML =
      switch look {
      case .filled: fill("595959")
      case .outlined: .element("a:noFill")
      case .hatched:
        .element(
          "a:pattFill",
          ["prst": "wdUpDiag"],
          [
            .element("a:fgClr", [:], [.drawn("a:srgbClr", "000000")]),
            .element("a:bgClr", [:], [.drawn("a:srgbClr", "FFFFFF")]),
          ]
        )
      }
    return .element("c:spPr", [:], [inside, outline("000000")])
  }

  static func fill(_ colour: String) -> XML {
    .element("a:solidFill", [:], [.drawn("a:srgbClr", colour)])
  }

  /// A line of `width` English Metric Units; none without a colour.
  static func outline(_ colour: String?, width: Int = 9_525) -> XML {
    guard let colour else { return .element("a:ln", [:], [.element("a:noFill")]) }
    return .element("a:ln", ["w": "\(width)"], [fill(colour)])
  }

  /// The letters of a chart, in hundredths of a point.
  static func letters(size: Int) -> XML {
    .element(
      "c:txPr",
      [:],
      [
        .element("a:bodyPr"),
        .element(
          "a:p",
          [:],
          [
            .element(
              "a:pPr",
              [:],
              [.element("a:defRPr", ["sz": "\(size)"], typefaces)]
            ),
            .element("a:endParaRPr", ["lang": "zh-CN"]),
          ]
        ),
      ]
    )
  }

  /// Words beside a bar.
  static func words(_ text: String) -> [XML] {
    [
      .element("a:bodyPr"),
      .element(
        "a:p",
        [:],
        [
          .element(
            "a:r",
            [:],
            [
              .element("a:rPr", ["lang": "zh-CN", "sz": "900"], typefaces),
              .element("a:t", [:], [.text(text)]),
            ]
          )
        ]
      ),
    ]
  }

  private static var typefaces: [XML] {
    [
      fill("000000"),
      .element("a:latin", ["typeface": Typeface.latin]),
      .element("a:ea", ["typeface": Typeface.imitationSong.rawValue]),
    ]
  }

  /// Texts that stand in the workbook, with what they are.
  static func reference(_ range: String, texts: [String]) -> XML {
    .element(
      "c:strRef",
      [:],
      [
        .element("c:f", [:], [.text(range)]),
        .element(
          "c:strCache",
          [:],
          [.drawn("c:ptCount", "\(texts.count)")]
            + texts.enumerated().map { point($0, $1) }
        ),
      ]
    )
  }

  static func point(_ index: Int, _ value: String) -> XML {
    .element("c:pt", ["idx": "\(index)"], [.element("c:v", [:], [.text(value)])])
  }

  /// A number as a part has it: 95, 66.67.
  static func printed(_ value: Double) -> String {
    let whole = Int(value)
    return Double(whole) == value ? "\(whole)" : "\(value)"
  }
}
