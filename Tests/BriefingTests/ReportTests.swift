import Assessment
import Briefing
import Foundation
import Policy
import Rendering
import Templates
import Testing
import Vocabulary

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ReportTests {
  private let pages: PageSet

  init() throws {
    pages = try PageSet(
      templates: Templates.files,
      shapes: Report.shapes(PageFormat.allCases)
    )
  }

  private func files(
    _ kind: FiguresFile.Kind = .monthly,
    of handIn: HandIn = .small,
    only: [UnitID]? = nil
  ) throws -> [OutputFile] {
    let day: Day = kind == .monthly ? "2021-05-31" : "2021-10-31"
    return Report(kind, of: try handIn.sources(on: day, kind: kind), only: only)
      .files(pages.render)
  }

  private func text(_ name: String, in files: [OutputFile]) throws -> String {
    let file = try #require(files.first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func `a folder holds index, city, units, findings and figures`() throws {
    let names = try files().map(\.name)
    #expect(names.prefix(5) == ["index.html", "全市.html", "全市.md", "城东分局.html", "城东分局.md"])
    #expect(names.suffix(2) == ["findings.csv", "figures.json"])
    #expect(names.count == 1 + 2 * 15 + 2)
  }

  @Test(arguments: [FiguresFile.Kind.monthly, .summary])
  func `every html page is well-formed xml and needs no network`(kind: FiguresFile.Kind) throws {
    for file in try files(kind) where file.name.hasSuffix(".html") {
      let parser = XMLParser(data: Data(file.bytes))
      #expect(
        parser.parse(),
        "\(file.name):\(parser.lineNumber) \(String(describing: parser.parserError))"
      )
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.contains("<html lang=\"zh-CN\">"))
      for word in ["<script", "src=", "@import", "url(http", "{{"] {
        #expect(!text.contains(word), "\(file.name) holds \(word)")
      }
    }
  }

  @Test(arguments: [FiguresFile.Kind.monthly, .summary])
  func `ids are unique, and links lead somewhere`(kind: FiguresFile.Kind) throws {
    for file in try files(kind) where file.name.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(file.name)")
      let links = text.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
      let lost = links.filter { !ids.contains($0) }
      #expect(lost == [], "\(file.name)")
    }
  }

  @Test func `the same input gives the same bytes`() throws {
    #expect(try files() == files())
    #expect(try files(.summary) == files(.summary))
  }

  @Test func `no petitioner reaches a file, and text of people stays text`() throws {
    for file in try files() {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("欧阳设名") && !text.contains("13800000000"))
    }
    let html = try text("城东分局.html", in: files())
    #expect(html.contains("一、&lt;script&gt;"))
    #expect(html.contains("甲|&lt;乙&gt;"))
    let markdown = try text("城东分局.md", in: files())
    #expect(markdown.contains("甲\\|\\<乙\\>"))
    #expect(markdown.contains("\n\\- 二\\|三\n"))
  }

  @Test func `a table row of markdown has as many cells as its head`() throws {
    for file in try files() where file.name.hasSuffix(".md") {
      var columns: Int?
      for line in String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n",
        omittingEmptySubsequences: false
      ) {
        guard line.hasPrefix("|") else {
          columns = nil
          continue
        }
        let cells = line.replacing("\\|", with: "").count { $0 == "|" }
        #expect(cells == columns ?? cells, "\(file.name): \(line)")
        columns = cells
      }
    }
  }

  @Test func `a unit that handed in nothing is said to have`() throws {
    let html = try text("城西分局.html", in: files())
    #expect(html.contains("截至2021年5月31日，城西分局未报送本期台账，各项指标无法判定。"))
    #expect(!html.contains("一、总体情况"))
    let city = try text("全市.html", in: files())
    #expect(city.contains("应报送单位14个，已报送1个，未报送的是城西分局、"))
  }

  @Test func `only the units asked for are written, issued by the unit to the section`() throws {
    let files = try files(only: [east])
    #expect(
      files.map(\.name) == ["index.html", "城东分局.html", "城东分局.md", "findings.csv", "figures.json"]
    )
    #expect(try text("figures.json", in: files).contains("\"city\": null"))
    let html = try text("城东分局.html", in: files)
    #expect(html.contains("报：市生态环境局法规科"))
    #expect(!html.contains("密级"))
  }

  @Test func `a figure that was handed in otherwise last month is listed as corrected`() throws {
    var sources = try HandIn.small.sources()
    var before = try HandIn.small.sources()
    let index = try #require(
      before.previous?.units[0].figures.firstIndex { $0.indicator.id == "new-case-closure" }
    )
    before.previous?.units[0].figures[index].n = 20
    sources.earlier = before.previous
    let html = try text("城东分局.html", in: Report(.monthly, of: sources).files(pages.render))
    #expect(html.contains("更正说明：截至2021年4月30日的数字"))
    #expect(html.contains("<th scope=\"row\">年内新发信访案件结案率</th><td>20/20"))
    sources.earlier = sources.previous
    let same = try text("城东分局.html", in: Report(.monthly, of: sources).files(pages.render))
    #expect(same.contains("上月各项数字无更正。"))
  }

  @Test func `the ledger on a page foots`() throws {
    let html = try text("全市.html", in: files())
    #expect(html.contains("共读取23行：计入22行，未计入1行（合计行1行）。"))
    #expect(html.contains("合计行：第22行"))
  }
}
