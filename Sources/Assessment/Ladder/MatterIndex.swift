import Register
import Vocabulary

/// Incidents by the matter that they name, so that a decision finds its own without asking all.
///
/// A cell names one matter or a list of them; blanks in it say nothing.
struct MatterIndex {
  /// How an incident names a decision's matter.
  struct Naming {
    /// Position in the incidents.
    let position: Int
    /// Whether the names are equal; else one holds the other, and only a person can tell whether
    /// they are one matter.
    let isExact: Bool
  }

  private struct Name {
    let position: Int
    let letters: [Character]
  }

  private var exact: [String: [Int]] = [:]
  private var names: [Name] = []
  /// By its first letters, the names that begin so.
  private var beginnings: [String: [Int]] = [:]
  /// By each pair of neighbouring letters, the names that hold it.
  private var pairs: [String: [Int]] = [:]

  /// A name shorter than this says too little to be sought inside another.
  private static let least = 2

  init(of incidents: [Record]) {
    for (position, incident) in incidents.enumerated() {
      guard let text = incident.text(.matter) else { continue }
      let whole = Self.folded(text)
      let parts = text.split { "、；;\n".contains($0) }.map { Self.folded(String($0)) }
      for name in ([whole] + parts).uniqued() where !name.isEmpty {
        exact[name, default: []].append(position)
        add(Name(position: position, letters: Array(name)))
      }
    }
  }

  private mutating func add(_ name: Name) {
    guard name.letters.count >= Self.least else { return }
    let number = names.count
    names.append(name)
    beginnings[String(name.letters.prefix(Self.least)), default: []].append(number)
    for pair in Self.pairs(of: name.letters) { pairs[pair, default: []].append(number) }
  }

  /// The incidents that name `matter`, each once, in their order.
  func incidents(naming matter: String) -> [Naming] {
    let sought = Self.folded(matter)
    let equal = Set(exact[sought] ?? [])
    var found = Set(equal)
    let letters = Array(sought)
    if letters.count >= Self.least {
      for name in holders(of: letters) { found.insert(names[name].position) }
      for start in 0...(letters.count - Self.least) {
        let beginning = String(letters[start..<start + Self.least])
        for name in beginnings[beginning] ?? [] where !found.contains(names[name].position) {
          if letters[start...].starts(with: names[name].letters) {
            found.insert(names[name].position)
          }
        }
      }
    }
    return found.sorted().map { Naming(position: $0, isExact: equal.contains($0)) }
  }

  /// The names that hold `letters`: sought among those that hold its rarest pair.
  private func holders(of letters: [Character]) -> [Int] {
    let lists = Self.pairs(of: letters).map { pairs[$0] ?? [] }
    guard let fewest = lists.min(by: { $0.count < $1.count }) else { return [] }
    return fewest.filter { names[$0].letters.holds(letters) }
  }

  private static func pairs(of letters: [Character]) -> Set<String> {
    Set((0..<max(0, letters.count - 1)).map { String(letters[$0..<$0 + least]) })
  }

  private static func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

extension [Character] {
  /// Whether `other` stands in these, one letter after the other.
  fileprivate func holds(_ other: [Character]) -> Bool {
    guard other.count <= count else { return false }
    return (0...(count - other.count)).contains { self[$0...].starts(with: other) }
  }
}
