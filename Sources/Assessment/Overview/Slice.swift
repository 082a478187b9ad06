import Register
package import Vocabulary

/// One word of a distribution, with how many cases received have it.
package struct Slice: Hashable, Sendable {
  /// 来信, 大气, 畜禽养殖, …; 未填 for cases without one.
  package var name: String
  package var isBlank: Bool
  /// Of the cases received in the period.
  package var inPeriod: Int
  package var receivedInPeriod: Int
  /// Of the cases received in the year so far.
  package var inYear: Int
  package var receivedInYear: Int

  package var shareOfPeriod: Share { Share(inPeriod, of: receivedInPeriod) }
  package var shareOfYear: Share { Share(inYear, of: receivedInYear) }

  /// The words of `field` by their count in the year, most first; equal ones in the order of
  /// `order` or of their first appearance, blanks last.
  static func slices(
    of counted: [CaseOnDay],
    by field: Field,
    inOrderOf order: [String],
    period: Period,
    year: Period
  ) -> [Slice] {
    let blank = "未填"
    var names = order
    var index: [String: Int] = [:]
    for (position, name) in names.enumerated() { index[name] = position }
    var inPeriod = Array(repeating: 0, count: names.count)
    var inYear = inPeriod
    var (receivedInPeriod, receivedInYear) = (0, 0)
    var (blankInPeriod, blankInYear) = (0, 0)
    for one in counted {
      let isOfPeriod = period.contains(one.received)
      let isOfYear = year.contains(one.received)
      guard isOfPeriod || isOfYear else { continue }
      if isOfPeriod { receivedInPeriod += 1 }
      if isOfYear { receivedInYear += 1 }
      let words =
        field.isOneWord ? Array(one.record.words(field).prefix(1)) : one.record.words(field)
      if words.isEmpty {
        if isOfPeriod { blankInPeriod += 1 }
        if isOfYear { blankInYear += 1 }
      }
      for word in words.uniqued() {
        let position = index[word] ?? names.count
        if position == names.count {
          index[word] = position
          names.append(word)
          inPeriod.append(0)
          inYear.append(0)
        }
        if isOfPeriod { inPeriod[position] += 1 }
        if isOfYear { inYear[position] += 1 }
      }
    }
    let slices = names.indices.filter { inPeriod[$0] + inYear[$0] > 0 }
      .sorted { a, b in
        (inYear[b], inPeriod[b], a) < (inYear[a], inPeriod[a], b)
      }
      .map { position in
        Slice(
          name: names[position],
          isBlank: false,
          inPeriod: inPeriod[position],
          receivedInPeriod: receivedInPeriod,
          inYear: inYear[position],
          receivedInYear: receivedInYear
        )
      }
    if blankInPeriod + blankInYear == 0 { return slices }
    let rest = Slice(
      name: blank,
      isBlank: true,
      inPeriod: blankInPeriod,
      receivedInPeriod: receivedInPeriod,
      inYear: blankInYear,
      receivedInYear: receivedInYear
    )
    return slices + [rest]
  }
}

extension Field {
  /// Whether a case has one word of it.
  fileprivate var isOneWord: Bool { RegisterKind.cases.column(self)?.type == .word }
}
