/// The typefaces of an official document, by the names under which Windows and WPS have them.
enum Typeface: String, CaseIterable {
  case imitationSong = "仿宋"
  case regular = "楷体"
  case black = "黑体"
  case song = "宋体"
  case title = "方正小标宋简体"

  /// The typeface of figures and Latin letters.
  static let latin = "Times New Roman"

  /// What is taken where it is not installed, the nearest first.
  var others: String {
    switch self {
    case .imitationSong: "FangSong,仿宋_GB2312,FangSong_GB2312,STFangsong,SimSun,Noto Serif CJK SC"
    case .regular: "KaiTi,楷体_GB2312,KaiTi_GB2312,STKaiti,Noto Serif CJK SC"
    case .black: "SimHei,STHeiti,Noto Sans CJK SC"
    case .song: "SimSun,NSimSun,Noto Serif CJK SC"
    case .title: "FZXiaoBiaoSong-B05S,方正小标宋_GBK,小标宋,STZhongsong,SimSun,Noto Serif CJK SC"
    }
  }
}

/// What letters look like; nothing said is as in the style that this one is based on.
struct LetterFormat {
  var typeface: Typeface?
  var isBold = false
  var colour: String?
  /// In half points: 32 is 三号.
  var size: Int?

  var xml: XML {
    var parts: [XML] = []
    if let typeface { parts.append(Self.fonts(typeface)) }
    if isBold { parts += [.element("w:b"), .element("w:bCs")] }
    if let colour { parts.append(.value("w:color", colour)) }
    if let size { parts += [.value("w:sz", "\(size)"), .value("w:szCs", "\(size)")] }
    return parts.isEmpty ? .nothing : .element("w:rPr", [:], parts)
  }

  /// The typeface of ideographs; figures and Latin letters are those that every system has.
  static func fonts(_ typeface: Typeface) -> XML {
    .element(
      "w:rFonts",
      [
        "w:ascii": Typeface.latin, "w:hAnsi": Typeface.latin, "w:eastAsia": typeface.rawValue,
        "w:cs": Typeface.latin,
      ]
    )
  }
}

/// What a paragraph looks like; lengths in twentieths of a point.
struct ParagraphFormat {
  enum Alignment: String {
    case both, center, left, right
  }

  var keepsWithNext = false
  var keepsTogether = false
  /// Lines above and below, of the colour and the width in eighths of a point.
  var rules: [(side: StaticString, colour: String, width: Int)] = []
  /// A tab at the right edge of the text.
  var hasRightTab = false
  var isOnGrid = true
  var before = 0
  var after = 0
  /// The exact height of a line; none for the grid's or the letters' own.
  var line: Int?
  /// How far the first line goes in, in hundredths of a character.
  var firstLine = 0
  var left = 0
  var right = 0
  var hanging = 0
  var alignment: Alignment?
  /// 0 for the first level of the outline.
  var level: Int?

  /// For letters of `size` half points.
  func xml(size: Int) -> XML {
    var parts: [XML] = []
    if keepsWithNext { parts.append(.element("w:keepNext")) }
    if keepsTogether { parts.append(.element("w:keepLines")) }
    if !rules.isEmpty {
      parts.append(
        .element(
          "w:pBdr",
          [:],
          rules.map { rule in
            .element(
              rule.side,
              ["w:val": "single", "w:sz": "\(rule.width)", "w:space": "4", "w:color": rule.colour]
            )
          }
        )
      )
    }
    if hasRightTab {
      let tab = XML.element("w:tab", ["w:val": "right", "w:pos": "\(Sheet.textWidth)"])
      parts.append(.element("w:tabs", [:], [tab]))
    }
    if !isOnGrid { parts.append(.value("w:snapToGrid", "0")) }
    parts.append(spacing)
    parts.append(indent(size: size))
    if let alignment { parts.append(.value("w:jc", alignment.rawValue)) }
    if let level { parts.append(.value("w:outlineLvl", "\(level)")) }
    return .element("w:pPr", [:], parts)
  }

