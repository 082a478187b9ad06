import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `check --annotate`: what is returned for correction (退改).
struct AnnotationTests {
  private static let bad = Table.small.with("昨天", row: 0, column: "登记日期")

  private func cells(of file: String, in folder: URL) throws -> [CellLine] {
    try Jianbao.run("cells", file, "--raw", in: folder).output.split(separator: "\n")
      .map { try JSONDecoder().decode(CellLine.self, from: Data($0.utf8)) }
  }

  private func mode(of file: String, in folder: URL) throws -> Int? {
    let path = folder.appending(path: file).systemPath
    return try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a text file comes back as a workbook with the same cells and a list of findings`()
    throws
  {
    try inTemporaryFolder { folder in
      try folder.write(text: Self.bad.text, to: "城东/台账.csv")
      let run = try Jianbao.run("check", "城东", "--annotate", "退改", in: folder)
      #expect(run.code == 1)
      #expect(run.messages.contains("已写入 退改：1 个退改工作簿、1 份退改通知单。"))
      let names = ["manifest.json", "台账_退改.xlsx", "城东分局_退改通知单.html"]
      #expect(try folder.appending(path: "退改").names() == names.sorted())
      #expect(try mode(of: "退改", in: folder) == 0o700)
      for name in names { #expect(try mode(of: "退改/\(name)", in: folder) == 0o600) }
      let own = try cells(of: "退改/台账_退改.xlsx", in: folder)
      let copied = own.filter { $0.sheet == "台账" }.map {
        [$0.row, $0.column].description + $0.value
      }
      let original = try cells(of: "城东/台账.csv", in: folder).filter { !$0.value.isEmpty }
        .map { [$0.row, $0.column].description + $0.value }
      #expect(copied == original)
      let listed = own.filter { $0.sheet == "校核结果" && $0.row == 4 }.map(\.value)
      #expect(listed.contains("C2") && listed.contains("unreadable-field"))
    }
  }

  @Test func `a workbook of the sample comes back with every cell as it was`() throws {
    try inTemporaryFolder { folder in
      let run = try Jianbao.run(
        ["check", Jianbao.sample, "--as-of", "2021-05-31", "--annotate", "退改"],
        in: folder
      )
      #expect(run.code == 1)
      let out = folder.appending(path: "退改")
      let books = try out.names().filter { $0.hasSuffix(".xlsx") }
      #expect(books.count > 10)
      for table in try Jianbao.tables() where table.hasPrefix(Jianbao.sample) {
        let relative = table.dropFirst(Jianbao.sample.count + 1)
        let stem = relative.replacing("/", with: "_").split(separator: ".").dropLast()
        let book = stem.joined(separator: ".") + "_退改.xlsx"
        guard table.hasSuffix(".xlsx"), books.contains(book) else { continue }
        let copied = try cells(of: "退改/\(book)", in: folder).filter { $0.sheet != "校核结果" }
        #expect(try copied == CellLine.all(of: table), "\(book)")
      }
    }
  }

  @Test func `what came back is checked again: its own marks are no findings`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Self.bad.text, to: "台账.csv")
      _ = try Jianbao.run("check", "台账.csv", "--annotate", "退改", in: folder)
      let run = try Jianbao.run("check", "退改/台账_退改.xlsx", "--format", "json", in: folder)
      let codes = try CheckOutput.read(run.output).findings.map(\.code)
      #expect(codes == ["unreadable-field", "sheet-not-used"])
      // The folder is read only for what somebody has mended in it.
      #expect(try Jianbao.run("check", "退改", in: folder).code == 3)
    }
  }

  @Test func `a mended workbook is read from the folder that it was returned in, and not replaced`()
    throws
  {
    try inTemporaryFolder { folder in
      try folder.write(text: Self.bad.text, to: "甲.csv")
      try folder.write(text: Self.bad.text.replacing("CD-", with: "CX-"), to: "乙.csv")
      _ = try Jianbao.run("check", "甲.csv", "乙.csv", "--annotate", "退改", in: folder)
      let forms = try Jianbao.run("forms", "空白", in: folder)
      #expect(forms.code == 0)
      let mended = try Data(contentsOf: folder.appending(path: "空白/工作动态.xlsx"))
      try folder.write(mended, to: "退改/甲_退改.xlsx")
      let output = try CheckOutput.read(
        Jianbao.run("check", "退改", "--format", "json", in: folder).output
      )
      #expect(Set(output.ledger.map(\.file)) == ["甲_退改.xlsx"])
      #expect(output.findings.contains { $0.code == "file-not-used" && $0.file == "乙_退改.xlsx" })
      let before = try folder.contents()
      let again = try Jianbao.run("check", "乙.csv", "--annotate", "退改", in: folder)
      #expect(again.code == 4 && again.messages.contains("甲_退改.xlsx"))
      #expect(try folder.contents() == before)
    }
  }

  @Test func `registers without anything to mend leave no folder`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "台账.csv")
      let run = try Jianbao.run("check", "台账.csv", "--annotate", "退改", in: folder)
      #expect(run.code == 0 && run.messages == "没有需要退改的问题，没有写 退改。\n")
      #expect(try folder.names() == ["台账.csv"])
    }
  }

  @Test func `a slip names places and no petitioner, and asks for nothing by notices`() throws {
    try inTemporaryFolder { folder in
      let run = try Jianbao.run(
        ["check", Jianbao.sample, "--as-of", "2021-05-31", "--annotate", "退改"],
        in: folder
      )
      #expect(run.code == 1)
      let slips = try folder.appending(path: "退改").contents().filter { $0.key.hasSuffix(".html") }
      #expect(slips.count > 5)
      let people = try SamplePeople.all()
      for (name, slip) in slips {
        #expect(XMLParser(data: slip).parse(), "\(name)")
        #expect(people.found(in: slip) == [], "\(name)")
        let text = String(decoding: slip, as: UTF8.self)
        #expect(!text.contains("row-not-counted"), "\(name)")
      }
    }
  }

  @Test(arguments: [Jianbao.sample, Jianbao.mess])
  func `the page of a check is well-formed, whole, and names no petitioner`(folder: String) throws {
    let arguments = ["check", folder, "--as-of", "2021-10-31", "--format"]
    let page = try Jianbao.run(arguments + ["html"]).output
    #expect(XMLParser(data: Data(page.utf8)).parse())
    #expect(try SamplePeople.all().found(in: Data(page.utf8)) == [])
    let findings = try CheckOutput.read(CheckOutput.ofSample(folder).output).findings
    for code in Set(findings.map(\.code)) { #expect(page.contains(code), "\(code)") }
    for word in ["{{", "}}", "Optional(", "nil,"] { #expect(!page.contains(word)) }
  }
}
