/// A part of a whole, kept as two counts so that a target is compared exactly.
package struct Share: Hashable, Sendable {
  package var part: Int
  package var whole: Int

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// The share in hundredths of a percent, rounded half up: 377/397 is 9496.
  ///
  /// For print only; a target is compared by the counts. Nothing for an empty whole.
  package var roundedHundredths: Int? {
    guard whole > 0 else { return nil }
    return (2 * part * 10_000 + whole) / (2 * whole)
  }
}

/// Hundredths of a percent as a briefing prints them: 9496 is `94.96%`.
package func percentText(hundredths: Int) -> String {
  let magnitude = hundredths.magnitude
  let sign = hundredths < 0 ? "-" : ""
  return "\(sign)\(magnitude / 100).\(padded(Int(magnitude % 100), to: 2))%"
}
