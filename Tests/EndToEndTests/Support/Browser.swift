import Foundation
import TestSupport
import Testing

/// Chromium without a window, and what looks at its prints; `make deps-test` installs them.
enum Browser {
  private static let chromium = URL(filePath: "/usr/bin/chromium")
  private static let textOfPDF = URL(filePath: "/usr/bin/pdftotext")
  private static let axe = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: ".build/axe/axe_playwright_python/axe.min.js")

  /// Whether a page can be printed with Chinese letters, and the print be read.
  static let prints: Bool = {
    let isThere = { (file: URL) in FileManager.default.isExecutableFile(atPath: file.systemPath) }
    guard isThere(chromium), isThere(textOfPDF) else { return false }
    let fonts = try? Program(URL(filePath: "/usr/bin/fc-list")).run([":lang=zh"])
    return fonts?.output.isEmpty == false
  }()

  /// Whether axe-core is there to look through a page.
  static let audits = prints && FileManager.default.fileExists(atPath: axe.systemPath)

  /// The lines of each sheet that `page` fills in print, without blank ones and blanks at their ends.
  static func sheets(of page: String) throws -> [[String]] {
    try inTemporaryFolder { folder in
      let file = try folder.write(text: page, to: "page.html")
      let print = folder.appending(path: "page.pdf").systemPath
      try run(["--no-pdf-header-footer", "--print-to-pdf=\(print)", file], in: folder)
      let read = try Program(textOfPDF).run(["-layout", print, "-"])
      try #require(read.code == 0, "\(read.messages)")
      // Each sheet ends with a form feed.
      return read.output.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
        .map { sheet in
          sheet.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
        }
    }
  }

  /// What axe-core objects to in `page` (WCAG 2.2 AA and its best practices), in a window of this
  /// width.
  static func objections(to page: String, width: Int, isDark: Bool) throws -> String {
    let rules = try String(contentsOf: axe, encoding: .utf8).replacing(
      "</script",
      with: "<\\/script"
    )
    let tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    let audit = """
      <script>\(rules)</script><script>axe.run(document, {runOnly: \(tags)}).then(result => {
        const found = result.violations.flatMap(rule =>
          rule.nodes.map(node => rule.id + " " + node.target.join(" ")));
        document.title = "axe: " + found.join("; ") + " :axe";
      })</script></body>
      """
    return try inTemporaryFolder { folder in
      let text = page.replacing("</body>", with: audit)
      let file = try folder.write(text: text, to: "page.html")
      let scheme = "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)"
      let window = "--window-size=\(width),1000"
      let run = try run(
        [scheme, window, "--virtual-time-budget=60000", "--dump-dom", file],
        in: folder
      )
      let found = try #require(
        run.output.firstMatch(of: /<title>axe: (.*?) ?:axe<\/title>/),
        "axe-core did not come to an end"
      )
      return String(found.output.1)
    }
  }

  @discardableResult
  private static func run(_ arguments: [String], in folder: URL) throws -> Program.Run {
    let profile = "--user-data-dir=\(folder.appending(path: "profile").systemPath)"
    let run = try Program(chromium)
      .run(["--headless", "--no-sandbox", "--disable-gpu", profile] + arguments, in: folder)
    try #require(run.code == 0, "chromium: \(run.messages)")
    return run
  }
}
