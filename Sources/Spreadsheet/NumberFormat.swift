/// What a cell's number format makes of its number: a number, a day, a time (ECMA-376 part 1,
/// 18.8.31).
struct NumberFormat: Hashable, Sendable {
  enum Shape: Hashable, Sendable {
    case number
    /// Shows a year, a month, a day of the month or of the week, with or without a time.
    case day
    /// Shows hours, minutes or seconds only.
    case time
    /// Shows hours, minutes or seconds that may exceed a day: `[h]:mm`.
    case elapsed
  }

  /// Up to four, for positive numbers, negative ones, zero and text, or for numbers that fulfil a
  /// condition such as `[<1]`.
  private var sections: [Section]

  /// The format that shows numbers as they are.
  static let general = NumberFormat(.number)

  init(_ shape: Shape) {
    sections = [Section(shape: shape)]
  }

  /// Reads a format code.
  init(code: String) {
    var scanner = FormatScanner(code)
    sections = scanner.sections()
  }

  /// The format that an id means where the file does not define it (18.8.30); nothing for an id
  /// that means none.
  ///
  /// 27 to 36 and 50 to 58 are the Chinese, Japanese and Korean ones, which files in Chinese use
  /// without defining them. 34, 35, 55 and 56 show a time in one of these languages and a day in
  /// another, and are taken for days with a time, so that no day is lost.
  init?(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 34...36, 50...58: self.init(.day)
    case 18...21, 32, 33, 45, 47: self.init(.time)
    case 46: self.init(.elapsed)
    case 0...49: self.init(.number)
    default: return nil
    }
  }

  /// What the format makes of this number.
  func shape(of number: Double) -> Shape {
    if sections.count == 1 { return sections[0].shape }
    if sections.contains(where: { $0.condition != nil }) {
      let fitting = sections.first { $0.condition?.holds(for: number) ?? true }
      return fitting?.shape ?? .number
    }
    switch number {
    case ..<0: return sections[1].shape
    case 0 where sections.count > 2: return sections[2].shape
    default: return sections[0].shape
    }
  }

  struct Section: Hashable, Sendable {
    var shape = Shape.number
    var condition: Condition?
  }

  struct Condition: Hashable, Sendable {
    enum Relation: String, Hashable, Sendable {
      case less = "<"
      case atMost = "<="
      case equal = "="
      case unequal = "<>"
      case atLeast = ">="
      case more = ">"
    }

    var relation: Relation
    var bound: Double

    func holds(for number: Double) -> Bool {
      switch relation {
      case .less: number < bound
      case .atMost: number <= bound
      case .equal: number == bound
      case .unequal: number != bound
      case .atLeast: number >= bound
      case .more: number > bound
      }
    }
  }
}
