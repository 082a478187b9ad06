import Foundation
import Testing
import Vocabulary
import WordWriter
import WorkbookWriter

struct WordTableTests {
  private static let table = """
    <table id="t"><caption>表</caption>
    <thead><tr><th scope="col">单位</th><th scope="col" class="n">件数</th></tr></thead>
    <tbody><tr><th scope="row">甲</th><td class="n">1</td></tr><tr><th>乙</th><td class="n">2</td></tr></tbody>
    </table>
    """

  /// The widths of the columns of the first table.
  private func widths(_ markup: String) throws -> [Int] {
    try Word(markup).part("word/document.xml").matches(of: /<w:gridCol w:w="([0-9]+)"\/>/)
      .compactMap { Int($0.output.1) }
  }

  @Test func `heads stand again on every sheet, and no row is split`() throws {
    let document = try Word(Self.table).part("word/document.xml")
    #expect(document.components(separatedBy: "<w:tblHeader/>").count == 2)
    #expect(document.components(separatedBy: "<w:cantSplit/>").count == 4)
    #expect(document.contains("<w:pStyle w:val=\"TableText\"/><w:jc w:val=\"right\"/>"))
  }

  @Test func `a caption stands above its table, a line of space below the last`() throws {
    let page = try Word(Self.table)
    #expect(page.paragraphs.map(\.style).first == "Caption")
    #expect(page.paragraphs.last == Word.Paragraph(style: "Space", text: ""))
    #expect(page.paragraphs.map(\.text) == ["表", "单位", "件数", "甲", "1", "乙", "2", ""])
  }

  @Test(arguments: [
    ["一", "二"], ["一", "二二二二二二二二二二"], [String(repeating: "长", count: 90), "1"],
    [String(repeating: "长", count: 90), String(repeating: "a", count: 64)],
    Array(repeating: "12345678", count: 40),
  ])
  func `columns fill the width of the text, none is empty`(cells: [String]) throws {
    let row = cells.map { "<td>\($0)</td>" }.joined()
    let widths = try widths("<table><tr>\(row)</tr></table>")
    #expect(widths.count == cells.count)
    #expect(widths.reduce(0, +) == 8850)
    #expect(widths.allSatisfy { $0 > 100 })
  }

  @Test func `numbers and short words are not broken for a long text beside them`() throws {
    let long = String(repeating: "很长的一段话", count: 30)
    let widths = try widths(
      "<table><tr><td class=\"n\">1234567890</td><td>\(long)</td><td>未化解吗</td></tr></table>"
    )
    // Ten figures and four ideographs of 10.5 pt.
    #expect(widths[0] >= 1050 && widths[2] >= 840)
    #expect(widths[1] > widths[0] + widths[2])
  }

  @Test func `cells go on to the right and downwards`() throws {
    let document = try Word(
      """
      <table><tr><td rowspan="2">一</td><td colspan="2">二</td></tr><tr><td>三</td><td>四</td></tr></table>
      """
    ).part("word/document.xml")
    #expect(document.contains("<w:gridSpan w:val=\"2\"/>"))
    #expect(document.contains("<w:vMerge w:val=\"restart\"/>"))
    #expect(document.contains("<w:vMerge/>"))
    #expect(document.components(separatedBy: "<w:tc>").count == 6)
  }

  @Test(arguments: [("matrix", 10), ("wide", 50), ("", 80)])
  func `wide tables stand closer`(kind: String, margin: Int) throws {
    let document = try Word("<div class=\"\(kind)\">\(Self.table)</div>").part("word/document.xml")
    #expect(document.contains("<w:left w:w=\"\(margin)\" w:type=\"dxa\"/>"))
  }
}

struct WordChartTests {
  private static let trend = Chart(
    id: "trend",
    title: "各月",
    summary: "1月新收3件。",
    content: .trend(
      Trend(
        first: "新收",
        second: "办结",
        line: "在办",
        unit: "件",
        points: [
          Trend.Point(label: "1月", first: 3, second: 1, line: 2),
          Trend.Point(label: "2月", first: 5, second: 4, line: 3),
        ]
      )
    )
  )
  private static let rates = Chart(
    id: "rates",
    title: "比率",
    summary: "甲66.67%。",
    content: .bullets([
      Bullet(label: "甲", hundredths: 6667, target: 9500, text: "2/3　66.67%", tone: .unmet),
      Bullet(label: "乙", hundredths: nil, target: 10_000, text: "无法判定", tone: .unknown),
    ])
  )

  @Test func `a chart that the page shows is in the document, with its words and its workbook`()
    throws
  {
    let page = try Word("<svg data-chart=\"trend\"/>", charts: [Self.trend, Self.rates])
    let document = page.part("word/document.xml")
    #expect(document.contains("name=\"各月\" descr=\"1月新收3件。\""))
    #expect(
      page.parts.map(\.name).filter { $0.contains("/chart") && !$0.contains("_rels") }
        == ["word/charts/chart1.xml", "word/embeddings/chart1.xlsx"]
    )
  }

  @Test func `bars of two series and a line have their numbers`() throws {
    let chart = try Word("<svg data-chart=\"trend\"/>", charts: [Self.trend])
      .part("word/charts/chart1.xml")
    for text in ["新收（件）", "办结（件）", "在办（件）", "1月", "2月"] {
      #expect(chart.contains("<c:v>\(text)</c:v>"))
    }
    #expect(chart.contains("<c:f>数据!$D$2:$D$3</c:f>"))
    #expect(chart.contains("<c:pt idx=\"1\"><c:v>4</c:v></c:pt>"))
  }

  @Test func `a rate has its target beside it, its words, and a hatch where it misses`() throws {
    let chart = try Word("<svg data-chart=\"rates\"/>", charts: [Self.rates])
      .part("word/charts/chart1.xml")
    for text in ["<c:v>95</c:v>", "<c:v>66.67</c:v>", "<a:t>2/3　66.67%</a:t>", "<a:t>无法判定</a:t>"] {
      #expect(chart.contains(text), "\(text)")
    }
    // 乙 has no rate, and so no bar.
    #expect(chart.components(separatedBy: "<c:pt idx=\"1\">").count == 4)
    #expect(chart.contains("<c:dPt><c:idx val=\"0\"/>"))
  }

  @Test func `a drawing that is no chart of the report is left out`() throws {
    let page = try Word("<svg><text>一</text></svg><p>二</p>", charts: [Self.trend])
    #expect(page.paragraphs.map(\.text) == ["二"])
  }
}
