package import Assessment
import Vocabulary

/// 勾稽 of what is printed: percentages against whole numbers, sentences against tables, one page
/// against another.
///
/// It reads the texts as a reader would and knows nothing of how they were made.
package struct PageFooting {
  private(set) package var discrepancies: [Discrepancy] = []

  /// Holds the pages against themselves and each other; `index` is the folder's first page.
  package init(of pages: [PrintedPage], index: PrintedPage) {
    for page in pages { check(page) }
    compare(pages, with: index)
  }

  mutating func require(
    _ holds: Bool,
    _ rule: Discrepancy.Rule,
    at page: PrintedPage,
    _ words: @autoclosure () -> Words
  ) {
    if !holds { discrepancies.append(Discrepancy(rule, at: page.name, words())) }
  }

  /// Requires two printed texts to be the same.
  mutating func require(
    _ one: String,
    is other: String,
    _ rule: Discrepancy.Rule,
    at page: PrintedPage,
    of what: String
  ) {
    require(
      one == other,
      rule,
      at: page,
      Words("\(what)：“\(one)”与“\(other)”不一致", en: "\(what): \(one) is not \(other)")
    )
  }

  private mutating func check(_ page: PrintedPage) {
    let tables = page.content.tables
    checkPercentages(of: page, tables)
    checkTargets(of: page)
    checkSituation(of: page, tables)
    checkSums(of: page, tables)
  }
}
