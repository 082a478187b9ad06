import Checks
import Foundation
import Register
import RegisterSupport
import Testing
import Vocabulary

/// Every mistake that was put into the sample campaign is found where its list says.
struct PlantedTests {
  private struct Planted {
    var place: String
    var code: String
  }

  /// The rows ``| `place` | `code` | …`` of the list.
  private func planted() throws -> [Planted] {
    let text = try String(contentsOf: sampleData.appending(path: "README.md"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 3, cells[0].hasPrefix("`"), cells[1].hasPrefix("`") else { return nil }
      return Planted(
        place: cells[0].trimmingCharacters(in: ["`"]),
        code: cells[1].trimmingCharacters(in: ["`"])
      )
    }
  }

  @Test func `every planted mistake is found at its address`() throws {
    let all = try registers(of: "campaign-2021")
    let findings =
      all.findings + Check.findings(in: try examined(all, on: "2021-10-31"))
    let list = try planted()
    #expect(list.count > 25)
    for mistake in list {
      let isFound = findings.contains { finding in
        guard finding.code.rawValue == mistake.code else { return false }
        let place = finding.place.description
        return place == mistake.place
          // A list of cases is told once, at the first of them.
          || finding.message.zh.contains(mistake.place)
          // A file or a sheet is meant, not a cell.
          || !mistake.place.contains("!") && place.hasPrefix(mistake.place)
      }
      #expect(isFound, "\(mistake.place) \(mistake.code)")
    }
  }

  @Test func `nothing graver is found than what was planted`() throws {
    let all = try registers(of: "campaign-2021")
    let findings =
      all.findings + Check.findings(in: try examined(all, on: "2021-10-31"))
    let codes = Set(try planted().map(\.code))
    for finding in findings where finding.level != .notice {
      #expect(codes.contains(finding.code.rawValue), "\(finding.line(in: .zh))")
    }
  }

  @Test func `every zero report of the list is found`() throws {
    let text = try String(contentsOf: sampleData.appending(path: "README.md"), encoding: .utf8)
    let all = try registers(of: "campaign-2021")
    let found = Set(
      all.findings.filter { $0.code == .zeroReport }.map { $0.place.file + ($0.place.sheet ?? "") }
    )
    let listed = text.split(separator: "\n").filter { $0.hasPrefix("- `") && $0.hasSuffix("!A4`") }
    #expect(listed.count == found.count)
  }
}
