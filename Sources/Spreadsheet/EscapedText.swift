/// Text in which `_xHHHH_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
  /// The text as a string.
  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    append(bytes, to: &decoded)
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Appends the text's UTF-8 to `target`.
  ///
  /// What an escape gave is not read again: `_x005F_x000D_` is the text `_x000D_`.
  static func append(_ bytes: ArraySlice<UInt8>, to target: inout [UInt8]) {
    guard bytes.contains(UInt8(ascii: "_")) else {
      target.append(contentsOf: bytes)
      return
    }
    var rest = bytes
    while let first = rest.first {
      guard let unit = unit(at: rest) else {
        target.append(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(7)
      var units = [unit]
      if UTF16.isLeadSurrogate(unit), let second = Self.unit(at: rest),
        UTF16.isTrailSurrogate(second)
      {
        units.append(second)
        rest = rest.dropFirst(7)
      }
      target.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    }
  }

  /// The unit of UTF-16 that an escape at the beginning of `bytes` stands for.
  private static func unit(at bytes: ArraySlice<UInt8>) -> UInt16? {
    let escape = Array(bytes.prefix(7))
    guard escape.count == 7, escape[0] == UInt8(ascii: "_"), escape[1] == UInt8(ascii: "x"),
      escape[6] == UInt8(ascii: "_"), escape[2] != UInt8(ascii: "+")
    else { return nil }
    return UInt16(String(decoding: escape[2..<6], as: UTF8.self), radix: 16)
  }
}
