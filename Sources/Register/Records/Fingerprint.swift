/// A number that stands for what was fed to it, so that rows and texts can be compared without being
/// kept: what is equal has the same, and two of a million different ones have the same with a chance
/// of one in thirty million.
package struct Fingerprint: Hashable, Sendable {
  package let bits: UInt64

  init(bits: UInt64) {
    self.bits = bits
  }

  init(of bytes: UnsafeRawBufferPointer) {
    var state = Self.start ^ UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    while index + 16 <= bytes.count {
      let low = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let high = bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      state = Self.folded(low ^ Self.odd, high ^ state)
      index += 16
    }
    var rest: (UInt64, UInt64) = (0, 0)
    if index + 8 <= bytes.count {
      rest.0 = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index += 8
    }
    while index < bytes.count {
      rest.1 = rest.1 << 8 | UInt64(bytes[index])
      index += 1
    }
    state = Self.folded(rest.0 ^ Self.odd, rest.1 ^ state)
    bits = Self.folded(state ^ Self.end, Self.odd)
  }

  init(of text: String) {
    var text = text
    self = text.withUTF8 { Fingerprint(of: UnsafeRawBufferPointer($0)) }
  }

  /// This one as a part of something larger, where `number` says as what.
  func marked(_ number: UInt64) -> Fingerprint {
    Fingerprint(bits: Self.folded(bits ^ Self.start, (number &+ 1) &* Self.end))
  }

  /// The order in which parts are added makes no difference.
  static func &+ (a: Fingerprint, b: Fingerprint) -> Fingerprint {
    Fingerprint(bits: a.bits &+ b.bits)
  }

  static func &- (a: Fingerprint, b: Fingerprint) -> Fingerprint {
    Fingerprint(bits: a.bits &- b.bits)
  }

  static let nothing = Fingerprint(bits: 0)

  package func hash(into hasher: inout Hasher) { hasher.combine(bits) }

  /// Both halves of the product, folded: every bit of either factor moves half of the result.
  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  // Odd numbers without a pattern: the first digits of the fractions of √2, √3 and √5.
  private static let start: UInt64 = 0x6A09_E667_F3BC_C909
  private static let odd: UInt64 = 0xBB67_AE85_84CA_A73B
  private static let end: UInt64 = 0x3C6E_F372_FE94_F82B
}
