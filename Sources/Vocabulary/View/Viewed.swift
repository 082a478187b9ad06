/// A value that a page may show, with the names by which the page may call what is in it.
///
/// `Briefing` makes such values and knows no markup; `Rendering` shows them and knows no petitions.
/// What a page may name is declared once, in `fields`, so that a page can be checked before there
/// is any value.
package protocol Viewed: Sendable {
  static var fields: Fields<Self> { get }
}

extension Viewed {
  /// What a page sees under `name`; nothing if the type has no such name.
  package func view(_ name: String) -> View? { Self.fields.read(name, of: self) }

  /// The names of this type and what they are, for the check of pages.
  package static var shape: Shape {
    var shape = Self.fields.shape
    shape.type = String(describing: Self.self)
    return shape
  }

  /// Every chart that a page can show of it, in the order in which its names are declared.
  package var charts: [Chart] {
    Self.shape.names.flatMap { name -> [Chart] in
      switch view(name) {
      case .chart(let chart): [chart]
      case .one(let inner): inner.charts
      case .many(let items): items.flatMap(\.charts)
      case .text, .flag, .absent, .texts, nil: []
      }
    }
  }
}

/// What a page sees under a name.
package enum View: Sendable {
  case text(String)
  case flag(Bool)
  /// Something that need not be there, and is not.
  case absent
  case one(any Viewed)
  case many([any Viewed])
  case texts([String])
  case chart(Chart)
}

/// The names that a page may use for what is in one value, and what each of them is.
package struct Shape: Sendable {
  /// What stands under a name.
  package enum Kind: Sendable {
    case text
    /// Text that need not be there: it is shown inside its own section only.
    case optionalText
    case flag
    case one(@Sendable () -> Shape)
    case optional(@Sendable () -> Shape)
    case many(@Sendable () -> Shape)
    case texts
    /// A drawing; the one thing that a page takes over as markup.
    case chart
    case optionalChart
  }

  /// What the type is called that has these names; empty for none.
  package fileprivate(set) var type = ""
  /// In the order of declaration.
  package let names: [String]
  private let kinds: [String: Kind]

  /// Names with what stands under them, each once.
  package init(_ entries: [(name: String, kind: Kind)]) {
    names = entries.map(\.name)
    kinds = Dictionary(entries.map { ($0.name, $0.kind) }) { first, _ in first }
  }

  /// What stands under `name`, if anything does.
  package subscript(name: String) -> Kind? { kinds[name] }
}
