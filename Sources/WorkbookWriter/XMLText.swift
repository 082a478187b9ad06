/// Text as the XML of a workbook may hold it.
///
/// Beside the signs of XML itself, a workbook writes a character that XML forbids as `_x0001_`
/// (ECMA-376 part 1, 22.9.2.19), and so must guard a text that only looks like that.
package func escaped(_ text: String) -> String {
  var result = ""
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "_" where looksEscaped(scalars[index...]): result += "_x005F_"
    case "\t", "\n": result.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
      result += "_x\(hex(scalar.value))_"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// The same for an attribute, in which a line break would be read as a blank.
package func escapedAttribute(_ text: String) -> String {
  escaped(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "&#10;")
}

private func looksEscaped(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
  guard rest.count >= 7 else { return false }
  let seven = Array(rest.prefix(7))
  return seven[1] == "x" && seven[6] == "_"
    && seven[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
}

private func hex(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
