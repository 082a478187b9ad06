/// Something wrong with a template, found when the pages are loaded.
package struct TemplateProblem: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// The page set has no template of this path.
    case missingPage
    /// Nothing of this name is there; the nearest name, and all names that are.
    case unknownName(String, nearest: String?, known: [String])
    case unknownPartial(String, nearest: String?)
    /// A partial that contains itself.
    case partialCycle(String)
    /// A section that is never closed.
    case unclosedSection(String)
    /// An end tag where another section (or none) is open.
    case closesNothing(String, open: String?)
    /// A `{{` without `}}`.
    case unfinishedTag
    /// A kind of tag that pages do not use.
    case unsupportedTag(String)
    /// `{{{…}}}` of something that is no chart: text must be escaped.
    case unescapedText(String)
    /// A chart in a `{{…}}`: its markup would show as text.
    case escapedChart(String)
    /// A list, a flag or a value of several names where text is wanted.
    case notText(String)
    /// Text that is always there, in a section.
    case notASection(String)
    /// What need not be there, outside a section of its name.
    case outsideItsSection(String)
    /// The page engine refuses what our own reading let pass.
    case refused
  }

  /// What is wrong.
  package var kind: Kind
  /// Where it stands.
  package var spot: Spot

  /// A problem at its place.
  package init(_ kind: Kind, at spot: Spot) {
    self.kind = kind
    self.spot = spot
  }
}

/// Everything that is wrong with a set of templates, in the order of reading.
package struct PageSetError: Error, Hashable {
  /// At least one.
  package var problems: [TemplateProblem]
}
