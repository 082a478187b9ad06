import Foundation
import TestSupport
import Testing

/// The pages in a real browser: printed on A4, and looked through for what keeps people out.
struct BrowserTests {
  @Test(
    .enabled(if: Browser.prints, "Chromium, poppler or Chinese fonts are missing: make deps-test"),
    arguments: [(Verb.monthly, "全市", 38), (.monthly, "城北分局", 26), (.summary, "全市", 52)]
  )
  func `a page prints on so many sheets, each with its number, appendices on sheets of their own`(
    verb: Verb,
    name: String,
    most: Int
  ) throws {
    let page = try WrittenReport.ofSample(verb).text("\(name).html")
    let sheets = try Browser.sheets(of: page)
    #expect((2...most).contains(sheets.count), "\(sheets.count) sheets")
    for (index, lines) in sheets.enumerated() {
      #expect(lines.last?.filter { $0 != " " } == "—\(index + 1)—")
      #expect(lines.count > 1, "sheet \(index + 1) is empty")
    }
    let last = verb == .monthly ? 5 : 7
    let heads = sheets.compactMap(\.first).filter { $0.wholeMatch(of: /附件[0-9]+/) != nil }
    #expect(heads == (1...last).map { "附件\($0)" })
  }

  @Test(
    .enabled(if: Browser.prints, "Chromium, poppler or Chinese fonts are missing: make deps-test")
  )
  func `a sheet holds 22 lines of 28 characters, a paragraph's first line 26`() throws {
    let page = try WrittenReport.ofSample(.monthly).text("城北分局.html")
    let style = try #require(page.firstMatch(of: /(?s)<style>.*?<\/style>/)).output
    let text = String(repeating: "信访事项依法按时办结", count: 80)
    let body = "<div class=\"sheet\"><div class=\"text\"><p>\(text)</p></div></div>"
    let sheet = try #require(
      try Browser.sheets(of: "<!DOCTYPE html><html lang=\"zh-CN\">\(style)\(body)</html>").first
    )
    #expect(sheet.dropLast().map(\.count) == [26] + Array(repeating: 28, count: 21))
  }

  @Test(
    .enabled(if: Browser.audits, "Chromium or axe-core is missing: make deps-test"),
    arguments: [(Verb.monthly, "全市"), (.monthly, "城北分局"), (.monthly, "index"), (.summary, "全市")],
    [(1280, false), (500, true)]
  )
  func `axe-core has no objection to a page, wide and light, narrow and dark`(
    page: (verb: Verb, name: String),
    window: (width: Int, isDark: Bool)
  ) throws {
    let text = try WrittenReport.ofSample(page.verb).text("\(page.name).html")
    let found = try Browser.objections(to: text, width: window.width, isDark: window.isDark)
    #expect(found == "")
  }
}
