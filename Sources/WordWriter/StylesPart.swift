/// `word/styles.xml` and `word/fontTable.xml`: how everything looks.
enum StylesPart {
  static var part: String {
    XML.element(
      "w:styles",
      ["xmlns:w": WordName.main],
      [defaults] + ParagraphStyle.allCases.map(paragraph)
        + LetterStyle.allCases.filter { $0 != .plain }.map(letters) + [normalTable, table]
    ).part
  }

  static var typefaces: String {
    XML.element(
      "w:fonts",
      ["xmlns:w": WordName.main],
      Typeface.allCases.map { face in
        .element(
          "w:font",
          ["w:name": face.rawValue],
          [
            .value("w:altName", face.others), .value("w:charset", "86"),
            .value("w:family", "auto"), .value("w:pitch", "variable"),
          ]
        )
      }
    ).part
  }

  private static var defaults: XML {
    let letters = XML.element(
      "w:rPr",
      [:],
      [
        LetterFormat.fonts(.imitationSong), .value("w:spacing", "\(Sheet.letterSpace)"),
        .value("w:kern", "2"), .value("w:sz", "32"), .value("w:szCs", "32"),
        .element("w:lang", ["w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"]),
      ]
    )
    return .element(
      "w:docDefaults",
      [:],
      [.element("w:rPrDefault", [:], [letters]), .element("w:pPrDefault")]
    )
  }

  private static func paragraph(_ style: ParagraphStyle) -> XML {
    let format = style.format
    var parts: [XML] = [.value("w:name", style.name)]
    if style != .normal { parts.append(.value("w:basedOn", ParagraphStyle.normal.rawValue)) }
    if let next = style.next { parts.append(.value("w:next", next.rawValue)) }
    parts.append(.element("w:qFormat"))
    parts += [format.paragraph.xml(size: style.size), format.letters.xml]
    let id = style.rawValue
    if style == .normal {
      return .element(
        "w:style",
        ["w:type": "paragraph", "w:default": "1", "w:styleId": id],
        parts
      )
    }
    return style.isBuiltIn
      ? .element("w:style", ["w:type": "paragraph", "w:styleId": id], parts)
      : .element("w:style", ["w:type": "paragraph", "w:customStyle": "1", "w:styleId": id], parts)
  }

  private static func letters(_ style: LetterStyle) -> XML {
    let parts: [XML] = [
      .value("w:name", style.name), .element("w:qFormat"), style.format.xml,
    ]
    return style == .strong
      ? .element("w:style", ["w:type": "character", "w:styleId": style.rawValue], parts)
      : .element(
        "w:style",
        ["w:type": "character", "w:customStyle": "1", "w:styleId": style.rawValue],
        parts
      )
  }

  private static let normalTable = XML.element(
    "w:style",
    ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"],
    [
      .value("w:name", "Normal Table"),
      .element(
        "w:tblPr",
        [:],
        [
          .element("w:tblInd", ["w:w": "0", "w:type": "dxa"]),
          .element(
            "w:tblCellMar",
            [:],
            [
              .element("w:top", ["w:w": "0", "w:type": "dxa"]),
              .element("w:left", ["w:w": "80", "w:type": "dxa"]),
              .element("w:bottom", ["w:w": "0", "w:type": "dxa"]),
              .element("w:right", ["w:w": "80", "w:type": "dxa"]),
            ]
          ),
        ]
      ),
    ]
  )

  private static let table = XML.element(
    "w:style",
    ["w:type": "table", "w:customStyle": "1", "w:styleId": "ReportTable"],
    [
      .value("w:name", "简报表格"), .value("w:basedOn", "TableNormal"),
      .element("w:tblPr", [:], [.element("w:tblBorders", [:], borders)]),
    ]
  )

  private static let borders: [XML] = [
    .element("w:top", line), .element("w:left", line), .element("w:bottom", line),
    .element("w:right", line), .element("w:insideH", line), .element("w:insideV", line),
  ]

  private static var line: KeyValuePairs<StaticString, String> {
    ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"]
  }
}

extension ParagraphStyle {
  /// In half points.
  var size: Int { format.letters.size ?? 32 }

  /// What a writer goes on with below it.
  fileprivate var next: ParagraphStyle? {
    switch self {
    case .title, .heading1, .heading2, .heading3: .body
    case .appendixTitle, .appendixHeading, .appendixDetail: .appendixText
    case .appendixNumber: .appendixTitle
    default: nil
    }
  }
}
