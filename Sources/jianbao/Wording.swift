import CSV
import Spreadsheet
import Vocabulary

/// What is said of files that cannot be read: what is wrong, and what to do about it.
enum Wording {
  static let cannotOpen = Words(
    "文件打不开；请检查权限，或确认它不是正被占用。",
    en: "the file cannot be opened; please check permissions."
  )

  static let cannotLook = Words(
    "文件夹打不开；请检查权限。",
    en: "the folder cannot be looked into; please check permissions."
  )

  static func system(_ number: Int32) -> Words {
    Words(
      "读取文件时系统报错（错误号 \(number)）；请检查磁盘或网络后重试。",
      en:
        "the system failed to read the file (error \(number)); please check the disk and try again."
    )
  }

  static func kind(_ kind: SpreadsheetKind) -> Words {
    let saveAs = "请在 WPS/Excel 里另存为 .xlsx 后再报送。"
    let saveAsEn = "please save it as .xlsx in WPS or Excel."
    switch kind {
    case .workbook, .openDocument, .flatOpenDocument, .spreadsheetML2003, .text:
      return Words("可以读取。", en: "can be read.")
    case .binaryWorkbook:
      return Words("是二进制工作簿（.xlsb）；" + saveAs, en: "is a binary workbook (.xlsb); " + saveAsEn)
    case .numbers:
      return Words(
        "是 Numbers 表格；请在 Numbers 里导出为 .xlsx 后再报送。",
        en: "is a Numbers document; please export it as .xlsx."
      )
    case .otherArchive:
      return Words(
        "是压缩包，里面不是工作簿；请解压后报送里面的表格。",
        en: "is an archive without a workbook; please unpack it."
      )
    case .encrypted:
      return Words(
        "设有打开密码；请取消密码后另存为 .xlsx 再报送。",
        en: "asks for a password; please remove it and save as .xlsx."
      )
    case .legacyWorkbook:
      return Words(
        "是旧格式工作簿（.xls）；" + saveAs,
        en: "is a workbook of the old format (.xls); " + saveAsEn
      )
    case .wpsWorkbook:
      return Words("是 WPS 表格（.et）；" + saveAs, en: "is a WPS workbook (.et); " + saveAsEn)
    case .otherCompound:
      return Words(
        "是旧格式的 Office 文档，不是表格；请报送 .xlsx 或 .csv。",
        en: "is an old Office document, no table; please hand in .xlsx or .csv."
      )
    case .html:
      return Words(
        "是网页，里面没有表格；请报送 .xlsx 或 .csv。",
        en: "is a web page without a table; please hand in .xlsx or .csv."
      )
    case .webArchive:
      return Words(
        "是网页归档（.mht）；" + saveAs,
        en: "is a web archive (.mht); " + saveAsEn
      )
    case .xml:
      return Words(
        "是 XML 文件，不是表格；请报送 .xlsx 或 .csv。",
        en: "is XML, no table; please hand in .xlsx or .csv."
      )
    case .other:
      return Words(
        "不是表格也不是文字；请报送 .xlsx 或 .csv。",
        en: "is neither table nor text; please hand in .xlsx or .csv."
      )
    }
  }

  static func spreadsheet(_ error: SpreadsheetError) -> Words {
    let again = "请重新导出或另存为 .xlsx 后再报送。"
    let againEn = "please export it anew or save it as .xlsx."
    switch error {
    case .notWorkbook(let found): return kind(found)
    case .archive(let error): return archive(error)
    case .markup(let error, let part): return markup(error, part)
    case .noSheetPart(let sheet):
      return Words(
        "工作簿损坏：缺少工作表“\(sheet)”的内容；" + again,
        en: "the workbook is damaged: sheet \(sheet) has no content; " + againEn
      )
    case .badAddress(let part, let row):
      return Words(
        "文件损坏：\(name(of: part).zh)第 \(row) 行附近的单元格地址不成立；" + again,
        en: "the file is damaged: a bad cell address near row \(row) of \(name(of: part).en); "
          + againEn
      )
    case .unknownString(let part, let row, let column):
      return Words(
        "工作簿损坏：部件 \(part) 的 \(columnLetters(column))\(row) 引用了不存在的文字；" + again,
        en:
          "the workbook is damaged: \(columnLetters(column))\(row) of \(part) refers to a text that is not there; "
          + againEn
      )
    case .tooManySheets(let limit):
      return Words(
        "工作表超过 \(limit) 张，未读取；请分成几个文件。",
        en: "there are more than \(limit) sheets; please split the file."
      )
    case .tooManyCells(let part, let limit):
      return Words(
        "\(name(of: part).zh)单元格超过 \(limit) 个，未读取；请分成几个文件。",
        en: "\(name(of: part).en) has more than \(limit) cells; please split the file."
      )
    case .tooMuchText(let part, let limit):
      return Words(
        "\(name(of: part).zh)文字超过 \(limit) 字节，未读取；请分成几个文件。",
        en: "\(name(of: part).en) holds more than \(limit) bytes of text; please split the file."
      )
    }
  }

  /// What a part is called in a sentence; "" is a file that has no parts.
  private static func name(of part: String) -> (zh: String, en: String) {
    part.isEmpty ? ("", "the file") : ("部件 \(part) ", "part \(part)")
  }

