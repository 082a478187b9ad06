package import Vocabulary

extension WordDocument {
  /// Reads a page of a report; `charts` are those that it shows.
  ///
  /// The document says what the page says in print: what is for the screen only (contents, the numbers
  /// at a glance) is not in it, nor what is folded, except its tables.
  package init(reading page: String, charts: [Chart]) throws(MarkupError) {
    let markup = try Markup(reading: page)
    let heading = InlineReader.runs(of: markup.first("title")?.content ?? [])
    title = heading.reduce(into: "") { $0 += $1.text }
    var reader = PageReader(charts: charts)
    reader.read(markup.first("body") ?? markup)
    blocks = reader.document
  }
}

/// Goes through a page and takes down its blocks.
struct PageReader {
  private var blocks: [WordBlock] = []
  private let charts: [String: Chart]
  /// Names of elements that have begun and hold no block yet.
  private var anchors: [String] = []
  private var startsPage = false
  private var surroundings = Surroundings()

  /// What the elements around tell of a block.
  private struct Surroundings {
    var isMasthead = false
    var isImprint = false
    var isAppendix = false
    /// Whether paragraphs are text, whose first line goes in.
    var isText = false
    /// Whether it is about one indicator.
    var isDetail = false
    var isQuote = false
    var density = WordTable.Density.plain
  }

  init(charts: [Chart]) {
    self.charts = Dictionary(charts.map { ($0.id, $0) }) { first, _ in first }
  }

  /// What was taken down; a link to what is not in it is plain text.
  var document: [WordBlock] {
    let known = Set(blocks.flatMap(\.anchors))
    return blocks.map { $0.linking(to: known) }
  }

  /// Takes down what stands in `element`.
  mutating func read(_ element: Markup) {
    guard !element.isOffPaper else { return }
    if let id = element.attributes["id"], element.name != "svg" { anchors.append(id) }
    let outside = surroundings
    defer { surroundings = outside }
    enter(element)
    switch element.name {
    case "h1": add(.title, lines(of: element, mark: "\n"))
    case "h2": add(surroundings.isAppendix ? .appendixTitle : .heading1, element)
    case "h3": add(subheading, element)
    case "h4", "h5", "h6": add(.heading3, element)
    case "p": add(style(of: element), runs(of: element))
    case "figcaption": add(.caption, element)
    case "summary": readSummary(element)
    case "ul", "ol": readList(element)
    case "table": readTable(element)
    case "svg": if let id = element.attributes["data-chart"] { addChart(id) }
    case "details" where element.attributes["open"] == nil: readFolded(element)
    case _ where element.has("entry"): readEntry(element)
    default: readContent(of: element)
    }
  }

  private mutating func enter(_ element: Markup) {
    if element.has("masthead") { surroundings.isMasthead = true }
    if element.has("imprint") { surroundings.isImprint = true }
    if element.has("appendix") {
      surroundings.isAppendix = true
      surroundings.density = .dense
      startsPage = true
    }
    if element.has("text") { surroundings.isText = true }
    if element.has("detail") { surroundings.isDetail = true }
    if element.name == "blockquote" { surroundings.isQuote = true }
    if element.has("wide") || element.has("targets") { surroundings.density = .dense }
    if element.has("matrix") { surroundings.density = .matrix }
  }

  // MARK: Paragraphs

  private var subheading: ParagraphStyle {
    guard surroundings.isAppendix else { return .heading2 }
    return surroundings.isDetail ? .appendixDetail : .appendixHeading
  }

  private func style(of paragraph: Markup) -> ParagraphStyle {
    if surroundings.isMasthead {
      if paragraph.has("name") { return .mastheadName }
      return paragraph.has("issued") ? .mastheadLine : .mastheadIssue
    }
    if surroundings.isImprint { return .imprint }
    if surroundings.isQuote { return .quote }
    if paragraph.has("signed") { return .signature }
    if paragraph.has("notice") { return .notice }
    if surroundings.isAppendix {
      if paragraph.has("number") { return .appendixNumber }
      return paragraph.has("note") || paragraph.has("tag") ? .appendixNote : .appendixText
    }
    if paragraph.has("note") || paragraph.has("tag") { return .note }
    return surroundings.isText ? .body : .normal
  }

  /// The parts of a masthead's line stand at its two ends.
  private func runs(of paragraph: Markup) -> [WordRun] {
    surroundings.isMasthead && paragraph.has("issued")
      ? lines(of: paragraph, mark: "\t") : InlineReader.runs(of: paragraph.content)
  }

  /// The elements of `element`, each in a line of its own or at a tab.
  private func lines(of element: Markup, mark: Character) -> [WordRun] {
    guard element.elements.count > 1 else { return InlineReader.runs(of: element.content) }
    let parts = element.elements.map { InlineReader.runs(of: $0.content) }
    return Array(parts.joined(separator: [WordRun(text: String(mark))]))
  }

