import CSV
import Register
import Spreadsheet
import Vocabulary

/// Everything that was handed in, read: the registers, and the files that could not be read.
struct HandIn: Sendable {
  var registers: Registers
  /// Every file that was opened, with the hash of its bytes, in reading order.
  var inputs: [(name: String, sha256: String)]
  /// Files that could not be read, with the sentence that helps.
  var unreadable: [Finding]
}

/// How text files are to be read, where the command line says so.
struct TextOptions: Sendable {
  var encoding: TextEncoding?
  var delimiter: Delimiter?
}

extension HandIn {
  /// Reads the files, several at a time; what comes out does not depend on which was ready first.
  init(_ files: InputFiles, by terms: ReadingTerms) async {
    let outcomes = await withTaskGroup(of: (Int, FileReading).self) { group in
      for (index, file) in files.tables.enumerated() {
        group.addTask {
          (index, FileReading(file, terms: terms, isAlone: files.tables.count == 1))
        }
      }
      var outcomes = [FileReading?](repeating: nil, count: files.tables.count)
      var done = 0
      for await (index, outcome) in group {
        outcomes[index] = outcome
        done += 1
        Console.showProgress(done, of: outcomes.count)
      }
      return outcomes.compactMap { $0 }
    }
    var gathering = Gathering(terms: terms)
    inputs = []
    unreadable = []
    for (file, outcome) in zip(files.tables, outcomes) {
      if let hash = outcome.sha256 { inputs.append((file.name, hash)) }
      for sheet in outcome.sheets { gathering.add(sheet) }
      for place in outcome.charts { gathering.add(Finding.chartNotUsed(at: place)) }
      if let trouble = outcome.trouble {
        unreadable.append(trouble)
        gathering.add(trouble)
      }
    }
    for folder in files.closed {
      let trouble = Finding.unreadable(folder.name, Wording.cannotLook)
      unreadable.append(trouble)
      gathering.add(trouble)
    }
    for (file, reason) in files.unused { gathering.add(Finding.notUsed(file.name, reason)) }
    registers = gathering.registers()
    // A name that holds a petitioner's is nowhere printed as it stands.
    for index in inputs.indices {
      inputs[index].name = registers.filesInPrint[inputs[index].name] ?? inputs[index].name
    }
    for index in unreadable.indices {
      let place = unreadable[index].place
      unreadable[index].place.file = registers.filesInPrint[place.file] ?? place.file
    }
  }
}

/// What was read of one file: its sheets whole, or none of them and the trouble.
private struct FileReading: Sendable {
  var sha256: String?
  var sheets: [SheetReading] = []
  /// Sheets without cells: charts and dialogs.
  var charts: [Place] = []
  var trouble: Finding?

  /// - Parameters:
  ///   - file: the file.
  ///   - terms: units, words and years of the campaign.
  ///   - isAlone: whether no other file is read at the same time, so that a second thread helps.
  init(_ file: InputFile, terms: ReadingTerms, isAlone: Bool) {
    guard let bytes = ByteSource(path: file.path) else {
      trouble = .unreadable(file.name, Wording.cannotOpen)
      return
    }
    do throws(ByteSource.Failure) {
      sha256 = try bytes.sha256()
    } catch {
      trouble = .unreadable(file.name, Wording.system(error.number))
      return
    }
    do throws(SpreadsheetError) {
      if try SpreadsheetKind(of: bytes) == .text {
        readText(bytes, file: file.name, terms: terms)
      } else {
        try readSheets(bytes, file: file.name, terms: terms)
      }
    } catch {
      sheets = []
      charts = []
      trouble = .unreadable(file.name, Wording.spreadsheet(error))
    }
  }

  private mutating func readSheets(
    _ bytes: ByteSource,
    file: String,
    terms: ReadingTerms
  ) throws(SpreadsheetError) {
    let table = try SpreadsheetFile(bytes)
    charts = table.otherSheets.map { Place(file: file, sheet: $0.name) }
    for (index, heading) in table.sheets.enumerated() {
      var reader = Register.SheetReader(
        place: Place(file: file, sheet: heading.name),
        heading: heading,
        isTextFile: table.isTextOnly,
        epoch: table.epoch,
        terms: terms
      )
      let furniture = try table.readSheet(at: index) { row in reader.take(row) }
      sheets.append(reader.finish(furniture))
    }
  }

  private mutating func readText(_ bytes: ByteSource, file: String, terms: ReadingTerms) {
    var reader = Register.SheetReader(
      place: Place(file: file),
      heading: SheetHeading(name: nil),
      isTextFile: true,
      terms: terms
    )
    do throws(CSVError) {
      let table = try TextTable(bytes)
      try table.forEachRow { row in reader.take(row) }
      sheets = [reader.finish(Furniture())]
    } catch {
      trouble = .unreadable(file, Wording.text(error), at: Wording.place(of: error, in: file))
    }
  }
}

extension Finding {
  static func unreadable(_ file: String, _ words: Words, at place: Place? = nil) -> Finding {
    Finding(.unreadableFile, at: place ?? Place(file: file), words, effect: .notUsed)
  }

  static func chartNotUsed(at place: Place) -> Finding {
    Finding(
      .sheetNotUsed,
      at: place,
      Words("图表等没有单元格的工作表，未读取。", en: "a chart or another sheet without cells; not read."),
      effect: .notUsed
    )
  }

  static func notUsed(_ file: String, _ reason: InputFiles.Reason) -> Finding {
    let words =
      switch reason {
      case .noTable: Words("不是表格文件，未读取。", en: "no table; not read.")
      case .readAlready:
        Words("与前面读过的是同一个文件，只读一次。", en: "the same file as one before; read once.")
      case .ownReport:
        Words("是 jianbao 写出的报告，不是台账，未读取。", en: "a report that jianbao wrote; not read.")
      }
    return Finding(.fileNotUsed, at: Place(file: file), words, effect: .notUsed)
  }
}