  private static func markup(_ error: XMLError, _ part: String) -> Words {
    let (place, placeEn) = name(of: part)
    let again = "请重新导出或另存为 .xlsx 后再报送。"
    let againEn = "please export it anew or save it as .xlsx."
    switch error {
    case .malformed(let line):
      return Words(
        "文件损坏：\(place)第 \(line) 行不是完好的 XML；" + again,
        en: "the file is damaged: line \(line) of \(placeEn) is no sound XML; " + againEn
      )
    case .hasDocumentType:
      return Words(
        "\(place)含有文档类型声明（DTD），疑为有意构造，未读取；" + again,
        en: "\(placeEn) declares a document type and is not read; " + againEn
      )
    case .tooDeep(let limit):
      return Words(
        "\(place)嵌套超过 \(limit) 层，疑为有意构造，未读取；" + again,
        en: "\(placeEn) is nested more than \(limit) levels deep and is not read; " + againEn
      )
    case .noMemory:
      return Words("内存不足，\(place)未能读取。", en: "there is no memory to read \(placeEn).")
    }
  }

  private static func archive(_ error: ZipError) -> Words {
    let again = "请重新导出或重新传送该文件。"
    let againEn = "please export or send the file again."
    switch error {
    case .unreadable(let number): return system(number)
    case .cutOff:
      return Words("文件不完整，末尾缺失；" + again, en: "the file is cut off at its end; " + againEn)
    case .damagedDirectory:
      return Words(
        "文件损坏，目录自相矛盾；" + again,
        en: "the file's table of contents is damaged; " + againEn
      )
    case .tooManyEntries(let limit):
      return Words(
        "文件内的部件超过 \(limit) 个，未读取。",
        en: "the file has more than \(limit) parts and is not read."
      )
    case .archiveTooBig(let limit):
      return Words(
        "文件展开后超过 \(limit) 字节，未读取；请分成几个文件。",
        en: "the file unpacks to more than \(limit) bytes and is not read; please split it."
      )
    case .missing(let entry):
      return Words("文件缺少部件 \(entry)；" + again, en: "the file lacks its part \(entry); " + againEn)
    case .ambiguous(let entry):
      return Words(
        "文件里有两个同名部件 \(entry)；" + again,
        en: "the file has two parts named \(entry); " + againEn
      )
    case .encrypted(let entry):
      return Words(
        "部件 \(entry) 设有密码；请取消密码后再报送。",
        en: "part \(entry) is encrypted; please remove the password."
      )
    case .unknownMethod(let entry, let method):
      return Words(
        "部件 \(entry) 的压缩方式（\(method)）不受支持；" + again,
        en: "part \(entry) is packed by an unknown method (\(method)); " + againEn
      )
    case .truncated(let entry):
      return Words(
        "文件不完整，在部件 \(entry) 处中断；" + again,
        en: "the file ends inside part \(entry); " + againEn
      )
    case .damaged(let entry):
      return Words("文件损坏，部件 \(entry) 无法展开；" + again, en: "part \(entry) is damaged; " + againEn)
    case .wrongChecksum(let entry):
      return Words(
        "文件损坏，部件 \(entry) 的校验不符；" + again,
        en: "the checksum of part \(entry) is wrong; " + againEn
      )
    case .tooBig(let entry, let limit):
      return Words(
        "\(name(of: entry).zh)展开后超过 \(limit) 字节，未读取；请分成几个文件。",
        en:
          "\(name(of: entry).en) unpacks to more than \(limit) bytes and is not read; please split the file."
      )
    case .tooDense(let entry, let limit):
      return Words(
        "部件 \(entry) 的压缩比超过 \(limit) 倍，疑为有意构造，未读取。",
        en: "part \(entry) unpacks to more than \(limit) times its size and is not read."
      )
    }
  }

  static func text(_ error: CSVError) -> Words {
    switch error {
    case .empty: Words("是空文件；请重新导出。", en: "is empty; please export it anew.")
    case .notText:
      Words(
        "不是文字也不是表格；请报送 .xlsx 或 .csv。",
        en: "is neither text nor table; please hand in .xlsx or .csv."
      )
    case .quoteNeverClosed:
      Words(
        "引号没有配对，其后的内容无法分列；请在原表中补上引号后重新导出。",
        en:
          "a quote is never closed, so that what follows cannot be split; please close it and export anew."
      )
    case .tooManyFields:
      Words(
        "该行超过 16384 列；请检查分隔符。",
        en: "the row has more than 16384 columns; please check the separator."
      )
    case .fieldTooLong:
      Words(
        "该格文字过长，任何表格都放不下；请检查引号和分隔符。",
        en: "the field is longer than any cell; please check quotes and separators."
      )
    case .unreadable(let number): system(number)
    case .cutShort(let offset):
      Words(
        "读到第 \(offset) 字节时文件变短了；请确认没有别人正在改动后重试。",
        en: "the file became shorter at byte \(offset) while it was read; please try again."
      )
    case .noConverter(let encoding):
      Words(
        "系统没有 \(encoding.rawValue) 的转换表；请把文件另存为 UTF-8。",
        en: "the system cannot convert \(encoding.rawValue); please save the file as UTF-8."
      )
    }
  }

  /// Where in a text file an error stands.
  static func place(of error: CSVError, in file: String) -> Place {
    switch error {
    case .quoteNeverClosed(let row, let column), .fieldTooLong(let row, let column):
      Place(file: file, row: row, column: column)
    case .tooManyFields(let row): Place(file: file, row: row)
    case .empty, .notText, .unreadable, .cutShort, .noConverter: Place(file: file)
    }
  }
}
