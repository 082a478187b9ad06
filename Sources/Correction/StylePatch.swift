import Vocabulary

/// Adds looks to a workbook's styles: those of bad cells, each the look that the cell had with a
/// colour behind it, and those of the sheet of findings.
struct StylePatch {
  /// The looks of the sheet of findings, by their number.
  struct Looks {
    var title: Int
    var note: Int
    var heading: Int
    var text: Int
    var link: Int
    var levels: [FindingCode.Level: Int]
  }

  private let part: String
  private let tree: XMLTree
  private let records: XMLNode
  private let count: Int
  private var fills: [FindingCode.Level: Int] = [:]
  private var known: [Key: Int] = [:]
  private var added = 0

  private struct Key: Hashable {
    var base: Int
    var level: FindingCode.Level
  }

  /// Opens the workbook's styles, or makes some where it has none.
  init(of parts: inout WorkbookParts) throws(CorrectionError) {
    if let found = try parts.target(of: "styles", from: parts.workbook) {
      part = found
    } else if parts.contains("xl/styles.xml") {
      part = "xl/styles.xml"
    } else {
      part = "xl/styles.xml"
      let isStrict = try parts.relationFamily().contains("purl.oclc.org")
      parts.store(Array(Self.none(isStrict: isStrict).utf8), as: part)
      try parts.declare(part, as: "\(WorkbookParts.spreadsheetML).styles+xml")
      _ = try parts.relate(parts.workbook, to: part, as: "styles")
    }
    tree = try parts.tree(part)
    let root = tree.root
    if let found = root.child("cellXfs") {
      records = found
    } else {
      let later = ["cellStyles", "dxfs", "tableStyles", "colors", "extLst"]
      records = root.insert("cellXfs", before: root.children.first { later.contains($0.name) })
      records.append("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
    }
    count = records.children.count
  }

  /// The number of the look `base` with the colour of `level` behind it.
  mutating func number(of level: FindingCode.Level, over base: Int) -> Int {
    let base = (0..<count).contains(base) ? base : 0
    let key = Key(base: base, level: level)
    if let number = known[key] { return number }
    let look = originals[base].copied(into: records)
    look["fillId"] = String(fill(of: level))
    look["applyFill"] = "1"
    return remember(key)
  }

  /// The looks of the sheet of findings.
  mutating func looks() -> Looks {
    let big = font("<b/>", size: 14)
    let bold = font("<b/>", size: 11)
    let link = font("<u/>", size: 11, colour: "FF0563C1")
    let plain = font("", size: 11)
    let border = thinBorder()
    var levels: [FindingCode.Level: Int] = [:]
    for level in FindingCode.Level.allCases {
      let fill = level == .notice ? 0 : fill(of: level)
      levels[level] = record(font: plain, fill: fill, border: border, wraps: true)
    }
    return Looks(
      title: record(font: big),
      note: record(font: plain),
      heading: record(font: bold, fill: fill(coloured: "FFE7E9EC"), border: border, wraps: true),
      text: record(font: plain, border: border, wraps: true),
      link: record(font: link, border: border, wraps: true),
      levels: levels
    )
  }

  func store(in parts: inout WorkbookParts) {
    for name in ["fonts", "fills", "borders", "cellXfs"] {
      guard let list = tree.root.child(name) else { continue }
      list["count"] = String(list.children.count)
    }
    parts.store(tree, as: part)
  }

  // MARK: The lists of the part

  /// The looks that cells name already, fetched once.
  private lazy var originals = Array(records.children.prefix(count))

  private mutating func remember(_ key: Key) -> Int {
    known[key] = count + added
    added += 1
    return count + added - 1
  }

  private mutating func fill(of level: FindingCode.Level) -> Int {
    if let known = fills[level] { return known }
    let number = fill(coloured: Self.colour(of: level))
    fills[level] = number
    return number
  }

  private static func colour(of level: FindingCode.Level) -> String {
    switch level {
    case .error: "FFFFC7CE"
    case .doubt: "FFFFD9B3"
    case .warning: "FFFFF2B3"
    case .notice: "FFE7E9EC"
    }
  }

  private func fill(coloured colour: String) -> Int {
    let fills = list("fills", before: ["borders", "cellStyleXfs", "cellXfs"])
    if fills.firstChild == nil {
      fills.append("fill").append("patternFill", ["patternType": "none"])
      fills.append("fill").append("patternFill", ["patternType": "gray125"])
    }
    let pattern = fills.append("fill").append("patternFill", ["patternType": "solid"])
    pattern.append("fgColor", ["rgb": colour])
    pattern.append("bgColor", ["indexed": "64"])
    return fills.children.count - 1
  }

  private func font(_ mark: String, size: Int, colour: String? = nil) -> Int {
    let fonts = list("fonts", before: ["fills", "borders", "cellStyleXfs", "cellXfs"])
    let font = fonts.append("font")
    if mark == "<b/>" { font.append("b") }
    if mark == "<u/>" { font.append("u") }
    font.append("sz", ["val": "\(size)"])
    if let colour { font.append("color", ["rgb": colour]) }
    font.append("name", ["val": "宋体"])
    font.append("charset", ["val": "134"])
    return fonts.children.count - 1
  }

  private func thinBorder() -> Int {
    let borders = list("borders", before: ["cellStyleXfs", "cellXfs"])
    let border = borders.append("border")
    for side in ["left", "right", "top", "bottom"] {
      border.append(side, ["style": "thin"]).append("color", ["rgb": "FFBFBFBF"])
    }
    border.append("diagonal")
    return borders.children.count - 1
  }

  private mutating func record(
    font: Int,
    fill: Int = 0,
    border: Int = 0,
    wraps: Bool = false
  ) -> Int {
    let look = records.append(
      "xf",
      [
        "numFmtId": "49", "fontId": "\(font)", "fillId": "\(fill)", "borderId": "\(border)",
        "xfId": "0",
        "applyNumberFormat": "1", "applyFont": "1", "applyFill": "1", "applyBorder": "1",
        "applyAlignment": "1",
      ]
    )
    look.append(
      "alignment",
      wraps ? ["vertical": "center", "wrapText": "1"] : ["vertical": "center"]
    )
    added += 1
    return count + added - 1
  }

  private func list(_ name: String, before later: [String]) -> XMLNode {
    if let found = tree.root.child(name) { return found }
    return tree.root.insert(name, before: tree.root.children.first { later.contains($0.name) })
  }

  private static func none(isStrict: Bool) -> String {
    let space =
      isStrict
      ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
      : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return "<styleSheet xmlns=\"\(space)\"><fonts count=\"1\"><font><sz val=\"11\"/>"
      + "<name val=\"宋体\"/><charset val=\"134\"/></font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"1\">"
      + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
      + "</styleSheet>"
  }
}
