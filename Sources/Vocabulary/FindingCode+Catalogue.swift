/// What the catalogue of findings says of one code.
package struct FindingEntry: Hashable, Sendable {
  /// What it means that such a thing was found.
  package var about: Words
  /// What may stand in a register.
  package var example: Words
  /// What to do about it.
  package var advice: Words

  init(_ about: Words, for example: Words, do advice: Words) {
    self.about = about
    self.example = example
    self.advice = advice
  }
}

extension FindingCode {
  /// What the catalogue says of it; every code has an entry.
  package var entry: FindingEntry {
    switch level {
    case .error: errorEntry
    case .warning: warningEntry
    case .notice: noticeEntry
    case .doubt: doubtEntry
    }
  }

  private var errorEntry: FindingEntry {
    switch self {
    case .missingField:
      FindingEntry(
        Words("必填项没有填写，该行不计入。", en: "a required field is empty; the row is left out."),
        for: Words("“登记日期”一格空白", en: "an empty 登记日期"),
        do: Words("补填。", en: "fill it in.")
      )
    case .unreadableField:
      FindingEntry(
        Words("必填项写法无法识别，该行不计入。", en: "a required field cannot be read; the row is left out."),
        for: Words("登记日期写“昨天”“2021年2月30日”", en: "a 登记日期 of 昨天 or 2021年2月30日"),
        do: Words("核对原件，按 2021-04-07 的样子填写。", en: "check the original and write it as 2021-04-07.")
      )
    case .unknownUnit:
      FindingEntry(
        Words("责任单位不是方案所列的单位或其别名。", en: "the unit is none of the plan's."),
        for: Words("责任单位写“城冬分局”", en: "a 责任单位 of 城冬分局"),
        do: Words(
          "改为最接近的规范名称，或把新名称加进方案的“单位”块。",
          en: "use the plan's name, or add the new one to the plan."
        )
      )
    case .duplicateNumber:
      FindingEntry(
        Words("两行案件编号相同而内容不同，先读到的计入。", en: "two differing rows have one number; the first counts."),
        for: Words("两行都是 CD-2021-003，登记日期不同", en: "two rows CD-2021-003 with different dates"),
        do: Words("改正其中一个编号，或删去一行。", en: "correct one number or delete a row.")
      )
    case .closedWithoutDate:
      FindingEntry(
        Words("写明已结案但没有结案日期，按未结案计入。", en: "said to be closed, without a date; counted as open."),
        for: Words("办理状态“已结案”，结案日期空白", en: "已结案 with an empty 结案日期"),
        do: Words("补填结案日期。", en: "add the closing date.")
      )
    case .transferWithoutDate:
      FindingEntry(
        Words("写明移交但没有移交日期，按未移交计入。", en: "said to be transferred, without a date; counted as not."),
        for: Words("办理状态“已移交住建局”，移交日期空白", en: "已移交住建局 with an empty 移交日期"),
        do: Words("补填移交日期。", en: "add the transfer date.")
      )
    case .undecodable:
      FindingEntry(
        Words(
          "有字节不属于文件的编码，该行不计入。",
          en: "bytes that the file's encoding cannot explain; the row is left out."
        ),
        for: Words("GBK 文件里粘贴了一行 UTF-8", en: "a line of UTF-8 pasted into a GBK file"),
        do: Words("用 WPS/Excel 打开，重新另存为 .xlsx。", en: "open it and save it as .xlsx.")
      )
    case .registerTwice:
      FindingEntry(
        Words("同一份台账报了两次，而且有的行不同。", en: "one register twice, with rows that differ."),
        for: Words("“终稿.xlsx”和“终稿2.xlsx”有几行不一样", en: "two drafts that differ in some rows"),
        do: Words("核对后只保留最新一份。", en: "keep the latest only.")
      )
    default:
      FindingEntry(
        Words("文件读不了，其中内容全部未计入。", en: "the file cannot be read; nothing of it counts."),
        for: Words("设有密码、下载不完整的工作簿", en: "a workbook with a password, or cut off"),
        do: Words("按消息提示另存为 .xlsx 后再报送。", en: "do as the message says, usually save it as .xlsx.")
      )
    }
  }

