import Rendering
import Testing
import Vocabulary

private struct Leaf: Viewed {
  var name: String
  var note: String?

  static let fields = Fields<Leaf>(.text("name") { $0.name }, .optional("note") { $0.note })
}

private struct Root: Viewed {
  var title = "<题>"
  var note: String?
  var isCity = true
  var head = Leaf(name: "头")
  var tail: Leaf?
  var leaves: [Leaf] = []
  var lines: [String] = []
  var chart = Chart(id: "c", title: "图", summary: "说明", content: .bars([]))
  var extra: Chart?

  static let fields = Fields<Root>(
    .text("title") { $0.title },
    .optional("note") { $0.note },
    .flag("isCity") { $0.isCity },
    .one("head") { $0.head },
    .maybe("tail") { $0.tail },
    .many("leaves") { $0.leaves },
    .texts("lines") { $0.lines },
    .chart("chart") { $0.chart },
    .maybeChart("extra") { $0.extra }
  )
}

private func pages(_ text: String, _ more: (path: String, text: String)...) throws -> PageSet {
  try PageSet(
    templates: [("Pages/a.html.mustache", text)] + more,
    shapes: [("a.html", Root.shape)]
  )
}

private func problems(_ text: String, _ more: (path: String, text: String)...) -> [TemplateProblem]
{
  do {
    _ = try PageSet(
      templates: [("Pages/a.html.mustache", text)] + more,
      shapes: [("a.html", Root.shape)]
    )
    return []
  } catch {
    return error.problems
  }
}

private func at(_ line: Int, _ column: Int) -> Spot {
  Spot(file: "Pages/a.html.mustache", line: line, column: column)
}

struct PageSetTests {
  @Test func `a page shows what its tags name, escaped`() throws {
    let page = try pages(
      "{{title}} {{#leaves}}[{{name}}{{#note}}:{{.}}{{/note}}]{{/leaves}}{{head.name}}"
    )
    let root = Root(leaves: [Leaf(name: "甲", note: "&"), Leaf(name: "乙")])
    #expect(page.render("a.html", of: root) == "&lt;题&gt; [甲:&amp;][乙]头")
  }

  @Test func `what is not there does not show what stands outside under the same name`() throws {
    let page = try pages(
      "{{#note}}{{#leaves}}{{name}}{{#note}}({{note}}){{/note}}{{/leaves}}{{/note}}"
    )
    let root = Root(note: "外", leaves: [Leaf(name: "甲")])
    #expect(page.render("a.html", of: root) == "甲")
  }

  @Test func `a markdown page and its parts escape as markdown`() throws {
    let set = try PageSet(
      templates: [
        ("Pages/a.md.mustache", "{{> parts/x.md}}{{#lines}}{{> parts/x.md}}{{/lines}}"),
        ("Pages/parts/x.md.mustache", "{{title}}"),
      ],
      shapes: [("a.md", Root.shape)]
    )
    #expect(set.render("a.md", of: Root(lines: ["一"])) == "\\<题\\>\\<题\\>")
  }

  @Test func `a chart is drawn, and only a chart is taken over as markup`() throws {
    let page = try pages("{{{chart}}}{{#extra}}{{{.}}}{{/extra}}{{^extra}}无{{/extra}}")
    let text = page.render("a.html", of: Root())
    #expect(text.hasPrefix("<svg "))
    #expect(text.hasSuffix("</svg>无"))
    #expect(problems("{{{title}}}") == [TemplateProblem(.unescapedText("title"), at: at(1, 1))])
    #expect(problems("{{&title}}") == [TemplateProblem(.unescapedText("title"), at: at(1, 1))])
    #expect(problems("{{chart}}") == [TemplateProblem(.escapedChart("chart"), at: at(1, 1))])
  }

  @Test func `an unknown name is an error with its place and the nearest name`() throws {
    let found = try #require(problems("一\n二{{#leaves}}{{nane}}{{/leaves}}").first)
    #expect(found.spot == at(2, 13))
    #expect(found.kind == .unknownName("nane", nearest: "name", known: ["name", "note"]))
    #expect(found.words.zh.hasPrefix("Pages/a.html.mustache:2:13：没有名为“nane”的内容，最接近的是“name”"))
    #expect(
      problems("{{head.nam}}").first?.kind
        == .unknownName("nam", nearest: "name", known: ["name", "note"])
    )
  }

  @Test(arguments: [
    ("{{#leaves}}", TemplateProblem.Kind.unclosedSection("leaves")),
    ("{{/leaves}}", .closesNothing("leaves", open: nil)),
    ("{{#isCity}}{{/leaves}}{{/isCity}}", .closesNothing("leaves", open: "isCity")),
    ("{{title", .unfinishedTag),
    ("{{{chart}}", .unfinishedTag),
    ("{{=<% %>=}}", .unsupportedTag("=<% %>=")),
    ("{{$block}}", .unsupportedTag("$block")),
    ("{{upper(title)}}", .unsupportedTag("upper(title)")),
    ("{{}}", .unsupportedTag("")),
    ("{{leaves}}", .notText("leaves")),
    ("{{isCity}}", .notText("isCity")),
    ("{{#title}}{{/title}}", .notASection("title")),
    ("{{note}}", .outsideItsSection("note")),
    ("{{tail.name}}", .outsideItsSection("tail.name")),
    ("{{extra}}", .outsideItsSection("extra")),
    ("{{> parts/none.html}}", .unknownPartial("parts/none.html", nearest: nil)),
  ])
  func `what a page may not say is an error at loading`(
    text: String,
    kind: TemplateProblem.Kind
  ) {
    #expect(problems(text).first?.kind == kind)
  }

  @Test func `a partial is read where it is included`() {
    let part = (path: "Pages/parts/x.html.mustache", text: "{{name}}")
    #expect(problems("{{#leaves}}{{> parts/x.html}}{{/leaves}}", part).isEmpty)
    #expect(problems("{{> parts/x.html}}", part).count == 1)
    let near = problems("{{> parts/y.html}}", part)
    #expect(near.first?.kind == .unknownPartial("parts/y.html", nearest: "parts/x.html"))
  }

  @Test func `a partial that contains itself is an error`() {
    let part = (path: "Pages/parts/x.html.mustache", text: "{{> parts/x.html}}")
    #expect(problems("{{> parts/x.html}}", part).first?.kind == .partialCycle("parts/x.html"))
  }

  @Test func `a page that is not there is an error`() {
    #expect(throws: PageSetError.self) {
      try PageSet(templates: [], shapes: [("a.html", Root.shape)])
    }
  }

  @Test func `comments are passed over`() throws {
    #expect(try pages("甲{{! 说明 }}乙").render("a.html", of: Root()) == "甲乙")
  }
}
