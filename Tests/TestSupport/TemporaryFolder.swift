package import Foundation

/// Gives `body` an empty folder of its own, which is gone afterwards.
package func inTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "jianbao-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

extension URL {
  /// The path as the system takes it.
  package var systemPath: String { path(percentEncoded: false) }

  /// Writes a file below this folder, with the folders that lead to it.
  ///
  /// - Returns: its path.
  @discardableResult package func write(_ bytes: some Sequence<UInt8>, to path: String) throws
    -> String
  {
    let file = appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
    return file.systemPath
  }

  /// Writes a text below this folder as UTF-8.
  ///
  /// - Returns: its path.
  @discardableResult package func write(text: String, to path: String) throws -> String {
    try write(text.utf8, to: path)
  }

  /// Every file below this folder by its relative path; an empty folder has none.
  package func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: systemPath) {
      let file = appending(path: path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.systemPath, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      contents[path] = try Data(contentsOf: file)
    }
    return contents
  }

  /// The names of what stands in this folder, hidden or not, in order.
  package func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: systemPath).sorted()
  }
}
