import ArgumentParser
import CSV
import Register
import Spreadsheet
import Vocabulary

/// What the reader saw: one JSON object a line for every cell that is not blank (spec §6).
struct Cells: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told("逐格列出读到的内容，每格一行 JSON。", en: "Lists what was read, one JSON object a cell."),
    discussion: told(
      "个人信息列和像个人信息的值默认遮盖；--raw 照原样输出。",
      en: "What belongs to petitioners or looks like it is masked, unless --raw is given."
    )
  )

  @Argument(help: .told("一个表格文件。", en: "one file of tables.", value: ("文件", "file")))
  var file: String

  @Flag(help: .told("不遮盖个人信息。", en: "mask nothing."))
  var raw = false

  @Option(
    help: .told(
      "文本文件的编码：utf-8、gb18030、utf-16le、utf-16be。",
      en: "a text file's encoding: utf-8, gb18030, utf-16le, utf-16be.",
      value: ("编码", "encoding")
    )
  )
  var encoding: String?

  @Option(
    help: .told(
      "文本文件的分隔符：, ; tab | ， ；",
      en: "a text file's delimiter: , ; tab | ， ；",
      value: ("分隔符", "delimiter")
    )
  )
  var delimiter: String?

  @Option(help: .told("语言：zh 或 en。", en: "language: zh or en.", value: ("语言", "language")))
  var lang: String = "zh"

  func validate() throws {
    if let encoding, TextEncoding(word: encoding) == nil {
      throw misuse(
        "不认识的编码“\(encoding)”；可用 utf-8、gb18030、utf-16le、utf-16be。",
        en: "\(encoding) is no known encoding; known are utf-8, gb18030, utf-16le, utf-16be."
      )
    }
    if let delimiter, Delimiter(word: delimiter) == nil {
      throw misuse(
        "不认识的分隔符“\(delimiter)”；可用 , ; tab | ， ；",
        en: "\(delimiter) is no known delimiter; known are , ; tab | ， ；"
      )
    }
    guard Words.Language(rawValue: lang) != nil else {
      throw misuse("--lang 只能是 zh 或 en。", en: "--lang is zh or en.")
    }
  }

  func run() throws {
    let language = Words.Language(rawValue: lang) ?? .zh
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let refuse = { (words: Words, place: Place) in
      Refusal(.input, Words("\(place)：\(words.zh)", en: "\(place): \(words.en)"), in: language)
    }
    try InputFiles([file]).requireAll(in: language)
    guard !FileTree.isFolder(file) else {
      throw refuse(
        Words("是文件夹；cells 每次读一个文件。", en: "is a folder; cells reads one file at a time."),
        Place(file: name + "/")
      )
    }
    guard let bytes = ByteSource(path: file) else {
      throw refuse(Wording.cannotOpen, Place(file: name))
    }
    let lexicon = try PlanInForce(path: nil, language: language).terms.lexicon
    var output = CellLines(isRaw: raw, lexicon: lexicon)
    do {
      if try SpreadsheetKind(of: bytes) == .text {
        output.begin(sheet: nil)
        if let (words, place) = readText(bytes, named: name, into: &output) {
          throw refuse(words, place)
        }
      } else {
        let table = try SpreadsheetFile(bytes)
        for (index, heading) in table.sheets.enumerated() {
          output.begin(sheet: heading.name)
          _ = try table.readSheet(at: index) { row in output.take(row) }
        }
      }
    } catch let error as SpreadsheetError {
      output.flush()
      throw refuse(Wording.spreadsheet(error), Place(file: name))
    }
    output.flush()
  }

  /// Reads a text table; what is wrong with it, if anything.
  private func readText(
    _ bytes: ByteSource,
    named name: String,
    into output: inout CellLines
  ) -> (Words, Place)? {
    do throws(CSVError) {
      let table = try TextTable(
        bytes,
        encoding: encoding.flatMap { TextEncoding(word: $0) },
        delimiter: delimiter.flatMap { Delimiter(word: $0) }
      )
      try table.forEachRow { row in output.take(row) }
      return nil
    } catch {
      output.flush()
      return (Wording.text(error), Wording.place(of: error, in: name))
    }
  }
}
