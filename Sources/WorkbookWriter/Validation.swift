package import Vocabulary

/// What may be typed into the cells of a range, and what their reader is told there (18.3.1.32).
package struct Validation: Hashable, Sendable {
  /// What a cell may hold; it may always be empty.
  package enum Allowed: Hashable, Sendable {
    /// Anything: the cells only have a prompt.
    case anything
    /// One of these words, offered as a list; see `fitsInline`.
    case words([String])
    /// One of the words in the cells of another place, such as `'名单'!$A$1:$A$14`.
    case cells(String)
    /// A day from the first to the last.
    case days(ClosedRange<Day>)
    /// A whole number that is not negative.
    case count

    /// Whether the words can stand in the sheet itself: together at most 255 characters, none with a
    /// comma or a quote.
    package static func fitsInline(_ words: [String]) -> Bool {
      words.joined(separator: ",").utf16.count <= 255
        && words.allSatisfy { word in !word.contains { ",\"".contains($0) } }
    }
  }

  /// What is shown beside a cell of the range while it is chosen.
  package struct Prompt: Hashable, Sendable {
    /// At most 32 characters.
    package var title: String
    /// At most 255 characters.
    package var text: String

    /// A prompt of this text under this title.
    package init(title: String, text: String) {
      precondition(title.utf16.count <= 32 && text.utf16.count <= 255, "a prompt is short")
      self.title = title
      self.text = text
    }
  }

  /// The cells.
  package var range: CellRange
  /// What they may hold.
  package var allowed: Allowed
  /// Whether anything else is refused, not only warned of.
  package var isStrict: Bool
  /// What is shown beside them.
  package var prompt: Prompt?

  /// What is allowed in the cells of `range`.
  package init(
    _ allowed: Allowed,
    in range: CellRange,
    isStrict: Bool = true,
    prompt: Prompt? = nil
  ) {
    self.allowed = allowed
    self.range = range
    self.isStrict = isStrict
    self.prompt = prompt
  }
}

extension Validation {
  /// The element of the sheet's part; days are counted as `book` does.
  func element(in book: Book) -> String {
    var xml = "<dataValidation"
    var formulas = ""
    switch allowed {
    case .anything: break
    case .words(let words):
      precondition(Allowed.fitsInline(words), "a list that the sheet cannot hold")
      xml += " type=\"list\""
      formulas = Self.formula(1, "\"\(words.joined(separator: ","))\"")
    case .cells(let place):
      xml += " type=\"list\""
      formulas = Self.formula(1, place)
    case .days(let days):
      xml += " type=\"date\" operator=\"between\""
      formulas =
        Self.formula(1, "\(book.serial(of: days.lowerBound))")
        + Self.formula(2, "\(book.serial(of: days.upperBound))")
    case .count:
      xml += " type=\"whole\" operator=\"greaterThanOrEqual\""
      formulas = Self.formula(1, "0")
    }
    if !isStrict, allowed != .anything { xml += " errorStyle=\"warning\"" }
    xml += " allowBlank=\"1\""
    if prompt != nil { xml += " showInputMessage=\"1\"" }
    if allowed != .anything { xml += " showErrorMessage=\"1\"" }
    if let prompt {
      xml += " promptTitle=\"\(escapedAttribute(prompt.title))\""
      xml += " prompt=\"\(escapedAttribute(prompt.text))\""
    }
    xml += " sqref=\"\(address(of: range))\""
    return formulas.isEmpty ? xml + "/>" : xml + ">\(formulas)</dataValidation>"
  }

  private static func formula(_ number: Int, _ text: String) -> String {
    "<formula\(number)>\(escaped(text))</formula\(number)>"
  }
}
