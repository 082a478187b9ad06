import Vocabulary

/// The words of what is found about whole rows and tables.
extension Finding {
  static func missingField(_ header: String, at place: Place) -> Finding {
    Finding(
      .missingField,
      at: place,
      Words("必填的“\(header)”没有填写；请补填。", en: "the required \(header) is missing; please fill it in."),
      effect: .leftOut
    )
  }

  static func unknownUnit(
    _ names: [String],
    known: [String],
    near: [String],
    at place: Place,
    units: [UnitID] = []
  ) -> Finding {
    // A name as typed may hold a person's; only what looks like an office is printed.
    let shown = names.allSatisfy { name in
      name.count <= 20 && name.last.map { "局科队办处站中心会".contains($0) } == true
    }
    let name = shown ? "“\(names.joined(separator: "、"))”" : "该名称"
    let advice = near.isEmpty ? "请改为方案所列的单位名称" : "最接近的是：\(near.joined(separator: "、"))；请核对后改正"
    let adviceEn =
      near.isEmpty
      ? "please use a unit's name of the plan"
      : "nearest: \(near.joined(separator: ", ")); please correct it"
    return Finding(
      .unknownUnit,
      at: place,
      Words(
        "责任单位\(name)不在方案的单位之内，\(advice)。",
        en: "the unit \(shown ? name : "") is not one of the plan; \(adviceEn)."
      ),
      effect: known.isEmpty
        ? .leftOut
        : .countedAs(
          Words(
            "按\(known.joined(separator: "、"))计入",
            en: "counted for \(known.joined(separator: ", "))"
          )
        ),
      units: units,
      quoting: shown ? names : []
    )
  }

  static func notCounted(_ reason: LeftOutReason, rows: [Int], at place: Place) -> Finding {
    let list =
      rows.prefix(20).map(String.init).joined(separator: "、") + (rows.count > 20 ? "…" : "")
    return Finding(
      .rowNotCounted,
      at: place,
      Words(
        "\(reason.words.zh)共 \(rows.count) 行（第 \(list) 行），不作为数据。",
        en: "\(reason.words.en): \(rows.count) rows (\(list)) are no data."
      ),
      effect: .leftOut
    )
  }

  static func zeroReport(at place: Place) -> Finding {
    Finding(
      .zeroReport,
      at: place,
      Words("零报告：本表填报为“无”。", en: "zero report: the register says that there is nothing."),
      effect: .countedAs(Words("按零条计入，视为已报送", en: "counted as none, handed in"))
    )
  }

  static func emptyRegister(_ kind: RegisterKind, at place: Place) -> Finding {
    Finding(
      .emptyRegister,
      at: place,
      Words(
        "识别为\(kind.title)，但没有一行数据，也没有“无”行；如确无内容，请填“无”。",
        en:
          "recognised as \(kind.rawValue), but it has no row and no 无; if there is nothing, please write 无."
      ),
      effect: .countedAs(Words("按零条计入，视为已报送", en: "counted as none, handed in"))
    )
  }

  static func undecodable(offset: Int, at place: Place, units: [UnitID]) -> Finding {
    Finding(
      .undecodable,
      at: place,
      Words(
        "第 \(offset) 字节处的内容无法按本文件的编码解读；请用 WPS/Excel 重新保存该文件。",
        en: "the bytes at offset \(offset) cannot be decoded; please save the file anew."
      ),
      effect: .leftOut,
      units: units
    )
  }

  static func unitOverLine(rows: Int, at place: Place) -> Finding {
    Finding(
      .unitOverLine,
      at: place,
      Words("有 \(rows) 行的责任单位与填报单位不同。", en: "\(rows) rows name a unit other than the sheet's."),
      effect: .countedAs(Words("按行内责任单位计入", en: "counted for the row's own unit"))
    )
  }

  static func columnNotUsed(_ header: String, at place: Place) -> Finding {
    Finding(
      .columnNotUsed,
      at: place,
      Words(
        "“\(header)”列未对应到登记簿的字段。",
        en: "the column \(header) is none of the register's fields."
      ),
      effect: .notUsed,
      quoting: [header]
    )
  }

  static func containedHeader(_ header: String, as field: String, at place: Place) -> Finding {
    Finding(
      .likelyColumn,
      at: place,
      Words(
        "表头“\(header)”不是规范用语；请核对是否就是“\(field)”。",
        en: "the header \(header) is no listed word; please check that it is \(field)."
      ),
      effect: .countedAs(Words("按“\(field)”读取", en: "read as \(field)")),
      quoting: [header]
    )
  }

