package import Assessment
import Vocabulary

extension Report {
  /// 勾稽: every number of the report that does not agree with another, first those that were
  /// computed, then those that are printed.
  package var discrepancies: [Discrepancy] {
    let sources = scope.sources
    let computed = CrossFooting(
      of: sources.assessment,
      city: sources.overview,
      units: sources.unitOverviews
    )
    return computed.discrepancies
      + PageFooting(of: printedPages, index: printedIndex).discrepancies
  }

  /// The pages of the bodies as they are printed, each once whatever its formats.
  package var printedPages: [PrintedPage] {
    zip(scope.bodies, values).map { body, value in
      PrintedPage(name: body.name, content: Printed(value))
    }
  }

  /// The folder's first page.
  package var printedIndex: PrintedPage { PrintedPage(name: "index.html", content: Printed(index)) }
}
