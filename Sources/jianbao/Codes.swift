import ArgumentParser
import Vocabulary

/// The catalogue of everything that a check can find, as a page of Markdown.
struct Codes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told("列出全部问题代码：意思、例子、怎么办。", en: "Lists all codes of findings.")
  )

  @Option(help: .told("语言：zh 或 en。", en: "language: zh or en.", value: ("语言", "language")))
  var lang: String = "zh"

  func validate() throws {
    guard Words.Language(rawValue: lang) != nil else {
      throw misuse("--lang 只能是 zh 或 en。", en: "--lang is zh or en.")
    }
  }

  func run() throws {
    Console.say(FindingCode.catalogue(in: Words.Language(rawValue: lang) ?? .zh))
  }
}
