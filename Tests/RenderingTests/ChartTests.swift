import Foundation
import Rendering
import Testing
import Vocabulary

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ChartTests {
  private let bullets = Chart(
    id: "b",
    title: "目标<任务>",
    summary: "说明",
    content: .bullets([
      Bullet(label: "年内新发信访案件结案率", hundredths: 9_500, target: 9_500, text: "95/100", tone: .met),
      Bullet(label: "2020年以来信访积案化解率", hundredths: 5_000, target: 10_000, text: "1/2", tone: .unmet),
      Bullet(label: "妥善处置率", hundredths: nil, target: 10_000, text: "无此类案件", tone: .none),
    ])
  )
  private let trend = Chart(
    id: "t",
    title: "趋势",
    summary: "说明",
    content: .trend(
      Trend(
        first: "新收",
        second: "办结",
        line: "在办",
        unit: "件",
        points: [
          Trend.Point(label: "1月", first: 4, second: 2, line: 12),
          Trend.Point(label: "2月", first: 0, second: 3, line: 9),
        ]
      )
    )
  )
  private let bars = Chart(
    id: "a",
    title: "超期",
    summary: "说明",
    content: .bars([
      Bar(label: "1—15天", value: 3, text: "3件"), Bar(label: "90天以上", value: 0, text: "0件"),
    ])
  )

  @Test func `every chart is well-formed and says what it is`() {
    for chart in [bullets, trend, bars] {
      let markup = chart.svg.markup
      #expect(XMLParser(data: Data(markup.utf8)).parse())
      #expect(markup.contains("<title id=\"\(chart.id)-title\">"))
      #expect(markup.contains("<desc id=\"\(chart.id)-desc\">说明</desc>"))
    }
    #expect(bullets.svg.markup.contains("目标&lt;任务&gt;"))
  }

  @Test func `a bar is as long as its rate, and the mark stands at the target`() {
    let markup = bullets.svg.markup
    // 240 long from 216: 95 % ends and its target stands at 444, 50 % is 120 long, 100 % at 456.
    #expect(markup.contains("class=\"bar met\" x=\"216\" y=\"32\" width=\"228\""))
    #expect(markup.contains("class=\"target\" x1=\"444\""))
    #expect(markup.contains("class=\"bar unmet\" x=\"216\" y=\"66\" width=\"120\""))
    #expect(markup.contains("class=\"target\" x1=\"456\""))
  }

  @Test func `what is unmet is hatched, and what has no rate has no bar`() {
    let markup = bullets.svg.markup
    #expect(markup.contains("fill=\"url(#b-hatch)\""))
    #expect(!markup.contains("bar none"))
    #expect(markup.contains("无此类案件"))
  }

  @Test func `a count that is there is seen, and one that is not is not`() {
    let markup = bars.svg.markup
    #expect(markup.contains("width=\"380\""))
    #expect(markup.contains("width=\"0\""))
  }

  @Test func `an empty chart is still well-formed`() {
    for content in [Chart.Content.bullets([]), .bars([])] {
      let chart = Chart(id: "e", title: "空", summary: "无", content: content)
      #expect(XMLParser(data: Data(chart.svg.markup.utf8)).parse())
    }
  }
}
