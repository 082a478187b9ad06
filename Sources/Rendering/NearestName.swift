/// The one of `names` that is nearest to `name` by edits of one letter, if one is near enough to be
/// meant: at most a third of its letters differ.
func nearestName(to name: String, among names: [String]) -> String? {
  var best: (name: String, distance: Int)?
  for candidate in names {
    let distance = editDistance(Array(name.lowercased()), Array(candidate.lowercased()))
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  guard let best, best.distance * 3 <= max(best.name.count, 3) else { return nil }
  return best.name
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var row = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, right) in b.enumerated() {
      let cost = left == right ? diagonal : diagonal + 1
      diagonal = row[j + 1]
      row[j + 1] = min(cost, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
