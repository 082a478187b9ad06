/// The words of `known` that are nearest to `word`, the nearest first, at most three; all of a short
/// list where none is near.
///
/// A word is near if at most half of it must be changed, or if one holds the other. Ties keep the
/// order of `known`.
package func nearestWords(to word: String, among known: [String]) -> [String] {
  let near = known.enumerated().compactMap { index, other -> (Int, Int, String)? in
    let distance = editDistance(word, other)
    let isNear =
      distance <= max(1, word.count / 2) && distance < max(word.count, other.count)
      || (word.count > 1 && other.contains(word)) || (other.count > 1 && word.contains(other))
    return isNear ? (distance, index, other) : nil
  }
  if near.isEmpty { return known.count <= 8 ? known : [] }
  return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.2)
}
