import Foundation
import TestSupport
import Testing

/// What `check --format json` prints (spec §7).
struct CheckOutput: Decodable {
  struct Finding: Decodable, Hashable {
    var code: String
    var level: String
    var file: String
    var sheet: String?
    var cell: String?
    var row: Int?
    var message: String
    var effect: String
  }

  struct SheetLedger: Decodable, Hashable {
    var file: String
    var sheet: String?
    var register: String?
    var read: Int
    var counted: Int
    var leftOut: [String: Int]
  }

  struct Column: Decodable, Hashable {
    var file: String
    var sheet: String?
    var column: String
    var header: String
    var field: String?
    var how: String
  }

  var schema: Int
  var findings: [Finding]
  var ledger: [SheetLedger]
  var mapping: [Column]

  /// The records as they stand, for their values are of many kinds.
  var records: [String: [[String: Any]]] = [:]

  private enum CodingKeys: String, CodingKey {
    case schema, findings, ledger, mapping
  }

  /// What is printed of the sample or of the mess, as it stands at the end of the campaign; made once
  /// for all tests.
  static func ofSample(_ folder: String) throws -> Program.Run {
    try #require(samples.get()[folder])
  }

  private static let samples = Result {
    try Dictionary(
      uniqueKeysWithValues: [Jianbao.sample, Jianbao.mess].map { folder in
        (folder, try Jianbao.run("check", folder, "--as-of", "2021-10-31", "--format", "json"))
      }
    )
  }

  /// Reads the text that the program printed.
  static func read(_ text: String) throws -> CheckOutput {
    let data = Data(text.utf8)
    var output = try JSONDecoder().decode(CheckOutput.self, from: data)
    let whole = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(Set(whole.keys) == ["schema", "findings", "ledger", "mapping", "records"])
    output.records = try #require(whole["records"] as? [String: [[String: Any]]])
    return output
  }
}
