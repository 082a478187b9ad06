import Briefing
import Foundation
import Glibc
import Vocabulary

/// A folder that keeps what runs read.
///
/// Every file stands there once by its hash (`files/…`), and for each day a manifest
/// (`2021-05-31.json`). Only its owner may look into it: the files hold what registers hold.
struct SnapshotFolder: Sendable {
  /// As it was typed.
  let path: String
  let language: Words.Language

  /// The folder at `path`, which need not exist.
  ///
  /// - Throws: A refusal with exit code 4 where something else stands there.
  init(path: String, language: Words.Language) throws(Refusal) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.language = language
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    let isOwn = names?.isEmpty == true || Manifest(at: path)?.kind == .snapshots
    guard names != nil, isOwn else {
      throw Refusal(
        .output,
        Words(
          "--snapshots 的 \(path) 不是 jianbao 的快照文件夹，没有改动；请换一个空的或新的文件夹。",
          en: "\(path) is no snapshot folder of jianbao and was left alone; please name a new one."
        ),
        in: language
      )
    }
  }

  /// Where the file with this hash stands.
  func file(_ sha256: String) -> String { "\(path)/files/\(sha256)" }

  /// Whether the file with this hash is there, and is that file.
  func holds(_ sha256: String) -> Bool {
    (try? ByteSource(path: file(sha256))?.sha256()) == sha256
  }

  func manifest(of day: Day) -> SnapshotManifest? {
    SnapshotManifest(at: "\(path)/\(day).json")
  }

  /// The latest of the month before `day`'s; of an older one nothing is compared, for what was closed
  /// in between would look as if it were entered late.
  func previous(to day: Day) -> SnapshotManifest? {
    let month = day.month.advanced(by: -1)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let days = names.compactMap { name in
      name.hasSuffix(".json") ? Day(iso: String(name.dropLast(5))) : nil
    }
    return days.filter { month.contains($0) }.max().flatMap { manifest(of: $0) }
  }

  /// The files of last month's snapshot, below the day that it is of.
  ///
  /// - Throws: A refusal with exit code 3 where one of them is gone or was changed.
  func files(of manifest: SnapshotManifest) throws(Refusal) -> InputFiles {
    let inputs = manifest.inputs.filter { $0.previous != true }
    for input in inputs where !holds(input.sha256) {
      throw Refusal(
        .input,
        Words(
          "快照 \(path) 里 \(manifest.asOf) 的 \(input.path) 缺失或已被改动；请用 --previous 另给上月台账。",
          en:
            "\(input.path) of \(manifest.asOf) is gone from \(path) or was changed; please name last month's registers with --previous."
        ),
        in: language
      )
    }
    return InputFiles(
      tables: inputs.map {
        InputFile(path: file($0.sha256), name: "\(manifest.asOf)/\($0.path)")
      }
    )
  }

  /// The folder's own key, if it has one yet.
  var keys: SnapshotKeys? {
    FileManager.default.contents(atPath: path + "/key")
      .flatMap { SnapshotKeys(hexadecimal: String(decoding: $0, as: UTF8.self)) }
  }
}
