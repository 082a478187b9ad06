import Vocabulary

/// The words of what a reader of registers finds: place — what — what to do.
extension Finding {
  static func unreadable(
    header: String,
    _ what: String,
    en: String,
    isRequired: Bool,
    at place: Place
  ) -> Finding {
    Finding(
      isRequired ? .unreadableField : .unreadableCell,
      at: place,
      Words(
        "“\(header)”\(what)；请核对原件后改正。",
        en: "\(header) \(en); please check the original and correct it."
      ),
      effect: isRequired
        ? .leftOut : .countedAs(Words("该格按空白计入", en: "the cell counts as empty"))
    )
  }

  static func lostDigits(at place: Place) -> Finding {
    Finding(
      .lostDigits,
      at: place,
      Words(
        "编号超过 15 位或成了科学计数，末尾数字可能已丢失；请把该列设为文本后重新填写。",
        en:
          "the number has 16 or more digits or scientific form and may have lost digits; format the column as text and type it again."
      )
    )
  }

  static func becameDay(at place: Place) -> Finding {
    Finding(
      .wrongShape,
      at: place,
      Words(
        "编号成了日期格式的单元格，可能已不是原来填的编号；请把该列设为文本后重新填写。",
        en:
          "the number has become a date and may not be what was typed; format the column as text and type it again."
      )
    )
  }

  static func wrongShape(_ shape: ColumnShape, header: String, at place: Place) -> Finding {
    let what: Words
    switch shape {
    case .number(let shape): what = Words("一个\(shape.rawValue)", en: shape.english)
    case .figures: what = Words("一串数字", en: "nothing but figures")
    case .wordsOnly: what = Words("文字而没有数字", en: "words without a figure")
    }
    return Finding(
      .wrongShape,
      at: place,
      Words(
        "“\(header)”一格像是\(what.zh)，可能填错了列；请核对该行各列是否错位。",
        en: "\(header) looks like \(what.en); please check whether the row's columns have shifted."
      )
    )
  }

  static func approximate(_ count: Int, at place: Place) -> Finding {
    Finding(
      .approximateNumber,
      at: place,
      Words("人数或数量只写了约数；请填写准确数字。", en: "the number is approximate; please state it exactly."),
      effect: .countedAs(Words("按 \(count) 计入", en: "counted as \(count)"))
    )
  }

  static func yearSupplied(_ day: Day, at place: Place) -> Finding {
    Finding(
      .yearSupplied,
      at: place,
      Words("日期没有写年份；请补上年份。", en: "the date has no year; please add it."),
      effect: .countedAs(Words("按 \(day) 计入", en: "counted as \(day)"))
    )
  }

  static func severalDates(_ reading: Words, at place: Place) -> Finding {
    Finding(
      .severalDates,
      at: place,
      Words("一格写了几个日期；请一行写一个日期。", en: "several dates in one cell; please write one date a row."),
      effect: .countedAs(reading)
    )
  }

  static func dateInWords(_ day: Day, at place: Place) -> Finding {
    Finding(
      .dateInStatus,
      at: place,
      Words(
        "日期写在文字里；请填到日期列。",
        en: "the date stands among words; please put it into the date column."
      ),
      effect: .countedAs(Words("按 \(day) 计入", en: "counted as \(day)"))
    )
  }

  static func closedWithoutDate(at place: Place) -> Finding {
    Finding(
      .closedWithoutDate,
      at: place,
      Words(
        "写明已结案，但没有结案日期；请补填结案日期。",
        en: "said to be closed, but there is no closing date; please add it."
      ),
      effect: .countedAs(Words("按未结案计入", en: "counted as not closed"))
    )
  }

  static func transferWithoutDate(at place: Place) -> Finding {
    Finding(
      .transferWithoutDate,
      at: place,
      Words(
        "写明移交，但没有移交日期；请补填移交日期。",
        en: "said to be transferred, but there is no transfer date; please add it."
      ),
      effect: .countedAs(Words("按未移交计入", en: "counted as not transferred"))
    )
  }

  static func movedInside(at place: Place) -> Finding {
    Finding(
      .transferInScope,
      at: place,
      Words(
        "案件转给的是方案内的单位，不是移交；请把移交日期和移交单位改填为责任单位的变化。",
        en:
          "the case went to a unit of the plan, which is no transfer; please change the unit in charge instead."
      ),
      effect: .countedAs(Words("不作移交计入", en: "counted as no transfer"))
    )
  }

  static func extensionInRemark(at place: Place) -> Finding {
    Finding(
      .extensionInRemark,
      at: place,
      Words(
        "备注里写有延期，而“延期至”没有填写；请核对，确已批准延期的，把延期后的期限填到“延期至”。",
        en:
          "the remarks tell of an extension, but 延期至 is empty; if it was approved, please fill in the new deadline."
      ),
      effect: .countedAs(Words("按原期限计入", en: "counted by the original deadline"))
    )
  }

  static func unknownStatus(isClosed: Bool, at place: Place) -> Finding {
    Finding(
      .unknownStatus,
      at: place,
      Words(
        "办理状态的写法无法识别；请改为办理中、已结案等规范用语。",
        en: "the status is not understood; please use a standard word such as 办理中 or 已结案."
      ),
      effect: .countedAs(
        isClosed
          ? Words("按结案日期计入", en: "the closing date counts")
          : Words("按未结案计入", en: "counted as open")
      )
    )
  }

  static func unknownCategory(at place: Place) -> Finding {
    Finding(
      .unknownCategory,
      at: place,
      Words(
        "问题类型不在规范用语之内；请核对，确需新增的照原样列出。",
        en: "the type of problem is not on the list; please check it."
      ),
      effect: .countedAs(Words("按原写法单列", en: "listed under its own name"))
    )
  }

  static func unknownWord(_ field: Field, in layout: TableLayout, at place: Place) -> Finding {
    let header = layout.header(of: field)
    return Finding(
      .unknownWord,
      at: place,
      Words(
        "“\(header)”的写法无法识别；请改为规范用语。",
        en: "the word in \(header) is not understood; please use a listed one."
      ),
      effect: .countedAs(Words("该格按空白计入", en: "the cell counts as empty"))
    )
  }
}
