import Vocabulary

/// A file of settings that somebody writes in an editor.
enum TextFile {
  /// The text of the file at `path`; wrong usage, with `what` it is called, where it cannot be read as
  /// UTF-8.
  static func text(
    at path: String,
    _ what: Words,
    language: Words.Language
  ) throws(Refusal) -> String {
    guard let source = ByteSource(path: path) else {
      throw Refusal(
        .usage,
        Words(
          "\(what.zh) \(path) 打不开；请检查路径。",
          en: "\(what.en) \(path) cannot be opened; please check the path."
        ),
        in: language
      )
    }
    let bytes: [UInt8]
    do throws(ByteSource.Failure) {
      bytes = try source.bytes(in: 0..<source.count)
    } catch {
      throw Refusal(
        .usage,
        Words(
          "\(what.zh) \(path) 读不出来；请检查磁盘后重试。",
          en: "\(what.en) \(path) cannot be read; please check the disk."
        ),
        in: language
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(
        .usage,
        Words(
          "\(what.zh) \(path) 不是 UTF-8 文本；请另存为 UTF-8。",
          en: "\(what.en) \(path) is no UTF-8 text; please save it as UTF-8."
        ),
        in: language
      )
    }
    return text
  }
}