  private var spacing: XML {
    .element(
      "w:spacing",
      [
        "w:before": "\(before)", "w:after": "\(after)", "w:line": "\(line ?? 240)",
        "w:lineRule": line == nil ? "auto" : "exact",
      ]
    )
  }

  /// The first line in characters for who knows them, and as a length for who does not.
  private func indent(size: Int) -> XML {
    if hanging > 0 {
      return .element(
        "w:ind",
        ["w:left": "\(left)", "w:right": "\(right)", "w:hanging": "\(hanging)"]
      )
    }
    return .element(
      "w:ind",
      [
        "w:left": "\(left)", "w:right": "\(right)", "w:firstLineChars": "\(firstLine)",
        "w:firstLine": "\(firstLine * size / 10)",
      ]
    )
  }
}

extension ParagraphStyle {
  /// GB/T 9704-2012: text 三号仿宋, levels 黑体, 楷体, 仿宋, title 二号小标宋; appendices and tables are
  /// reference and smaller.
  var format: (paragraph: ParagraphFormat, letters: LetterFormat) {
    var paragraph = ParagraphFormat()
    var letters = LetterFormat()
    switch self {
    case .normal: paragraph.alignment = .both
    case .title:
      paragraph = ParagraphFormat(
        isOnGrid: false,
        before: 1160,
        after: 580,
        line: 700,
        alignment: .center
      )
      letters = LetterFormat(typeface: .title, size: 44)
    case .heading1:
      paragraph = ParagraphFormat(keepsWithNext: true, firstLine: 200, level: 0)
      letters = LetterFormat(typeface: .black)
    case .heading2:
      paragraph = ParagraphFormat(keepsWithNext: true, firstLine: 200, level: 1)
      letters = LetterFormat(typeface: .regular)
    case .heading3:
      paragraph = ParagraphFormat(keepsWithNext: true, firstLine: 200, level: 2)
    case .body: paragraph.firstLine = 200
    case .caption:
      paragraph = ParagraphFormat(
        keepsWithNext: true,
        isOnGrid: false,
        before: 120,
        after: 60,
        alignment: .center
      )
      letters = LetterFormat(typeface: .black, size: 24)
    case .footer:
      paragraph = ParagraphFormat(isOnGrid: false, alignment: .right)
      letters = LetterFormat(typeface: .song, size: 28)
    default: return furnitureFormat
    }
    return (paragraph, letters)
  }

  private var furnitureFormat: (paragraph: ParagraphFormat, letters: LetterFormat) {
    var paragraph = ParagraphFormat()
    var letters = LetterFormat()
    switch self {
    case .mastheadName:
      paragraph = ParagraphFormat(isOnGrid: false, line: 760, alignment: .center)
      letters = LetterFormat(typeface: .title, colour: Self.red, size: 56)
    case .mastheadIssue: paragraph.alignment = .center
    case .mastheadLine:
      paragraph = ParagraphFormat(
        rules: [("w:bottom", Self.red, 16)],
        hasRightTab: true,
        before: 120,
        alignment: .left
      )
    case .attachments:
      paragraph = ParagraphFormat(before: 580, left: 1600, hanging: 960, alignment: .left)
    case .attachment: paragraph = ParagraphFormat(left: 1600, alignment: .left)
    case .signature: paragraph = ParagraphFormat(before: 580, right: 640, alignment: .right)
    case .imprint:
      paragraph = ParagraphFormat(
        rules: [("w:top", "000000", 8), ("w:bottom", "000000", 8)],
        isOnGrid: false,
        line: 480,
        alignment: .left
      )
      letters.size = 28
    case .item: paragraph.firstLine = 200
    case .note:
      paragraph = ParagraphFormat(isOnGrid: false, before: 40, after: 80, line: 320)
      letters.size = 21
    case .summary:
      paragraph = ParagraphFormat(isOnGrid: false, before: 40, line: 380, firstLine: 200)
      letters.size = 24
    case .notice:
      paragraph = ParagraphFormat(
        rules: [
          ("w:top", "000000", 6), ("w:left", "000000", 6), ("w:bottom", "000000", 6),
          ("w:right", "000000", 6),
        ],
        before: 120,
        after: 120
      )
    case .figure: paragraph = ParagraphFormat(isOnGrid: false, after: 120, alignment: .center)
    case .space: paragraph = ParagraphFormat(isOnGrid: false, line: 160)
    default: return appendixFormat
    }
    return (paragraph, letters)
  }

