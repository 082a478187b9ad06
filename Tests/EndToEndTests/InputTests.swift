import Foundation
import TestSupport
import Testing

/// What the arguments stand for.
struct InputTests {
  private func ledger(_ arguments: [String], in folder: URL) throws -> CheckOutput {
    let run = try Jianbao.run(["check"] + arguments + ["--format", "json"], in: folder)
    return try CheckOutput.read(run.output)
  }

  @Test func `files of one name in different folders keep names of their own`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "5月/台账/一.csv")
      var other = Table.small
      other.rows = [["CX-1", "城西分局", "2021-05-08", "", "大气", "孙拟二"]]
      try folder.write(text: other.text, to: "6月/台账/一.csv")
      for arguments in [
        ["5月/台账", "6月/台账"], ["5月/台账/", "6月/台账/"], ["5月/台账/一.csv", "./6月/台账/一.csv"],
      ] {
        let check = try ledger(arguments, in: folder)
        #expect(check.ledger.map(\.counted) == [2, 1])
        let isFile = arguments[0].hasSuffix("csv")
        #expect(check.ledger.map(\.file) == ["5月/台账/一.csv", "6月/台账/一.csv"], "\(isFile)")
      }
      #expect(try ledger(["5月", "6月/台账"], in: folder).ledger.map(\.file) == ["台账/一.csv", "一.csv"])
      #expect(try ledger(["5月/"], in: folder).ledger.map(\.file) == ["台账/一.csv"])
    }
  }

  @Test func `a file that is reached twice is read once, and that is said`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "台账/一.csv")
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "台账/二.csv").systemPath,
        withDestinationPath: "一.csv"
      )
      let check = try ledger(["台账", "台账/一.csv"], in: folder)
      #expect(check.ledger.map(\.read) == [2])
      #expect(check.findings.map(\.code) == ["file-not-used", "file-not-used"])
      #expect(check.findings.allSatisfy { $0.message.contains("只读一次") })
    }
  }

  @Test func `links to folders are followed, in a ring too`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "别处/一.csv")
      try folder.write(text: "", to: "台账/说明.docx")
      for (name, target) in [("台账/城东", "../别处"), ("别处/圈", "../台账")] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).systemPath,
          withDestinationPath: target
        )
      }
      let check = try ledger(["台账"], in: folder)
      #expect(check.ledger.map(\.file) == ["城东/一.csv"])
      #expect(check.findings.map(\.file) == ["说明.docx"])
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "台账/断.csv").systemPath,
        withDestinationPath: "没有"
      )
      let run = try Jianbao.run("monthly", "2021-05", "台账", in: folder)
      #expect(run.code == 3 && run.messages.hasPrefix("断.csv：文件打不开"))
    }
  }

  @Test func `a pipe is not waited for`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "台账/一.csv")
      try #require(mkfifo(folder.appending(path: "台账/管.csv").systemPath, 0o600) == 0)
      for arguments in [
        ["check", "台账"], ["cells", "台账/管.csv"], ["monthly", "2021-05", "台账"],
      ] {
        let run = try Jianbao.program().run(arguments, in: folder, limit: .seconds(60))
        #expect(!run.tookTooLong)
        #expect(run.code == 3 && run.said.contains("管.csv：文件打不开"))
      }
      let plan = try Jianbao.program()
        .run(["check", "台账/一.csv", "--plan", "台账/管.csv"], in: folder, limit: .seconds(60))
      #expect(plan.code == 2)
    }
  }

  @Test func `reports among the registers are not read as registers`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "一.csv")
      let first = try Jianbao.run("monthly", "2021-05", ".", in: folder)
      #expect(first.code == 0)
      let before = try folder.appending(path: "out").contents()
      let again = try Jianbao.run("monthly", "2021-05", ".", "--out", "again", in: folder)
      #expect(again.code == 0)
      let inputs = try JSONDecoder().decode(
        Figures.self,
        from: try #require(folder.appending(path: "again").contents()["figures.json"])
      ).inputs
      #expect(inputs.map(\.path) == ["一.csv"])
      let findings = try ledger(["."], in: folder).findings
      #expect(findings.map(\.file) == ["again/", "out/monthly-2021-05/"])
      #expect(try folder.appending(path: "out").contents() == before)
    }
  }

  @Test(arguments: [".xls", ".txt", ".xlsx", ".dat", ""])
  func `a text table is a text table whatever it is called`(ending: String) throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text.replacing(",", with: "\t"), to: "台账\(ending)")
      #expect(try ledger(["台账\(ending)"], in: folder).ledger.map(\.counted) == [2])
    }
  }

  @Test(arguments: ["~$台账.xlsx", ".台账.csv", "现场.JPG", "说明.docx", "Thumbs.db"])
  func `what holds no table is named and not read`(name: String) throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "夹/台账.csv")
      try folder.write([0, 1, 2], to: "夹/\(name)")
      let check = try ledger(["夹"], in: folder)
      #expect(check.ledger.count == 1)
      #expect(check.findings.map(\.file) == [name])
      #expect(check.findings.map(\.code) == ["file-not-used"])
    }
  }
}
