/// The letters of a paragraph, blanks as a browser shows them: several are one, none at the ends.
struct InlineReader {
  private(set) var runs: [WordRun] = []
  private var hasBlank = false

  /// The letters of `nodes`.
  static func runs(of nodes: [Markup.Node], look: LetterStyle = .plain) -> [WordRun] {
    var reader = InlineReader()
    reader.read(nodes, look: look)
    return reader.runs
  }

  /// Reads on at the end of what was read.
  mutating func read(_ nodes: [Markup.Node], look: LetterStyle = .plain, target: String? = nil) {
    for node in nodes {
      switch node {
      case .text(let text): add(text, look: look, target: target)
      case .element(let element): read(element, look: look, target: target)
      }
    }
  }

  /// Begins a new line, or goes to the next tab; not before the first letter.
  mutating func add(mark: Character) {
    hasBlank = false
    guard !runs.isEmpty else { return }
    append(String(mark), look: .plain, target: nil)
  }

  private mutating func read(_ element: Markup, look: LetterStyle, target: String?) {
    guard !element.isOffPaper else { return }
    switch element.name {
    case "br": add(mark: "\n")
    case "img": add(element.attributes["alt"] ?? "", look: look, target: target)
    case "a":
      let link = element.attributes["href"].flatMap {
        $0.hasPrefix("#") ? String($0.dropFirst()) : nil
      }
      read(element.content, look: look, target: link ?? target)
    default:
      if element.has("missing") { add(mark: "\n") }
      read(element.content, look: element.look ?? look, target: target)
    }
  }

  private mutating func add(_ text: String, look: LetterStyle, target: String?) {
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\n", "\t", "\r":
        hasBlank = true
      default:
        if hasBlank, !word.isEmpty || endsInLetter { word += " " }
        hasBlank = false
        word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { append(word, look: look, target: target) }
  }

  /// Whether a blank may follow here.
  private var endsInLetter: Bool {
    guard let last = runs.last?.text.last else { return false }
    return last != "\n" && last != "\t"
  }

  private mutating func append(_ text: String, look: LetterStyle, target: String?) {
    if let last = runs.last, last.look == look, last.target == target {
      runs[runs.count - 1].text += text
    } else {
      runs.append(WordRun(text: text, look: look, target: target))
    }
  }
}

extension Markup {
  /// Whether it is for the screen only, or never shown.
  var isOffPaper: Bool {
    let names = ["head", "style", "script", "template", "nav", "button", "input", "select"]
    return names.contains(name)
      || ["skip", "glance", "screen-only", "narrow-only"].contains { has($0) }
  }

  /// Whether it stands within a line.
  var isInline: Bool {
    [
      "a", "abbr", "b", "br", "code", "em", "i", "img", "mark", "q", "s", "small", "span", "strong",
      "sub", "sup", "time", "u",
    ].contains(name)
  }

  fileprivate var look: LetterStyle? {
    if name == "strong" || name == "b" || has("answer") { return .strong }
    if has("tag") || has("note") { return .tag }
    return nil
  }
}
