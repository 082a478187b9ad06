import CSV
package import Foundation
package import Register
import Spreadsheet
package import Vocabulary

/// The folder `SampleData` of the package.
package let sampleData = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData")

/// What stands in the tables of a file, or of a folder in the order of its paths.
package func registers(of path: String) throws -> Registers {
  let place = sampleData.appending(path: path)
  let path = place.path(percentEncoded: false)
  var names = [""]
  var isFolder: ObjCBool = false
  if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
    names = try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".csv") || $0.hasSuffix(".tsv") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
  var gathering = Gathering(terms: try builtIn.get().terms)
  for name in names {
    let file = name.isEmpty ? place : place.appending(path: name)
    let bytes = ByteSource(Array(try Data(contentsOf: file)))
    for reading in try readings(of: bytes, named: name.isEmpty ? place.lastPathComponent : name) {
      gathering.add(reading)
    }
  }
  return gathering.registers()
}

/// The sheets of a workbook or of a text file.
package func readings(of bytes: ByteSource, named name: String) throws -> [SheetReading] {
  let terms = try builtIn.get().terms
  guard try SpreadsheetKind(of: bytes) != .text else {
    var reader = Register.SheetReader(
      place: Place(file: name),
      heading: SheetHeading(name: nil),
      isTextFile: true,
      terms: terms
    )
    try TextTable(bytes).forEachRow { reader.take($0) }
    return [reader.finish(Furniture())]
  }
  let table = try SpreadsheetFile(bytes)
  return try table.sheets.enumerated().map { index, heading in
    var reader = Register.SheetReader(
      place: Place(file: name, sheet: heading.name),
      heading: heading,
      isTextFile: table.isTextOnly,
      epoch: table.epoch,
      terms: terms
    )
    let furniture = try table.readSheet(at: index) { reader.take($0) }
    return reader.finish(furniture)
  }
}
