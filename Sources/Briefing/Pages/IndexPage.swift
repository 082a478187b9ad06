import Assessment
import Policy
import Register
import Vocabulary

/// index.html: what the folder holds, and how the run went.
struct IndexPage: Hashable, Viewed {
  var title: String
  var asOf: String
  var status: [String]
  var isClean: Bool
  var pages: [PageLink]
  var files: [FileLink]
  var provenance: Provenance

  static let fields = Fields<IndexPage>(
    .text("title") { $0.title },
    .text("asOf") { $0.asOf },
    .texts("status") { $0.status },
    .flag("isClean") { $0.isClean },
    .many("pages") { $0.pages },
    .many("files") { $0.files },
    .one("provenance") { $0.provenance }
  )

  init(title: String, of scope: ReportScope, formats: [PageFormat]) {
    self.title = title
    asOf = scope.sources.assessment.asOf.chinese
    let counts = FindingCode.Level.allCases.sorted().map { level in
      (level, scope.findings.filter { $0.level == level }.count)
    }
    isClean = scope.findings.allSatisfy { $0.level != .error }
    let found = counts.filter { $0.1 > 0 }.map { "\($0.0.title.zh)\($0.1)处" }
    status = [
      scope.ledger.sentence,
      found.isEmpty ? "未发现问题。" : "发现\(found.joined(separator: "、"))，逐条见 findings.csv。",
      isClean ? "台账无错误，可以使用。" : "台账有错误，更正后请重新生成。",
    ]
    pages = scope.bodies.map { PageLink($0, formats: formats) }
    files = [
      FileLink(name: "findings.csv", about: "发现的问题，逐条列出文件、工作表、单元格"),
      FileLink(name: "figures.json", about: "各项指标的数字、分子分母和出处，供其他程序读取"),
    ]
    provenance = Provenance(of: scope)
  }
}

/// A line of the table of pages.
struct PageLink: Hashable, Viewed {
  var name: String
  var links: [FileLink]
  var isHandedIn: Bool
  var met: String
  var unmet: String
  var unknown: String
  var outcome: String

  init(_ body: BodyAssessment, formats: [PageFormat]) {
    name = body.name
    links = formats.map { FileLink(name: "\(body.name).\($0.rawValue)", about: $0.title) }
    isHandedIn = body.handedIn
    let counts = AnswerCounts(of: body.figures)
    met = "\(counts.count(.met))"
    unmet = "\(counts.count(.unmet))"
    unknown = "\(counts.count(.unknown))"
    outcome = body.outcomes.first?.step.title ?? "—"
  }

  static let fields = Fields<PageLink>(
    .text("name") { $0.name },
    .many("links") { $0.links },
    .flag("isHandedIn") { $0.isHandedIn },
    .text("met") { $0.met },
    .text("unmet") { $0.unmet },
    .text("unknown") { $0.unknown },
    .text("outcome") { $0.outcome }
  )
}

struct FileLink: Hashable, Viewed {
  var name: String
  var about: String

  static let fields = Fields<FileLink>(
    .text("name") { $0.name },
    .text("about") { $0.about }
  )
}
