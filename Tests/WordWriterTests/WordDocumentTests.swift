import Foundation
import Testing
import Vocabulary
import WordWriter
import WorkbookWriter

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct WordDocumentTests {
  @Test(arguments: [
    ("<h1>题</h1>", "Title"), ("<h2>题</h2>", "Heading1"), ("<h3>题</h3>", "Heading2"),
    ("<h4>题</h4>", "Heading3"), ("<p>题</p>", "Normal"),
    ("<div class=\"text\"><p>题</p></div>", "BodyTextFirstIndent"),
    ("<p class=\"text\">题</p>", "BodyTextFirstIndent"), ("<p class=\"note\">题</p>", "Note"),
    ("<ul><li>题</li></ul>", "Item"), ("<ul class=\"attachments\"><li>题</li></ul>", "Attachments"),
    ("<p class=\"signed\">题</p>", "Signed"),
    ("<footer class=\"imprint\"><div>题</div></footer>", "Imprint"),
    ("<header class=\"masthead\"><p class=\"name\">题</p></header>", "MastheadName"),
    ("<section class=\"appendix\"><h2>题</h2></section>", "AppendixTitle"),
    ("<section class=\"appendix\"><p class=\"number\">题</p></section>", "AppendixNumber"),
    ("<section class=\"appendix\"><h3>题</h3></section>", "AppendixHeading"),
    (
      "<section class=\"appendix\"><article class=\"detail\"><h3>题</h3></article></section>",
      "AppendixDetail"
    ),
    ("<section class=\"appendix\"><ul><li>题</li></ul></section>", "AppendixItem"),
    ("<blockquote><p>题</p></blockquote>", "AppendixQuote"), ("<div>题</div>", "Normal"),
  ])
  func `what an element is, its paragraph's style says`(markup: String, style: String) throws {
    let page = try Word(markup)
    #expect(page.paragraphs.map(\.text) == ["题"])
    #expect(page.paragraphs.map(\.style) == [style])
    #expect(page.part("word/styles.xml").contains("w:styleId=\"\(style)\""))
  }

  @Test(arguments: [
    ("<p> 一\n 二 <b> 三</b>四 </p>", "一 二 三四"), ("<p>一<br/> 二</p>", "一\n二"),
    ("<h1><span>一</span><span>二</span></h1>", "一\n二"), ("<p>&lt;&amp;&gt;</p>", "<&>"),
    (
      "<header class=\"masthead\"><p class=\"issued\"><span>甲</span><span>乙</span></p></header>",
      "甲\t乙"
    ),
    ("<div class=\"text entry\"><p class=\"lead\">首：</p>\n<p>文</p></div>", "首：文"),
    ("<ol><li>一</li></ol>", "1．一"), ("<p>一<img alt=\"章\"/></p>", "一章"),
  ])
  func `blanks are as a browser shows them, lines as the page breaks them`(
    markup: String,
    text: String
  )
    throws
  {
    #expect(try Word(markup).paragraphs.map(\.text) == [text])
  }

  @Test(arguments: [
    "<nav><a href=\"#a\">一</a></nav>", "<ul class=\"glance\"><li>一</li></ul>",
    "<p>二<span class=\"screen-only\">一</span></p>", "<script>一</script>",
    "<details class=\"evidence\"><summary>一</summary><p>一</p></details>",
    "<details class=\"clause\"><summary>一</summary></details>",
    "<details><summary>二</summary><p>一</p></details>",
  ])
  func `what is for the screen, or folded, is not on paper`(markup: String) throws {
    #expect(try !Word(markup).paragraphs.contains { $0.text.contains("一") })
  }

  @Test(arguments: [
    ("<details open=\"open\"><summary>一</summary><p>二</p></details>", ["一", "二"]),
    ("<details><summary>一</summary><p>二</p></details>", ["一"]),
    (
      "<details class=\"more\"><summary>一</summary><table><tr><td>二</td></tr></table></details>",
      ["一", "二", ""]
    ),
  ])
  func `of what is folded the heading and the tables are taken`(markup: String, texts: [String])
    throws
  {
    #expect(try Word(markup).paragraphs.map(\.text) == texts)
  }

  @Test func `an appendix begins on a new sheet, nothing else does`() throws {
    let page = try Word(
      "<p>一</p><section class=\"appendix\"><p class=\"number\">附件1</p><h2>二</h2></section>"
    )
    #expect(page.paragraphs.map(\.startsPage) == [false, true, false])
  }

  @Test func `a link leads to its bookmark, and what is not in the document is plain text`() throws
  {
    let page = try Word(
      "<p><a href=\"#t-a\">一</a><a href=\"#lost\">二</a></p><table><tr id=\"t-a\"><td>三</td></tr></table>"
    )
    let document = page.part("word/document.xml")
    #expect(document.contains("<w:hyperlink w:anchor=\"a_t_a\" w:history=\"1\">"))
    #expect(document.contains("<w:bookmarkStart w:id=\"1\" w:name=\"a_t_a\"/>"))
    #expect(document.components(separatedBy: "<w:hyperlink").count == 2)
  }

  @Test func `bookmarks have names of at most 40 letters, no two alike`() throws {
    let long = String(repeating: "a-very-long-name-", count: 4)
    let names = ["\(long)1", "\(long)2", "a-b", "a.b"]
    let markup = names.map { "<p id=\"\($0)\">一</p>" }.joined()
    let found = try Word(markup).part("word/document.xml")
      .matches(of: /w:name="([A-Za-z_0-9]+)"/).map { String($0.output.1) }
    #expect(found.count == 4 && Set(found).count == 4)
    #expect(found.allSatisfy { $0.count <= 40 })
  }

  @Test func `sheets are A4 with the margins of an official document, 22 lines each`() throws {
    let document = try Word("<p>一</p>").part("word/document.xml")
    #expect(document.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
    // 37 mm above and 28 mm at the left are 2097.6 and 1587.4 twentieths of a point.
    #expect(document.contains("w:top=\"2098\" w:right=\"1469\" w:bottom=\"1984\" w:left=\"1587\""))
    #expect(document.contains("<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\"/>"))
  }

  @Test func `page numbers stand at the outer edge, between dashes`() throws {
    let page = try Word("<p>一</p>")
    for (part, side) in [("word/footer1.xml", "right"), ("word/footer2.xml", "left")] {
      let footer = page.part(part)
      #expect(footer.contains("<w:jc w:val=\"\(side)\"/>"))
      #expect(footer.contains("— </w:t>") && footer.contains(" PAGE ") && footer.contains("> —<"))
    }
    #expect(page.part("word/settings.xml").contains("<w:evenAndOddHeaders/>"))
  }

  @Test func `every part is well-formed and named, every relation leads to a part`() throws {
    let chart = Chart(
      id: "c",
      title: "图",
      summary: "说明",
      content: .bars([Bar(label: "甲", value: 3, text: "3件")])
    )
    let page = try Word("<svg data-chart=\"c\"/>", charts: [chart])
    let names = page.parts.map(\.name)
    for (name, bytes) in page.parts.map({ ($0.name, $0.bytes) }) where !name.hasSuffix(".xlsx") {
      #expect(XMLParser(data: Data(bytes)).parse(), "\(name)")
    }
    for part in page.parts where part.name.hasSuffix(".rels") {
      let folder = part.name.components(separatedBy: "_rels/")[0]
      let targets = String(decoding: part.bytes, as: UTF8.self).matches(of: /Target="([^"]+)"/)
      #expect(!targets.isEmpty)
      for target in targets.map({ URL(filePath: "/\(folder)\($0.output.1)").standardized.path }) {
        #expect(names.contains(String(target.dropFirst())), "\(target)")
      }
    }
    let types = page.part("[Content_Types].xml")
    for name in names where name.hasSuffix(".xml") && name != "[Content_Types].xml" {
      #expect(types.contains("PartName=\"/\(name)\""), "\(name)")
    }
  }

  @Test func `the same page gives the same bytes`() throws {
    let page =
      "<p id=\"a\">一</p><p id=\"b\"><a href=\"#a\">二</a></p><table><tr><td>1</td></tr></table>"
    #expect(
      try WordDocument.packed(Word(page).parts) == WordDocument.packed(Word(page).parts)
    )
  }

  @Test(arguments: [
    ("<p>一</p>\n<p>二<br></p>", MarkupError(kind: .unclosedElement, line: 2)),
    ("<p>一&nbsp;二</p>", MarkupError(kind: .unknownEntity, line: 1)),
    ("<p a=1>一</p>", MarkupError(kind: .malformed, line: 1)),
    (
      String(repeating: "<div>", count: 200) + String(repeating: "</div>", count: 200),
      MarkupError(kind: .tooDeep(limit: 200), line: 1)
    ),
  ])
  func `a page that is no XML is refused with the line`(markup: String, error: MarkupError) {
    #expect(throws: error) { try WordDocument(reading: "<body>\(markup)</body>", charts: []) }
  }

  @Test func `letters of several runs are read together`() throws {
    let page = try Word("<p>张<b>甲</b>乙</p><p>丙</p><table><tr><td>丁</td><td>戊</td></tr></table>")
    let read = String(decoding: WordDocument.readable(in: page.parts), as: UTF8.self)
    for word in ["张甲乙", "丙", "丁", "戊"] { #expect(read.contains(word)) }
    for word in ["乙丙", "丁戊"] { #expect(!read.contains(word)) }
  }
}

/// A document made of some markup, as its parts.
struct Word {
  struct Paragraph: Hashable {
    var style = ""
    var text = ""
    var startsPage = false
  }

  let parts: [ArchivedPart]

  init(_ markup: String, charts: [Chart] = []) throws {
    let page = "<!DOCTYPE html><html><head><title>名</title></head><body>\(markup)</body></html>"
    parts = try WordDocument(reading: page, charts: charts).parts(by: "jianbao")
  }

  /// The text of a part; empty where there is none.
  func part(_ name: String) -> String {
    String(decoding: parts.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }

  /// Every paragraph of the document, in tables, too.
  var paragraphs: [Paragraph] {
    let reading = ParagraphReading(part("word/document.xml"))
    return reading.paragraphs
  }
}

private final class ParagraphReading: NSObject, XMLParserDelegate {
  private(set) var paragraphs: [Word.Paragraph] = []
  private var isText = false

  init(_ part: String) {
    super.init()
    let parser = XMLParser(data: Data(part.utf8))
    parser.delegate = self
    _ = parser.parse()
  }

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    isText = element == "w:t"
    let last = paragraphs.count - 1
    switch element {
    case "w:p": paragraphs.append(Word.Paragraph())
    case "w:pStyle": paragraphs[last].style = attributes["w:val"] ?? ""
    case "w:pageBreakBefore": paragraphs[last].startsPage = true
    case "w:br": paragraphs[last].text += "\n"
    case "w:tab": paragraphs[last].text += "\t"
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isText { paragraphs[paragraphs.count - 1].text += text }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement element: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    isText = false
  }
}
