import Vocabulary

/// The one of `names` that is nearest to `name` by edits of one letter, if one is near enough to be
/// meant: at most a third of its letters differ.
func nearestName(to name: String, among names: [String]) -> String? {
  var best: (name: String, distance: Int)?
  for candidate in names {
    let distance = editDistance(name.lowercased(), candidate.lowercased())
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  guard let best, best.distance * 3 <= max(best.name.count, 3) else { return nil }
  return best.name
}
