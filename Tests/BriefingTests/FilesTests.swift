import Assessment
import Briefing
import Foundation
import Policy
import Templates
import Testing
import Vocabulary

struct FilesTests {
  @Test(arguments: [
    (JSON.string("\"\\\n\t\u{1}\u{2028}中"), "\"\\\"\\\\\\n\\t\\u0001\\u2028中\""),
    (.null, "null"),
    (.bool(true), "true"),
    (.int(-3), "-3"),
    (.array([]), "[]"),
    (.object([]), "{}"),
    (.array([.int(1), .string("a")]), "[1, \"a\"]"),
    (.members(["b": .int(1), "a": .array([])]), "{\"b\": 1, \"a\": []}"),
    (.members(["a": .array([.int(1)])]), "{\n  \"a\": [1]\n}"),
  ])
  func `json is written in one way, keys in their order`(json: JSON, text: String) {
    #expect(json.text == text + "\n")
  }

  @Test(arguments: [
    ("普通", "普通"),
    ("=1+1", "'=1+1"),
    ("+86", "'+86"),
    ("-5", "'-5"),
    ("@x", "'@x"),
    ("＝1", "'＝1"),
    ("甲,乙", "\"甲,乙\""),
    ("甲\"乙", "\"甲\"\"乙\""),
    ("=\"a\"", "\"'=\"\"a\"\"\""),
    ("一\n二", "\"一\n二\""),
    ("", ""),
  ])
  func `a cell of findings is never a formula`(cell: String, written: String) {
    #expect(FindingsFile.written(cell) == written)
  }

  @Test func `findings begin with a byte order mark and end every line`() throws {
    let text = FindingsFile.text(of: HandIn.small.findings)
    #expect(text.hasPrefix("\u{FEFF}级别,代码,文件,工作表,单元格,行,说明,对统计的影响\r\n"))
    #expect(text.contains("疑点（提请核查）,status-contradiction,城东分局.xlsx,信访案件台账,G3,3,"))
    #expect(text.contains(",'=两行相同,照常计入统计\r\n"))
    #expect(text.components(separatedBy: "\r\n").count == 4)
  }

  @Test func `figures have the shape that the schema states`() throws {
    let sources = try HandIn.small.sources()
    let text = FiguresFile.text(of: ReportScope(of: sources), kind: .monthly)
    let schemaText = try #require(Templates.text(at: "Schemas/figures.schema.json"))
    let schema = try object(JSONSerialization.jsonObject(with: Data(schemaText.utf8)))
    let figures = try object(JSONSerialization.jsonObject(with: Data(text.utf8)))
    let definitions = try object(schema["$defs"])

    #expect(Set(figures.keys) == Set(try #require(schema["required"] as? [String])))
    let city = try object(figures["city"])
    let indicators = try object(city["indicators"])
    let required = try #require(object(definitions["indicator"])["required"] as? [String])
    #expect(indicators.count == sources.plan.indicators.count)
    for (_, indicator) in indicators { #expect(Set(try object(indicator).keys) == Set(required)) }
    let units = try #require(figures["units"] as? [[String: Any]])
    #expect(units.count == 14)
    #expect(units[0]["handedIn"] as? Bool == true)
    let closure = try object(object(units[0]["indicators"])["new-case-closure"])
    #expect(closure["n"] as? Int == 18)
    #expect(closure["d"] as? Int == 20)
    #expect(closure["answer"] as? String == "unmet")
    #expect(closure["gap"] as? Int == 1)
    #expect(
      closure["evidence"] as? [String]
        == ["城东分局.xlsx[信访案件台账]!A20", "城东分局.xlsx[信访案件台账]!A21"]
    )
    let doubts = try #require(figures["doubts"] as? [[String: Any]])
    #expect(doubts.count == 1)
    #expect(doubts[0]["case"] as? String == "CD-2")
  }

  private func object(_ value: Any?) throws -> [String: Any] {
    try #require(value as? [String: Any])
  }
}
