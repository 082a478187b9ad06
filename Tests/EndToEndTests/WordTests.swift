import Foundation
import TestSupport
import Testing

/// Reports as text documents, and what programs make of them.
struct WordTests {
  private static let unzip = URL(filePath: "/usr/bin/unzip")
  private static let office = URL(filePath: "/usr/bin/soffice")
  private static let textOfPDF = URL(filePath: "/usr/bin/pdftotext")

  private static func isThere(_ file: URL) -> Bool {
    FileManager.default.isExecutableFile(atPath: file.systemPath)
  }

  /// LibreOffice with the part that knows text documents.
  static let prints =
    isThere(office) && isThere(textOfPDF)
    && FileManager.default.fileExists(atPath: "/usr/lib/libreoffice/share/registry/writer.xcd")
  static let unpacks = isThere(unzip)

  private static let report = Result {
    try WrittenReport(Verb.monthly.arguments + ["--format", "docx"])
  }

  @Test func `only documents are written where only they are asked for`() throws {
    let report = try Self.report.get()
    #expect(report.run.code == 1)
    let endings = Set(
      report.files.keys.map { $0.split(separator: ".").last.map(String.init) ?? "" }
    )
    #expect(endings == ["docx", "html", "json", "csv"])
    #expect(report.files.keys.filter { $0.hasSuffix(".html") } == ["index.html"])
    #expect(report.files.keys.count { $0.hasSuffix(".docx") } == 15)
    #expect(try report.text("index.html").contains("href=\"全市.docx\""))
  }

  @Test func `the same registers give the same documents`() throws {
    let again = try WrittenReport(Verb.monthly.arguments + ["--format", "docx"])
    #expect(try again.files == Self.report.get().files)
  }

  @Test(.enabled(if: unpacks, "unzip is missing"))
  func `no petitioner of the sample is in a document`() throws {
    let people = try SamplePeople.all()
    for (name, data) in try Self.report.get().files where name.hasSuffix(".docx") {
      let text = try inTemporaryFolder { folder in
        let file = folder.appending(path: "report.docx")
        try data.write(to: file)
        return try Program(Self.unzip).run(["-p", file.systemPath]).output
      }
      #expect(text.contains("数据来源与校验"), "\(name)")
      #expect(people.found(in: Data(text.utf8)) == [], "\(name)")
    }
  }

  /// A name in a column that is printed, and no page but the document to find it in.
  @Test func `a petitioner's name stops a document, too`() throws {
    try inTemporaryFolder { folder in
      let table = Table.small.with("赵拟楠家里的事", row: 1, column: "问题类型")
      try folder.write(text: table.text, to: "台账.csv")
      let run = try Jianbao.run(
        "monthly",
        "2021-05",
        "台账.csv",
        "--format",
        "docx",
        in: folder
      )
      #expect(run.code == 4)
      #expect(run.messages.hasPrefix("台账.csv!E3：含有信访人姓名（印在"), "\(run.messages)")
    }
  }

  @Test func `a page of an office that is no XML gives no document, and says why`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "台账.csv")
      try FileManager.default.createDirectory(
        at: folder.appending(path: "模板/parts"),
        withIntermediateDirectories: true
      )
      try folder.write(text: "<h1>一<br>二</h1>", to: "模板/parts/title.html.mustache")
      let arguments = ["monthly", "2021-05", "台账.csv", "--templates", "模板", "--format"]
      let run = try Jianbao.run(arguments + ["docx"], in: folder)
      #expect(run.code == 4)
      #expect(run.messages.contains("做不成 Word 文件，未生成报告；请改正模板（如 <br> 写成 <br/>）"))
      #expect(try Jianbao.run(arguments + ["html"], in: folder).code == 0)
    }
  }

  @Test(
    .enabled(if: prints, "LibreOffice Writer or poppler is missing"),
    arguments: ["全市", "城北分局"]
  )
  func `LibreOffice opens a document, and numbers its sheets`(name: String) throws {
    let data = try #require(try Self.report.get().files["\(name).docx"])
    let sheets = try inTemporaryFolder { folder in
      try data.write(to: folder.appending(path: "report.docx"))
      let profile = "-env:UserInstallation=file://\(folder.appending(path: "profile").systemPath)"
      let run = try Program(Self.office).run(
        [profile, "--headless", "--convert-to", "pdf", "--outdir", ".", "report.docx"],
        in: folder
      )
      try #require(run.code == 0, "\(run.messages)")
      let read = try Program(Self.textOfPDF).run(["-layout", "report.pdf", "-"], in: folder)
      return read.output.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
        .map { $0.split(separator: "\n").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty } }
    }
    #expect(sheets.count > 5)
    for (index, lines) in sheets.enumerated() { #expect(lines.last == "—\(index + 1)—") }
    let heads = sheets.compactMap(\.first).filter { $0.wholeMatch(of: /附件[0-9]+/) != nil }
    #expect(heads == (1...5).map { "附件\($0)" })
  }
}
