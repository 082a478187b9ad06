import ArgumentParser
import Vocabulary

/// What every verb that reads registers takes.
struct SharedOptions: ParsableArguments {
  @Argument(
    help: .told(
      "台账文件或文件夹（文件夹含下级）。",
      en: "registers: files, or folders with all below them.",
      value: ("台账", "registers")
    )
  )
  var registers: [String]

  @Option(
    help: .told(
      "方案文件；默认用内置方案。",
      en: "the plan; by default the built-in one.",
      value: ("文件", "file")
    )
  )
  var plan: String?

  @Option(
    help: .told(
      "表头对应表（YAML）：指定哪张表是哪种台账、哪个表头是哪一列。",
      en: "a mapping (YAML) that says what sheets and their headers are.",
      value: ("文件", "file")
    )
  )
  var mapping: String?

  @Option(help: .told("语言：zh 或 en。", en: "language: zh or en.", value: ("语言", "language")))
  var lang: String = "zh"

  @Flag(
    help: .told(
      "有读不了的文件也继续，并在报告里写明。",
      en: "go on without files that cannot be read, and name them."
    )
  )
  var allowErrors = false

  func validate() throws {
    guard Words.Language(rawValue: lang) != nil else {
      throw misuse("--lang 只能是 zh 或 en。", en: "--lang is zh or en.")
    }
    guard !registers.isEmpty else {
      throw misuse("请给出至少一个台账文件或文件夹。", en: "please name at least one file or folder of registers.")
    }
  }

  var language: Words.Language { Words.Language(rawValue: lang) ?? .zh }
}