  private var noticeEntry: FindingEntry {
    switch self {
    case .yearSupplied:
      FindingEntry(
        Words("日期没有年份，按填报时间、标题、表名、文件名或活动年度补上。", en: "a date without a year; it was supplied."),
        for: Words("登记日期“4月7日”", en: "a date 4月7日"),
        do: Words("补上年份。", en: "add the year.")
      )
    case .unitOverLine:
      FindingEntry(
        Words(
          "行内责任单位与填报单位不同，按行内的计入。",
          en: "rows name a unit other than the sheet's; theirs counts."
        ),
        for: Words("填报单位城东分局，某行责任单位城西分局", en: "a row of 城西分局 in the register of 城东分局"),
        do: Words("确属合办或移送的不必改。", en: "nothing, if it is meant.")
      )
    case .hiddenColumn:
      FindingEntry(
        Words("该列在表中是隐藏的，照常读取。", en: "the column is hidden; it is read all the same."),
        for: Words("隐藏了“化解日期”列", en: "a hidden 化解日期"),
        do: Words("取消隐藏，核对内容。", en: "unhide and check it.")
      )
    case .rowNotCounted:
      FindingEntry(
        Words("合计、说明、签字、示例等行不作为数据。", en: "totals, notes, signatures and samples are no data."),
        for: Words("“合计”行、“备注：…”行", en: "a 合计 row, a 备注 line"),
        do: Words("不必改；若其中有数据行，请改正写法。", en: "nothing, unless one of them is data.")
      )
    case .zeroReport:
      FindingEntry(
        Words("零报告，按零条计入，视为已报送。", en: "a zero report: handed in, with nothing."),
        for: Words("全表只有一行“本月无”", en: "one row 本月无"),
        do: Words("不必改。", en: "nothing.")
      )
    case .emptyRegister:
      FindingEntry(
        Words("有表头而没有数据，也没有“无”行。", en: "a header without rows, and no 无."),
        for: Words("只填了标题和表头", en: "a title and a header only"),
        do: Words("确无内容请填“无”，否则补报。", en: "write 无 if there is nothing, else fill it in.")
      )
    case .sheetNotUsed:
      FindingEntry(
        Words("工作表里没有认得出的台账。", en: "no register was recognised in the sheet."),
        for: Words("“填表说明”工作表", en: "a sheet of instructions"),
        do: Words("应使用的请核对表头。", en: "check the headers.")
      )
    case .columnNotUsed:
      FindingEntry(
        Words("该列不对应任何字段，未使用。", en: "the column is none of the register's fields."),
        for: Words("“备用列”", en: "a column 备用列"),
        do: Words("应使用的请改用规范表头。", en: "use a canonical header.")
      )
    default:
      FindingEntry(
        Words(
          "文件不是表格、已读过，或是本程序写出的报告，未读取。",
          en: "no table, read already, or a report of this program."
        ),
        for: Words("照片、锁文件“~$台账.xlsx”", en: "a picture, a lock file"),
        do: Words("不必改。", en: "nothing.")
      )
    }
  }

  /// The whole catalogue as a page of Markdown, in the order of the levels.
  package static func catalogue(in language: Words.Language) -> String {
    var page = Words("# 问题代码目录", en: "# Codes of findings")[language] + "\n\n"
    page +=
      Words(
        "`jianbao check` 可能提出的全部问题。本页由 `jianbao codes` 生成，不要手改。\n",
        en: "Everything that `jianbao check` can find. Written by `jianbao codes`.\n"
      )[language]
    let heads = Words("代码|意思|例子|怎么办", en: "code|meaning|example|what to do")[language]
    for level in Level.allCases.sorted() {
      page += "\n## \(level.title[language])\n\n| \(heads.replacing("|", with: " | ")) |\n"
      page += "|---|---|---|---|\n"
      for code in allCases where code.level == level {
        let entry = code.entry
        page += "| `\(code.rawValue)` | \(entry.about[language]) | \(entry.example[language]) |"
        page += " \(entry.advice[language]) |\n"
      }
    }
    return page
  }
}
