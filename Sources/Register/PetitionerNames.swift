import Vocabulary

/// Finds the names of people in a petitioner's cell: 张三等12人 holds one, 周边居民代表 none.
struct PetitionerNames {
  /// What in such a cell is no name (匿名, 群众代表, 某公司职工 …).
  let notNames: [String]

  func names(in text: String) -> [String] {
    Self.parts(of: Self.withoutBrackets(text)).flatMap { part -> [String] in
      var name = part
      for end in ["等", "代表", "先生", "女士", "同志", "家属"] {
        if let range = name.firstRange(of: end) { name = String(name[..<range.lowerBound]) }
      }
      guard !notNames.contains(where: name.contains) else { return [] }
      // 和 and 及 join names, and stand in names: 王和平 is sought whole.
      let pieces = name.split { "和及".contains($0) }.map(String.init)
      return (pieces.count > 1 || pieces.first != name ? [name] + pieces : [name]).filter(isName)
    }
  }

  /// What stands between anything but ideographs; blanks inside a name (张　三) are taken out.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var run = ""
    var isCounted = false
    for character in text + "," {
      if character == "·" || character.isWhitespace
        || character.unicodeScalars.allSatisfy(\.properties.isIdeographic)
      {
        // 12人 is a number of people.
        if run.isEmpty, isCounted, "人户名余多位".contains(character) { continue }
        run.append(character)
        isCounted = false
      } else {
        let words = run.split(whereSeparator: \.isWhitespace).map(String.init)
        parts += words.contains { $0.count == 1 } ? [words.joined()] + words : words
        run = ""
        isCounted = character.isNumber
      }
    }
    return parts
  }

  private func isName(_ text: String) -> Bool {
    let letters = text.filter { $0 != "·" }
    guard (2...4).contains(letters.count) || (text.contains("·") && letters.count <= 12) else {
      return false
    }
    return letters.unicodeScalars.allSatisfy(\.properties.isIdeographic)
  }

  private static func withoutBrackets(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in Folding.compatible(text) {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: if depth == 0 { result.append(character) }
      }
    }
    return result
  }
}
