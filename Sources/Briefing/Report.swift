import Assessment
import Policy
package import Vocabulary

/// A kind of page.
package enum PageFormat: String, Hashable, Sendable, CaseIterable {
  case html, md, docx

  /// What a reader knows it as.
  package var title: String {
    switch self {
    case .html: "网页"
    case .md: "Markdown"
    case .docx: "Word"
    }
  }

  /// The format of the pages that it is made of: a text document is made of the page for browsers.
  package var origin: PageFormat {
    switch self {
    case .html, .docx: .html
    case .md: .md
    }
  }
}

/// A file of a report's folder.
package struct OutputFile: Hashable, Sendable {
  /// The name in the folder.
  package var name: String
  /// What it holds.
  package var bytes: [UInt8]
  /// What a reader can find in it, in UTF-8: of a file that is packed the contents.
  package var readable: [UInt8]

  /// A file of these bytes, which hold `readable` if they are not text themselves.
  package init(name: String, bytes: [UInt8], readable: [UInt8]? = nil) {
    self.name = name
    self.bytes = bytes
    self.readable = readable ?? bytes
  }

  /// A file of text, in UTF-8.
  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

/// A page of a report's folder, not yet rendered.
package struct ReportPage: Sendable {
  /// The file's name.
  package var name: String
  /// What kind of file it is.
  package var format: PageFormat
  /// The page of the page set that shows it (`monthly.html`).
  package var template: String
  /// What the page shows.
  package var value: any Viewed
}

/// The files of a report's folder (spec §7).
///
/// In: what was computed (`ReportSources`) and a way to turn a page's values into a file. Out: names
/// and bytes, nothing written. It knows which page shows what, and no markup.
package struct Report: Sendable {
  /// Monthly briefing or summary.
  package let kind: FiguresFile.Kind
  /// What the report speaks of.
  package let scope: ReportScope
  /// The formats of every page but the index, which is always HTML.
  package let formats: [PageFormat]
  /// What the page of each body shows, in their order.
  let values: [any Viewed]
  let index: IndexPage

  /// A report of everything, or of some units only.
  package init(
    _ kind: FiguresFile.Kind,
    of sources: ReportSources,
    only: [UnitID]? = nil,
    formats: [PageFormat] = [.html, .md]
  ) {
    self.kind = kind
    let scope = ReportScope(of: sources, only: only)
    self.scope = scope
    self.formats = formats
    values = scope.bodies.map { assessed -> any Viewed in
      let body = Body(sources: sources, assessment: assessed)
      return switch kind {
      case .monthly: MonthlyBriefing(of: body, isAlone: !scope.hasCity)
      case .summary: CampaignSummary(of: body, isAlone: !scope.hasCity)
      }
    }
    index = IndexPage(title: Self.title(of: kind, sources), of: scope, formats: formats)
  }

  private static let indexName = "index.html"

  /// The pages of both kinds of report with what each shows, for the check of templates.
  package static var shapes: [(page: String, shape: Shape)] {
    PageFormat.allCases.filter { $0.origin == $0 }.flatMap { format in
      [
        ("monthly", MonthlyBriefing.shape), ("unit", MonthlyBriefing.shape),
        ("summary", CampaignSummary.shape),
      ].map { ("\($0.0).\(format.rawValue)", $0.1) }
    } + [(indexName, IndexPage.shape)]
  }

  /// Every file: index, city, units in the plan's order, `findings.csv`, `figures.json`.
  package func files<Failure: Error>(
    _ print: (ReportPage) throws(Failure) -> OutputFile
  ) throws(Failure) -> [OutputFile] {
    try pages.map(print) + dataFiles
  }

  /// The pages with what each shows: index, city, units in the plan's order.
  ///
  /// They can be rendered in any order and at once.
  package var pages: [ReportPage] {
    var pages = [
      ReportPage(name: Self.indexName, format: .html, template: Self.indexName, value: index)
    ]
    for (assessed, value) in zip(scope.bodies, values) {
      for format in formats {
        pages.append(
          ReportPage(
            name: "\(assessed.name).\(format.rawValue)",
            format: format,
            template: "\(template(of: assessed)).\(format.origin.rawValue)",
            value: value
          )
        )
      }
    }
    return pages
  }

  /// `findings.csv` and `figures.json`.
  package var dataFiles: [OutputFile] {
    [
      OutputFile(name: "findings.csv", text: FindingsFile.text(of: scope.findings)),
      OutputFile(
        name: "figures.json",
        text: FiguresFile.text(of: scope, kind: kind, formats: formats)
      ),
    ]
  }

  private static func title(of kind: FiguresFile.Kind, _ sources: ReportSources) -> String {
    switch kind {
    case .monthly: "\(sources.assessment.asOf.month.chinese)工作简报"
    case .summary: "\(sources.plan.campaign)整体开展情况"
    }
  }

  /// The page that shows a body.
  private func template(of body: BodyAssessment) -> String {
    switch kind {
    case .monthly: body.unit == nil ? "monthly" : "unit"
    case .summary: "summary"
    }
  }
}
