import Vocabulary

/// A report as a text document: paragraphs with styles, tables, charts.
///
/// In: a page as the pages' engine makes it, and its charts' values. Out: the bytes of a `.docx`
/// (ECMA-376), the same for the same page: no clock, no name of a person, no order that hangs on
/// hashing. It knows how an official document looks (GB/T 9704-2012) and no petitions.
package struct WordDocument: Hashable, Sendable {
  /// What the document is called in its properties.
  package var title: String
  /// What stands in it, from the head of the first sheet on.
  var blocks: [WordBlock]
}

/// What stands between two others.
enum WordBlock: Hashable, Sendable {
  case paragraph(WordParagraph)
  case table(WordTable)
  case chart(Chart)
}

/// A paragraph; what it looks like is its style's matter.
struct WordParagraph: Hashable, Sendable {
  var style: ParagraphStyle
  var runs: [WordRun] = []
  /// By which links find it.
  var anchors: [String] = []
  /// Whether a new sheet begins with it.
  var startsPage = false

  var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty } }
}

/// Letters of one look; in their text `\n` begins a new line and `\t` goes to the next tab.
struct WordRun: Hashable, Sendable {
  var text: String
  var look = LetterStyle.plain
  /// The anchor that it leads to.
  var target: String?
}

/// A table with heads that stand again on every sheet.
struct WordTable: Hashable, Sendable {
  /// How close its letters stand.
  enum Density: Hashable, Sendable {
    case plain, dense, matrix
  }

  var density = Density.plain
  /// How many of the first rows are heads.
  var heads = 0
  var rows: [[WordCell]] = []
}

struct WordCell: Hashable, Sendable {
  enum Alignment: String, Hashable, Sendable {
    case start = "left"
    case middle = "center"
    case end = "right"
  }

  var runs: [WordRun] = []
  var anchors: [String] = []
  var alignment = Alignment.start
  var isHead = false
  /// Whether its text stays on one line.
  var isUnbroken = false
  /// How many columns it takes.
  var columns = 1
  /// Whether it goes on with the cell above it, or others go on with it.
  var merge = Merge.none

  enum Merge: Hashable, Sendable {
    case none, begins, goesOn
  }

  var text: String { runs.reduce(into: "") { $0 += $1.text } }
}
