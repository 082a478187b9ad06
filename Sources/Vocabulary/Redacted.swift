/// A datum of a person, which prints masked wherever it is printed.
///
/// Only the privacy scan and the checks that compare people in memory open it.
package struct Redacted<Value: Hashable & Sendable>: Hashable, Sendable, CustomStringConvertible,
  CustomDebugStringConvertible, CustomReflectable
{
  private let value: Value

  package init(_ value: Value) {
    self.value = value
  }

  package var description: String { "＊＊＊" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(reflecting: description) }

  /// Opens it to `body`.
  ///
  /// What comes out must not reach an output.
  package func opened<Result>(_ body: (Value) throws -> Result) rethrows -> Result {
    try body(value)
  }
}
