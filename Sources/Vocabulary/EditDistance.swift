/// How many characters must be put in, taken out or changed to make `b` of `a` (Levenshtein).
///
/// Names and words are short; of longer texts the first 64 characters are compared.
package func editDistance(_ a: some StringProtocol, _ b: some StringProtocol) -> Int {
  let target = Array(b.prefix(64))
  var row = Array(0...target.count)
  for (index, character) in a.prefix(64).enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in target.indices {
      let change = diagonal + (character == target[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(change, row[column] + 1, diagonal + 1)
    }
  }
  return row[target.count]
}
