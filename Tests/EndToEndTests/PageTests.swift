import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The pages as a browser or a printer meets them.
struct PageTests {
  @Test(arguments: Verb.allCases)
  func `every page is well-formed, holds what it links to and fetches nothing`(verb: Verb) throws {
    let report = try WrittenReport.ofSample(verb)
    let pages = report.files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count == 16)
    for (name, data) in pages.sorted(by: { $0.key < $1.key }) {
      let page = PageReading(data)
      #expect(page.fault == nil, "\(name)")
      #expect(Set(page.ids).count == page.ids.count, "\(name) has an id twice")
      let lost = page.links.filter { link in
        if link.hasPrefix("#") { return !page.ids.contains(String(link.dropFirst())) }
        let file = link.split(separator: "#")[0].removingPercentEncoding ?? ""
        return report.files[file] == nil
      }
      #expect(lost == [], "\(name) leads nowhere")
      #expect(page.fetched == [], "\(name) fetches")
    }
  }

  @Test(arguments: Verb.allCases)
  func `no page holds a tag of a template, an optional or a number that is none`(verb: Verb) throws
  {
    for (name, data) in try WrittenReport.ofSample(verb).files {
      let text = String(decoding: data, as: UTF8.self)
      for word in ["{{", "}}", "Optional(", "nil,", "NaN", "\u{FFFD}"] {
        #expect(!text.contains(word), "\(name) holds \(word)")
      }
    }
  }
}

/// What the tests ask of a page of markup.
private final class PageReading: NSObject, XMLParserDelegate {
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  /// Addresses that a browser would fetch by itself.
  private(set) var fetched: [String] = []
  private(set) var fault: String?
  private var style = ""
  private var isInStyle = false

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    if !parser.parse() {
      fault = "line \(parser.lineNumber): \(String(describing: parser.parserError))"
    }
    for match in style.matches(of: /url\(([^)]*)\)|@import[^;]*/) {
      if !match.output.0.contains("data:") { fetched.append(String(match.output.0)) }
    }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    if let id = attributes["id"] { ids.append(id) }
    if element == "a", let link = attributes["href"] { links.append(link) }
    if let style = attributes["style"] { self.style += style }
    isInStyle = element == "style"
    if element == "script" || element == "link" || element == "iframe" || element == "base" {
      fetched.append("<\(element)>")
    }
    let own = ["src", "srcset", "data", "poster", "action", "background"]
    fetched += own.compactMap { attributes[$0] }.filter { !$0.hasPrefix("data:") }
    if element != "a", let link = attributes["href"] ?? attributes["xlink:href"] {
      if !link.hasPrefix("#") { fetched.append(link) }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInStyle { style += text }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement element: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    if element == "style" { isInStyle = false }
  }
}
