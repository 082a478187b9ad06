import Vocabulary

/// The one of `names` that is nearest to `name` by edits of one letter, if one is near enough to be
/// meant: at most a third of its letters differ, or only their order does.
func nearestName(to name: String, among names: [String]) -> String? {
  var best: (name: String, distance: Int)?
  for candidate in names {
    let distance = editDistance(name.lowercased(), candidate.lowercased())
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  guard let best else { return nil }
  let isReordered = best.name.lowercased().sorted() == name.lowercased().sorted()
  return isReordered || best.distance * 3 <= max(best.name.count, 3) ? best.name : nil
}
