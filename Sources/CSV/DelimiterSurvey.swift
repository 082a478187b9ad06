/// Finds out what separates the fields of a table, from its first lines.
///
/// The head is split by each delimiter in turn, quotes respected. A delimiter is as good as the
/// number of records that it splits at all, and of the fields of those that it splits into equally
/// many; and twice as good where it splits the first record that can be split, which is mostly the
/// header: free text has commas too, but the header has none of it.
struct DelimiterSurvey {
  private static let maximumRecords = 200

  /// How the head looks when one delimiter splits it.
  private struct Result {
    var delimiter: Delimiter
    /// The number of fields of each record that is split at all.
    var counts: [Int] = []
    /// The first record that is split.
    var firstSplit = Int.max

    mutating func take(_ record: RawRecord, number: Int) {
      guard !record.isBlank, record.fieldCount > 1 else { return }
      counts.append(record.fieldCount)
      firstSplit = min(firstSplit, number)
    }
  }

  /// The delimiter of a table that begins with `head`; a comma where nothing separates.
  ///
  /// `isAll` says that nothing follows the head, so that its last line is whole.
  static func delimiter(of head: [UInt8], encoding: TextEncoding, isAll: Bool) -> Delimiter {
    let results = Delimiter.allCases.map { result($0, head, encoding, isAll: isAll) }
    let header = results.map(\.firstSplit).min()
    var best = (delimiter: Delimiter.comma, score: 0, columns: 0)
    for result in results where !result.counts.isEmpty {
      let (columns, agreeing) = mostFrequent(result.counts)
      let score =
        (result.counts.count + agreeing * (columns - 1)) * weight(of: result.delimiter)
        * (result.firstSplit == header ? 2 : 1)
      if (score, columns) > (best.score, best.columns) {
        best = (result.delimiter, score, columns)
      }
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

  private static func result(
    _ delimiter: Delimiter,
    _ head: [UInt8],
    _ encoding: TextEncoding,
    isAll: Bool
  ) -> Result {
    var splitter = Splitter(Separator(delimiter, in: encoding))
    var record = RawRecord()
    var result = Result(delimiter: delimiter)
    var number = 0
    var index = 0
    while number < maximumRecords, index < head.count {
      // The last record of a head is cut, but better than nothing where it is the only one.
      let isWhole = isAll || number == 0
      guard case .record = splitter.split(head.span, from: index, isLast: isWhole, into: &record)
      else { break }
      number += 1
      result.take(record, number: number)
      index = record.range.upperBound
      if head[index - 1] == UInt8(ascii: "\r"), index < head.count,
        head[index] == UInt8(ascii: "\n")
      {
        index += 1
      }
    }
    return result
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
