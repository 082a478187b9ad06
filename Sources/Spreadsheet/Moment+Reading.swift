import Vocabulary

extension Moment {
  /// Reads a cell of type `d`: `2021-03-01`, `2021-03-01T08:30:00.123`, `08:30` (ISO 8601;
  /// ECMA-376 part 1, 18.18.11).
  ///
  /// A sheet knows no time zone; a `Z` at the end says nothing, any other zone is not read.
  init?(iso bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let isTimeOnly = halves.count == 1 && text.contains(":") || halves.first?.isEmpty == true
    guard let last = halves.last else { return nil }
    if isTimeOnly {
      guard let milliseconds = Self.clock(last) else { return nil }
      self = .time(milliseconds: milliseconds)
      return
    }
    guard let day = Day(iso: halves[0]) else { return nil }
    guard halves.count == 2 else {
      self = .day(day, milliseconds: 0)
      return
    }
    guard let milliseconds = Self.clock(last) else { return nil }
    self = .day(day, milliseconds: milliseconds)
  }

  private static func clock(_ text: Substring) -> Int? {
    let plain = text.hasSuffix("Z") ? text.dropLast() : text
    let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = figure(parts[0]), hour < 24,
      let minute = figure(parts[1]), minute < 60
    else { return nil }
    guard parts.count == 3 else { return (hour * 60 + minute) * 60_000 }
    guard parts[2].count == 2 || parts[2].dropFirst(2).first == ".",
      let whole = figure(parts[2].prefix(2)),
      let seconds = NumberText.number(Array(parts[2].utf8)[...]), whole < 60
    else { return nil }
    // 59.9996 must not become the next minute, which may be the next day.
    let milliseconds = min(whole * 1000 + 999, Int((seconds * 1000).rounded()))
    return (hour * 60 + minute) * 60_000 + milliseconds
  }

  private static func figure(_ text: Substring) -> Int? {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return Int(text)
  }
}
