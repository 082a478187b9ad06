/// Where in a part the plain elements stand, so many that libxml2 would be slow with them.
struct PlainMiddle {
  /// The start tag around them; without its `>` where attributes may follow.
  var opening: StaticString
  /// How many elements stand around that tag.
  var depth: Int
  /// The end tag of each of them.
  var end: StaticString
  /// The end tag behind them all.
  var closing: StaticString

  static let rows = PlainMiddle(
    opening: "<sheetData>",
    depth: 1,
    end: "</row>",
    closing: "</sheetData>"
  )
  static let strings = PlainMiddle(opening: "<sst", depth: 0, end: "</si>", closing: "</sst>")
}

/// How far a walk over plain bytes came.
enum PlainEnd: Equatable {
  /// To the end of the bytes.
  case all
  /// To the end tag behind the last plain element, which begins there.
  case closed(at: Int)
  /// To something that only libxml2 can judge.
  case unknown
}

extension Parts {
  /// Longer elements are left to libxml2.
  private static let longest = 1 << 20

  /// Reads a part with libxml2, but for its plain middle.
  ///
  /// - Parameters:
  ///   - part: the part's name.
  ///   - middle: where its plain elements stand.
  ///   - words: what its reader knows.
  ///   - take: is called with every event before and behind the middle.
  ///   - takePlain: is called with whole elements of the middle, which begin at the given index.
  /// - Returns: Whether all was plain and well. If not, what was taken is right as far as it goes,
  ///   and the part has to be read again from its start, by libxml2 alone.
  func readPlain<Word: XMLWord>(
    _ part: String,
    _ middle: PlainMiddle,
    as words: Word.Type,
    _ take: (XMLEvent<Word>, XMLBatch<Word>) throws(SpreadsheetError) -> Void,
    _ takePlain: (Span<UInt8>, _ start: Int) -> PlainEnd
  ) -> Bool {
    do throws(SpreadsheetError) {
      // Rows, cells and the fonts of rich text reach no deeper.
      guard walksPlainParts, limits.depth >= 8 else { return false }
      var entry = try open(part)
      var stream = try Self.stream(of: part, as: words, limits: limits)
      var buffer: [UInt8] = []
      guard try Self.fill(&buffer, from: &entry), let start = buffer.plainStart(of: middle) else {
        return false
      }
      let head = try Self.events(
        of: &stream,
        in: Array(buffer[..<start]),
        part: part,
        isLast: false
      )
      guard head.count > 0, head[head.count - 1].isStart(middle, Word.self) else { return false }
      for index in 0..<head.count { try take(head[index], head) }
      guard let closing = try walk(&buffer, from: start, middle, &entry, takePlain) else {
        return false
      }
      buffer.removeSubrange(..<closing)
      var isWhole = false
      repeat {
        let batch = try Self.events(of: &stream, in: buffer, part: part, isLast: isWhole)
        for index in 0..<batch.count { try take(batch[index], batch) }
        if isWhole { return true }
        isWhole = try !Self.fill(&buffer, from: &entry)
      } while true
    } catch {
      return false
    }
  }

  /// Walks over the middle, piece by piece; `buffer` holds what is left when its end has come.
  ///
  /// - Returns: Where in `buffer` the closing tag begins.
  private func walk(
    _ buffer: inout [UInt8],
    from start: Int,
    _ middle: PlainMiddle,
    _ entry: inout PieceReader,
    _ takePlain: (Span<UInt8>, _ start: Int) -> PlainEnd
  ) throws(SpreadsheetError) -> Int? {
    var start = start
    var piece: [UInt8] = []
    while true {
      // Whole elements first, then, if it is there, what stands between the last and the closing tag.
      let end = buffer.span.end(ofLast: middle.end, from: start)
      for end in [end, buffer.span.end(ofFirst: middle.closing, from: end)].compactMap({ $0 }) {
        switch takePlain(buffer.span.extracting(..<end), start) {
        case .all: start = end
        case .closed(let closing): return closing
        case .unknown: return nil
        }
      }
      buffer.removeSubrange(..<start)
      start = 0
      guard buffer.count <= Self.longest, try Self.fill(&piece, from: &entry) else { return nil }
      buffer += piece
    }
  }
}

extension XMLEvent {
  /// Whether it is the start tag around a plain middle.
  fileprivate func isStart(_ middle: PlainMiddle, _ words: Word.Type) -> Bool {
    guard kind == .start, depth == middle.depth, let word else { return false }
    return middle.opening.description.dropFirst().prefix { $0 != ">" } == word.rawValue
  }
}

extension [UInt8] {
  /// Where the plain middle of a part begins whose first bytes these are; nothing for a part that is
  /// not in UTF-8.
  fileprivate func plainStart(of middle: PlainMiddle) -> Int? {
    guard hasPlainDeclaration, let opening = span.end(ofFirst: middle.opening, from: 0) else {
      return nil
    }
    return span.end(ofFirst: ">", from: opening - 1)
  }

  /// Whether the XML declaration, if there is one, says version 1.0 and UTF-8.
  private var hasPlainDeclaration: Bool {
    let mark = starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    guard self[mark...].starts(with: "<?xml".utf8) else { return true }
    guard let end = span.end(ofFirst: "?>", from: mark) else { return false }
    let declaration = String(decoding: self[mark..<end], as: UTF8.self).lowercased()
      .replacing("'", with: "\"")
    guard declaration.contains("version=\"1.0\"") else { return false }
    return !declaration.contains("encoding") || declaration.contains("encoding=\"utf-8\"")
  }
}

extension Span<UInt8> {
  /// Where the first `word` from `start` on ends; nothing where there is none.
  fileprivate func end(ofFirst word: StaticString, from start: Int) -> Int? {
    let first = unsafe word.utf8Start[0]
    for index in stride(from: start, through: count - word.utf8CodeUnitCount, by: 1)
    where self[index] == first && Plain.stands(word, in: self, at: index) {
      return index + word.utf8CodeUnitCount
    }
    return nil
  }

  /// Where the last `word` from `start` on ends; `start` where there is none.
  fileprivate func end(ofLast word: StaticString, from start: Int) -> Int {
    for index in stride(from: count - word.utf8CodeUnitCount, through: start, by: -1)
    where Plain.stands(word, in: self, at: index) {
      return index + word.utf8CodeUnitCount
    }
    return start
  }
}
