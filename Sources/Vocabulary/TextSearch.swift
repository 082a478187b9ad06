/// Seeking one text in another by its bytes.
///
/// The standard library's search of the same names compares characters under canonical equivalence
/// and costs a hundred times as much; registers are folded before their words are compared, and
/// there the two find the same. These stand nearer, so that every caller gets them unasked.
extension StringProtocol {
  /// Whether `other` stands in the text, byte for byte; an empty text stands in every one.
  package func contains(_ other: String) -> Bool {
    other.isEmpty || firstOffset(of: other, from: 0) != nil
  }

  /// Where `other`, which is not empty, stands first.
  package func firstRange(of other: String) -> Range<Index>? {
    guard let offset = firstOffset(of: other, from: 0) else { return nil }
    return range(at: offset, count: other.utf8.count)
  }

  /// Where `other`, which is not empty, stands, from the front and without overlaps.
  package func ranges(of other: String) -> [Range<Index>] {
    offsets(of: other).map { range(at: $0, count: other.utf8.count) }
  }

  /// The text with `replacement` wherever `other`, which is not empty, stands.
  package func replacing(_ other: String, with replacement: String) -> String {
    let offsets = offsets(of: other)
    guard !offsets.isEmpty else { return String(self) }
    var replaced = ""
    var end = startIndex
    for offset in offsets {
      let range = range(at: offset, count: other.utf8.count)
      replaced += self[end..<range.lowerBound]
      replaced += replacement
      end = range.upperBound
    }
    replaced += self[end...]
    return replaced
  }

  private func range(at offset: Int, count: Int) -> Range<Index> {
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: count)
  }

  private func offsets(of other: String) -> [Int] {
    var offsets: [Int] = []
    var start = 0
    while let offset = firstOffset(of: other, from: start) {
      offsets.append(offset)
      start = offset + other.utf8.count
    }
    return offsets
  }

  private func firstOffset(of other: String, from start: Int) -> Int? {
    func search(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
      var other = other
      return other.withUTF8 { other in
        guard let first = other.first, start + other.count <= text.count else { return nil }
        let last = text.count - other.count
        var offset = start
        while offset <= last {
          if text[offset] == first {
            var matched = 1
            while matched < other.count, text[offset + matched] == other[matched] { matched += 1 }
            if matched == other.count { return offset }
          }
          offset += 1
        }
        return nil
      }
    }
    if let found = utf8.withContiguousStorageIfAvailable(search) { return found }
    return Array(utf8).withUnsafeBufferPointer(search)
  }
}

extension String {
  /// Puts `replacement` wherever `other`, which is not empty, stands.
  package mutating func replace(_ other: String, with replacement: String) {
    self = replacing(other, with: replacement)
  }
}
