/// The looks that a workbook's cells have, each once, in the order in which they were first asked for.
struct StyleTable {
  private var numbers: [BookStyle: Int] = [BookStyle(): 0]
  private var styles = [BookStyle()]
  private var formats: [String] = []

  /// The number of `style`, which a cell's `s` names.
  mutating func number(of style: BookStyle) -> Int {
    if let known = numbers[style] { return known }
    numbers[style] = styles.count
    styles.append(style)
    if case .custom(let code) = style.format, !formats.contains(code) { formats.append(code) }
    return styles.count - 1
  }

  /// `xl/styles.xml`.
  var part: String {
    var xml = xmlHead + "<styleSheet xmlns=\"\(Namespace.main)\">"
    if !formats.isEmpty {
      xml += "<numFmts count=\"\(formats.count)\">"
      for (index, code) in formats.enumerated() {
        xml +=
          "<numFmt numFmtId=\"\(Self.firstCustom + index)\" formatCode=\"\(escapedAttribute(code))\"/>"
      }
      xml += "</numFmts>"
    }
    xml += Self.fixed
    xml += "<cellXfs count=\"\(styles.count)\">" + styles.map(record).joined() + "</cellXfs>"
    xml +=
      "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    return xml + "</styleSheet>"
  }

  private func record(_ style: BookStyle) -> String {
    let format = formatNumber(style.format)
    var xml = "<xf numFmtId=\"\(format)\" fontId=\"\(style.isBold ? 1 : 0)\" fillId=\"0\""
    xml += " borderId=\"\(style.hasBorder ? 1 : 0)\" xfId=\"0\""
    if format != 0 { xml += " applyNumberFormat=\"1\"" }
    if style.isBold { xml += " applyFont=\"1\"" }
    if style.hasBorder { xml += " applyBorder=\"1\"" }
    guard style.wraps || style.isCentered else { return xml + "/>" }
    xml += " applyAlignment=\"1\"><alignment"
    if style.isCentered { xml += " horizontal=\"center\"" }
    xml += " vertical=\"center\""
    if style.wraps { xml += " wrapText=\"1\"" }
    return xml + "/></xf>"
  }

  private func formatNumber(_ form: NumberForm) -> Int {
    switch form {
    case .general: 0
    case .builtIn(let number): number
    case .custom(let code): Self.firstCustom + (formats.firstIndex(of: code) ?? 0)
    }
  }

  /// Numbers below this belong to the program (18.8.30).
  private static let firstCustom = 164

  /// Two fonts (plain, bold), the two fills that must be there, two borders (none, thin).
  private static let fixed: String = {
    let font = "<sz val=\"11\"/><name val=\"宋体\"/><charset val=\"134\"/>"
    let sides = ["left", "right", "top", "bottom"].map { "<\($0) style=\"thin\"/>" }.joined()
    return "<fonts count=\"2\"><font>\(font)</font><font><b/>\(font)</font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
      + "<border>\(sides)<diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs>"
  }()
}
