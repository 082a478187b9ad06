import Foundation
import SampleCampaign

/// Writes the sample campaign into the folder that is named on the command line.
let arguments = CommandLine.arguments
guard arguments.count == 2 else {
  FileHandle.standardError.write(Data("用法：swift run sample 目录\n".utf8))
  exit(2)
}
let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
do {
  let files = SampleCampaign.files()
  for file in files {
    let place = folder.appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(file.bytes).write(to: place)
  }
  print("已写出\(files.count)个文件。")
} catch {
  FileHandle.standardError.write(Data("写不出样例：\(error.localizedDescription)\n".utf8))
  exit(4)
}
