/// The kinds of paragraphs of a report, as a writer of documents finds them in the list of styles.
enum ParagraphStyle: String, CaseIterable, Hashable, Sendable {
  // What every document has.
  case normal = "Normal"
  case title = "Title"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case body = "BodyTextFirstIndent"
  case caption = "Caption"
  case footer = "Footer"
  // The head and the foot of a briefing.
  case mastheadName = "MastheadName"
  case mastheadIssue = "MastheadIssue"
  case mastheadLine = "MastheadLine"
  case attachments = "Attachments"
  case attachment = "Attachment"
  case signature = "Signed"
  case imprint = "Imprint"
  // Beside the text.
  case item = "Item"
  case note = "Note"
  case summary = "Summary"
  case notice = "Notice"
  case figure = "Figure"
  case space = "Space"
  // Appendices.
  case appendixNumber = "AppendixNumber"
  case appendixTitle = "AppendixTitle"
  case appendixHeading = "AppendixHeading"
  case appendixDetail = "AppendixDetail"
  case appendixText = "AppendixText"
  case appendixItem = "AppendixItem"
  case appendixNote = "AppendixNote"
  case quote = "AppendixQuote"
  // In tables.
  case cell = "TableText"
  case head = "TableHead"
  case denseCell = "TableTextDense"
  case denseHead = "TableHeadDense"

  /// What the list of styles calls it; the names of the first ones are those that every program knows.
  var name: String {
    switch self {
    case .normal: "Normal"
    case .title: "Title"
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .body: "Body Text First Indent"
    case .caption: "caption"
    case .footer: "footer"
    case .mastheadName: "报头名称"
    case .mastheadIssue: "期号"
    case .mastheadLine: "编发单位和日期"
    case .attachments: "附件说明"
    case .attachment: "附件说明续行"
    case .signature: "落款"
    case .imprint: "版记"
    case .item: "条目"
    case .note: "注"
    case .summary: "条目标题"
    case .notice: "提示"
    case .figure: "图"
    case .space: "间隔"
    case .appendixNumber: "附件号"
    case .appendixTitle: "附件标题"
    case .appendixHeading: "附件一级标题"
    case .appendixDetail: "附件二级标题"
    case .appendixText: "附件正文"
    case .appendixItem: "附件条目"
    case .appendixNote: "附件注"
    case .quote: "条款原文"
    case .cell: "表格文字"
    case .head: "表头"
    case .denseCell: "小字表格文字"
    case .denseHead: "小字表头"
    }
  }

  /// Whether programs know it by its name.
  var isBuiltIn: Bool {
    switch self {
    case .normal, .title, .heading1, .heading2, .heading3, .body, .caption, .footer: true
    default: false
    }
  }
}

/// How letters differ from those of their paragraph.
enum LetterStyle: String, CaseIterable, Hashable, Sendable {
  case plain
  case strong = "Strong"
  /// A remark beside the text.
  case tag = "Tag"
  /// The words that a paragraph begins with.
  case lead = "Lead"

  var name: String {
    switch self {
    case .plain: ""
    case .strong: "Strong"
    case .tag: "旁注"
    case .lead: "段首"
    }
  }
}
