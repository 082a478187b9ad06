import Assessment
import Vocabulary

extension PageFooting {
  /// The index and the city's tables of units against the units' own pages.
  mutating func compare(_ pages: [PrintedPage], with index: PrintedPage) {
    for link in index.content.many("pages") {
      guard let page = pages.first(where: { $0.name == link.text("name") }) else { continue }
      for (name, label) in [("met", "达标（项）"), ("unmet", "未达标（项）"), ("unknown", "无法判定（项）")] {
        let glance = page.content.many("glance").first { $0.text("label") == label }
        require(
          link.text(name),
          is: glance?.text("value") ?? "",
          .pages,
          at: index,
          of: "\(page.name) \(label)"
        )
      }
    }
    for city in pages where city.content["compared"] != nil {
      let tables = city.content.tables
      if let matrix = tables["matrix"] { compareSigns(matrix, at: city, with: pages) }
      if let rates = tables["unit-rates"] { compareRates(rates, at: city, with: pages) }
    }
  }

  private func page(_ name: String, among pages: [PrintedPage]) -> PrintedPage? {
    pages.first { $0.name == name || name == "\($0.name)（未报送）" }
  }

  /// Signs, and how many of them say that a target is missed.
  private mutating func compareSigns(
    _ matrix: PrintedTable,
    at city: PrintedPage,
    with pages: [PrintedPage]
  ) {
    for row in matrix.rows {
      guard let unit = page(row[0], among: pages) else { continue }
      let own = unit.content["targets"]?.many("rows") ?? []
      // What is not owed has no line on the unit's page.
      let signs = row.dropFirst().dropLast().filter { $0 != "—" }
      let said = own.map { $0.text("sign") }
      require(
        signs.joined(),
        is: said.joined(),
        .pages,
        at: city,
        of: "\(matrix.caption) \(unit.name)"
      )
      let unmet = unit.content.many("glance").first { $0.text("label") == "未达标（项）" }
      require(
        row.last ?? "",
        is: unmet?.text("value") ?? "",
        .pages,
        at: city,
        of: "\(matrix.caption) \(unit.name) 未达标"
      )
    }
  }

  /// `95/100　95.00%` of every unit, or its answer.
  private mutating func compareRates(
    _ rates: PrintedTable,
    at city: PrintedPage,
    with pages: [PrintedPage]
  ) {
    for row in rates.rows {
      guard let unit = page(row[0], among: pages) else { continue }
      let own = unit.content["targets"]?.many("rows") ?? []
      for (title, cell) in zip(rates.columns, row).dropFirst() {
        guard let counts = cell.split(separator: "　").first, Numbers.share(counts) != nil else {
          continue
        }
        let line = own.first { $0.text("title") == title }
        require(
          cell,
          is: [line?.text("counts"), line?.text("rate")].compactMap { $0 }.joined(separator: "　"),
          .pages,
          at: city,
          of: "\(unit.name) \(title)"
        )
      }
    }
  }
}
