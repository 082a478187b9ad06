import Vocabulary

/// `word/document.xml`: the blocks of a document, the last of them the set-up of its sheets.
struct DocumentPart {
  private let names: AnchorNames
  private var bookmarks = 0
  /// The charts in their order; `word/charts/chart1.xml` is the first.
  private(set) var charts: [Chart] = []

  init(_ document: WordDocument) {
    names = AnchorNames(of: document)
  }

  /// Writes the part.
  mutating func part(of document: WordDocument) -> String {
    var body: [XML] = []
    for (index, block) in document.blocks.enumerated() {
      body.append(xml(of: block))
      let next = index + 1 < document.blocks.count ? document.blocks[index + 1] : nil
      if case .table = block, !(next?.isParagraph ?? false) {
        body.append(xml(of: WordParagraph(style: .space)))
      }
    }
    body.append(Self.sheets)
    return XML.element(
      "w:document",
      [
        "xmlns:w": WordName.main, "xmlns:r": WordName.relations, "xmlns:wp": WordName.placing,
        "xmlns:a": WordName.drawing, "xmlns:c": WordName.chart,
      ],
      [.element("w:body", [:], body)]
    ).part
  }

  private mutating func xml(of block: WordBlock) -> XML {
    switch block {
    case .paragraph(let paragraph): xml(of: paragraph)
    case .table(let table): xml(of: table)
    case .chart(let chart): xml(of: chart)
    }
  }

  // MARK: Paragraphs

  private mutating func xml(of paragraph: WordParagraph) -> XML {
    var format: [XML] = [.value("w:pStyle", paragraph.style.rawValue)]
    if paragraph.startsPage { format.append(.element("w:pageBreakBefore")) }
    return .element(
      "w:p",
      [:],
      [.element("w:pPr", [:], format)] + marks(paragraph.anchors)
        + paragraph.runs.map { xml(of: $0) }
    )
  }

  private mutating func marks(_ anchors: [String]) -> [XML] {
    anchors.flatMap { anchor -> [XML] in
      guard let name = names[anchor] else { return [] }
      bookmarks += 1
      let id = "\(bookmarks)"
      return [
        .element("w:bookmarkStart", ["w:id": id, "w:name": name]),
        .element("w:bookmarkEnd", ["w:id": id]),
      ]
    }
  }

  private func xml(of run: WordRun) -> XML {
    var format: [XML] = run.look == .plain ? [] : [.value("w:rStyle", run.look.rawValue)]
    if run.text.unicodeScalars.contains(where: Self.isWideOrNarrow) {
      format.append(.element("w:rFonts", ["w:hint": "eastAsia"]))
    }
    var content = format.isEmpty ? [] : [XML.element("w:rPr", [:], format)]
    var word = ""
    for character in run.text {
      guard character == "\n" || character == "\t" else {
        word.append(character)
        continue
      }
      content += [Self.letters(word), .element(character == "\n" ? "w:br" : "w:tab")]
      word = ""
    }
    content.append(Self.letters(word))
    let letters = XML.element("w:r", [:], content)
    guard let name = run.target.flatMap({ names[$0] }) else { return letters }
    return .element("w:hyperlink", ["w:anchor": name, "w:history": "1"], [letters])
  }

