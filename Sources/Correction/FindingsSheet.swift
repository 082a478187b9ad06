import Vocabulary
import WorkbookWriter

/// The sheet that lists the findings, each with a link to its cell.
struct FindingsSheet {
  private let lines: [Correction.Line]
  private let looks: StylePatch.Looks
  private let limit: Int

  init(_ lines: [Correction.Line], looks: StylePatch.Looks, limit: Int) {
    self.lines = lines
    self.looks = looks
    self.limit = limit
  }

  private static let titles: [(title: String, width: Int)] = [
    ("条目", 6), ("级别", 9), ("位置", 18), ("单元格", 10), ("问题和改法", 64), ("对统计的影响", 22), ("代码", 22),
    ("改正情况", 18),
  ]
  private static let headRows = 3

  /// The sheet's part, in the namespace of its workbook.
  func part(in space: String) -> [UInt8] {
    let shown = lines.prefix(limit)
    var xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet"
      + " xmlns=\"\(space)\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>"
      + "<sheetView workbookViewId=\"0\"><pane ySplit=\"\(Self.headRows)\""
      + " topLeftCell=\"A\(Self.headRows + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
    for (index, column) in Self.titles.enumerated() {
      xml +=
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" customWidth=\"1\"/>"
    }
    xml += "</cols><sheetData>"
    xml += row(1, [(OwnMark.Sheet.findings.rawValue + "：共 \(lines.count) 条", looks.title)])
    xml += row(2, [(note, looks.note)])
    xml += row(3, Self.titles.map { ($0.title, looks.heading) })
    for (index, line) in shown.enumerated() {
      xml += row(
        index + 1 + Self.headRows,
        cells(of: line, number: index + 1),
        lines: max(Self.height(line.message, in: 64), Self.height(line.effect, in: 22))
      )
    }
    xml += "</sheetData>" + links(shown) + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\""
    xml += " bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
    xml +=
      "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>"
    return Array(xml.utf8)
  }

  private var note: String {
    let counts = FindingCode.Level.allCases.sorted().compactMap { level in
      let count = lines.count { $0.level == level }
      return count == 0 ? nil : "\(level.title.zh) \(count) 条"
    }
    let rest = lines.count > limit ? "；只列出前 \(limit) 条" : ""
    return counts.joined(separator: "，") + rest
      + "。点“单元格”一列可跳到该格；改好后把整个工作簿重新报送，本表和批注不必删除。本工作簿含个人信息，请勿外传。"
  }

  private func cells(of line: Correction.Line, number: Int) -> [(String, Int)] {
    let cell = line.row.map { (line.column.map(columnLetters) ?? "") + String($0) }
    return [
      (String(number), looks.text), (line.level.title.zh, looks.levels[line.level] ?? looks.text),
      (line.sheet ?? "", looks.text), (cell ?? "", line.row == nil ? looks.text : looks.link),
      (line.message, looks.text), (line.effect, looks.text), (line.code, looks.text),
      ("", looks.text),
    ]
  }

  /// How many lines a text takes in a column of this many characters; an ideograph is two of them.
  private static func height(_ text: String, in width: Int) -> Int {
    let length = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
    return (length + width - 3) / (width - 2)
  }

  /// A row, tall enough for its longest text: not every program finds that out by itself.
  private func row(
    _ number: Int,
    _ cells: [(text: String, look: Int)],
    lines: Int = 1
  ) -> String {
    let height = lines > 1 ? " ht=\"\(15 * lines + 2)\" customHeight=\"1\"" : ""
    var xml = "<row r=\"\(number)\"\(height)>"
    for (index, cell) in cells.enumerated() {
      let head = "<c r=\"\(columnLetters(index + 1))\(number)\" s=\"\(cell.look)\""
      xml +=
        cell.text.isEmpty
        ? head + "/>"
        : head + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(cell.text))</t></is></c>"
    }
    return xml + "</row>"
  }

  private func links(_ shown: ArraySlice<Correction.Line>) -> String {
    var xml = ""
    for (index, line) in shown.enumerated() {
      guard let row = line.row, let sheet = line.sheet else { continue }
      let target = "'\(sheet.replacing("'", with: "''"))'!\(columnLetters(line.column ?? 1))\(row)"
      xml +=
        "<hyperlink ref=\"D\(index + 1 + Self.headRows)\" location=\"\(escapedAttribute(target))\"/>"
    }
    return xml.isEmpty ? "" : "<hyperlinks>\(xml)</hyperlinks>"
  }
}
