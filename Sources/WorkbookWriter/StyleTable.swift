/// The looks that a workbook's cells have, each once, in the order in which they were first asked for.
struct StyleTable {
  private var numbers: [BookStyle: Int] = [BookStyle(): 0]
  private var styles = [BookStyle()]
  private var formats: [String] = []
  /// The first two are those of every workbook.
  private var fonts = [Font(isBold: false, ink: nil), Font(isBold: true, ink: nil)]
  /// What stands behind the two fills that must be there.
  private var fills: [BookColour] = []

  private struct Font: Hashable {
    var isBold: Bool
    var ink: BookColour?
  }

  /// The number of `style`, which a cell's `s` names.
  mutating func number(of style: BookStyle) -> Int {
    if let known = numbers[style] { return known }
    numbers[style] = styles.count
    styles.append(style)
    if case .custom(let code) = style.format, !formats.contains(code) { formats.append(code) }
    let font = Font(isBold: style.isBold, ink: style.ink)
    if !fonts.contains(font) { fonts.append(font) }
    if let fill = style.fill, !fills.contains(fill) { fills.append(fill) }
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
    xml += "<fonts count=\"\(fonts.count)\">" + fonts.map(Self.element).joined() + "</fonts>"
    xml += "<fills count=\"\(fills.count + 2)\"><fill><patternFill patternType=\"none\"/></fill>"
    xml += "<fill><patternFill patternType=\"gray125\"/></fill>"
    xml += fills.map(Self.element).joined() + "</fills>" + Self.fixed
    xml += "<cellXfs count=\"\(styles.count)\">" + styles.map(record).joined() + "</cellXfs>"
    xml +=
      "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    return xml + "</styleSheet>"
  }

  private func record(_ style: BookStyle) -> String {
    let format = formatNumber(style.format)
    let font = fonts.firstIndex(of: Font(isBold: style.isBold, ink: style.ink)) ?? 0
    let fill = style.fill.flatMap { fills.firstIndex(of: $0) }.map { $0 + 2 } ?? 0
    var xml = "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\""
    xml += " borderId=\"\(style.hasBorder ? 1 : 0)\" xfId=\"0\""
    if format != 0 { xml += " applyNumberFormat=\"1\"" }
    if font != 0 { xml += " applyFont=\"1\"" }
    if fill != 0 { xml += " applyFill=\"1\"" }
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

  private static func element(of font: Font) -> String {
    let ink = font.ink.map { "<color rgb=\"\($0.attribute)\"/>" } ?? ""
    let bold = font.isBold ? "<b/>" : ""
    return "<font>\(bold)<sz val=\"11\"/>\(ink)<name val=\"宋体\"/><charset val=\"134\"/></font>"
  }

  private static func element(of fill: BookColour) -> String {
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(fill.attribute)\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill>"
  }

  /// Two borders (none, thin), and what all looks begin with.
  private static let fixed: String = {
    let sides = ["left", "right", "top", "bottom"].map { "<\($0) style=\"thin\"/>" }.joined()
    return "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
      + "<border>\(sides)<diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs>"
  }()
}
