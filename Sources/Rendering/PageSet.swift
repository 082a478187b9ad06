private import Mustache
package import Vocabulary

/// The pages of a report, loaded and checked.
///
/// In: templates by path, and for each page the shape of what it shows. Out: text. It knows no
/// petitions and no arithmetic. A tag that names nothing, an unknown partial, an unclosed section
/// are errors of loading; there is no “missing → empty”.
package struct PageSet: Sendable {
  /// Where pages stand among the templates.
  package static let folder = "Pages/"
  /// How their paths end.
  package static let ending = ".mustache"

  private let pages: MustacheLibrary

  /// Loads every template below `Pages/` and checks the pages that `shapes` names.
  ///
  /// A page is named `monthly.html`, a partial `{{> parts/head.html}}`. A name that ends in `.md` is
  /// Markdown, any other HTML; each is escaped as what it is.
  package init(
    templates: [(path: String, text: String)],
    shapes: [(page: String, shape: Shape)]
  ) throws(PageSetError) {
    ContentTypes.register()
    var texts: [String: (path: String, text: String)] = [:]
    var names: [String] = []
    for (path, text) in templates {
      guard path.hasPrefix(Self.folder), path.hasSuffix(Self.ending) else { continue }
      let name = String(path.dropFirst(Self.folder.count).dropLast(Self.ending.count))
      if texts.updateValue((path, text), forKey: name) == nil { names.append(name) }
    }

    var check = TemplateCheck(templates: texts, names: names)
    var problems: [TemplateProblem] = []
    for (page, shape) in shapes {
      if texts[page] == nil {
        let spot = Spot(file: Self.folder + page + Self.ending, line: 1, column: 1)
        problems.append(TemplateProblem(.missingPage, at: spot))
      }
      check.check(page, against: shape)
    }
    problems += check.problems
    var seen: Set<TemplateProblem> = []
    problems.removeAll { !seen.insert($0).inserted }
    guard problems.isEmpty else { throw PageSetError(problems: problems) }

    var library = MustacheLibrary()
    for name in names {
      guard let (path, text) = texts[name] else { continue }
      do {
        try library.register(ContentTypes.pragma(for: name) + text, named: name)
      } catch {
        problems.append(TemplateProblem(.refused, at: Spot(file: path, line: 1, column: 1)))
      }
    }
    guard problems.isEmpty else { throw PageSetError(problems: problems) }
    pages = library
  }

  /// The page `page` (`monthly.html`) of `value`, whose shape the page was checked against.
  package func render(_ page: String, of value: any Viewed) -> String {
    guard let text = pages.render(Scope(value: value), withTemplate: page) else {
      preconditionFailure("no page \(page) was loaded")
    }
    return text
  }
}

/// What the page engine sees of a value.
private struct Scope: MustacheParent {
  let value: any Viewed

  func child(named name: String) -> Any? {
    switch value.view(name) {
    case .text(let text): text
    case .flag(let flag): flag
    case .absent: Absent()
    case .one(let inner): Scope(value: inner)
    case .many(let items): items.map { Scope(value: $0) }
    case .texts(let texts): texts
    case .chart(let chart): chart.svg.markup
    case nil: nil
    }
  }
}

/// Something that is not there: an empty section, and no look at outer names for another.
private struct Absent: MustacheCustomRenderable {
  let renderText = ""
  let isNull = true
}

private enum ContentTypes {
  struct Page: MustacheContentType {
    func escapeText(_ text: String) -> String { HTML.escaped(text) }
  }

  struct Plain: MustacheContentType {
    func escapeText(_ text: String) -> String { Markdown.escaped(text) }
  }

  static func register() {
    MustacheContentTypes.register(Page(), named: "JIANBAO-HTML")
    MustacheContentTypes.register(Plain(), named: "JIANBAO-MARKDOWN")
  }

  /// What stands before a template so that it, as page or partial, is escaped as what it is.
  static func pragma(for name: String) -> String {
    let type = name.hasSuffix(".md") ? "JIANBAO-MARKDOWN" : "JIANBAO-HTML"
    return "{{% CONTENT_TYPE:\(type)}}\n"
  }
}
