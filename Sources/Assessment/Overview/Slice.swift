import Register
package import Vocabulary

/// One word of a distribution, with how many cases received have it.
package struct Slice: Hashable, Sendable {
  /// 来信, 大气, 畜禽养殖, …; 未填 for cases without one.
  package var name: String
  /// Whether it stands for the cases without a word.
  package var isBlank: Bool
  /// Of the cases received in the period.
  package var inPeriod: Int
  /// All cases received in the period.
  package var receivedInPeriod: Int
  /// Of the cases received in the year so far.
  package var inYear: Int
  /// All cases received in the year so far.
  package var receivedInYear: Int

  /// Its share of the cases received in the period.
  package var shareOfPeriod: Share { Share(inPeriod, of: receivedInPeriod) }
  /// Its share of the cases received in the year so far.
  package var shareOfYear: Share { Share(inYear, of: receivedInYear) }

  /// The words of `field` by their count in the year, most first; equal ones in the order of
  /// `order` or of their first appearance, blanks last.
  static func slices(
    of counted: CasesOnDay,
    by field: Field,
    inOrderOf order: [String],
    period: Period,
    year: Period
  ) -> [Slice] {
    let isOneWord = RegisterKind.cases.column(field)?.type == .word
    var slices = order.map { Slice($0) }
    var index: [String: Int] = [:]
    for (position, name) in order.enumerated() { index[name] = position }
    var blank = Slice("未填", isBlank: true)
    var all = blank
    for one in counted.all {
      let isIn = (period: period.contains(one.received), year: year.contains(one.received))
      guard isIn.period || isIn.year else { continue }
      all.add(isIn)
      let words = counted.record(of: one).words(field)
      if words.isEmpty { blank.add(isIn) }
      for word in isOneWord ? Array(words.prefix(1)) : words.uniqued() {
        let position = index[word] ?? slices.count
        if position == slices.count {
          index[word] = position
          slices.append(Slice(word))
        }
        slices[position].add(isIn)
      }
    }
    let sorted = slices.enumerated().sorted { a, b in
      (b.element.inYear, b.element.inPeriod, a.offset)
        < (a.element.inYear, a.element.inPeriod, b.offset)
    }
    return (sorted.map(\.element) + [blank]).filter { $0.inPeriod + $0.inYear > 0 }
      .map { slice in
        var whole = slice
        whole.receivedInPeriod = all.inPeriod
        whole.receivedInYear = all.inYear
        return whole
      }
  }

  private init(_ name: String, isBlank: Bool = false) {
    self.name = name
    self.isBlank = isBlank
    inPeriod = 0
    receivedInPeriod = 0
    inYear = 0
    receivedInYear = 0
  }

  private mutating func add(_ isIn: (period: Bool, year: Bool)) {
    if isIn.period { inPeriod += 1 }
    if isIn.year { inYear += 1 }
  }
}
