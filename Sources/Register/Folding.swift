import Foundation

/// Texts as they are compared: how people type the same word, folded into one.
///
/// The one file of this target that needs Foundation, for NFKC (Unicode Standard Annex 15).
package enum Folding {
  /// NFKC, with zero-width marks dropped; white space stays.
  package static func compatible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var needsTables = false
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0xFEFF, 0x2060: continue
      case 0x3000, 0xA0: scalars.append(" ")
      // The full-width forms of ASCII stand in the order of ASCII.
      case 0xFF01...0xFF5E:
        scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
      case 0x4E00...0x9FFF, 0x3001...0x301F, 0..<0xA0, 0x2010...0x2027: scalars.append(scalar)
      default:
        needsTables = true
        scalars.append(scalar)
      }
    }
    let folded = String(scalars)
    return needsTables ? folded.precomposedStringWithCompatibilityMapping : folded
  }

  /// NFKC without any white space: how values are compared.
  package static func tight(_ text: String) -> String {
    let folded = compatible(text)
    guard folded.unicodeScalars.contains(where: \.properties.isWhitespace) else { return folded }
    var scalars = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars where !scalar.properties.isWhitespace {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// NFKC, trimmed of white space at both ends.
  package static func trimmed(_ text: String) -> String {
    let folded = compatible(text)
    let scalars = folded.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// How the number of a case is compared: NFKC, trimmed, upper case (spec §2.2).
  package static func key(_ text: String) -> String { trimmed(text).uppercased() }

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
    for (variant, usual) in [("台帐", "台账"), ("其它", "其他"), ("噪音", "噪声")] {
      result.replace(variant, with: usual)
    }
    return result.uppercased()
  }
}
