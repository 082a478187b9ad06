import Vocabulary

extension Record {
  /// The numbers of the cases that its case cell names, each as the key of a case; none where the
  /// cell is empty or unreadable.
  ///
  /// `A001、A002` names two. A slash, a blank or 和 divides only what begins alike (`A001/A002`),
  /// for it may stand inside a number (`环信/2021/12`).
  package var namedCases: [String] {
    guard let text = text(.case) else { return [] }
    return Self.numbers(in: text)
  }

  private static func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    for part in text.split(whereSeparator: { "、,;\n".contains($0) }) {
      for number in divided(Folding.trimmed(String(part)))
      where !number.isEmpty && !numbers.contains(number) {
        numbers.append(number)
      }
    }
    return numbers
  }

  /// The parts between slashes, blanks or 和, where they begin alike and each has a figure.
  private static func divided(_ text: String) -> [String] {
    let parts = text.split { "/和及与".contains($0) || $0.isWhitespace }
    guard parts.count > 1, let head = parts.first?.prefix(2), head.count == 2,
      parts.allSatisfy({ $0.hasPrefix(head) && $0.contains(where: \.isNumber) })
    else { return [text] }
    return parts.map(String.init)
  }
}
