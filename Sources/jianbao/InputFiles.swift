import Foundation
import Vocabulary

/// A file to read: where it is, and what it is called in every message and output.
struct InputFile: Hashable, Sendable {
  /// The path that the system opens.
  var path: String
  /// The path below the argument that it came with.
  var name: String
}

/// The files that the arguments stand for (spec §2): folders read recursively, in the order of the
/// arguments and within one by the bytes of their relative paths.
struct InputFiles {
  private(set) var tables: [InputFile] = []
  /// Files that hold no table: lock files, pictures, other documents.
  private(set) var unused: [InputFile] = []
  /// Arguments that lead nowhere.
  private(set) var missing: [String] = []

  /// What a table's file may be called at the end; its content decides what it is.
  private static let endings: Set<String> = [
    "", "csv", "tsv", "txt", "xls", "xlsx", "xlsm", "xlsb", "xltx", "xlt", "et", "ett", "ods",
    "zip",
    "dat", "tab",
  ]

  init(_ arguments: [String]) {
    var lists: [(argument: String, files: [InputFile])] = []
    for argument in arguments {
      guard let files = Self.files(at: argument) else {
        missing.append(argument)
        continue
      }
      lists.append((argument, files))
    }
    let names = lists.flatMap { $0.files.map(\.name) }
    let isAmbiguous = Set(names).count < names.count
    for (argument, files) in lists {
      let prefix = isAmbiguous && Self.isFolder(argument) ? Self.lastComponent(argument) + "/" : ""
      for file in files {
        take(InputFile(path: file.path, name: prefix + file.name))
      }
    }
  }

  private mutating func take(_ file: InputFile) {
    let last = Self.lastComponent(file.name)
    let ending = last.contains(".") ? (last.split(separator: ".").last ?? "").lowercased() : ""
    if last.hasPrefix("~$") || last.hasPrefix(".") || !Self.endings.contains(ending) {
      unused.append(file)
    } else {
      tables.append(file)
    }
  }

  private static func files(at argument: String) -> [InputFile]? {
    guard FileManager.default.fileExists(atPath: argument) else { return nil }
    guard isFolder(argument) else {
      return [InputFile(path: argument, name: lastComponent(argument))]
    }
    guard let below = FileManager.default.enumerator(atPath: argument) else { return nil }
    return below.compactMap { $0 as? String }
      .filter { !isFolder(argument + "/" + $0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { InputFile(path: argument + "/" + $0, name: $0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
