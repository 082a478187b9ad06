/// The bytes of one file, fetched by range, so that a reader never needs a file system nor the
/// whole file in memory.
package struct ByteSource: Sendable {
  /// Why bytes could not be fetched: the system's error number.
  package struct Failure: Error, Hashable, Sendable {
    package var number: Int32

    package init(number: Int32) {
      self.number = number
    }
  }

  /// How many bytes there are.
  package var count: Int
  private let fetch: @Sendable (Range<Int>) throws(Failure) -> [UInt8]

  package init(
    count: Int,
    fetch: @escaping @Sendable (Range<Int>) throws(Failure) -> [UInt8]
  ) {
    self.count = count
    self.fetch = fetch
  }

  /// Bytes that are in memory already.
  package init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { range in Array(bytes[range]) }
  }

  /// The bytes of `range`, cut at the end of the file.
  package func bytes(in range: Range<Int>) throws(Failure) -> [UInt8] {
    let cut = range.clamped(to: 0..<count)
    return cut.isEmpty ? [] : try fetch(cut)
  }
}
