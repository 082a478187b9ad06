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
      if folded == "无" || folded.hasPrefix("无来访") || folded.contains("无来访") {
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
    default: .things
    }
  }

  private static func read(_ text: String, wanting wanted: Measured) -> CountReading {
    let numbers = numbers(in: text)
    if let number = numbers.first(where: { $0.measured == wanted }) {
      return .count(number.value, isApproximate: number.isApproximate)
    }
    // A number without a counting word, or with a general one, is what the column counts.
    guard numbers.count == 1, let number = numbers.first,
      number.measured == nil || number.measured == .things
        || (wanted == .things && number.measured != .households)
    else { return .trouble }
    return .count(number.value, isApproximate: number.isApproximate)
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
      var isApproximate = start > 0 && "约近超".contains(characters[start - 1])
      while index < characters.count, "余多来几".contains(characters[index]) {
        isApproximate = true
        index += 1
      }
      found.append(
        Found(
          value: value,
          measured: measured(by: characters[index...]),
          isApproximate: isApproximate || characters[index...].starts(with: "左右")
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
