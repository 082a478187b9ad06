import Assessment
import Policy
package import Vocabulary

/// A kind of page.
package enum PageFormat: String, Hashable, Sendable, CaseIterable {
  case html, md

  /// What a reader knows it as.
  package var title: String {
    switch self {
    case .html: "网页"
    case .md: "Markdown"
    }
  }
}

/// A file of a report's folder.
package struct OutputFile: Hashable, Sendable {
  /// The name in the folder.
  package var name: String
  /// What it holds.
  package var bytes: [UInt8]

  /// A file of these bytes.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file of text, in UTF-8.
  package init(name: String, text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }
}

/// A page of a report's folder, not yet rendered.
package struct ReportPage: Sendable {
  /// The file's name.
  package var name: String
  /// The page of the page set that shows it.
  package var template: String
  /// What the page shows.
  package var value: any Viewed
}

/// The files of a report's folder (spec §7).
///
/// In: what was computed (`ReportSources`) and a way to turn a page's values into text. Out: names
/// and bytes, nothing written. It knows which page shows what, and no markup.
package struct Report: Sendable {
  /// Turns the values of a page (`monthly.html`) into its text.
  package typealias Render = (_ page: String, _ value: any Viewed) -> String

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
  package static func shapes(_ formats: [PageFormat]) -> [(page: String, shape: Shape)] {
    formats.flatMap { format in
      [
        ("monthly", MonthlyBriefing.shape), ("unit", MonthlyBriefing.shape),
        ("summary", CampaignSummary.shape),
      ].map { ("\($0.0).\(format.rawValue)", $0.1) }
    } + [(indexName, IndexPage.shape)]
  }

  /// Every file: index, city, units in the plan's order, `findings.csv`, `figures.json`.
  package func files(_ render: Render) -> [OutputFile] {
    pages.map { OutputFile(name: $0.name, text: render($0.template, $0.value)) } + dataFiles
  }

  /// The pages with what each shows: index, city, units in the plan's order.
  ///
  /// They can be rendered in any order and at once.
  package var pages: [ReportPage] {
    var pages = [ReportPage(name: Self.indexName, template: Self.indexName, value: index)]
    for (assessed, value) in zip(scope.bodies, values) {
      for format in formats {
        let ending = ".\(format.rawValue)"
        pages.append(
          ReportPage(
            name: assessed.name + ending,
            template: template(of: assessed) + ending,
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