  /// Signs that are as wide as an ideograph in Chinese, and narrow in Latin: “ ” ‘ ’ … — · × ≥.
  private static func isWideOrNarrow(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2E7F).contains(scalar.value) || [0xB1, 0xB7, 0xD7].contains(scalar.value)
  }

  private static func letters(_ text: String) -> XML {
    text.isEmpty ? .nothing : .element("w:t", ["xml:space": "preserve"], [.text(text)])
  }

  // MARK: Tables

  private mutating func xml(of table: WordTable) -> XML {
    let widths = table.widths
    let rows = table.rows.enumerated().map { index, row in
      var format: [XML] = [.element("w:cantSplit")]
      if index < table.heads { format.append(.element("w:tblHeader")) }
      var column = 0
      let cells = row.map { cell -> XML in
        let own = widths[column..<min(column + cell.columns, widths.count)]
        column += cell.columns
        return xml(of: cell, width: own.reduce(0, +), density: table.density)
      }
      return XML.element("w:tr", [:], [.element("w:trPr", [:], format)] + cells)
    }
    let columns = widths.map { XML.element("w:gridCol", ["w:w": "\($0)"]) }
    return .element(
      "w:tbl",
      [:],
      [Self.format(of: table), .element("w:tblGrid", [:], columns)] + rows
    )
  }

  private static func format(of table: WordTable) -> XML {
    let margin = "\(table.density.margin)"
    return .element(
      "w:tblPr",
      [:],
      [
        .value("w:tblStyle", "ReportTable"),
        .element("w:tblW", ["w:w": "\(Sheet.textWidth)", "w:type": "dxa"]),
        .value("w:jc", "center"),
        .element("w:tblLayout", ["w:type": "fixed"]),
        .element(
          "w:tblCellMar",
          [:],
          [
            .element("w:left", ["w:w": margin, "w:type": "dxa"]),
            .element("w:right", ["w:w": margin, "w:type": "dxa"]),
          ]
        ),
        .element("w:tblLook", ["w:val": "0020", "w:firstRow": "1"]),
      ]
    )
  }

  private mutating func xml(of cell: WordCell, width: Int, density: WordTable.Density) -> XML {
    var format: [XML] = [.element("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])]
    if cell.columns > 1 { format.append(.value("w:gridSpan", "\(cell.columns)")) }
    switch cell.merge {
    case .none: break
    case .begins: format.append(.value("w:vMerge", "restart"))
    case .goesOn: format.append(.element("w:vMerge"))
    }
    if cell.isUnbroken { format.append(.element("w:noWrap")) }
    if cell.isHead { format.append(.value("w:vAlign", "center")) }
    var paragraph: [XML] = [.value("w:pStyle", density.style(isHead: cell.isHead).rawValue)]
    if cell.alignment != .start, !cell.isHead {
      paragraph.append(.value("w:jc", cell.alignment.rawValue))
    }
    let letters =
      [.element("w:pPr", [:], paragraph)] + marks(cell.anchors) + cell.runs.map { xml(of: $0) }
    return .element(
      "w:tc",
      [:],
      [.element("w:tcPr", [:], format), .element("w:p", [:], letters)]
    )
  }

  // MARK: Charts and sheets

  private mutating func xml(of chart: Chart) -> XML {
    charts.append(chart)
    let number = "\(charts.count)"
    let size = ChartPart(chart).size
    let frame = XML.element(
      "wp:inline",
      ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
      [
        .element("wp:extent", ["cx": "\(size.width)", "cy": "\(size.height)"]),
        .element("wp:effectExtent", ["l": "0", "t": "0", "r": "0", "b": "0"]),
        .element("wp:docPr", ["id": number, "name": chart.title, "descr": chart.summary]),
        .element("wp:cNvGraphicFramePr"),
        .element(
          "a:graphic",
          [:],
          [
            .element(
              "a:graphicData",
              ["uri": WordName.chart],
              [.element("c:chart", ["r:id": "chart\(number)"])]
            )
          ]
        ),
      ]
    )
    return .element(
      "w:p",
      [:],
      [
        .element("w:pPr", [:], [.value("w:pStyle", ParagraphStyle.figure.rawValue)]),
        .element("w:r", [:], [.element("w:drawing", [:], [frame])]),
      ]
    )
  }

  private static let sheets = XML.element(
    "w:sectPr",
    [:],
    [
      .element("w:footerReference", ["w:type": "default", "r:id": "odd"]),
      .element("w:footerReference", ["w:type": "even", "r:id": "even"]),
      .element("w:pgSz", ["w:w": "\(Sheet.width)", "w:h": "\(Sheet.height)"]),
      .element(
        "w:pgMar",
        [
          "w:top": "\(Sheet.top)", "w:right": "\(Sheet.right)", "w:bottom": "\(Sheet.bottom)",
          "w:left": "\(Sheet.left)", "w:header": "851", "w:footer": "\(Sheet.footer)",
          "w:gutter": "0",
        ]
      ),
      .element("w:pgNumType", ["w:fmt": "decimal"]),
      .element(
        "w:docGrid",
        ["w:type": "linesAndChars", "w:linePitch": "\(Sheet.linePitch)"]
      ),
    ]
  )
}

extension WordBlock {
  fileprivate var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}

extension WordTable {
  /// The widths of its columns, which fill the text's.
  var widths: [Int] {
    let half = density.style(isHead: false).size * 5
    let padding = 2 * density.margin + 20
    var wishes = [ColumnWidths.Wish](
      repeating: ColumnWidths.Wish(whole: 0, unbroken: 0),
      count: columnCount
    )
    for row in rows {
      var column = 0
      for cell in row {
        defer { column += cell.columns }
        guard cell.columns == 1 else { continue }
        let wish = ColumnWidths.wish(of: cell.text, isUnbroken: cell.isUnbroken)
        wishes[column].whole = max(wishes[column].whole, wish.whole * half + padding)
        wishes[column].unbroken = max(wishes[column].unbroken, wish.unbroken * half + padding)
      }
    }
    return ColumnWidths.shared(wishes, total: Sheet.textWidth)
  }
}

extension WordTable.Density {
  /// What is left free beside the text of a cell.
  var margin: Int {
    switch self {
    case .plain: 80
    case .dense: 50
    case .matrix: 10
    }
  }

  func style(isHead: Bool) -> ParagraphStyle {
    switch self {
    case .plain: isHead ? .head : .cell
    case .dense, .matrix: isHead ? .denseHead : .denseCell
    }
  }
}

/// What anchors are called in a document: at most 40 letters, digits and `_`, a letter first, no two
/// alike.
struct AnchorNames {
  private var names: [String: String] = [:]

  init(of document: WordDocument) {
    var taken: Set<String> = []
    for anchor in document.blocks.flatMap(\.anchors) where names[anchor] == nil {
      let plain = anchor.unicodeScalars.map { scalar -> Character in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : "_"
      }
      let stem = "a_" + String(plain.prefix(30))
      let name = taken.contains(stem) ? "\(stem)_\(names.count)" : stem
      taken.insert(name)
      names[anchor] = name
    }
  }

  subscript(anchor: String) -> String? { names[anchor] }
}
