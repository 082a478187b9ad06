package import Vocabulary

/// Looks for names of petitioners in texts, for notes as they are read and for finished pages.
///
/// A name is sought at every place of every run of ideographs, by its length: as many look-ups as
/// there are characters and lengths, however many names there are.
package struct NameSearch: Sendable {
  private let names: Set<[Unicode.Scalar]>
  private let lengths: [Int]

  package init(for petitioners: [Redacted<String>]) {
    names = Set(petitioners.map { name in name.opened { Array($0.unicodeScalars) } })
    lengths = Set(names.map(\.count)).sorted()
  }

  /// Whether a name of at least `shortest` characters stands in the text.
  package func finds(in text: String, shortest: Int = 2) -> Bool {
    let lengths = lengths.filter { $0 >= shortest }
    guard !lengths.isEmpty else { return false }
    var run: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      // A name is written in ideographs, with a dot inside a transcribed one.
      if scalar.value >= 0x3400 && scalar.properties.isIdeographic || scalar == "·" {
        run.append(scalar)
      } else if !run.isEmpty {
        if holdsName(run, lengths: lengths) { return true }
        run.removeAll(keepingCapacity: true)
      }
    }
    return holdsName(run, lengths: lengths)
  }

  private func holdsName(_ run: [Unicode.Scalar], lengths: [Int]) -> Bool {
    for start in run.indices {
      for length in lengths where start + length <= run.count {
        if names.contains(Array(run[start..<start + length])) { return true }
      }
    }
    return false
  }
}
