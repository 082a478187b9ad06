import Briefing
import CFileSystem
import Foundation
import Glibc
import Vocabulary

/// The folder of a report or of correction workbooks: whole or untouched, also when the program is
/// killed.
///
/// The files are written beside it and take its place in one step of the file system.
struct OutputFolder {
  /// The path as it was typed.
  let path: String
  let language: Words.Language
  /// The option that named it.
  private let option: String
  /// Whether only its owner may look into it.
  private let isPrivate: Bool
  /// Where the folder stands or will stand, without links or dots: what is looked at before and what
  /// is replaced in the end are the same.
  private let target: String

  /// The folder at `path`, which need not exist.
  init(
    path: String,
    option: String = "--out",
    isPrivate: Bool = false,
    language: Words.Language
  ) throws(Refusal) {
    guard !path.isEmpty else {
      throw Refusal(
        .usage,
        Words("\(option) 不能为空；请写明输出文件夹。", en: "\(option) is empty; please name a folder."),
        in: language
      )
    }
    self.path = path
    self.option = option
    self.isPrivate = isPrivate
    self.language = language
    target = Self.resolved(path)
  }

  /// The path without links; what does not exist yet is taken as written.
  private static func resolved(_ path: String) -> String {
    var known = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var rest: [String] = []
    while true {
      if let real = realpath(known, nil) {
        defer { free(real) }
        return rest.reversed().reduce(into: String(cString: real)) { place, name in
          switch name {
          case ".": break
          case "..": place = parent(of: place)
          default: place = (place == "/" ? "" : place) + "/" + name
          }
        }
      }
      while known.count > 1, known.hasSuffix("/") { known.removeLast() }
      rest.append(lastComponent(of: known))
      known = parent(of: known)
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The page to open first.
  var index: String { path + (path.hasSuffix("/") ? "" : "/") + "index.html" }

  /// Refuses a folder that holds what jianbao did not write.
  func requireOwn() throws(Refusal) {
    var status = stat()
    guard stat(target, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR,
      let names = try? FileManager.default.contentsOfDirectory(atPath: target)
    else {
      throw Refusal(
        .output,
        Words(
          "输出位置 \(path) 不是可以打开的文件夹，没有改动；请换一个 \(option)。",
          en:
            "\(path) is no folder that can be opened and was left alone; please choose another \(option)."
        ),
        in: language
      )
    }
    let own = OwnReport(at: target)?.names ?? []
    guard let first = Self.foreign(names, below: "", in: target, own: own) else { return }
    throw Refusal(
      .output,
      Words(
        "输出位置 \(path) 里有不是 jianbao 写的内容（如 \(first)），为防丢失没有改动；请换一个 \(option)，或先把它移走。",
        en:
          "\(path) holds what jianbao did not write (\(first)) and was left alone; please choose another \(option) or move it away."
      ),
      in: language
    )
  }

  /// The first of the `names` below `folder`, or of what stands in their folders, that is not `own`.
  private static func foreign(
    _ names: [String],
    below folder: String,
    in target: String,
    own: Set<String>
  ) -> String? {
    for name in names.map({ folder + $0 }).sorted() where !own.contains(name) {
      // Only a folder of what jianbao writes is looked into.
      guard own.contains(where: { $0.hasPrefix(name + "/") }),
        let inner = try? FileManager.default.contentsOfDirectory(atPath: "\(target)/\(name)")
      else { return name }
      if let found = foreign(inner, below: name + "/", in: target, own: own) { return found }
    }
    return nil
  }

  /// Writes the files and puts them in place.
  func write(_ files: [OutputFile]) throws(Refusal) {
    let fresh = beside + String(getpid())
    do throws(SystemFailure) {
      try Self.makeFolders(to: Self.parent(of: target))
      removeLeftovers()
      guard mkdir(fresh, isPrivate ? 0o700 : 0o777) == 0 else { throw .last }
      for file in files {
        if file.name.contains("/") {
          try Self.makeFolders(to: Self.parent(of: "\(fresh)/\(file.name)"))
        }
        try Self.write(file, in: fresh, mode: isPrivate ? 0o600 : 0o666)
      }
      try put(fresh)
    } catch {
      try? FileManager.default.removeItem(atPath: fresh)
      throw Refusal(
        .output,
        Words(
          "写不了 \(path)：\(error.words.zh)；请检查磁盘空间和权限，或换一个 \(option)。原有内容没有改动。",
          en:
            "\(path) cannot be written: \(error.words.en); please check space and permissions, or choose another \(option). Nothing was changed."
        ),
        in: language
      )
    }
  }

  /// What the folders that stand beside the target for a while are called, up to their number.
  private var beside: String {
    Self.parent(of: target) + "/." + Self.lastComponent(of: target) + ".jianbao-"
  }

  private static func makeFolders(to folder: String) throws(SystemFailure) {
    if mkdir(folder, 0o777) == 0 { return }
    switch errno {
    case ENOENT:
      try makeFolders(to: parent(of: folder))
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .last }
    case EEXIST: break
    default: throw .last
    }
  }

  private static func write(
    _ file: OutputFile,
    in folder: String,
    mode: mode_t
  ) throws(SystemFailure) {
    let descriptor = open(folder + "/" + file.name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last }
    do throws(SystemFailure) {
      try jianbao.write(file.bytes, to: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .last }
  }

  /// One step: the new folder takes the old one's name, or the free one.
  private func put(_ fresh: String) throws(SystemFailure) {
    if rename(fresh, target) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw .last }
    guard jianbao_exchange(fresh, target) == 0 else { throw .last }
    try? FileManager.default.removeItem(atPath: fresh)
  }

  /// What a killed run left beside the target.
  private func removeLeftovers() {
    let prefix = Self.lastComponent(of: beside)
    let parent = Self.parent(of: target)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      // Only those of runs that are over: another may be writing right now.
      guard let process = Int32(name.dropFirst(prefix.count)) else { continue }
      let isOver = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      if isOver { try? FileManager.default.removeItem(atPath: parent + "/" + name) }
    }
  }
}
