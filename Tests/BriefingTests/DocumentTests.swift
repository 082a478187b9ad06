import Assessment
import Briefing
import Foundation
import Policy
import Rendering
import Templates
import TestSupport
import Testing
import Vocabulary
import WordWriter
import WorkbookWriter

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The same pages as text documents.
struct DocumentTests {
  private let pages: PageSet

  init() throws {
    pages = try PageSet(templates: Templates.files, shapes: Report.shapes)
  }

  /// The pages of a report that text documents are made of.
  private func reportPages(_ kind: FiguresFile.Kind) throws -> [ReportPage] {
    let day: Day = kind == .monthly ? "2021-05-31" : "2021-10-31"
    let sources = try HandIn.small.sources(on: day, kind: kind)
    return Report(kind, of: sources, formats: [.docx]).pages.filter { $0.format == .docx }
  }

  private func document(_ page: ReportPage) throws -> (html: String, xml: String) {
    let html = pages.render(page.template, of: page.value)
    let parts = try WordDocument(reading: html, charts: page.value.charts).parts(by: "jianbao")
    let part = try #require(parts.first { $0.name == "word/document.xml" })
    return (html, String(decoding: part.bytes, as: UTF8.self))
  }

  @Test(arguments: [FiguresFile.Kind.monthly, .summary])
  func `every cell of every table of a page is in the document, in its order`(
    kind: FiguresFile.Kind
  ) throws {
    let found = try reportPages(kind)
    #expect(found.count == 15)
    for page in found {
      let (html, xml) = try document(page)
      let cells = CellTexts(of: html).texts
      #expect(cells.count > 20)
      #expect(CellTexts(of: xml).texts == cells, "\(page.name)")
    }
  }

  @Test(arguments: [FiguresFile.Kind.monthly, .summary])
  func `the document has the page's headings, paragraphs and charts`(kind: FiguresFile.Kind) throws
  {
    for page in try reportPages(kind) {
      let (html, xml) = try document(page)
      let heads = html.matches(of: /<h2>([^<]*)<\/h2>/).map { String($0.output.1) }
      #expect(heads.count > 4)
      for head in heads { #expect(xml.contains(">\(head)</w:t>"), "\(page.name): \(head)") }
      #expect(
        xml.components(separatedBy: "<c:chart ").count == html.components(separatedBy: "<svg").count
      )
    }
  }

  @Test func `a unit's briefing is as it was`() throws {
    let page = try #require(reportPages(.monthly).first { $0.name == "城东分局.docx" })
    let lines = try document(page).xml.replacing(/<w:(p|tbl|tr|tc|sectPr)>/) { "\n\($0.output.0)" }
    try expectGolden(withoutMarks(lines), "城东分局.document.xml")
  }
}

/// The texts of the cells of a page or of a document, without blanks; what is not on paper left out.
private final class CellTexts: NSObject, XMLParserDelegate {
  private(set) var texts: [String] = []
  /// The classes of the elements that are open; of a document none.
  private var open: [String] = []
  private var isInCell = false

  init(of markup: String) {
    super.init()
    let parser = XMLParser(data: Data(markup.utf8))
    parser.delegate = self
    _ = parser.parse()
  }

  private static let cells: Set = ["td", "th", "w:tc"]

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(attributes["class"] ?? "")
    guard Self.cells.contains(element) else { return }
    texts.append("")
    isInCell = true
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard isInCell, !open.contains("narrow-only"), !open.contains("screen-only") else { return }
    texts[texts.count - 1] += text.filter { !$0.isWhitespace }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement element: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
    if Self.cells.contains(element) { isInCell = false }
  }
}
