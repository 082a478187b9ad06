/// What a page may call in a value of one type: each name with what it is and how it is read.
package struct Fields<Value>: Sendable {
  /// One name.
  package struct Entry: Sendable {
    fileprivate let name: String
    fileprivate let kind: Shape.Kind
    fileprivate let read: @Sendable (Value) -> View
  }

  /// The names and what they are, without the values.
  package let shape: Shape
  private let readers: [String: @Sendable (Value) -> View]

  /// Fields of these names, each of which may stand once.
  package init(_ entries: Entry...) { self.init(entries) }

  /// Fields of these names, each of which may stand once.
  package init(_ entries: [Entry]) {
    shape = Shape(entries.map { ($0.name, $0.kind) })
    readers = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.read) })
  }

  /// What `value` has under `name`.
  package func read(_ name: String, of value: Value) -> View? { readers[name]?(value) }
}

extension Fields.Entry {
  /// Text that is always there.
  package static func text(
    _ name: String,
    _ read: @escaping @Sendable (Value) -> String
  ) -> Self {
    Self(name: name, kind: .text) { .text(read($0)) }
  }

  /// Text that need not be there; empty text counts as not there.
  package static func optional(
    _ name: String,
    _ read: @escaping @Sendable (Value) -> String?
  ) -> Self {
    Self(name: name, kind: .optionalText) { value in
      guard let text = read(value), !text.isEmpty else { return .absent }
      return .text(text)
    }
  }

  /// Something that is so or is not.
  package static func flag(
    _ name: String,
    _ read: @escaping @Sendable (Value) -> Bool
  ) -> Self {
    Self(name: name, kind: .flag) { .flag(read($0)) }
  }

  /// Several texts.
  package static func texts(
    _ name: String,
    _ read: @escaping @Sendable (Value) -> [String]
  ) -> Self {
    Self(name: name, kind: .texts) { .texts(read($0)) }
  }

  /// A value with names of its own that is always there.
  package static func one<Inner: Viewed>(
    _ name: String,
    _ read: @escaping @Sendable (Value) -> Inner
  ) -> Self {
    Self(name: name, kind: .one { Inner.shape }) { .one(read($0)) }
  }

  /// A value that need not be there.
  package static func maybe<Inner: Viewed>(
    _ name: String,
    _ read: @escaping @Sendable (Value) -> Inner?
  ) -> Self {
    Self(name: name, kind: .optional { Inner.shape }) { value in
      read(value).map { .one($0) } ?? .absent
    }
  }

  /// Several values with names of their own.
  package static func many<Inner: Viewed>(
    _ name: String,
    _ read: @escaping @Sendable (Value) -> [Inner]
  ) -> Self {
    Self(name: name, kind: .many { Inner.shape }) { .many(read($0)) }
  }

  /// A chart that is always there.
  package static func chart(
    _ name: String,
    _ read: @escaping @Sendable (Value) -> Chart
  ) -> Self {
    Self(name: name, kind: .chart) { .chart(read($0)) }
  }

  /// A chart that need not be there: where there is nothing to draw.
  package static func maybeChart(
    _ name: String,
    _ read: @escaping @Sendable (Value) -> Chart?
  ) -> Self {
    Self(name: name, kind: .optionalChart) { value in
      read(value).map { .chart($0) } ?? .absent
    }
  }
}
