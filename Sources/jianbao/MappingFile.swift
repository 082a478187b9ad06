import Foundation
import Register
import Vocabulary

extension HeaderMapping {
  /// The mapping in the file at `path`; wrong usage tells every mistake in it.
  init(at path: String, language: Words.Language) throws(Refusal) {
    let what = Words("表头对应表", en: "the mapping")
    let text = try TextFile.text(at: path, what, language: language)
    do throws(MappingErrors) {
      try self.init(reading: text, named: path)
    } catch {
      let report = error.errors.map { $0.report(in: language) }.joined(separator: "\n")
      throw Refusal(.usage, Words(report, en: report), in: language)
    }
  }
}

extension HandIn {
  /// Refuses with exit code 3 where a sheet has not what the mapping says of it.
  func requireMapped(in language: Words.Language) throws(Refusal) {
    guard !registers.mappingErrors.isEmpty else { return }
    let report = registers.mappingErrors.map { $0.report(in: language) }.joined(separator: "\n")
    throw Refusal(.input, Words(report, en: report), in: language)
  }
}

extension HeaderMapping {
  /// Tells which entries speak of no sheet that was read.
  func tellIdle(among handIns: [HandIn], in language: Words.Language) {
    for entry in idle(among: handIns.flatMap(\.registers.sheets)) {
      let sheets = entry.file + (entry.sheet.map { "[\($0)]" } ?? "")
      Console.tell(
        Words(
          "\(file):\(entry.spot.line):\(entry.spot.column)：没有读到“\(sheets)”，这一项没有用到。",
          en:
            "\(file):\(entry.spot.line):\(entry.spot.column): “\(sheets)” was not read; the entry is not used."
        )[language]
      )
    }
  }
}

/// The file that `check --write-mapping` writes.
struct WrittenMapping {
  /// The path as it was typed.
  private let path: String
  private let language: Words.Language

  /// Refuses a path where something stands: a mapping is changed by hand.
  init(path: String, language: Words.Language) throws(Refusal) {
    self.path = path
    self.language = language
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Refusal(
        .output,
        Words(
          "\(path) 已经存在，没有改动；请换一个 --write-mapping。",
          en: "\(path) exists and was left alone; please choose another --write-mapping."
        ),
        in: language
      )
    }
  }

  /// Writes what the sheets were taken for.
  func write(_ sheets: [SheetSummary]) throws(Refusal) {
    let text = HeaderMapping.text(of: sheets)
    guard
      (try? Data(text.utf8).write(to: URL(filePath: path), options: [.withoutOverwriting])) != nil
    else {
      throw Refusal(
        .output,
        Words(
          "写不了 \(path)；请检查路径和权限。",
          en: "\(path) cannot be written; please check the path and permissions."
        ),
        in: language
      )
    }
    Console.tell(
      Words(
        "已写入 \(path)：改好后用 --mapping \(path) 指定。",
        en: "wrote \(path); change it and hand it back with --mapping \(path)."
      )[language]
    )
  }
}
