import Vocabulary

extension CellReader {
  /// Reads a day, a list of days, or for a deadline a number of days.
  func readDay(
    _ value: CellValue,
    as field: Field,
    _ type: FieldType,
    at place: Place,
    into draft: inout Draft
  ) {
    switch days.read(value, lexicon: terms.lexicon) {
    case .empty: break
    case .day(let day, let yearSupplied):
      draft.values[field] = .day(day)
      if yearSupplied { supplied(day, field, at: place, in: &draft) }
    case .worded(let day, let yearSupplied):
      guard !isContradicted(plainText(of: value) ?? "", as: field) else {
        mark(
          field,
          type,
          "的日期旁写着尚未办结或只办结一部分",
          en: "has words beside its date that say not yet, or in part",
          at: place,
          in: &draft
        )
        return
      }
      draft.values[field] = .day(day)
      draft.findings.append(.dateInWords(day, at: place))
      if yearSupplied { supplied(day, field, at: place, in: &draft) }
    case .days(let count):
      if type == .deadline {
        draft.values[field] = .days(count)
      } else {
        mark(field, type, "只写了天数，不是日期", en: "is a number of days, not a day", at: place, in: &draft)
      }
    case .several(let several, let isRange, let yearSupplied):
      if yearSupplied { supplied(several[0], field, at: place, in: &draft) }
      take(several, isRange: isRange, as: field, at: place, into: &draft)
    case .trouble(let trouble): take(trouble, value, as: field, type, at: place, into: &draft)
    }
  }

  /// Whether the words beside a closing or resolution day say otherwise: 4月20日已立案.
  private func isContradicted(_ text: String, as field: Field) -> Bool {
    switch field {
    case .closed:
      ![.closed, .unknown].contains(terms.lexicon.statuses.status(text))
    case .resolved:
      ![.yes, .unknown].contains(terms.lexicon.statuses.resolution(text))
    default: false
    }
  }

  private func supplied(_ day: Day, _ field: Field, at place: Place, in draft: inout Draft) {
    draft.yearsSupplied.append(field)
    draft.findings.append(.yearSupplied(day, at: place))
  }

  private func take(
    _ several: [Day],
    isRange: Bool,
    as field: Field,
    at place: Place,
    into draft: inout Draft
  ) {
    let ordered = several.sorted()
    switch (layout.register, field) {
    case (.visits, .date), (.inspections, .date), (.receptions, .held):
      draft.values[field] = .day(ordered[0])
      if !isRange { draft.furtherDays = Array(ordered.dropFirst()) }
      draft.findings.append(
        .severalDates(
          isRange
            ? Words("按起始日 \(ordered[0]) 计为一条", en: "counted as one record on \(ordered[0])")
            : Words(
              "按 \(several.count) 天计为 \(several.count) 条",
              en: "counted as \(several.count) records"
            ),
          at: place
        )
      )
    default:
      let isFirst = field == .received || field == .accepted || field == .planned
      let day = isFirst ? ordered[0] : ordered[ordered.count - 1]
      draft.values[field] = .day(day)
      draft.findings.append(.severalDates(Words("按 \(day) 计", en: "counted as \(day)"), at: place))
    }
  }

  private func take(
    _ trouble: DayReading.Trouble,
    _ value: CellValue,
    as field: Field,
    _ type: FieldType,
    at place: Place,
    into draft: inout Draft
  ) {
    let text = plainText(of: value) ?? ""
    if field == .closed || field == .resolved || field == .transferred, case .text = value {
      // √, 是, 已办结 or a sentence with a date where a date should stand (domain case 35).
      if let day = days.fullDate(in: text),
        terms.lexicon.statuses.status(text) == .closed
      {
        draft.values[field] = .day(day)
        draft.findings.append(.dateInWords(day, at: place))
        return
      }
      if field == .closed, trouble == .notADay, terms.lexicon.statuses.status(text) == .closed {
        draft.values[field] = .unreadable
        draft.findings.append(.closedWithoutDate(at: place))
        return
      }
    }
    let said = words(for: trouble, text: text)
    mark(field, type, said.zh, en: said.en, at: place, in: &draft)
  }

  private func words(for trouble: DayReading.Trouble, text: String) -> Words {
    let shown = shownDate(text)
    switch trouble {
    case .notADay: return Words("不是日期", en: "is no date")
    case .notOnCalendar:
      return Words("“\(shown)”不是日历上的日子", en: "“\(shown)” is not a day of the calendar")
    case .implausible(let year):
      return Words("年份 \(year) 不在合理范围内", en: "the year \(year) is out of range")
    case .undecidable:
      return Words(
        "“\(shown)”可能漏了末尾的 0（4.10 会变成 4.1），无法判定是哪一天",
        en: "“\(shown)” may have lost a final 0 and cannot be decided"
      )
    case .monthOnly: return Words("只写到月，没有日", en: "names a month, not a day")
    case .noYear: return Words("没有年份，表内外也没有说明", en: "has no year, and nothing else says it")
    case .yearsInConflict:
      return Words(
        "没有年份，而标题、表名、文件名或填报时间的年份不一致",
        en: "has no year, and title, sheet, file or filling date name different ones"
      )
    }
  }

  /// A date as typed, if it is short and nothing but a date: other text may hold what is private, and
  /// bare figures may be a telephone number.
  private func shownDate(_ text: String) -> String {
    let isDate = text.count <= 12 && text.allSatisfy { $0.isNumber || "-/.年月日号".contains($0) }
    let isBare = text.allSatisfy(\.isNumber) && text.count > 2
    let isYearFirst = text.hasPrefix("19") || text.hasPrefix("20")
    return isDate && (!isBare || isYearFirst) ? text : "该值"
  }
}
