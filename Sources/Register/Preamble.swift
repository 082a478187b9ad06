import Vocabulary

/// What stands above a table: title, 填报单位, 填报时间 (domain §1.1).
struct Preamble {
  /// The text behind 填报单位, as typed, and where it stands.
  var unitText: String?
  var unitPlace: (row: Int, column: Int)?
  var filledOn: Day?
  var filledPlace: (row: Int, column: Int)?
  /// All its texts, for the register's name and the year.
  var titles: [String] = []

  private static let unitKeys = [
    "填报单位", "报送单位", "上报单位", "责任单位", "承办单位", "编制单位", "制表单位", "单位名称", "单位",
  ]
  /// 单位：件 says in what is counted, not who counts.
  private static let measures: Set<Character> = Set("件起批人次户个家元万份项场、/,")
  private static let timeKeys = [
    "填报时间", "填报日期", "报送时间", "报送日期", "上报时间", "填表日期", "填表时间", "制表日期", "制表时间",
  ]
  private static let otherKeys = [
    "填报人", "审核人", "负责人", "联系电话", "填报人手机号", "手机号", "联系人", "制表人", "分管领导", "单位负责人",
    "日期", "时间", "电话",
  ]

  /// Takes in one row above the table (or a signature row below it).
  mutating func take(_ row: HeldRow) {
    let texts = row.texts
    for (index, cell) in texts.enumerated() {
      let folded = Folding.compatible(cell.text)
      let next = row.cells.first { $0.column > cell.column }?.value
      if unitText == nil, let found = value(in: folded, behind: Self.unitKeys) {
        let beside = index + 1 < texts.count ? texts[index + 1].text : ""
        let text = found.isEmpty && !Self.isLabelled(beside) ? beside : found
        if !Folding.tight(text).allSatisfy(Self.measures.contains) {
          unitText = Folding.trimmed(text)
          unitPlace = (row.number, cell.column)
        }
      }
      if let found = value(in: folded, behind: Self.timeKeys) {
        if filledOn == nil, let day = day(in: found, or: next) {
          filledOn = day
          filledPlace = (row.number, cell.column)
        }
        // What else the line says is still a title, the day in it is none.
        titles.append(Folding.tight(folded.replacing(found, with: "")))
      } else if !Self.isDayAlone(folded) {
        titles.append(Folding.tight(folded))
      }
    }
  }

  /// Takes in the texts of a header row, for the years that they name.
  mutating func takeTitles(_ row: HeldRow) {
    titles += row.texts.map { Folding.tight($0.text) }
  }

  /// Whether a cell is the next label, not what stands behind this one.
  private static func isLabelled(_ text: String) -> Bool {
    let folded = Folding.tight(text)
    return folded.contains(":")
      || (unitKeys + timeKeys + otherKeys).contains { folded == $0 }
  }

  /// `2021年4月28日` beside 填报时间 is that day, and no title.
  private static func isDayAlone(_ text: String) -> Bool {
    let pieces = DateScanner.pieces(of: Folding.tight(text))
    guard pieces.count == 1, case .date = pieces[0] else { return false }
    return true
  }

  /// What follows one of `keys` and a colon, up to the next key.
  private func value(in text: String, behind keys: [String]) -> String? {
    let spaceless = text.replacing("(盖章)", with: "").replacing("(公章)", with: "").replacing(
      "(章)",
      with: ""
    )
    for key in keys {
      guard let range = spaceless.firstRange(of: key) else { continue }
      // 信访单位：某公司 is somebody else's.
      if key == "单位", let before = spaceless[..<range.lowerBound].last,
        before.unicodeScalars.allSatisfy(\.properties.isIdeographic)
      {
        continue
      }
      var rest = spaceless[range.upperBound...].drop { $0.isWhitespace }
      guard rest.first == ":" else { continue }
      rest = rest.dropFirst()
      var end = rest.endIndex
      for stop in Self.unitKeys + Self.timeKeys + Self.otherKeys {
        if let next = rest.firstRange(of: stop + ":"), next.lowerBound < end {
          end = next.lowerBound
        } else if let next = rest.firstRange(of: stop), next.lowerBound < end,
          rest[next.upperBound...].drop(while: \.isWhitespace).first == ":"
        {
          end = next.lowerBound
        }
      }
      return Folding.trimmed(String(rest[..<end]))
    }
    return nil
  }

  private func day(in text: String, or next: CellValue?) -> Day? {
    if case .moment(.day(let day, _)) = next, Folding.tight(text).isEmpty { return day }
    var source = text
    if Folding.tight(text).isEmpty, case .text(let other) = next { source = other }
    for piece in DateScanner.pieces(of: Folding.tight(source)) {
      if case .date(let written) = piece, let year = written.year {
        return Day(year, written.month, written.day)
      }
    }
    return nil
  }

  /// The year for dates without one: from 填报时间, titles, sheet, file, in this order; two different
  /// years make it unreadable (spec §2.2).
  func yearContext(sheet: String?, file: String, period: Int) -> DayReader.YearContext {
    var named: Set<Int> = []
    for text in titles + [sheet ?? "", file] { named.formUnion(Self.years(in: text)) }
    guard let filledOn else {
      switch named.count {
      case 0: return .known(period)
      case 1: return .known(named.first ?? period)
      default: return .conflict
      }
    }
    let isJanuary = filledOn.month.month == 1
    if named.isEmpty {
      if isJanuary, filledOn.year == period || filledOn.year == period + 1 {
        return .filledInJanuary(filledOn)
      }
      // A template of last year, or next year's hand-in of this year: nothing says which.
      return filledOn.year == period ? .known(period) : .conflict
    }
    let own: Set<Int> = isJanuary ? [filledOn.year, filledOn.year - 1] : [filledOn.year]
    guard named.count == 1, let year = named.first, own.contains(year) else { return .conflict }
    return .known(year)
  }

  /// The same for the table at a place.
  func yearContext(of place: Place, period: Int) -> DayReader.YearContext {
    let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
    return yearContext(sheet: place.sheet, file: file, period: period)
  }

  /// Whether 填报时间 lies outside the year of the campaign and the year behind it: it was left over
  /// in the template.
  func isStale(period: Int) -> Bool {
    filledOn.map { !(period...period + 1).contains($0.year) } ?? false
  }

  /// The years that a title or a name states; `2020年以来` and `2020年基数` state none.
  static func years(in text: String) -> Set<Int> {
    let characters = Array(Folding.tight(text))
    var years: Set<Int> = []
    var index = 0
    while index < characters.count {
      let start = index
      while index < characters.count, characters[index].isASCII, characters[index].isNumber {
        index += 1
      }
      let width = index - start
      guard width > 0 else {
        index += 1
        continue
      }
      guard width == 4 || width == 6 || width == 8 else { continue }
      guard let year = Int(String(characters[start..<start + 4])), (2000...2099).contains(year)
      else { continue }
      let rest = String(characters[index...].prefix(4))
      let isOther = ["年以来", "以来", "年至今", "至今", "年基数", "基数", "年起"].contains {
        rest.hasPrefix($0)
      }
      if !isOther { years.insert(year) }
    }
    return years
  }
}
