import Vocabulary

/// Finds the names of people in a petitioner's cell: 张三等12人 holds one, 周边居民代表 none.
struct PetitionerNames {
  /// What in such a cell is no name (匿名, 群众代表, 某公司职工 …).
  let notNames: [String]

  func names(in text: String) -> [String] {
    var names: [String] = []
    for part in Self.withoutBrackets(text).split(whereSeparator: { "、,;/和及 \n".contains($0) }) {
      var name = String(part)
      for end in ["等", "代表", "先生", "女士", "同志", "家属"] {
        if let range = name.firstRange(of: end) { name = String(name[..<range.lowerBound]) }
      }
      guard !notNames.contains(where: name.contains) else { continue }
      name = name.filter { !$0.isNumber && $0 != "人" && $0 != "户" }
      if isName(name) { names.append(name) }
    }
    return names
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
