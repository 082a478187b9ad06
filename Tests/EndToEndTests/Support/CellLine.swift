import Foundation
import TestSupport
import Testing

/// One line of `cells`.
struct CellLine: Decodable, Hashable {
  var sheet: String?
  var row: Int
  var column: Int
  var kind: String
  /// As a spreadsheet would save it into a text file.
  var value: String

  private enum CodingKeys: String, CodingKey {
    case sheet, row, column, kind, value
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    sheet = try container.decode(String?.self, forKey: .sheet)
    row = try container.decode(Int.self, forKey: .row)
    column = try container.decode(Int.self, forKey: .column)
    kind = try container.decode(String.self, forKey: .kind)
    switch kind {
    case "number":
      let number = try container.decode(Double.self, forKey: .value)
      value = number == number.rounded() ? String(Int(number)) : String(number)
    case "bool": value = try container.decode(Bool.self, forKey: .value) ? "TRUE" : "FALSE"
    default: value = try container.decode(String.self, forKey: .value)
    }
  }

  /// Every cell of a table of the sample or the mess, unmasked.
  static func all(of file: String) throws -> [CellLine] {
    try #require(tables.get()[file], "\(file) is no table of the sample")
  }

  /// Read once for all tests.
  private static let tables = Result {
    try Dictionary(uniqueKeysWithValues: Jianbao.tables().map { ($0, try read($0)) })
  }

  private static func read(_ file: String) throws -> [CellLine] {
    let run = try Jianbao.run("cells", file, "--raw")
    return try run.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(CellLine.self, from: Data(line.utf8))
    }
  }
}
