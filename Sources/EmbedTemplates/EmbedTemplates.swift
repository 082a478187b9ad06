import Foundation
import PackagePlugin

/// Turns every file of `Templates/` into one Swift file of string literals, so that the program is
/// one file to carry. (`.embedInCode` makes byte arrays, which compile minutes slower.)
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let root = target.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
    var inputs: [URL] = []
    for folder in ["Pages", "Policies", "Schemas", "Words"] {
      let base = root.appending(path: folder)
      let names =
        FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
      for name in names.sorted() {
        var isFolder: ObjCBool = false
        let file = base.appending(path: name)
        if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
          !isFolder.boolValue
        {
          inputs.append(file)
        }
      }
    }
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) templates",
        executable: try context.tool(named: "embed").url,
        arguments: [output.path, root.path] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output]
      )
    ]
  }
}
