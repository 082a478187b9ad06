import Checks
import Foundation
import Register
import RegisterSupport
import Testing
import Vocabulary

struct CheckTests {
  /// Files of the target that hold no check of their own.
  private let others: Set<String> = ["Check", "Groups", "PrivacyScan"]

  @Test func `every file of the target is a check of the list, and every check has a file`() throws
  {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Checks")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    )
    let names = files.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    let listed = Check.all.map(\.code.rawValue)
    #expect(Set(listed).count == listed.count)
    let filed = names.filter { !others.contains($0) }.map(kebab)
    #expect(filed.sorted() == listed.sorted())
  }

  @Test func `every check says in both languages what it looks for`() {
    for check in Check.all { #expect(!check.about.zh.isEmpty && !check.about.en.isEmpty) }
  }

  @Test func `an empty hand-in and one without trouble give no findings`() throws {
    #expect(try Check.findings(in: examined(Registers(), on: "2021-05-31")).isEmpty)
    let clean = try handedIn(cases("受理日期|结案日期|办理状态", "2021-05-01|2021-05-02|2021-05-20|已办结"))
    #expect(Check.findings(in: try examined(clean, on: "2021-05-31")).isEmpty)
  }

  @Test func `rows later than the day are not looked at`() throws {
    let text = cases("受理日期", "2021-06-01|2021-05-01")
    #expect(try found(.dateOrder, on: "2021-05-31", in: text) == [])
    #expect(try found(.dateOrder, on: "2021-06-01", in: text) == ["D2"])
  }

  private func kebab(_ name: String) -> String {
    name.reduce(into: "") { result, character in
      if character.isUppercase, !result.isEmpty { result += "-" }
      result += character.lowercased()
    }
  }
}
