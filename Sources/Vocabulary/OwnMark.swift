/// How what this program writes into workbooks of registers is known again when they come back.
package enum OwnMark {
  /// How every line of a comment begins that a check has written.
  package static let comment = "【校核】"

  /// A sheet beside the registers; the mark stands at the head of its first cell.
  package enum Sheet: String, Hashable, Sendable, CaseIterable {
    /// The findings of a check, in a workbook that is returned for correction.
    case findings = "校核结果（jianbao）"
    /// How the blank registers are to be filled in.
    case guide = "填表说明（jianbao）"

    /// The sheet whose first cell holds `text`, if it is one of these.
    package init?(headedBy text: String) {
      guard let sheet = Self.allCases.first(where: { text.hasPrefix($0.rawValue) }) else {
        return nil
      }
      self = sheet
    }
  }

  /// Whether a comment holds nothing but what a check has written.
  package static func isOwn(comment text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).allSatisfy { line in
      line.hasPrefix(comment) || line.allSatisfy(\.isWhitespace)
    }
  }
}
