import Vocabulary

/// What a cell of a day column says.
enum DayReading: Hashable {
  enum Trouble: Hashable {
    case notADay
    case notOnCalendar
    /// Outside the years that a campaign can speak of.
    case implausible(year: Int)
    /// `4.1`, which may have been 4.10.
    case undecidable
    case monthOnly
    case noYear
    /// Title, sheet and file name different years.
    case yearsInConflict
  }

  case empty
  case day(Day, yearSupplied: Bool)
  /// A day among words that say nothing else of it (4月20日已回复).
  case worded(Day, yearSupplied: Bool)
  /// Several days, or the ends of a range, in the order of the cell.
  case several([Day], isRange: Bool, yearSupplied: Bool)
  /// `60日`.
  case days(Int)
  case trouble(Trouble)
}

/// Reads days as they are typed: cells with a date format, serial numbers, texts (domain §1.5).
struct DayReader {
  /// The year that a date without one gets.
  enum YearContext: Hashable {
    case known(Int)
    /// 填报时间 in a January stands for the year before, too: the day on which it was filled in.
    case filledInJanuary(Day)
    case conflict
    case none
  }

  /// Years that are plausible: B − 20 … Y + 1.
  var years: ClosedRange<Int>
  var year = YearContext.none
  /// Whether texts may be numbers that a spreadsheet wrote out: then `4.1` is as undecidable as the
  /// number 4.1.
  var isTextFile: Bool
  /// Day 0 of serial numbers without a format: 1899-12-30, or 1904-01-01.
  var epoch: Day

  func read(_ value: CellValue, lexicon: Lexicon) -> DayReading {
    switch value {
    case .moment(.day(let day, _)): return plausible(day, yearSupplied: false)
    case .moment, .bool, .error, .uncached: return .trouble(.notADay)
    case .number(let number): return read(number)
    case .text(let text):
      if let day = Self.plainDay(text.utf8) { return plausible(day, yearSupplied: false) }
      let folded = Folding.trimmed(text)
      if folded.isEmpty || lexicon.blanks.contains(folded) || folded == "无" || folded == "0" {
        return .empty
      }
      return read(folded)
    }
  }

  /// `2021-04-07`, `2021/4/7`, `2021.4.7` and nothing else: what nearly every cell of a text file is.
  static func plainDay(_ text: some Sequence<UInt8>) -> Day? {
    var numbers = (0, 0, 0)
    var part = 0
    var digits = 0
    var separator: UInt8 = 0
    for byte in text {
      if (0x30...0x39).contains(byte) {
        digits += 1
        guard digits <= (part == 0 ? 4 : 2) else { return nil }
        let digit = Int(byte - 0x30)
        switch part {
        case 0: numbers.0 = numbers.0 * 10 + digit
        case 1: numbers.1 = numbers.1 * 10 + digit
        default: numbers.2 = numbers.2 * 10 + digit
        }
      } else {
        guard byte == 0x2D || byte == 0x2E || byte == 0x2F, digits > 0, part < 2,
          part == 0 ? digits == 4 : byte == separator
        else { return nil }
        separator = byte
        part += 1
        digits = 0
      }
    }
    return part == 2 && digits > 0 ? Day(numbers.0, numbers.1, numbers.2) : nil
  }

  /// The one full date, year included, that stands in a text beside words.
  func fullDate(in text: String) -> Day? {
    let dates = DateScanner.pieces(of: Folding.trimmed(text)).compactMap { piece in
      if case .date(let written) = piece { written } else { nil }
    }
    guard dates.count == 1, let year = dates[0].year, years.contains(year) else { return nil }
    return Day(year, dates[0].month, dates[0].day)
  }

