extension PolicyFile {
  /// Reads a page: `#` is the title, `##` a clause, `>` the notice's words, ```` ```yaml ```` a block.
  ///
  /// `原文` begins a note, `<!-- … -->` is a comment. Any other line that is not blank is a mistake:
  /// words of the notice whose `>` was forgotten would otherwise go unnoticed.
  init(reading text: String, named name: String, mistakes: inout Mistakes) {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
    self.init(name: name, lines: lines)
    var reader = PageReader(page: self)
    for (index, line) in lines.enumerated() {
      reader.take(line, number: index + 1, mistakes: &mistakes)
    }
    self = reader.finished(mistakes: &mistakes)
  }
}

/// Reads a page line by line.
private struct PageReader {
  var page: PolicyFile
  private var section: PolicyFile.Section
  private var fence: (line: Int, lines: [String])?
  private var quoteGoesOn = false
  private var hasTitle = false

  init(page: PolicyFile) {
    self.page = page
    section = page.top
  }

  mutating func take(_ line: String, number: Int, mistakes: inout Mistakes) {
    let text = line.trimmed
    if fence != nil {
      takeInBlock(line, text, mistakes: &mistakes)
      return
    }
    let wasQuote = quoteGoesOn
    quoteGoesOn = false
    if text.isEmpty || (text.hasPrefix("<!--") && text.hasSuffix("-->")) { return }
    if text.hasPrefix("```") {
      if text != "```yaml" { mistakes.add(.page(.fenceUnreadable), at: Spot(line: number)) }
      fence = (number, [])
    } else if text.hasPrefix(">") {
      takeQuote(text.dropFirst().trimmed, goesOn: wasQuote, number: number)
    } else if text.hasPrefix("#") {
      takeHeading(text, number: number, mistakes: &mistakes)
    } else if text.hasPrefix("原文") {
      section.notes.append(PolicyFile.Quote(text: text, line: number))
    } else {
      mistakes.add(.page(.strayLine), at: Spot(line: number))
    }
  }

  mutating func finished(mistakes: inout Mistakes) -> PolicyFile {
    if let fence {
      mistakes.add(.page(.blockNotClosed), at: Spot(line: fence.line))
      section.unreadBlocks += 1
    }
    if !hasTitle { mistakes.add(.page(.noTitle), at: Spot(line: 1)) }
    endSection()
    return page
  }

  private mutating func takeInBlock(_ line: String, _ text: String, mistakes: inout Mistakes) {
    guard let open = fence else { return }
    guard text == "```" else {
      fence?.lines.append(line)
      return
    }
    fence = nil
    let yaml = open.lines.joined(separator: "\n") + "\n"
    if let content = Written(yaml: yaml, from: open.line + 1, mistakes: &mistakes) {
      section.blocks.append(PolicyFile.Block(content: content))
    } else {
      section.unreadBlocks += 1
    }
  }

  private mutating func takeQuote(_ words: String, goesOn: Bool, number: Int) {
    // A `>` with nothing behind it parts two paragraphs.
    guard !words.isEmpty else { return }
    quoteGoesOn = true
    if goesOn, let last = section.quotes.indices.last {
      section.quotes[last].text += words
    } else {
      section.quotes.append(PolicyFile.Quote(text: words, line: number))
    }
  }

  private mutating func takeHeading(_ text: String, number: Int, mistakes: inout Mistakes) {
    let marks = text.prefix { $0 == "#" }.count
    let words = text.dropFirst(marks).trimmed
    if marks == 1, !hasTitle, page.clauses.isEmpty, section.number.isEmpty, !words.isEmpty {
      hasTitle = true
      page.title = words
      page.titleLine = number
      return
    }
    guard marks == 2, let (clause, heading) = clauseNumber(of: words) else {
      mistakes.add(.page(.headingUnreadable(words)), at: Spot(line: number))
      return
    }
    endSection()
    section = PolicyFile.Section(number: clause, heading: heading, line: number)
  }

  private mutating func endSection() {
    if section.number.isEmpty { page.top = section } else { page.clauses.append(section) }
  }
}

/// The number at the head of a heading and the words behind it: `四、2（2）`, `六、（三）`, or `三` of a
/// chapter.
private func clauseNumber(of heading: String) -> (number: String, words: String)? {
  var rest = Substring(heading)
  let chapter = rest.taken { "一二三四五六七八九十".contains($0) }
  guard !chapter.isEmpty else { return nil }
  var number = chapter
  guard rest.first == "、" else {
    return rest.isEmpty || rest.first == " " ? (number, rest.trimmed) : nil
  }
  rest = rest.dropFirst()
  let item = rest.taken { $0.isASCII && $0.isWholeNumber }
  var parts = item
  while rest.first == "（", let close = rest.firstIndex(of: "）") {
    parts += rest[...close]
    rest = rest[rest.index(after: close)...]
  }
  if !parts.isEmpty { number += "、" + parts }
  return (number, rest.trimmed)
}

extension Substring {
  /// The leading characters that fulfil `isPart`, taken away from this.
  mutating func taken(while isPart: (Character) -> Bool) -> String {
    let head = prefix(while: isPart)
    self = dropFirst(head.count)
    return String(head)
  }
}

extension StringProtocol {
  /// Without the blanks (the ideographic one too) at both ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
