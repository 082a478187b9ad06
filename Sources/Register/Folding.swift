import Foundation

/// Texts as they are compared: how people type the same word, folded into one.
///
/// The one file of this target that needs Foundation, for NFKC (Unicode Standard Annex 15).
package enum Folding {
  /// NFKC, with zero-width marks dropped; white space stays.
  package static func compatible(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    var needsTables = false
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0xFEFF, 0x2060: continue
      case 0x3000, 0xA0: scalars.append(" ")
      // The full-width forms of ASCII stand in the order of ASCII.
      case 0xFF01...0xFF5E:
        scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
      case _ where isPlain(scalar): scalars.append(scalar)
      default:
        needsTables = true
        scalars.append(scalar)
      }
    }
    let folded = String(scalars)
    return needsTables ? folded.precomposedStringWithCompatibilityMapping : folded
  }

  /// Whether NFKC leaves the character alone, without asking its tables: ASCII, the common
  /// ideographs and their punctuation.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xA0, 0x4E00...0x9FFF, 0x3001...0x301F, 0x2010...0x2023, 0x2027: true
    default: false
    }
  }

  /// NFKC without any white space: how values are compared.
  package static func tight(_ text: String) -> String {
    let folded = compatible(text)
    guard folded.unicodeScalars.contains(where: isSpace) else { return folded }
    var scalars = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars where !isSpace(scalar) { scalars.append(scalar) }
    return String(scalars)
  }

  /// NFKC, trimmed of white space at both ends.
  package static func trimmed(_ text: String) -> String {
    let folded = compatible(text)
    let scalars = folded.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex {
      return folded
    }
    return String(scalars[first...last])
  }

  /// Whether nothing but white space and zero-width marks stands in a text.
  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isSpace($0) || isUnseen($0) }
  }

  /// A zero-width mark.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    (0x200B...0x200F).contains(scalar.value) || scalar.value == 0xFEFF || scalar.value == 0x2060
  }

  /// White space as Unicode has it (property `White_Space`), which is asked for every character.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case 0..<0x85, 0x3001...: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// How the number of a case is compared: NFKC, trimmed, upper case (spec §2.2); a `'` before it is
  /// how a program is told that figures are text, and no part of it.
  package static func key(_ text: String) -> String {
    let key = trimmed(text).uppercased()
    guard let mark = key.first, "'‘’`".contains(mark) else { return key }
    return trimmed(String(key.drop { "'‘’`".contains($0) }))
  }

  /// A header as it is compared: tight, without `*`, colons, bracketed remarks and a leading `1.`,
  /// with the variant words of domain case 56 folded.
  package static func header(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in tight(text) {
      switch character {
      case "(", "[", "【", "〔": depth += 1
      case ")", "]", "】", "〕": depth = max(0, depth - 1)
      case "*", ":", "：", "\u{22}": continue
      default: if depth == 0 { result.append(character) }
      }
    }
    if result.isEmpty { result = tight(text) }
    if let dot = result.firstIndex(where: { $0 == "." || $0 == "、" }), dot != result.startIndex,
      result[..<dot].allSatisfy(\.isNumber), result.index(after: dot) != result.endIndex
    {
      result = String(result[result.index(after: dot)...])
    }
    // Hardly any header holds one of these.
    if result.unicodeScalars.contains(where: { "帐它音".unicodeScalars.contains($0) }) {
      for (variant, usual) in [("台帐", "台账"), ("其它", "其他"), ("噪音", "噪声")] {
        result.replace(variant, with: usual)
      }
    }
    return result.uppercased()
  }
}
