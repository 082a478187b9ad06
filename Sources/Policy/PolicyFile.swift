/// A plan file as written: the notice's headings and words, and the blocks under them.
///
/// What the blocks mean is read from here by `Plan+Reading`.
struct PolicyFile: Hashable, Sendable {
  /// Words of the notice, or a note on them.
  struct Quote: Hashable, Sendable {
    var text: String
    var line: Int
  }

  /// A block of YAML.
  struct Block: Hashable, Sendable {
    var content: Written
    /// The line of its first key.
    var line: Int { content.spot.line }
  }

  /// A heading with everything below it, up to the next one.
  struct Section: Hashable, Sendable {
    /// `三、1`; empty for what stands above the first clause.
    var number: String
    var heading: String
    var line: Int
    var quotes: [Quote] = []
    /// 原文 lines: what is to be said of the notice's own wording.
    var notes: [Quote] = []
    var blocks: [Block] = []
    /// Blocks that could not be read; each has its mistake.
    var unreadBlocks = 0

    /// As a breadcrumb: `三、1 化解积案`.
    var crumb: String { heading.isEmpty ? number : "\(number) \(heading)" }
  }

  /// The file's name, as it stands in messages.
  var name: String
  var title: String
  var titleLine: Int
  /// What stands above the first clause: the settings.
  var top: Section
  var clauses: [Section]
  private var lines: [String]

  init(name: String, lines: [String]) {
    self.name = name
    self.lines = lines
    title = ""
    titleLine = 1
    top = Section(number: "", heading: "", line: 1)
    clauses = []
  }

  /// Line `number`, from 1.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The headings that line `number` stands under: the chapter, the clause, its part.
  func breadcrumb(at number: Int) -> [String] {
    guard let clause = clauses.last(where: { $0.line <= number }) else { return [] }
    let above = clauses.filter {
      $0.line < clause.line && $0.number != clause.number && clause.number.isPart(of: $0.number)
    }
    return (above + [clause]).map(\.crumb)
  }
}

extension String {
  /// Whether this clause number is `other`, or one below it: `四、2（2）` is part of `四、2` and of `四`.
  func isPart(of other: String) -> Bool {
    guard hasPrefix(other) else { return false }
    guard let next = dropFirst(other.count).first else { return true }
    return !next.isWholeNumber
  }
}
