import Foundation
import Templates
import Vocabulary

/// An office's own pages: files of a folder that take the place of the built-in ones of their name.
enum TemplateFolder {
  /// The templates that are built in, with those of `folder`, if there is one, in their place.
  static func files(
    at folder: String?,
    language: Words.Language
  ) throws(Refusal) -> [(path: String, text: String)] {
    guard let folder else { return Templates.files }
    return try files(at: folder, over: Templates.files, language: language)
  }

  /// The hash of the pages' templates, by the bytes of their paths and texts.
  static func sha256(of templates: [(path: String, text: String)]) -> String {
    let pages = templates.filter { $0.path.hasPrefix("Pages/") }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return jianbao.sha256(of: pages.map { "\($0.path)\0\($0.text)\0" }.joined())
  }

  private static func files(
    at folder: String,
    over builtIn: [(path: String, text: String)],
    language: Words.Language
  ) throws(Refusal) -> [(path: String, text: String)] {
    guard let below = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw Refusal(
        .usage,
        Words(
          "模板文件夹 \(folder) 打不开；请检查路径。",
          en: "the templates' folder \(folder) cannot be opened; please check the path."
        ),
        in: language
      )
    }
    var files = builtIn
    let names = below.filter { $0.hasSuffix(".mustache") }.sorted()
    guard !names.isEmpty else {
      throw Refusal(
        .usage,
        Words(
          "模板文件夹 \(folder) 里没有 .mustache 文件；请检查路径。",
          en: "the templates' folder \(folder) holds no .mustache file; please check the path."
        ),
        in: language
      )
    }
    for name in names {
      guard let data = FileManager.default.contents(atPath: folder + "/" + name),
        let text = String(validating: data, as: UTF8.self)
      else {
        throw Refusal(
          .usage,
          Words(
            "模板 \(name) 读不出来或不是 UTF-8 文本；请另存为 UTF-8。",
            en: "the template \(name) cannot be read as UTF-8; please save it as UTF-8."
          ),
          in: language
        )
      }
      let path = name.hasPrefix("Pages/") ? name : "Pages/" + name
      files.removeAll { $0.path == path }
      files.append((path, text))
    }
    return files
  }
}
