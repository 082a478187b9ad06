import Foundation

// embed OUTPUT ROOT FILE…: writes OUTPUT, a Swift file that holds every FILE under its path from ROOT.
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: embed OUTPUT ROOT FILE…\n".utf8))
  exit(2)
}
let root = arguments[2] + "/"

var source = "extension Templates {\n  /// Every file below `Templates/`, by its path there.\n"
source += "  package static let files: [(path: String, text: String)] = [\n"
for path in arguments.dropFirst(3) {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  var hashes = "#"
  while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
  let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  source += "    (\"\(name)\", \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)),\n"
}
source += "  ]\n}\n"
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
