/// Finds out what separates the fields of a table, from its first lines.
///
/// The head is split by each delimiter in turn, quotes respected. A delimiter is as good as the
/// number of records that it splits at all and of those that it splits into the same number of
/// fields: a title above the header has none, and free text has commas, but not in the header.
struct DelimiterSurvey {
  private static let maximumRecords = 200

  /// The delimiter of a table that begins with `head`; a comma where nothing separates.
  ///
  /// `isAll` says that nothing follows the head, so that its last line is whole.
  static func delimiter(of head: [UInt8], encoding: TextEncoding, isAll: Bool) -> Delimiter {
    var best = (delimiter: Delimiter.comma, score: 0, columns: 0)
    for delimiter in Delimiter.allCases {
      let counts = fieldCounts(in: head, by: Separator(delimiter, in: encoding), isAll: isAll)
      let split = counts.filter { $0 > 1 }
      let (columns, agreeing) = mostFrequent(split)
      let score = (split.count + agreeing) * weight(of: delimiter)
      if (score, columns) > (best.score, best.columns) { best = (delimiter, score, columns) }
    }
    return best.delimiter
  }

  /// What stands in sentences too must be twice as convincing.
  private static func weight(of delimiter: Delimiter) -> Int {
    switch delimiter {
    case .comma, .tab, .semicolon: 2
    case .pipe, .fullWidthComma, .fullWidthSemicolon: 1
    }
  }

  /// The number of fields of each record that is not blank.
  private static func fieldCounts(
    in head: [UInt8],
    by separator: Separator,
    isAll: Bool
  ) -> [Int] {
    var splitter = Splitter(separator, offset: 0)
    var counts: [Int] = []
    var index = 0
    while counts.count < maximumRecords, let next = splitter.advance(over: head.span, from: index) {
      if !splitter.record.isBlank { counts.append(splitter.record.fields.count) }
      index = next
    }
    let isCut = !isAll && !counts.isEmpty
    if counts.count < maximumRecords, !isCut, splitter.finish() == .record,
      !splitter.record.isBlank
    {
      counts.append(splitter.record.fields.count)
    }
    return counts
  }

  /// The most frequent of `counts`, the highest of those, and how often it occurs.
  private static func mostFrequent(_ counts: [Int]) -> (count: Int, times: Int) {
    var best = (count: 0, times: 0)
    var run = (count: 0, times: 0)
    for count in counts.sorted() {
      run = (count, count == run.count ? run.times + 1 : 1)
      if run.times >= best.times { best = run }
    }
    return best
  }
}