  private mutating func add(_ style: ParagraphStyle, _ element: Markup) {
    add(style, InlineReader.runs(of: element.content))
  }

  /// Adds a paragraph if it says anything.
  private mutating func add(_ style: ParagraphStyle, _ runs: [WordRun]) {
    var paragraph = WordParagraph(style: style, runs: runs)
    guard !paragraph.isEmpty else { return }
    paragraph.anchors = anchors
    paragraph.startsPage = startsPage
    anchors = []
    startsPage = false
    blocks.append(.paragraph(paragraph))
  }

  /// The elements in `element`; letters that stand between them are paragraphs.
  private mutating func readContent(of element: Markup) {
    var loose: [Markup.Node] = []
    for node in element.content {
      if case .element(let inner) = node, !inner.isInline {
        addLoose(&loose)
        read(inner)
      } else {
        loose.append(node)
      }
    }
    addLoose(&loose)
  }

  private mutating func addLoose(_ nodes: inout [Markup.Node]) {
    add(style(of: Markup(name: "p", attributes: [:], content: [])), InlineReader.runs(of: nodes))
    nodes = []
  }

  /// A note of a unit: what it begins with stands in the line of its first paragraph.
  private mutating func readEntry(_ entry: Markup) {
    var reader = InlineReader()
    for paragraph in entry.elements {
      reader.read(paragraph.content, look: paragraph.has("lead") ? .lead : .plain)
      if paragraph.has("lead") { continue }
      add(surroundings.isAppendix ? .appendixText : .body, reader.runs)
      reader = InlineReader()
    }
    add(surroundings.isAppendix ? .appendixText : .body, reader.runs)
  }

  private mutating func readList(_ list: Markup) {
    for (index, item) in list.elements.enumerated() where !item.isOffPaper {
      if let id = item.attributes["id"] { anchors.append(id) }
      guard item.elements.allSatisfy(\.isInline) else {
        readContent(of: item)
        continue
      }
      let number = list.name == "ol" ? [WordRun(text: "\(index + 1)．")] : []
      add(itemStyle(in: list, index: index), number + InlineReader.runs(of: item.content))
    }
  }

  private func itemStyle(in list: Markup, index: Int) -> ParagraphStyle {
    if list.has("attachments") { return index == 0 ? .attachments : .attachment }
    return surroundings.isAppendix ? .appendixItem : .item
  }

  /// The heading of what can be folded: in a detail no more than a line of it.
  private mutating func readSummary(_ summary: Markup) {
    if surroundings.isDetail {
      add(.appendixNote, InlineReader.runs(of: summary.content, look: .strong))
    } else {
      add(surroundings.isAppendix ? .appendixHeading : .summary, summary)
    }
  }

  /// What is folded on the page: evidence and clauses stay there, of anything else the heading and the
  /// tables are taken.
  private mutating func readFolded(_ details: Markup) {
    if !details.has("evidence"), !details.has("clause") {
      if let summary = details.elements.first(where: { $0.name == "summary" }) { read(summary) }
    }
    for table in details.all("table") { readTable(table) }
  }

  // MARK: Tables and charts

  private mutating func readTable(_ element: Markup) {
    if let caption = element.elements.first(where: { $0.name == "caption" }) {
      add(.caption, caption)
    }
    var table = WordTable(reading: element, density: surroundings.density)
    guard !table.rows.isEmpty else { return }
    if !anchors.isEmpty, !table.rows[0].isEmpty {
      table.rows[0][0].anchors += anchors
      anchors = []
    }
    blocks.append(.table(table))
  }

  private mutating func addChart(_ id: String) {
    guard let chart = charts[id] else { return }
    blocks.append(.chart(chart))
  }
}

extension WordBlock {
  var anchors: [String] {
    switch self {
    case .paragraph(let paragraph): paragraph.anchors
    case .table(let table): table.rows.flatMap { $0.flatMap(\.anchors) }
    case .chart: []
    }
  }

  fileprivate func linking(to known: Set<String>) -> WordBlock {
    switch self {
    case .paragraph(var paragraph):
      paragraph.runs = paragraph.runs.linking(to: known)
      return .paragraph(paragraph)
    case .table(var table):
      for row in table.rows.indices {
        for cell in table.rows[row].indices {
          table.rows[row][cell].runs = table.rows[row][cell].runs.linking(to: known)
        }
      }
      return .table(table)
    case .chart: return self
    }
  }
}

extension [WordRun] {
  fileprivate func linking(to known: Set<String>) -> [WordRun] {
    map { run in
      var run = run
      run.target = run.target.flatMap { known.contains($0) ? $0 : nil }
      return run
    }
  }
}
