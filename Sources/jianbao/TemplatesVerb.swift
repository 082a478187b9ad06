import ArgumentParser
import Briefing
import Rendering
import Templates
import Vocabulary

/// The pages of reports, written out for an office to change and use with `--templates`.
struct TemplatesVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: told(
      "写出内置的页面模板和视图模型，供修改后用 --templates 使用。",
      en: "Writes the built-in pages and the view model, to be changed and used with --templates."
    )
  )

  @Argument(
    help: .told("写到哪个文件夹。", en: "the folder to write.", value: ("文件夹", "folder"))
  )
  var folder: String

  @Option(help: .told("语言：zh 或 en。", en: "language: zh or en.", value: ("语言", "language")))
  var lang: String = "zh"

  func validate() throws {
    guard Words.Language(rawValue: lang) != nil else {
      throw misuse("--lang 只能是 zh 或 en。", en: "--lang is zh or en.")
    }
  }

  func run() throws {
    let language = Words.Language(rawValue: lang) ?? .zh
    let output = try OutputFolder(
      path: folder,
      option: told("文件夹", en: "folder"),
      language: language
    )
    try output.requireOwn()
    let files = Self.files
    try output.write(files + [Manifest(.templates, of: files).file])
    Console.say(
      Words(
        "已写入 \(folder)（\(files.count) 个文件）；名称见 \(Self.model)，改好后用 --templates \(folder)",
        en:
          "wrote \(folder) (\(files.count) files); the names are in \(Self.model), use it with --templates \(folder)"
      )[language]
    )
  }

  /// The file that documents the names.
  static let model = "视图模型.md"

  /// The pages of reports with their parts, and the names that they may use; the pages of checks are
  /// not an office's to change.
  static var files: [OutputFile] {
    let fixed = ["check.html", "slip.html", "parts/level.html"].map { $0 + PageSet.ending }
    let pages = Templates.files.compactMap { file -> OutputFile? in
      guard file.path.hasPrefix(PageSet.folder) else { return nil }
      let name = String(file.path.dropFirst(PageSet.folder.count))
      return fixed.contains(name) ? nil : OutputFile(name: name, text: file.text)
    }
    return pages.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      + [OutputFile(name: model, text: ViewModel.text)]
  }
}
