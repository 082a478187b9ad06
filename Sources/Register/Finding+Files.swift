import Vocabulary

/// The words of what is found between tables and files.
extension Finding {
  static func emptySheet(at place: Place) -> Finding {
    Finding(
      .sheetNotUsed,
      at: place,
      Words("空工作表。", en: "an empty sheet."),
      effect: .notUsed
    )
  }

  static func sheetNotUsed(at place: Place) -> Finding {
    Finding(
      .sheetNotUsed,
      at: place,
      Words(
        "没有找到任何登记簿的表头；如应使用，请核对表头用语。",
        en: "no register's header was found; if it should be used, please check its headers."
      ),
      effect: .notUsed
    )
  }

  /// A sheet that lacks only a column or two to be a register.
  static func incompleteRegister(_ near: NearRegister, at place: Place) -> Finding {
    let headers = near.missing.map { "“\($0)”" }.joined(separator: "、")
    return Finding(
      .incompleteRegister,
      at: Place(file: place.file, sheet: place.sheet, row: near.row),
      Words(
        "表头像\(near.kind.title)，但没有必填的\(headers)列；请补上，或把该列改用规范表头。",
        en:
          "the header looks like \(near.kind.rawValue), but \(headers) is missing; please add it or use its usual header."
      ),
      effect: .notUsed
    )
  }

  static func ownFindings(at place: Place) -> Finding {
    Finding(
      .sheetNotUsed,
      at: place,
      Words(
        "是 jianbao 上次校核的结果，不是台账，未读取。",
        en: "the findings of an earlier check by jianbao, no register; not read."
      ),
      effect: .notUsed
    )
  }

  static func pinnedAside(at place: Place) -> Finding {
    Finding(
      .sheetNotUsed,
      at: place,
      Words("对应表写明这张表不用，未读取。", en: "the mapping says that the sheet is not used; not read."),
      effect: .notUsed
    )
  }

  static func registerTwice(first: Place, at place: Place, units: [UnitID]) -> Finding {
    Finding(
      .registerTwice,
      at: place,
      Words(
        "与 \(first) 是同一单位的同一台账，而有的行不同，疑为两个月的报送或者另一稿放在了一起；请只保留最新一份，上月的用 --previous 给出。",
        en:
          "the same register of the same unit as \(first), but rows differ: two months' hand-ins or two drafts together; please keep the latest, last month's goes to --previous."
      ),
      effect: .countedAs(
        Words(
          "相同的行只计一次，编号相同而内容不同的以先读到的为准，可能不是最新情况",
          en:
            "equal rows count once; of rows with one number the first counts, which may be out of date"
        )
      ),
      units: units
    )
  }

  static func twinSheet(of first: Place, isWhole: Bool, at place: Place) -> Finding {
    Finding(
      .twinSheet,
      at: place,
      Words(
        isWhole
          ? "与 \(first) 内容相同，是同一份台账报了两次；请只保留一份。"
          : "与 \(first) 是同一台账，一份的行都在另一份里；请只保留行多的一份（上月的用 --previous 给出）。",
        en: isWhole
          ? "the same as \(first): one register handed in twice; please keep one."
          : "the same register as \(first), one of which holds all rows of the other; please keep the longer one (last month's goes to --previous)."
      ),
      effect: .countedAs(
        Words(
          "相同的行只计一次，编号相同而内容不同的以先读到的为准",
          en: "equal rows count once; of rows with one number the first counts"
        )
      )
    )
  }

  static func equalRow(at place: Place, units: [UnitID]) -> Finding {
    Finding(
      .equalRow,
      at: place,
      Words(
        "与本表另一行完全相同；请核实是否重复填写。",
        en: "equal to another row of the sheet; please verify that it is no repetition."
      ),
      units: units
    )
  }

  static func equalCase(_ record: Record, first: Place) -> Finding {
    Finding(
      .equalRow,
      at: record.place,
      Words(
        "与 \(first) 的案件完全相同；请删去重复的一行。",
        en: "the same case as \(first); please delete one of the rows."
      ),
      effect: .leftOut,
      units: record.units,
      caseNumber: record.caseReference
    )
  }

  static func splitUnits(_ record: Record, first: Place) -> Finding {
    Finding(
      .splitUnits,
      at: record.place,
      Words(
        "与 \(first) 是同一案件，只是责任单位不同；请在一行内写明全部责任单位。",
        en: "the same case as \(first) with other units; please name all units in one row."
      ),
      effect: .countedAs(Words("按一件、涉及全部单位计入", en: "counted as one case of all of them")),
      units: record.units,
      caseNumber: record.caseReference
    )
  }

  /// Said of the row that counts, once a later one has its number.
  static func duplicatedNumber(_ first: Record, by other: Record) -> Finding {
    Finding(
      .duplicateNumber,
      at: first.place(of: .number),
      Words(
        "案件编号与后面的 \(other.place(of: .number)) 相同而内容不同；请核对，改正其中一个编号或删去一行。",
        en:
          "the case number is also that of \(other.place(of: .number)) below, but the rows differ; please correct the number or delete a row."
      ),
      effect: .countedAs(Words("先读到的本行计入", en: "this row, which came first, counts")),
      units: first.units + other.units.filter { !first.units.contains($0) },
      caseNumber: first.caseReference
    )
  }

  static func duplicateNumber(_ record: Record, first: Record) -> Finding {
    Finding(
      .duplicateNumber,
      at: record.place(of: .number),
      Words(
        "案件编号与 \(first.place(of: .number)) 相同而内容不同；请核对，改正其中一个编号或删去一行。",
        en:
          "the case number is that of \(first.place(of: .number)) but the row differs; please correct the number or delete a row."
      ),
      effect: .leftOut,
      units: first.units + record.units.filter { !first.units.contains($0) },
      caseNumber: record.caseReference
    )
  }

  static func personalNote(at place: Place, units: [UnitID]) -> Finding {
    Finding(
      .personalData,
      at: place,
      Words(
        "内容里有个人信息（姓名、电话或证件号码）；请删去后重新填报。",
        en:
          "the text holds personal data (a name, a telephone or an identity number); please remove it."
      ),
      effect: .leftOut,
      units: units
    )
  }

  static func personalPlace(at place: Place) -> Finding {
    Finding(
      .personalData,
      at: place,
      Words(
        "文件名或工作表名里有信访人的个人信息；请改名后再报送。",
        en: "the file's or the sheet's name holds a petitioner's datum; please rename it."
      ),
      effect: .countedAs(Words("照常读取，输出中以＊代替", en: "read as it stands, printed with ＊"))
    )
  }

  static func namesake(
    of petitioner: Place,
    header: String,
    at place: Place,
    record: Record
  ) -> Finding {
    Finding(
      .personalData,
      at: place,
      Words(
        "“\(header)”一格与 \(petitioner) 的信访人同名；请核对是否填错了列。",
        en: "\(header) has the name of the petitioner at \(petitioner); please check the column."
      ),
      effect: .countedAs(Words("照常计入，输出中以地址代替姓名", en: "counted, printed as its address")),
      units: record.units
    )
  }
}
