/// Whole numbers as archives and compound files keep them: least significant byte first.
extension [UInt8] {
  /// The two bytes at `offset`; nothing where the bytes end before.
  func number16(at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  /// The four bytes at `offset`; nothing where the bytes end before.
  func number32(at offset: Int) -> Int? {
    guard let low = number16(at: offset), let high = number16(at: offset + 2) else { return nil }
    return low | high << 16
  }

  /// The eight bytes at `offset`; nothing where the bytes end before or no file is that long.
  func number64(at offset: Int) -> Int? {
    guard let low = number32(at: offset), let high = number32(at: offset + 4) else { return nil }
    guard high < 1 << 30 else { return nil }
    return low | high << 32
  }
}
