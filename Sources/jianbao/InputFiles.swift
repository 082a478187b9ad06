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
struct InputFiles: Sendable {
  /// Why a file or folder is not read.
  enum Reason: String, Hashable, Sendable {
    /// A lock file, a picture, another document.
    case noTable
    /// A file that an argument before, or a link, led to already.
    case readAlready
    /// A folder that jianbao wrote, or a file in one.
    case ownReport
  }

  private(set) var tables: [InputFile] = []
  private(set) var unused: [(file: InputFile, reason: Reason)] = []
  /// Folders that cannot be looked into.
  private(set) var closed: [InputFile] = []
  /// Arguments that lead nowhere.
  private(set) var missing: [String] = []

  /// What a table's file may be called at the end; its content decides what it is.
  private static let endings: Set<String> = [
    "", "csv", "tsv", "txt", "xls", "xlsx", "xlsm", "xlsb", "xltx", "xlt", "et", "ett", "ods",
    "fods", "ots", "numbers", "zip", "dat", "tab",
  ]

  /// Files that are known already, in their order.
  init(tables: [InputFile], unused: [(file: InputFile, reason: Reason)] = []) {
    self.tables = tables
    self.unused = unused
  }

  /// `isApart` puts the argument's own name before every file, so that it tells two hand-ins apart.
  init(_ arguments: [String], isApart: Bool = false) {
    var known: Set<String> = []
    var branches: [Branch] = []
    for argument in arguments {
      guard let real = FileTree.real(argument) else {
        missing.append(argument)
        continue
      }
      var branch = Branch(FileTree(at: argument), real: real)
      branch.dropKnown(&known)
      branches.append(branch)
    }
    let depth = max(Self.depth(telling: branches), isApart ? 1 : 0)
    for branch in branches {
      take(branch.tree, behind: branch.prefix(of: depth), of: branch.folders.last ?? "")
    }
  }

  private mutating func take(_ tree: FileTree, behind prefix: String, of folder: String) {
    let named = { (path: String, relative: String) in InputFile(path: path, name: prefix + relative)
    }
    for (path, relative) in tree.files {
      let file = named(path, relative)
      if Self.mayHoldTable(relative) {
        tables.append(file)
      } else {
        unused.append((file, .noTable))
      }
    }
    unused += tree.known.map { (named($0.path, $0.relative), .readAlready) }
    unused += tree.reports.map { (named($0.path, $0.relative), .ownReport) }
    closed += tree.closed.map { closed in
      closed.relative.isEmpty
        ? InputFile(path: closed.path, name: folder + "/")
        : named(closed.path, closed.relative + "/")
    }
  }

  private static func mayHoldTable(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard !name.hasPrefix("~$"), !name.hasPrefix(".") else { return false }
    return endings.contains(
      name.contains(".") ? (name.split(separator: ".").last ?? "").lowercased() : ""
    )
  }

  /// How many folders before an argument's files are part of their names, so that no two are called
  /// the same.
  private static func depth(telling branches: [Branch]) -> Int {
    let deepest = branches.map { $0.folders.count }.max() ?? 0
    return (0..<deepest).first { depth in
      let names = branches.flatMap { branch in
        branch.tree.files.map { branch.prefix(of: depth) + $0.relative }
      }
      return Set(names).count == names.count
    } ?? deepest
  }
}

/// An argument with what stands below it.
private struct Branch {
  var tree: FileTree
  /// The folders that lead to the files, the outermost first.
  let folders: [String]

  init(_ tree: FileTree, real: String) {
    self.tree = tree
    let parts = real.split(separator: "/").map(String.init)
    folders = tree.isFolder ? parts : parts.dropLast()
  }

  func prefix(of depth: Int) -> String { folders.suffix(depth).map { $0 + "/" }.joined() }

  mutating func dropKnown(_ known: inout Set<String>) {
    var files: [FileTree.Leaf] = []
    for file in tree.files {
      // A link that leads nowhere is kept, to be named as a file that cannot be opened.
      let isNew = FileTree.real(file.path).map { known.insert($0).inserted } ?? true
      if isNew { files.append(file) } else { tree.known.append(file) }
    }
    tree.files = files
  }
}