  private var appendixFormat: (paragraph: ParagraphFormat, letters: LetterFormat) {
    var paragraph = ParagraphFormat()
    var letters = LetterFormat()
    switch self {
    case .appendixNumber:
      paragraph.alignment = .left
      letters.typeface = .black
    case .appendixTitle:
      paragraph = ParagraphFormat(
        keepsWithNext: true,
        before: 580,
        after: 290,
        alignment: .center,
        level: 0
      )
      letters = LetterFormat(typeface: .title, size: 36)
    case .appendixHeading:
      paragraph = ParagraphFormat(
        keepsWithNext: true,
        isOnGrid: false,
        before: 120,
        after: 40,
        line: 400,
        alignment: .left,
        level: 1
      )
      letters = LetterFormat(typeface: .regular, size: 24)
    case .appendixDetail:
      paragraph = ParagraphFormat(
        keepsWithNext: true,
        isOnGrid: false,
        before: 120,
        line: 360,
        alignment: .left,
        level: 1
      )
      letters = LetterFormat(typeface: .black, size: 24)
    case .appendixText:
      paragraph = ParagraphFormat(isOnGrid: false, line: 320)
      letters.size = 21
    case .appendixItem:
      paragraph = ParagraphFormat(isOnGrid: false, line: 270, left: 180, hanging: 180)
      letters.size = 18
    case .appendixNote:
      paragraph = ParagraphFormat(isOnGrid: false, before: 20, after: 20, line: 270)
      letters.size = 18
    case .quote:
      paragraph = ParagraphFormat(isOnGrid: false, line: 270, left: 320)
      letters = LetterFormat(typeface: .regular, size: 18)
    case .cell, .head:
      paragraph = ParagraphFormat(isOnGrid: false, line: 300, alignment: .left)
      letters.size = 21
    case .denseCell, .denseHead:
      paragraph = ParagraphFormat(isOnGrid: false, line: 250, alignment: .left)
      letters.size = 18
    default: break
    }
    if self == .head || self == .denseHead {
      paragraph.alignment = .center
      letters.typeface = .black
    }
    return (paragraph, letters)
  }

  /// The red of a masthead.
  private static let red = "C00000"
}

extension LetterStyle {
  var format: LetterFormat {
    switch self {
    case .plain: LetterFormat()
    case .strong: LetterFormat(isBold: true)
    case .tag: LetterFormat(typeface: .imitationSong, size: 18)
    case .lead: LetterFormat(typeface: .regular)
    }
  }
}

/// A4 with the margins of GB/T 9704-2012, in twentieths of a point.
enum Sheet {
  static let width = 11_906
  static let height = 16_838
  /// 天头 37 mm, 订口 28 mm; what is left of 156 × 225 mm of text stands at the right and below.
  static let top = 2_098
  static let left = 1_587
  static let textWidth = 8_850
  static let textHeight = 12_756
  static var right: Int { width - left - textWidth }
  static var bottom: Int { height - top - textHeight }
  /// The page number begins 7 mm below the text; the letters of 四号 stand on this line.
  static let footer = 1_304
  /// 22 lines.
  static var linePitch: Int { textHeight / 22 }
  /// How much closer than 16 pt the letters of 三号 stand, so that a line holds 28.
  ///
  /// A property of the letters, for LibreOffice shows a grid of characters narrower than the letters
  /// with gaps between them.
  static var letterSpace: Int { textWidth / 28 - 320 }
}
