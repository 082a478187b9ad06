import Vocabulary

/// The pairs of one block or setting, read by key.
struct Pairs {
  /// What they say something about, as messages call it: `指标`, `单位`.
  let kind: String
  let spot: Spot
  private let pairs: [Written.Pair]

  /// Reads pairs whose keys are all among `keys`; each other key is a mistake.
  init?(_ written: Written, of kind: String, keys: [String], mistakes: inout Mistakes) {
    guard let pairs = written.pairs(&mistakes) else { return nil }
    self.init(pairs, of: kind, at: written.spot)
    for pair in pairs where !keys.contains(pair.key) {
      mistakes.add(
        .block(.unknownKey(pair.key, of: kind)),
        at: pair.spot,
        word: pair.key,
        known: keys
      )
    }
  }

  /// Pairs whose keys have been looked at already.
  init(_ pairs: [Written.Pair], of kind: String, at spot: Spot) {
    self.pairs = pairs
    self.kind = kind
    self.spot = spot
  }

  /// What stands behind `key`, if it is there.
  subscript(key: String) -> Written? {
    pairs.first { $0.key == key }?.value
  }

  /// What stands behind `key`, which must be there.
  func needed(_ key: String, _ mistakes: inout Mistakes) -> Written? {
    if let value = self[key] { return value }
    mistakes.add(.block(.missingKey(key, of: kind)), at: spot)
    return nil
  }

  /// The text behind `key`, which must be there; empty where it is not.
  func text(_ key: String, _ mistakes: inout Mistakes) -> String {
    needed(key, &mistakes)?.text(&mistakes) ?? ""
  }

  /// The text behind `key`, or nothing where the key is not there.
  func textIfAny(_ key: String, _ mistakes: inout Mistakes) -> String {
    self[key]?.text(&mistakes) ?? ""
  }
}
