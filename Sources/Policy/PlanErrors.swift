package import Vocabulary

/// Everything that is wrong with a plan file, in the order of its lines.
package struct PlanErrors: Error, Hashable, Sendable {
  package var errors: [PlanError]
}

/// One thing that is wrong with a plan file, with all that a person needs to find and mend it.
package struct PlanError: Hashable, Sendable {
  package var file: String
  package var spot: Spot
  /// The chapter and the clause that it stands in, as their headings say them; none at the top.
  package var breadcrumb: [String]
  package var mistake: PlanMistake
  /// The known words nearest to what stands there, or all of them where none is near and they are
  /// few.
  package var nearest: [String]
  /// The line itself.
  package var excerpt: String

  /// What is wrong and what could be meant.
  package var message: Words {
    let said = mistake.words
    guard !nearest.isEmpty else { return Words(said.zh + "。", en: said.en + ".") }
    return Words(
      "\(said.zh)；可写：\(nearest.joined(separator: "、"))。",
      en: "\(said.en); possible: \(nearest.joined(separator: ", "))."
    )
  }

  /// `plan.md:57:3：三、目标任务 › 三、1 积案：“计人”不是指标的键；可写：计入。`, and the line below it.
  package func report(in language: Words.Language) -> String {
    let crumbs = breadcrumb.joined(separator: " › ")
    let colon = language == .zh ? "：" : ": "
    let head = "\(file):\(spot.line):\(spot.column)\(colon)"
    let place = crumbs.isEmpty ? head : "\(head)\(crumbs)\(colon)"
    return "\(place)\(message[language])\n    \(spot.line) | \(excerpt)"
  }
}

/// The mistakes found so far; reading goes on after each, so that all are told at once.
struct Mistakes {
  private(set) var found: [(mistake: PlanMistake, spot: Spot, nearest: [String])] = []

  var isEmpty: Bool { found.isEmpty }

  /// Notes a mistake; `word` is what stands there, held against the `known` words.
  mutating func add(
    _ mistake: PlanMistake,
    at spot: Spot,
    word: String = "",
    known: [String] = []
  ) {
    found.append((mistake, spot, nearestWords(to: word, among: known)))
  }

  /// The mistakes with their surroundings, in the order of the lines.
  func errors(in file: PolicyFile) -> PlanErrors {
    let sorted = found.enumerated().sorted { a, b in
      (a.element.spot, a.offset) < (b.element.spot, b.offset)
    }
    return PlanErrors(
      errors: sorted.map { _, entry in
        PlanError(
          file: file.name,
          spot: entry.spot,
          breadcrumb: file.breadcrumb(at: entry.spot.line),
          mistake: entry.mistake,
          nearest: entry.nearest,
          excerpt: file.line(entry.spot.line)
        )
      }
    )
  }
}
