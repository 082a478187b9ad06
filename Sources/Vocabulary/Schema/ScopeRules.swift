/// Which cases are none of the bureau's, and which are counted nowhere, by words of their columns.
///
/// A case that both would take is out; one that neither takes is in.
package struct ScopeRules: Hashable, Sendable {
  /// Words of one column of which any will do; 是 and 否 for a yes/no.
  package struct Test: Hashable, Sendable {
    package var field: Field
    package var words: [String]

    package init(_ field: Field, _ words: [String]) {
      self.field = field
      self.words = words
    }
  }

  /// 职责外: one of these tests is enough.
  package var out: [Test]
  /// 不计: in no rate and no stock.
  package var aside: [Test]

  package init(out: [Test], aside: [Test]) {
    self.out = out
    self.aside = aside
  }

  /// The columns that they look at, each once.
  package var fields: [Field] {
    (out + aside).map(\.field).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What holds where a plan says nothing (spec §2.3).
  package static let usual = ScopeRules(
    out: [Test(.inScope, ["否"]), Test(.status, ["非职责"])],
    aside: [Test(.status, ["不予受理"])]
  )
}
