/// An element of a page: its name, its attributes, what stands in it.
package struct Markup: Hashable, Sendable {
  /// What stands in an element, in its order.
  package enum Node: Hashable, Sendable {
    case element(Markup)
    case text(String)
  }

  /// In lower case, without prefix.
  package var name: String
  /// By name; each stands once.
  package var attributes: [String: String]
  /// Texts and elements in their order.
  package var content: [Node]

  /// The words of its `class`.
  var classes: [Substring] { attributes["class"]?.split(separator: " ") ?? [] }

  /// Whether `word` is one of the words of its `class`.
  func has(_ word: String) -> Bool { classes.contains { $0 == word } }

  /// The elements in it, in their order.
  var elements: [Markup] {
    content.compactMap { node in
      if case .element(let element) = node { element } else { nil }
    }
  }

  /// The first element of this name in it or below, itself among them.
  func first(_ name: String) -> Markup? {
    if self.name == name { return self }
    for element in elements {
      if let found = element.first(name) { return found }
    }
    return nil
  }

  /// All text in it, blanks as they stand.
  var text: String {
    content.reduce(into: "") { text, node in
      switch node {
      case .text(let own): text += own
      case .element(let element): text += element.text
      }
    }
  }
}

/// Why a page could not be read as XML.
package struct MarkupError: Error, Hashable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// An element that is closed by another's name, or never.
    case unclosedElement
    /// A name between `&` and `;` that XML does not know.
    case unknownEntity
    /// Elements that stand in each other deeper than this.
    case tooDeep(limit: Int)
    case malformed
  }

  /// What is wrong.
  package var kind: Kind
  /// The line of the page, from 1.
  package var line: Int

  /// What is wrong, and in which line.
  package init(kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}
