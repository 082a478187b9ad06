import Foundation
import Policy
import Testing
import Vocabulary

/// Plans that are refused; what is expected of each stands inside it.
///
/// `✗` in a comment names a mistake of the same line, or of the next one where the comment has a
/// line of its own.
struct RefusedPlanTests {
  static let names = [
    "blocks", "choices", "conditions", "examples", "ladder", "measures", "page", "settings", "yaml",
  ]

  @Test(arguments: names)
  func `a refused plan names every mistake at its line`(name: String) throws {
    let file = "\(name).refused.md"
    let text = try fixture(file)
    let errors = try #require(mistakes(in: text, named: file))
    let found = errors.map { "\($0.spot.line)：\($0.message.zh)" }
    #expect(
      found == expectations(in: text),
      "\(errors.map { $0.report(in: .zh) }.joined(separator: "\n"))"
    )
  }

  @Test func `every refused plan is in the list`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: fixtures).sorted()
    #expect(files.filter { $0.hasSuffix(".refused.md") } == Self.names.map { "\($0).refused.md" })
  }

  @Test func `a report gives file, line, column, clause, words and the line itself`() throws {
    let file = "conditions.refused.md"
    let errors = try #require(mistakes(in: try fixture(file), named: file))
    let first = try #require(errors.first { $0.message.zh.contains("结案日其") })
    #expect(
      first.report(in: .zh) == """
        conditions.refused.md:\(first.spot.line):6：三 目标任务 › 三、1 结案：“结案日其”不是栏目或状态；\
        可写：结案日期。
            \(first.spot.line) | 范围: {结案日其: 已填}  # ✗ “结案日其”不是栏目或状态；可写：结案日期。
        """
    )
    #expect(
      first.report(in: .en).hasPrefix(
        "conditions.refused.md:\(first.spot.line):6: 三 目标任务 › 三、1 结案: "
          + "“结案日其” is no column or state; possible: 结案日期"
      )
    )
  }

  private func expectations(in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var waiting: [String] = []
    var expected: [String] = []
    for (index, line) in lines.enumerated() {
      let parts = line.components(separatedBy: "✗ ")
      let said = parts.dropFirst().map {
        $0.replacingOccurrences(of: "-->", with: "").trimmingCharacters(in: .whitespaces)
      }
      if !said.isEmpty, parts[0].allSatisfy({ " #<!-".contains($0) }) {
        waiting += said
      } else {
        expected += (waiting + said).map { "\(index + 1)：\($0)" }
        waiting = []
      }
    }
    return expected
  }
}

/// The mistakes of a plan file; none if it is read.
func mistakes(in text: String, named file: String = "方案.md") -> [PlanError]? {
  do throws(PlanErrors) {
    _ = try Plan(reading: text, named: file)
    return nil
  } catch {
    return error.errors
  }
}

/// The folder of the fixtures.
let fixtures = String(#filePath.dropLast("RefusedPlanTests.swift".count)) + "Fixtures"

/// The text of a fixture.
func fixture(_ name: String) throws -> String {
  try String(contentsOfFile: "\(fixtures)/\(name)", encoding: .utf8)
}