  private func read(_ number: Double) -> DayReading {
    if number == 0 { return .empty }
    let whole = number.rounded(.down)
    if number == whole, (100_101...99_991_231).contains(number) { return read(String(Int(number))) }
    if (13...99_999).contains(number) {
      return plausible(epoch + Int(whole), yearSupplied: false)
    }
    guard number >= 1, number < 13 else { return .trouble(.notADay) }
    let parts = "\(number)".split(separator: ".")
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]), parts[1].count <= 2
    else { return .trouble(.notADay) }
    if parts[1].count == 1 && day <= 3 { return .trouble(.undecidable) }
    return resolve(DateScanner.Written(year: nil, month: month, day: day))
  }

  private func read(_ text: String) -> DayReading {
    if let days = spanOfDays(text) { return .days(days) }
    if let serial = serial(in: text) { return plausible(epoch + serial, yearSupplied: false) }
    let pieces = DateScanner.pieces(of: Self.closedUp(Self.withoutRemarks(text)))
    let dates = pieces.compactMap { piece in
      if case .date(let written) = piece { written } else { nil }
    }
    let words = pieces.compactMap { piece in
      if case .words(let words) = piece { words } else { nil }
    }.joined()
    guard !dates.isEmpty else {
      return .trouble(Self.namesAMonth(text) ? .monthOnly : .notADay)
    }
    let isListed =
      words.allSatisfy { Self.joints.contains($0) }
      && (dates.count > 1 || !words.contains { "至到".contains($0) })
    if !isListed, Self.takesBack(words) { return .trouble(.notADay) }
    let reading = several(dates, words: words, isWhole: pieces.count == 1)
    if !isListed, case .day(let day, let yearSupplied) = reading {
      return .worded(day, yearSupplied: yearSupplied)
    }
    return reading
  }

  /// What may stand between the days of a list or a range, and behind the last.
  private static let joints: Set<Character> = Set("、,;/和及与至到-—–~－ .。\n")

  /// Whether words beside a date make it a plan, a limit or no date at all.
  private static func takesBack(_ words: String) -> Bool {
    [
      "预计", "计划", "拟", "前", "后", "内", "底", "未", "不", "无", "没", "约", "左右", "争取", "力争", "旬", "将",
      "待", "应", "限", "或", "若", "如", "至今", "起",
    ].contains(where: words.contains)
      || words.contains { $0.isASCII && ($0.isNumber || $0.isLetter) }
      || ["日", "号", "月", "年", "至", "到"].contains(where: words.hasPrefix)
      || ["至", "到"].contains(where: words.hasSuffix)
  }

  private func several(
    _ dates: [DateScanner.Written],
    words: String,
    isWhole: Bool
  ) -> DayReading {
    var days: [Day] = []
    var yearSupplied = false
    var year = dates[0].year
    for written in dates {
      var dated = written
      // 2021年4月7日、9日: what follows a year stands in it.
      dated.year = written.year ?? year
      year = dated.year
      // Only a cell that is nothing but 4.1 may have been a number.
      dated.mayHaveLostZero = dated.mayHaveLostZero && isWhole
      switch resolve(dated) {
      case .day(let day, let supplied):
        days.append(day)
        yearSupplied = yearSupplied || supplied
      case .trouble(let trouble): return .trouble(trouble)
      case .empty, .several, .days, .worded: return .trouble(.notADay)
      }
    }
    if days.count == 1 { return .day(days[0], yearSupplied: yearSupplied) }
    let isRange =
      days.count == 2 && ["至", "到", "-", "—", "–", "~", "－"].contains(where: words.contains)
    return .several(days, isRange: isRange, yearSupplied: yearSupplied)
  }

  private func resolve(_ written: DateScanner.Written) -> DayReading {
    if written.mayHaveLostZero && isTextFile && written.year == nil {
      return .trouble(.undecidable)
    }
    if let year = written.year {
      guard let day = Day(year, written.month, written.day) else {
        return .trouble(.notOnCalendar)
      }
      return plausible(day, yearSupplied: false)
    }
    guard (1...12).contains(written.month), (1...31).contains(written.day) else {
      return .trouble(.notOnCalendar)
    }
    switch year {
    case .none: return .trouble(.noYear)
    case .conflict: return .trouble(.yearsInConflict)
    case .known(let year):
      guard let day = Day(year, written.month, written.day) else {
        return .trouble(.notOnCalendar)
      }
      return .day(day, yearSupplied: true)
    case .filledInJanuary(let filled):
      let candidates = [filled.year, filled.year - 1].compactMap {
        Day($0, written.month, written.day)
      }
      guard let day = candidates.first(where: { $0 <= filled }) else {
        return .trouble(.notOnCalendar)
      }
      return .day(day, yearSupplied: true)
    }
  }

  private func plausible(_ day: Day, yearSupplied: Bool) -> DayReading {
    let year = day.year
    guard years.contains(year) else { return .trouble(.implausible(year: year)) }
    return .day(day, yearSupplied: yearSupplied)
  }

  /// `44293`, `44293.5`: the number of a day, with its time or without.
  private func serial(in text: String) -> Int? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
      text.prefix(while: { $0 != "." }).count == 5, let number = Double(text),
      (20_000...60_000).contains(number)
    else { return nil }
    return Int(number)
  }

  /// `60日`, `60天`, `60日内`.
  private func spanOfDays(_ text: String) -> Int? {
    guard let end = text.firstIndex(where: { "日天个".contains($0) }) else { return nil }
    guard ["日", "天", "日内", "天内", "个自然日"].contains(String(text[end...])) else { return nil }
    guard let days = Numerals.value(text[..<end]), (1...999).contains(days) else { return nil }
    return days
  }

  /// Without remarks in brackets and days of the week.
  private static func withoutRemarks(_ text: String) -> String {
    guard text.contains(where: { "(星周".contains($0) }) else { return text }
    var result = ""
    var depth = 0
    for character in text {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: if depth == 0 { result.append(character) }
      }
    }
    for prefix in ["星期", "周"] {
      for day in "一二三四五六日天" { result.replace("\(prefix)\(day)", with: "") }
    }
    return result
  }

  /// `2021 年 4 月 7 日` without the blanks beside its separators.
  private static func closedUp(_ text: String) -> String {
    guard text.contains(where: \.isWhitespace) else { return text }
    let characters = Array(text)
    var result = ""
    for (index, character) in characters.enumerated() {
      if character.isWhitespace {
        let next = characters[index...].first { !$0.isWhitespace }
        if let last = result.last, "年月./-".contains(last) { continue }
        if let next, "年月日号./-".contains(next) { continue }
      }
      result.append(character)
    }
    return result
  }

  private static func namesAMonth(_ text: String) -> Bool {
    text.contains("月") || text.contains("季度") || text.contains("旬")
  }
}
