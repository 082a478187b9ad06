import Foundation
import TestSupport
import Testing

/// What other programs read is as its schema says.
struct SchemaTests {
  @Test(arguments: [Jianbao.sample, Jianbao.mess])
  func `what check prints is as its schema says`(folder: String) throws {
    let schema = try JSONSchema(named: "check.schema.json")
    #expect(try schema.objections(to: CheckOutput.ofSample(folder).output) == [])
  }

  @Test func `the records of every register are as the schema says, all fields among them`() throws
  {
    try inTemporaryFolder { folder in
      #expect(try Jianbao.run("forms", "空白", in: folder).code == 0)
      let cells = try Jianbao.run("cells", "空白/全部台账.xlsx", "--raw", in: folder).output
        .split(separator: "\n")
        .map { try JSONDecoder().decode(CellLine.self, from: Data($0.utf8)) }
      // Each form as text, its sample row made a row of data.
      let sheets = Dictionary(grouping: cells) { $0.sheet ?? "" }.filter { $0.key != "填表说明" }
      for (name, cells) in sheets {
        let last = cells.map(\.column).max() ?? 0
        let lines = (3...(cells.map(\.row).max() ?? 3)).map { row in
          (1...last).map { column in
            let value = cells.first { $0.row == row && $0.column == column }?.value ?? ""
            return "\"\(value == "示例" ? "1" : value)\""
          }.joined(separator: ",")
        }
        try folder.write(text: lines.joined(separator: "\r\n"), to: "台账/\(name).csv")
      }
      let run = try Jianbao.run("check", "台账", "--format", "json", in: folder)
      #expect(try JSONSchema(named: "check.schema.json").objections(to: run.output) == [])
      let records = try JSONValue(run.output)["records"].members
      #expect(records.count == 13)
      for (kind, list) in records { #expect(list.list.count == 1, "\(kind)") }
    }
  }

  @Test(arguments: [
    (#"{"schema": 2}"#, "$.schema: is not number(1.0)"), (#"{"schema": 1}"#, "lacks"),
    (#"{"findings": [{"level": "grave"}]}"#, "$.findings[0].level"),
    (#"{"more": 1}"#, "more is not known"), (#"{"ledger": [{"read": -1}]}"#, "below"),
    (#"{"ledger": [{"read": 1.5}]}"#, "$.ledger[0].read: is none"),
    (#"{"findings": [{"cell": "7D"}]}"#, "7D is not like"),
    (#"{"records": {"cases": [{"phone": "13900001234"}]}}"#, "is not listed"),
  ])
  func `the schema objects to what is otherwise`(text: String, objection: String) throws {
    let found = try JSONSchema(named: "check.schema.json").objections(to: text)
    #expect(found.contains { $0.contains(objection) }, "\(found)")
  }

  @Test(arguments: Verb.allCases)
  func `the figures of a report are as their schema says`(verb: Verb) throws {
    let text = try WrittenReport.ofSample(verb).text("figures.json")
    #expect(try JSONSchema(named: "figures.schema.json").objections(to: text) == [])
  }

  /// What SARIF 2.1.0 requires of the parts that we write (3.13 to 3.49).
  @Test(arguments: [(Jianbao.sample, "zh"), (Jianbao.mess, "en")])
  func `the log of results is as SARIF requires`(folder: String, language: String) throws {
    let day = ["--as-of", "2021-10-31"]
    let arguments = ["check", folder, "--format", "sarif", "--lang", language] + day
    let log = try JSONValue(Jianbao.run(arguments).output)
    #expect(log["version"].text == "2.1.0")
    #expect(log["$schema"].text?.hasSuffix("sarif-schema-2.1.0.json") == true)
    let run = try #require(log["runs"].list.first)
    let driver = run["tool"]["driver"]
    #expect(driver["name"].text == "jianbao")
    let rules = driver["rules"].list
    #expect(Set(rules.compactMap { $0["id"].text }).count == rules.count)
    for rule in rules { #expect(rule["shortDescription"]["text"].text?.isEmpty == false) }
    let files = Set(run["artifacts"].list.compactMap { $0["location"]["uri"].text })
    #expect(!files.isEmpty)
    let results = run["results"].list
    #expect(results.count > 20)
    for result in results {
      let index = try #require(result["ruleIndex"].number)
      #expect(rules[Int(index)]["id"] == result["ruleId"])
      #expect(["error", "warning", "note"].contains(result["level"].text))
      #expect(result["message"]["text"].text?.isEmpty == false)
      let place = try #require(result["locations"].list.first)["physicalLocation"]
      let uri = try #require(place["artifactLocation"]["uri"].text)
      #expect(URL(string: uri) != nil && uri.allSatisfy(\.isASCII))
      for key in ["startLine", "startColumn"] {
        if let number = place["region"][key].number { #expect(number >= 1) }
      }
    }
    let errors = try CheckOutput.read(CheckOutput.ofSample(folder).output).findings
      .count { $0.level == "error" }
    #expect(results.count { $0["level"].text == "error" } == errors)
  }
}