  static func likelyColumn(
    _ header: String,
    resembling field: String,
    at place: Place
  ) -> Finding {
    Finding(
      .likelyColumn,
      at: place,
      Words(
        "表头“\(header)”像是“\(field)”而不能确定；如果是，请改用规范用语。",
        en: "the header \(header) looks like \(field); if it is, please use that word."
      ),
      effect: .notUsed,
      quoting: [header]
    )
  }

  static func personalColumn(_ header: String, at place: Place) -> Finding {
    Finding(
      .likelyColumn,
      at: place,
      Words(
        "表头“\(header)”像是信访人的个人信息而未用到；如果是，请改用“信访人”“联系电话”“身份证号”“住址”。",
        en:
          "the header \(header) looks like a petitioner's datum and is not used; if it is, please use 信访人, 联系电话, 身份证号 or 住址."
      ),
      effect: .countedAs(Words("不用于统计，只用于遮盖", en: "in no figure, used for masking only")),
      quoting: [header]
    )
  }

  static func doubledColumn(_ header: String, at place: Place) -> Finding {
    Finding(
      .ambiguousColumn,
      at: place,
      Words(
        "有两列都叫“\(header)”或意思相同，只读取靠前的一列；请改名或删去其中一列。",
        en: "two columns mean \(header); only the first is read; please rename or delete one."
      ),
      effect: .notUsed,
      quoting: [header]
    )
  }

  static func fillingTimeConflict(_ filled: Day, year: Int, at place: Place) -> Finding {
    Finding(
      .fillingTimeConflict,
      at: place,
      Words(
        "填报时间 \(filled) 不在 \(year) 年，可能是模板里留下的；请核对。",
        en: "the filling date \(filled) is not of \(year); it may be left over from a template."
      ),
      effect: .countedAs(Words("不作为填报时间", en: "not used as the filling date"))
    )
  }

  static func hiddenColumn(at place: Place) -> Finding {
    Finding(
      .hiddenColumn,
      at: place,
      Words("该列在表中是隐藏的。", en: "the column is hidden in the sheet.")
    )
  }

  static func commentData(at place: Place) -> Finding {
    Finding(
      .commentData,
      at: place,
      Words(
        "单元格带有批注；批注里的内容不会被读取，如有数据请填入表格。",
        en: "the cell has a comment; comments are not read, please put data into cells."
      ),
      effect: .notUsed
    )
  }

  static func ambiguousRegister(
    _ kinds: [RegisterKind],
    taken: RegisterKind,
    at place: Place
  ) -> Finding {
    Finding(
      .ambiguousRegister,
      at: place,
      Words(
        "表头同时符合：\(kinds.map(\.title).joined(separator: "、"))；请在标题或表名中写明是哪一种台账。",
        en:
          "the header fits \(kinds.map(\.rawValue).joined(separator: ", ")); please name the register in the title."
      ),
      effect: .countedAs(Words("按\(taken.title)读取", en: "read as \(taken.rawValue)"))
    )
  }

  static func hiddenSheet(rows: Int? = nil, at place: Place) -> Finding {
    Finding(
      .hiddenSheet,
      at: place,
      Words(
        "工作表是隐藏的\(rows.map { "，内有 \($0) 行数据" } ?? "")；请确认是否应当报送。",
        en:
          "the sheet is hidden\(rows.map { " and holds \($0) rows" } ?? ""); please confirm that it should be handed in."
      )
    )
  }

  static func hiddenRow(at place: Place, units: [UnitID]) -> Finding {
    Finding(
      .hiddenRow,
      at: place,
      Words(
        "该行被隐藏或被筛选掉；请确认是否应当报送。",
        en: "the row is hidden or filtered out; please confirm that it should be handed in."
      ),
      units: units
    )
  }

  static func serialGap(from: Int, to: Int, at place: Place) -> Finding {
    Finding(
      .serialGap,
      at: place,
      Words(
        "序号从 \(from) 到 \(to) 不连续；请核实是否删行或漏填。",
        en: "the serial numbers go from \(from) to \(to); please verify whether rows are missing."
      )
    )
  }

  static func typedTotal(_ typed: Int, recount: Int, header: String, at place: Place) -> Finding {
    Finding(
      .typedTotal,
      at: place,
      Words(
        "合计行“\(header)”填的是 \(typed)，按明细重算是 \(recount)；请核实。",
        en: "the total of \(header) says \(typed), the rows add up to \(recount); please verify."
      ),
      effect: .countedAs(Words("按明细计入", en: "the rows are counted"))
    )
  }
}
