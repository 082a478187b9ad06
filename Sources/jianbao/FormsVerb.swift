import ArgumentParser
import Briefing
import Forms
import Register
import Vocabulary
import WorkbookWriter

/// Writes the blank registers of the plan (spec §6).
struct FormsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: told(
      "写出空白台账：表头、下拉列表、日期校验、填写提示、示例行。",
      en: "Writes the blank registers: headers, lists, validation, prompts, a sample row."
    )
  )

  @Argument(
    help: .told(
      "写到哪个文件夹：一个含全部台账的工作簿，十三种台账各一个。",
      en: "the folder to write: one workbook of all registers, and one of each.",
      value: ("文件夹", "folder")
    )
  )
  var folder: String

  @Option(
    help: .told(
      "方案文件；默认用内置方案。单位、领域等列表取自方案。",
      en: "the plan, which the lists are taken from; by default the built-in one.",
      value: ("文件", "file")
    )
  )
  var plan: String?

  @Option(help: .told("语言：zh 或 en。", en: "language: zh or en.", value: ("语言", "language")))
  var lang: String = "zh"

  func validate() throws {
    guard Words.Language(rawValue: lang) != nil else {
      throw misuse("--lang 只能是 zh 或 en。", en: "--lang is zh or en.")
    }
  }

  func run() throws {
    let language = Words.Language(rawValue: lang) ?? .zh
    let plan = try PlanInForce(path: plan, language: language)
    let folder = try OutputFolder(
      path: folder,
      option: language == .zh ? "文件夹" : "folder",
      language: language
    )
    try folder.requireOwn()
    let files = Forms(of: plan.plan, lexicon: plan.terms.lexicon).books.map { form in
      OutputFile(name: form.name, bytes: form.book.bytes())
    }
    try folder.write(files + [Manifest(.forms, of: files).file])
    let words = Words(
      "已写入 \(folder.path)：\(Forms.allInOne) 和各种台账的空白表，共 \(files.count) 个工作簿。",
      en:
        "wrote \(folder.path): \(Forms.allInOne) and a form of each register, \(files.count) in all."
    )
    Console.tell(words[language])
  }
}
