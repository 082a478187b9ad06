import Briefing
import CFileSystem
import Foundation
import Glibc
import Vocabulary

/// The folder of a report: whole or untouched, also when the program is killed.
///
/// The files are written beside it and take its place in one step of the file system.
struct OutputFolder {
  let path: String
  let language: Words.Language

  /// Refuses a folder that holds what jianbao did not write.
  func requireOwn() throws(Refusal) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [""]
    let foreign = names.filter { !ownNames.contains($0) }.sorted()
    guard let first = foreign.first else { return }
    throw Refusal(
      .output,
      Words(
        "输出位置 \(path) 里有不是 jianbao 写的内容（如 \(first)），为防丢失没有改动；请换一个 --out，或先把它移走。",
        en:
          "\(path) holds what jianbao did not write (\(first)) and was left alone; please choose another --out or move it away."
      ),
      in: language
    )
  }

  /// What a report of before left here, by its own `figures.json`.
  private var ownNames: Set<String> {
    struct Body: Decodable { var name: String }
    struct Figures: Decodable {
      var product: String
      var city: Body?
      var units: [Body]
    }
    guard let data = FileManager.default.contents(atPath: path + "/figures.json"),
      let figures = try? JSONDecoder().decode(Figures.self, from: data),
      figures.product.hasPrefix("jianbao ")
    else { return [] }
    let bodies = figures.units + (figures.city.map { [$0] } ?? [])
    let pages = bodies.flatMap { body in ["html", "md", "docx"].map { "\(body.name).\($0)" } }
    return Set(pages + ["index.html", "figures.json", "findings.csv"])
  }

  /// Writes the files and puts them in place.
  func write(_ files: [OutputFile]) throws(Refusal) {
    let target = URL(fileURLWithPath: path).standardizedFileURL
    let parent = target.deletingLastPathComponent()
    let fresh = parent.appendingPathComponent(".\(target.lastPathComponent).jianbao-\(getpid())")
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      removeLeftovers(beside: target)
      try FileManager.default.createDirectory(at: fresh, withIntermediateDirectories: false)
      for file in files {
        try Data(file.bytes).write(to: fresh.appendingPathComponent(file.name))
      }
      try put(fresh, at: target)
    } catch {
      try? FileManager.default.removeItem(at: fresh)
      throw Refusal(
        .output,
        Words(
          "写不了 \(path)：\(error.localizedDescription)；请检查磁盘空间和权限。原有内容没有改动。",
          en:
            "\(path) cannot be written: \(error.localizedDescription); please check space and permissions. Nothing was changed."
        ),
        in: language
      )
    }
  }

  /// One step: the new folder takes the old one's name, or the free one.
  private func put(_ fresh: URL, at target: URL) throws {
    guard FileManager.default.fileExists(atPath: target.path) else {
      try FileManager.default.moveItem(at: fresh, to: target)
      return
    }
    guard jianbao_exchange(fresh.path, target.path) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    try FileManager.default.removeItem(at: fresh)
  }

  /// What a killed run left beside the target.
  private func removeLeftovers(beside target: URL) {
    let prefix = ".\(target.lastPathComponent).jianbao-"
    let parent = target.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      // Only those of runs that are over: another may be writing right now.
      guard let process = Int32(name.dropFirst(prefix.count)), kill(process, 0) != 0 else {
        continue
      }
      try? FileManager.default.removeItem(at: parent.appendingPathComponent(name))
    }
  }
}
