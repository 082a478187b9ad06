/// Reads a number format code far enough to know what it shows.
struct FormatScanner {
  private enum Field {
    case year, monthOrMinute, day, hour, second, elapsed
  }

  private var rest: Substring.UnicodeScalarView
  private var fields: [Field] = []
  private var condition: NumberFormat.Condition?

  /// Words that show a number although they hold letters of days and times: the general format, in
  /// Chinese files as its keeper sees it, and powers of ten.
  private static let numberWords = ["general", "g/通用格式", "e+", "e-"].map(Word.init)
  /// Excel's own limit is 255; what follows then is no format that anybody sees.
  private static let maximumLength = 1024
  private static let halfDays = ["am/pm", "a/p", "上午/下午"].map(Word.init)

  /// A word in small letters.
  private struct Word {
    var scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }
  }

  init(_ code: String) {
    rest = Substring(code).unicodeScalars.prefix(Self.maximumLength)
  }

  /// The sections of the code; at least one.
  mutating func sections() -> [NumberFormat.Section] {
    var sections: [NumberFormat.Section] = []
    repeat {
      sections.append(section())
    } while rest.popFirst() != nil && sections.count < 4
    return sections
  }

  /// Reads up to the `;` that ends a section, or to the end of the code.
  private mutating func section() -> NumberFormat.Section {
    fields = []
    condition = nil
    while let scalar = rest.first, scalar != ";" {
      if let word = Self.numberWords.first(where: { starts(with: $0) }) {
        rest.removeFirst(word.scalars.count)
      } else if let word = Self.halfDays.first(where: { starts(with: $0) }) {
        rest.removeFirst(word.scalars.count)
        fields.append(.hour)
      } else {
        rest.removeFirst()
        read(scalar)
      }
    }
    return NumberFormat.Section(shape: shape, condition: condition)
  }

  private func starts(with word: Word) -> Bool {
    var scalars = rest.makeIterator()
    return word.scalars.allSatisfy { expected in
      guard let scalar = scalars.next() else { return false }
      return scalar == expected
        || ("A"..."Z").contains(scalar) && scalar.value | 0x20 == expected.value
    }
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": skip(through: "\"")
    // Escapes, the width of a character as a blank, and a character that fills the cell.
    case "\\", "!", "_", "*": _ = rest.popFirst()
    case "[": readBracket()
    case "y", "Y", "e", "E", "g", "G": add(.year)
    case "m", "M": add(.monthOrMinute)
    case "d", "D", "a", "A": add(.day)
    case "h", "H": add(.hour)
    case "s", "S": add(.second)
    default: break
    }
  }

  /// `mm` is one field.
  private mutating func add(_ field: Field) {
    if fields.last != field { fields.append(field) }
  }

  @discardableResult
  private mutating func skip(through end: Unicode.Scalar) -> String {
    var passed = String.UnicodeScalarView()
    while let scalar = rest.popFirst(), scalar != end { passed.append(scalar) }
    return String(passed)
  }

  /// `[h]` is elapsed time, `[<1]` a condition; a colour, a language or a currency shows nothing.
  private mutating func readBracket() {
    let inside = skip(through: "]").lowercased()
    if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
      fields.append(.elapsed)
      return
    }
    let sign = inside.prefix { "<>=".contains($0) }
    guard let relation = NumberFormat.Condition.Relation(rawValue: String(sign)),
      let bound = NumberText.number(Array(inside.dropFirst(sign.count).utf8)[...])
    else { return }
    condition = NumberFormat.Condition(relation: relation, bound: bound)
  }

  private var shape: NumberFormat.Shape {
    var shape = NumberFormat.Shape.number
    for (index, field) in fields.enumerated() {
      switch field {
      case .year, .day: return .day
      case .monthOrMinute:
        guard isMinute(at: index) else { return .day }
        shape = shape == .elapsed ? .elapsed : .time
      case .hour, .second: shape = shape == .elapsed ? .elapsed : .time
      case .elapsed: shape = .elapsed
      }
    }
    return shape
  }

  /// `m` behind an hour or before a second is minutes, else months (18.8.31, m and mm).
  private func isMinute(at index: Int) -> Bool {
    let before = index > 0 ? fields[index - 1] : nil
    let after = index + 1 < fields.count ? fields[index + 1] : nil
    return before == .hour || before == .elapsed || after == .second
  }
}
