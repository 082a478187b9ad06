/// One tag of a template, with where it stands.
package struct Tag: Hashable, Sendable {
  /// What a tag does, by the sign after its braces.
  package enum Kind: Hashable, Sendable {
    /// `{{name}}`: text, escaped.
    case text
    /// `{{{name}}}` or `{{&name}}`: markup as it is.
    case markup
    /// `{{#name}}`.
    case section
    /// `{{^name}}`.
    case inverted
    /// `{{/name}}`.
    case end
    /// `{{>name}}`.
    case partial
    /// Any other sign after the braces: set delimiters, inheritance, pragmas, transforms.
    case unsupported
  }

  /// What it does.
  package var kind: Kind
  /// The name between the braces, without the sign.
  package var name: String
  /// Where its braces open.
  package var spot: Spot
}

/// A line and a column of a template, from 1; the column counts characters.
package struct Spot: Hashable, Sendable {
  /// The template's path.
  package var file: String
  /// 1 for the first line.
  package var line: Int
  /// 1 for the first character.
  package var column: Int

  /// A place in a template.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Tag {
  /// The tags of a template in their order; comments are passed over.
  ///
  /// The second value is where a
  /// tag begins that never ends, if there is one: nothing is read after it.
  static func tags(in text: String, of file: String) -> (tags: [Tag], unfinished: Spot?) {
    var tags: [Tag] = []
    var scanner = TagScanner(text: text, file: file)
    while let spot = scanner.skipToTag() {
      guard let inner = scanner.readTag() else { return (tags, spot) }
      if let tag = Tag(inner: inner, at: spot) { tags.append(tag) }
    }
    return (tags, nil)
  }

  /// Nothing for a comment.
  private init?(inner: String, at spot: Spot) {
    let kinds: [Character: Kind] = [
      "#": .section, "^": .inverted, "/": .end, ">": .partial, "{": .markup, "&": .markup,
    ]
    guard let sign = inner.first else {
      self.init(kind: .unsupported, name: "", spot: spot)
      return
    }
    if sign == "!" { return nil }
    if let kind = kinds[sign] {
      let name = Self.trimmed(inner.dropFirst())
      self.init(kind: Self.isName(name) ? kind : .unsupported, name: name, spot: spot)
    } else {
      let name = Self.trimmed(inner[...])
      self.init(kind: Self.isName(name) ? .text : .unsupported, name: name, spot: spot)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    let start = text.drop(while: isBlank)
    return String(start.reversed().drop(while: isBlank).reversed())
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar) || scalar == "." || scalar == "/" || scalar == "-"
          || scalar == "_"
      }
  }
}

/// Walks over a template and keeps count of lines and columns.
private struct TagScanner {
  private let characters: [Character]
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1

  init(text: String, file: String) {
    characters = Array(text)
    self.file = file
  }

  /// Goes to the next `{{` and over it; where it stands, or nothing at the end.
  mutating func skipToTag() -> Spot? {
    while index < characters.count {
      if isAt("{{") {
        let spot = Spot(file: file, line: line, column: column)
        step(2)
        return spot
      }
      step(1)
    }
    return nil
  }

  /// What stands up to `}}` (for `{{{`, up to `}}}`); nothing where the tag never ends.
  mutating func readTag() -> String? {
    let end = index < characters.count && characters[index] == "{" ? "}}}" : "}}"
    let start = index
    while index < characters.count {
      if isAt(end) {
        let inner = String(characters[start..<index])
        step(end.count)
        return inner
      }
      step(1)
    }
    return nil
  }

  private func isAt(_ sign: String) -> Bool {
    var position = index
    for character in sign {
      guard position < characters.count, characters[position] == character else { return false }
      position += 1
    }
    return true
  }

  private mutating func step(_ count: Int) {
    for _ in 0..<count where index < characters.count {
      if characters[index].isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
      index += 1
    }
  }
}
