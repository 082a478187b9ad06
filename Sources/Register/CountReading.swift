import Vocabulary

/// What a cell of a number column says.
enum CountReading: Hashable {
  case empty
  case count(Int, isApproximate: Bool)
  case trouble
}

/// Reads whole numbers beside their counting words: `12人`, `3批12人次`, `10余人`, `三起`, `5户15人`.
enum CountReader {
  /// What a column counts; households are never people.
  private enum Measured: Hashable {
    case people, batches, households, things
  }

  static func read(_ value: CellValue, field: Field, lexicon: Lexicon) -> CountReading {
    switch value {
    case .number(let number):
      guard number == number.rounded(), number >= 0, number < 1_000_000_000 else {
        return .trouble
      }
      return .count(Int(number), isApproximate: false)
    case .text(let text):
      let folded = Folding.tight(text)
      if folded.isEmpty || lexicon.blanks.contains(folded) { return .empty }
      if folded == "无" || folded.contains("无来访") || folded == "零" {
        return .count(0, isApproximate: false)
      }
      return read(folded, wanting: measured(by: field))
    case .bool, .error, .moment, .uncached: return .trouble
    }
  }

  /// The number of people that a petitioner's cell states: 张某等12人 is 12.
  static func people(in text: String) -> (count: Int, isApproximate: Bool)? {
    guard case .count(let count, let isApproximate) = read(Folding.tight(text), wanting: .people)
    else { return nil }
    return (count, isApproximate)
  }

  private static func measured(by field: Field) -> Measured {
    switch field {
    case .people, .officials: .people
    case .batches: .batches
    case .households: .households
    case .visits1, .visits2, .visits3, .visits4, .visits5, .visits6, .visits7, .visits8, .visits9,
      .visits10, .visits11, .visits12, .visitsYear:
      .batches
    default: .things
    }
  }

  private static func read(_ text: String, wanting wanted: Measured) -> CountReading {
    // A share, a difference, a range or a fraction is no count.
    guard !text.contains("%"), !text.hasPrefix("-"), !text.hasPrefix("+"),
      !["至", "~", "-", "—", "."].contains(where: text.contains)
    else { return .trouble }
    let numbers = numbers(in: withoutRemarks(text))
    let wantedOnes = numbers.filter { $0.measured == wanted }
    if wantedOnes.count == 1 {
      return .count(wantedOnes[0].value, isApproximate: wantedOnes[0].isApproximate)
    }
    // A number without a counting word, or with a general one, is what the column counts.
    guard numbers.count == 1, let number = numbers.first,
      number.measured == nil || number.measured == .things
        || (wanted == .things && number.measured != .households)
    else { return .trouble }
    return .count(number.value, isApproximate: number.isApproximate)
  }

  /// The text without what stands in brackets, and without the commas of thousands.
  private static func withoutRemarks(_ text: String) -> String {
    let characters = Array(text)
    var result = ""
    var depth = 0
    for (index, character) in characters.enumerated() {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ","
      where index > 0 && isDigit(characters[index - 1])
        && characters[(index + 1)...].prefix(3).filter(isDigit).count == 3
        && !characters[(index + 1)...].dropFirst(3).prefix(1).contains(where: isDigit):
        continue
      default: if depth == 0 { result.append(character) }
      }
    }
    return result
  }

  private struct Found {
    var value: Int
    var measured: Measured?
    var isApproximate: Bool
  }

  private static func numbers(in text: String) -> [Found] {
    let characters = Array(text)
    var found: [Found] = []
    var index = 0
    while index < characters.count {
      let start = index
      let isArabic = isDigit(characters[index])
      while index < characters.count,
        isArabic ? isDigit(characters[index]) : Numerals.isNumeral(characters[index])
      {
        index += 1
      }
      guard index > start, let value = Numerals.value(String(characters[start..<index])) else {
        index = max(index, start + 1)
        continue
      }
      var isApproximate = start > 0 && "约近超几数逾上".contains(characters[start - 1])
      while index < characters.count, "余多来几".contains(characters[index]) {
        isApproximate = true
        index += 1
      }
      found.append(
        Found(
          value: value,
          measured: measured(by: characters[index...]),
          isApproximate: isApproximate
            || ["左右", "上下", "以上", "以内", "不到"].contains(where: text.contains)
        )
      )
    }
    return found
  }

  private static func measured(by rest: ArraySlice<Character>) -> Measured? {
    guard let next = rest.first else { return nil }
    switch next {
    case "人", "名", "位": return .people
    case "批": return .batches
    case "户": return .households
    case "件", "起", "个", "次", "家", "项", "条", "处", "场", "宗": return .things
    default: return nil
    }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
