import Foundation
import Glibc

/// What stands at a path: one file, or a folder with all below it.
struct FileTree {
  typealias Leaf = (path: String, relative: String)

  let isFolder: Bool
  /// In the order of the bytes of their relative paths.
  var files: [Leaf] = []
  /// Files that were met before.
  var known: [Leaf] = []
  /// Folders that jianbao wrote and are not looked into, with a `/` behind their names; of one that
  /// holds correction workbooks that somebody has mended, the files that nobody has.
  private(set) var reports: [Leaf] = []
  /// Folders that cannot be looked into.
  private(set) var closed: [Leaf] = []

  init(at path: String) {
    isFolder = Self.isFolder(path)
    guard isFolder else {
      files = [(path, path.split(separator: "/").last.map(String.init) ?? path)]
      return
    }
    look(into: path, relative: "", above: [])
    files.sort { $0.relative.utf8.lexicographicallyPrecedes($1.relative.utf8) }
  }

  /// The path without links and dots; nothing where it leads nowhere.
  static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Links to folders are followed, but never into a folder that one stands in already.
  private mutating func look(into folder: String, relative: String, above: Set<String>) {
    guard let real = Self.real(folder), !above.contains(real) else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      closed.append((folder, relative))
      return
    }
    let isMarked = names.contains("figures.json") || names.contains(Manifest.name)
    let own = isMarked ? OwnReport(at: folder) : nil
    if let own, !names.contains(where: own.mayBeRegister) {
      reports.append((folder, relative + "/"))
      return
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = folder + "/" + name
      let below = relative.isEmpty ? name : relative + "/" + name
      if own?.mayBeRegister(name) == false {
        reports.append((path, below))
      } else if Self.isFolder(path) {
        look(into: path, relative: below, above: above.union([real]))
      } else {
        files.append((path, below))
      }
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
