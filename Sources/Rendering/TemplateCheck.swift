import Vocabulary

/// Reads the tags of a page and of its partials against the shape of what the page shows.
///
/// The page engine renders a missing name as nothing; here it is an error with its place, before
/// any page is written.
struct TemplateCheck {
  /// What a name can be found in, innermost last.
  private enum Frame {
    case shape(Shape)
    /// Inside a section of a text that is there: its name and `.` are the text.
    case text(String)
    /// Inside a section of a chart that is there.
    case chart(String)
  }

  /// All templates by name: text, and path for messages.
  private let templates: [String: (path: String, text: String)]
  private let names: [String]
  private var frames: [Frame]
  /// The page and the partials that are being read, outermost first.
  private var open: [String]
  private(set) var problems: [TemplateProblem] = []

  /// A check of pages among `templates`; `names` in the order of messages.
  init(templates: [String: (path: String, text: String)], names: [String]) {
    self.templates = templates
    self.names = names
    frames = []
    open = []
  }

  /// Checks the page `name` against `shape`.
  mutating func check(_ name: String, against shape: Shape) {
    frames = [.shape(shape)]
    open = [name]
    read(name)
  }

  private mutating func read(_ name: String) {
    guard let template = templates[name] else { return }
    let (tags, unfinished) = Tag.tags(in: template.text, of: template.path)
    var sections: [(name: String, spot: Spot, depth: Int)] = []
    for tag in tags {
      switch tag.kind {
      case .section, .inverted:
        sections.append((tag.name, tag.spot, frames.count))
        enter(tag)
      case .end:
        guard let last = sections.last, last.name == tag.name else {
          report(.closesNothing(tag.name, open: sections.last?.name), at: tag)
          continue
        }
        frames.removeLast(frames.count - last.depth)
        sections.removeLast()
      case .partial: include(tag)
      case .text, .markup: show(tag)
      case .unsupported: report(.unsupportedTag(tag.name), at: tag)
      }
    }
    if let unfinished { problems.append(TemplateProblem(.unfinishedTag, at: unfinished)) }
    for section in sections.reversed() {
      problems.append(TemplateProblem(.unclosedSection(section.name), at: section.spot))
      frames.removeLast(frames.count - section.depth)
    }
  }

  private mutating func enter(_ tag: Tag) {
    guard let kind = kind(of: tag) else { return }
    let isInverted = tag.kind == .inverted
    switch kind {
    case .text, .chart: report(.notASection(tag.name), at: tag)
    case .flag: break
    case .one(let shape):
      if isInverted {
        report(.notASection(tag.name), at: tag)
      } else {
        frames.append(.shape(shape()))
      }
    case .optional(let shape), .many(let shape):
      if !isInverted { frames.append(.shape(shape())) }
    case .texts:
      if !isInverted { frames.append(.text(".")) }
    case .optionalText:
      if !isInverted { frames.append(.text(tag.name)) }
    case .optionalChart:
      if !isInverted { frames.append(.chart(tag.name)) }
    }
  }

  private mutating func show(_ tag: Tag) {
    guard let kind = kind(of: tag) else { return }
    let isMarkup = tag.kind == .markup
    switch kind {
    case .text: if isMarkup { report(.unescapedText(tag.name), at: tag) }
    case .chart: if !isMarkup { report(.escapedChart(tag.name), at: tag) }
    case .optionalText, .optionalChart: report(.outsideItsSection(tag.name), at: tag)
    case .flag, .one, .optional, .many, .texts: report(.notText(tag.name), at: tag)
    }
  }

  private mutating func include(_ tag: Tag) {
    guard templates[tag.name] != nil else {
      let nearest = nearestName(to: tag.name, among: names)
      report(.unknownPartial(tag.name, nearest: nearest), at: tag)
      return
    }
    guard !open.contains(tag.name) else {
      report(.partialCycle(tag.name), at: tag)
      return
    }
    open.append(tag.name)
    read(tag.name)
    open.removeLast()
  }

  private mutating func report(_ kind: TemplateProblem.Kind, at tag: Tag) {
    let problem = TemplateProblem(kind, at: tag.spot)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// What stands under the tag's name here; reports a name that nothing has.
  private mutating func kind(of tag: Tag) -> Shape.Kind? {
    if tag.name == "." {
      switch frames.last {
      case .text: return .text
      case .chart: return .chart
      case .shape(let shape):
        report(.unknownName(".", nearest: nil, known: shape.names), at: tag)
        return nil
      case nil: return nil
      }
    }
    var parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let first = parts.removeFirst()
    guard var found = lookUp(first) else {
      reportUnknown(first, in: shapes, at: tag)
      return nil
    }
    for part in parts {
      if case .optional = found {
        report(.outsideItsSection(tag.name), at: tag)
        return nil
      }
      guard case .one(let shape) = found, let next = shape()[part] else {
        if case .one(let shape) = found {
          reportUnknown(part, in: [shape()], at: tag)
        } else {
          reportUnknown(tag.name, in: shapes, at: tag)
        }
        return nil
      }
      found = next
    }
    return found
  }

  private func lookUp(_ name: String) -> Shape.Kind? {
    for frame in frames.reversed() {
      switch frame {
      case .text(let own) where own == name: return .text
      case .chart(let own) where own == name: return .chart
      case .text, .chart: continue
      case .shape(let shape):
        if let kind = shape[name] { return kind }
      }
    }
    return nil
  }

  private var shapes: [Shape] {
    frames.reversed().compactMap { frame in
      if case .shape(let shape) = frame { shape } else { nil }
    }
  }

  private mutating func reportUnknown(_ name: String, in shapes: [Shape], at tag: Tag) {
    let known = shapes.flatMap(\.names)
    let nearest = nearestName(to: name, among: known)
    let here = shapes.first?.names ?? []
    report(.unknownName(name, nearest: nearest, known: here), at: tag)
  }
}
