import Vocabulary
package import WorkbookWriter

/// The names under which the elements of a document stand.
enum WordName {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let placing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
}

extension WordDocument {
  /// The parts as the bytes of a `.docx` file.
  package static func packed(_ parts: [ArchivedPart]) -> [UInt8] { archive(of: parts) }

  /// The parts that the file is made of, in the order in which they stand in it; it says that `product`
  /// made it.
  package func parts(by product: String) -> [ArchivedPart] {
    var writer = DocumentPart(self)
    let document = writer.part(of: self)
    let charts = writer.charts.map { ChartPart($0) }
    var parts: [(name: String, text: String)] = [
      ("[Content_Types].xml", Self.contentTypes(charts: charts.count)),
      ("_rels/.rels", Self.rootRelations),
      ("docProps/core.xml", coreProperties(by: product)),
      ("word/document.xml", document),
      ("word/_rels/document.xml.rels", Self.documentRelations(charts: charts.count)),
      ("word/styles.xml", StylesPart.part),
      ("word/fontTable.xml", StylesPart.typefaces),
      ("word/settings.xml", Self.settings),
      ("word/footer1.xml", Self.footer(isEven: false)),
      ("word/footer2.xml", Self.footer(isEven: true)),
    ]
    for (index, chart) in charts.enumerated() {
      parts.append(("word/charts/chart\(index + 1).xml", chart.part))
      parts.append(
        ("word/charts/_rels/chart\(index + 1).xml.rels", Self.chartRelations(index + 1))
      )
    }
    return parts.map { ArchivedPart(name: $0.name, bytes: Array($0.text.utf8)) }
      + charts.enumerated().map { index, chart in
        ArchivedPart(name: "word/embeddings/chart\(index + 1).xlsx", bytes: chart.book.bytes())
      }
  }

  private func coreProperties(by product: String) -> String {
    XML.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ],
      [
        .element("dc:title", [:], [.text(title)]), .element("dc:creator", [:], [.text(product)]),
        .element("dc:language", [:], [.text("zh-CN")]),
      ]
    ).part
  }

  // MARK: Furniture

  /// Sheets are told apart into odd and even ones, whose numbers stand at the outer edge.
  private static let settings = XML.element(
    "w:settings",
    ["xmlns:w": WordName.main],
    [
      .element("w:zoom", ["w:percent": "100"]), .element("w:evenAndOddHeaders"),
      .value("w:defaultTabStop", "640"), .value("w:characterSpacingControl", "compressPunctuation"),
      .element(
        "w:compat",
        [:],
        [
          .element("w:balanceSingleByteDoubleByteWidth"), .element("w:doNotExpandShiftReturn"),
          .element("w:useFELayout"),
          .element(
            "w:compatSetting",
            [
              "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
              "w:val": "15",
            ]
          ),
        ]
      ),
      .element("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "zh-CN"]),
    ]
  ).part

  /// `— 1 —` in 四号半角宋体, one character from the outer edge.
  private static func footer(isEven: Bool) -> String {
    let run = { (content: XML) in XML.element("w:r", [:], [content]) }
    let letters = { (text: String) in
      run(.element("w:t", ["xml:space": "preserve"], [.text(text)]))
    }
    let field = { (kind: String) in run(.element("w:fldChar", ["w:fldCharType": kind])) }
    let indent =
      isEven
      ? XML.element("w:ind", ["w:left": "280"]) : .element("w:ind", ["w:right": "280"])
    return XML.element(
      "w:ftr",
      ["xmlns:w": WordName.main],
      [
        .element(
          "w:p",
          [:],
          [
            .element(
              "w:pPr",
              [:],
              [
                .value("w:pStyle", ParagraphStyle.footer.rawValue), indent,
                .value("w:jc", isEven ? "left" : "right"),
              ]
            ),
            letters("— "), field("begin"),
            run(.element("w:instrText", ["xml:space": "preserve"], [.text(" PAGE ")])),
            field("separate"), letters("1"), field("end"), letters(" —"),
          ]
        )
      ]
    ).part
  }

  // MARK: The package

  private static func contentTypes(charts: Int) -> String {
    let words = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let kinds: [(part: String, type: String)] =
      [
        ("/word/document.xml", "\(words).document.main+xml"),
        ("/word/styles.xml", "\(words).styles+xml"),
        ("/word/fontTable.xml", "\(words).fontTable+xml"),
        ("/word/settings.xml", "\(words).settings+xml"),
        ("/word/footer1.xml", "\(words).footer+xml"),
        ("/word/footer2.xml", "\(words).footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ]
      + (0..<charts).map { index in
        (
          "/word/charts/chart\(index + 1).xml",
          "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
        )
      }
    let defaults = [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
      ("xml", "application/xml"),
      ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ]
    return XML.element(
      "Types",
      ["xmlns": WordName.contentTypes],
      defaults.map { .element("Default", ["Extension": $0.0, "ContentType": $0.1]) }
        + kinds.map { .element("Override", ["PartName": $0.part, "ContentType": $0.type]) }
    ).part
  }

  private static let rootRelations = relations([
    ("document", "\(WordName.relations)/officeDocument", "word/document.xml"),
    (
      "properties",
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml"
    ),
  ])

  private static func documentRelations(charts: Int) -> String {
    let kinds = [
      ("styles", "styles", "styles.xml"), ("fonts", "fontTable", "fontTable.xml"),
      ("settings", "settings", "settings.xml"), ("odd", "footer", "footer1.xml"),
      ("even", "footer", "footer2.xml"),
    ]
    return relations(
      (kinds + (0..<charts).map { ("chart\($0 + 1)", "chart", "charts/chart\($0 + 1).xml") })
        .map { ($0.0, "\(WordName.relations)/\($0.1)", $0.2) }
    )
  }

  private static func chartRelations(_ number: Int) -> String {
    relations([("book", "\(WordName.relations)/package", "../embeddings/chart\(number).xlsx")])
  }

  private static func relations(_ targets: [(id: String, kind: String, target: String)]) -> String {
    XML.element(
      "Relationships",
      ["xmlns": WordName.packageRelations],
      targets.map {
        .element("Relationship", ["Id": $0.id, "Type": $0.kind, "Target": $0.target])
      }
    ).part
  }
}
