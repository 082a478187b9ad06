/// Texts side by side in one buffer, each by its number: no allocation and no reference a text.
struct TextStore: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Open addressing: the upper half of a fingerprint beside the number of its text, plus 1.
  private var slots: [UInt64] = []
  private var indexed = 0

  /// How many texts there are.
  var count: Int { ends.count }

  /// The text of this number.
  subscript(number: Int) -> String {
    String(decoding: bytes[range(number)], as: UTF8.self)
  }

  /// Hands the bytes of this number's text to `body`, for as long as it runs.
  func withBytes<Result>(of number: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range(number)])) }
  }

  /// Adds a text and says its number.
  mutating func add(_ text: UnsafeRawBufferPointer) -> Int {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    return ends.count - 1
  }

  /// The number of a text that is there already, or that it gets.
  mutating func number(of text: UnsafeRawBufferPointer, _ print: Fingerprint) -> Int {
    if let known = find(text, print) { return known }
    if indexed * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: print.bits) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    let number = add(text)
    slots[slot] = (print.bits & ~0xFFFF_FFFF) | UInt64(number + 1)
    indexed += 1
    return number
  }

  /// The number of a text that was given one by `number(of:)`.
  func find(_ text: UnsafeRawBufferPointer, _ print: Fingerprint) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(truncatingIfNeeded: print.bits) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = slots[slot]
      let number = Int(entry & 0xFFFF_FFFF) - 1
      if entry >> 32 == print.bits >> 32, holds(text, at: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Without what is needed for adding more.
  func settled() -> TextStore {
    var store = TextStore()
    store.bytes = bytes
    store.ends = ends
    return store
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private func holds(_ text: UnsafeRawBufferPointer, at number: Int) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    return bytes.withUnsafeBytes { equal(UnsafeRawBufferPointer(rebasing: $0[range]), text) }
  }

  private mutating func grow() {
    let size = max(64, slots.count * 2)
    let old = slots
    slots = Array(repeating: 0, count: size)
    for entry in old where entry != 0 {
      let number = Int(entry & 0xFFFF_FFFF) - 1
      let print = withBytes(of: number) { Fingerprint(of: $0) }
      var slot = Int(truncatingIfNeeded: print.bits) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
  }
}

/// Whether both hold the same bytes; they are equally long.
func equal(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
  var index = 0
  while index + 8 <= a.count {
    let one = a.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    if one != b.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
    index += 8
  }
  while index < a.count {
    if a[index] != b[index] { return false }
    index += 1
  }
  return true
}
