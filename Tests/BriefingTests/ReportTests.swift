import Assessment
import Briefing
import Foundation
import Policy
import Register
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
    pages = try PageSet(templates: Templates.files, shapes: Report.shapes)
  }

  private func files(
    _ kind: FiguresFile.Kind = .monthly,
    of handIn: HandIn = .small,
    only: [UnitID]? = nil
  ) throws -> [OutputFile] {
    let day: Day = kind == .monthly ? "2021-05-31" : "2021-10-31"
    return Report(kind, of: try handIn.sources(on: day, kind: kind), only: only)
      .files(with: pages)
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

  @Test func `a report of units holds the findings, rows and files of the units`() throws {
    var handIn = HandIn.small
    handIn.add(
      .cases,
      of: west,
      file: "城西分局.xlsx",
      [
        [.number: .text("CX-1"), .received: .day("2021-05-01")]
      ]
    )
    handIn.findings += [
      Finding(
        .missingField,
        at: Place(file: "城西分局.xlsx", sheet: "信访案件台账", row: 9),
        Words("缺登记日期", en: "no day"),
        units: [west]
      ),
      Finding(.unreadableFile, at: Place(file: "城西分局2.xls"), Words("读不了", en: "unreadable")),
      Finding(.unreadableFile, at: Place(file: "台账2.xls"), Words("读不了", en: "unreadable")),
    ]
    let files = try files(of: handIn, only: [east])
    let figures = try text("figures.json", in: files)
    #expect(figures.contains("\"read\": 23"))
    #expect(!figures.contains("城西分局"))
    let findings = try text("findings.csv", in: files)
    #expect(!findings.contains("城西分局"))
    #expect(findings.contains("台账2.xls"))
    let index = try text("index.html", in: files)
    #expect(index.contains("共读取23行"))
    #expect(index.contains("发现错误1处"))
    let report = Report(.monthly, of: try handIn.sources(), only: [west])
    #expect(report.scope.findings.map(\.place.file) == ["城西分局.xlsx", "城西分局2.xls", "台账2.xls"])
    #expect(report.scope.ledger.read == 1)
    #expect(report.scope.inputs.isEmpty)
    #expect(Report(.monthly, of: try handIn.sources()).scope.findings.count == 5)
  }

  @Test func `units that handed in nothing are named once under the city's table`() throws {
    let city = try text("全市.md", in: files())
    let table = city.split(separator: "\n").filter { $0.hasPrefix("| 三、") || $0.hasPrefix("| 四、") }
    #expect(!table.isEmpty && table.allSatisfy { !$0.contains("城西分局") })
    #expect(table.contains { $0.contains("12个单位未报送台账") })
    #expect(city.contains("未报送台账的单位：城西分局、城南分局"))
    #expect(!city.contains("城西分局：未报送台账"))
  }

  @Test func `every case of a long list stands on the page, the rest of it by its cells`() throws {
    var handIn = HandIn()
    handIn.add(
      .cases,
      (1...405).map { index in
        [
          .number: .text("CD-\(index)"), .received: .day("2021-02-01"),
          .closed: index == 300 ? .empty : .day("2021-03-01"),
        ]
      }
    )
    for ending in ["html", "md"] {
      let page = try text("城东分局.\(ending)", in: files(of: handIn))
      #expect(page.contains("计入分子的记录（404）"))
      #expect(page.contains("CD-200（A201）"))
      #expect(page.contains("其余204条的单元格"))
      #expect(page.contains("A202:A300、A302:A406"))
    }
  }

  @Test(arguments: [("2021-05-31", "（上月1件）"), ("2021-05-28", "（上月同期1件）")] as [(Day, String)])
  func `days of a month are compared with the same days of the month before`(
    day: Day,
    words: String
  ) throws {
    var handIn = HandIn()
    handIn.add(
      .cases,
      ["2020-05-20", "2021-04-20", "2021-05-20", "2021-05-21"].enumerated().map { index, day in
        [.number: .text("CD-\(index)"), .received: .day(Day(iso: day) ?? "2021-01-01")]
      }
    )
    let report = Report(.monthly, of: try handIn.sources(on: day))
    let page = try text("城东分局.md", in: report.files(with: pages))
    #expect(page.contains("新收2件，环比上升100.00%\(words)"))
    #expect(page.contains("因2020年台账未注明完整（可能只录有结转的积案），暂不作同比比较。"))
    #expect(!page.contains("上年同期1件"))
  }

  @Test func `the city's table names every rate over cases of the plan's third chapter`() throws {
    let city = try text("全市.md", in: files())
    let head = try #require(city.split(separator: "\n").first { $0.contains("| 省厅交办案件结案率 |") })
    #expect(
      head.split(separator: "|").map { $0.filter { $0 != " " } } == [
        "单位", "年内新发信访案件结案率", "2020年以来信访积案化解率", "非职责案件移交率", "市局交办案件结案率", "省厅交办案件结案率",
      ]
    )
  }

  @Test func `a rate without its column is printed as unknown`() throws {
    let page = try text("城东分局.md", in: files())
    #expect(page.contains("| 重复信访率 | — | 无法判定 |"))
    #expect(page.contains("重复信访率：台账“是否重复件”列均未填写，无法判定。"))
  }

  @Test func `a figure that was handed in otherwise last month is listed as corrected`() throws {
    var sources = try HandIn.small.sources()
    var before = try HandIn.small.sources()
    let index = try #require(
      before.previous?.units[0].figures.firstIndex { $0.indicator.id == "new-case-closure" }
    )
    before.previous?.units[0].figures[index].n = 20
    sources.earlier = before.previous
    let html = try text("城东分局.html", in: Report(.monthly, of: sources).files(with: pages))
    #expect(html.contains("更正说明：截至2021年4月30日的数字"))
    #expect(html.contains("<th scope=\"row\">年内新发信访案件结案率</th><td>20/20"))
    sources.earlier = sources.previous
    let same = try text("城东分局.html", in: Report(.monthly, of: sources).files(with: pages))
    #expect(same.contains("上月各项数字无更正。"))
  }

  @Test func `the ledger on a page foots`() throws {
    let html = try text("全市.html", in: files())
    #expect(html.contains("共读取23行：计入22行，未计入1行（合计行1行）。"))
    #expect(html.contains("合计行：第22行"))
  }
}
