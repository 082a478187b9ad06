import Vocabulary

/// What stands in a column where it can be no such thing: columns that have shifted.
package enum ColumnShape: Hashable, Sendable {
  /// A telephone, identity or card number.
  case number(PersonalData.Shape)
  /// Figures without a word.
  case figures
  /// Words without a figure.
  case wordsOnly

  /// The shape of `text` if it is wrong for `field`; nothing where it may be right.
  init?(_ text: String, in field: Field) {
    let folded = Folding.tight(text)
    let digits = folded.filter { $0.isASCII && $0.isNumber }.count
    let shape = PersonalData.first(in: folded.utf8)
    let hasWords = folded.unicodeScalars.contains { $0.properties.isIdeographic }
    switch field {
    case .petitioner where shape != nil || digits >= 7 && !hasWords,
      .address where !hasWords && digits >= 7:
      self = shape.map { .number($0) } ?? .figures
    case .leader where shape != nil, .officer where shape != nil:
      self = shape.map { .number($0) } ?? .figures
    case .phone where shape == .identityNumber || shape == .bankCard,
      .idNumber where shape == .mobile || shape == .landline:
      guard let shape else { return nil }
      self = .number(shape)
    case .phone where digits == 0 && folded.count > 4, .idNumber where digits == 0 && hasWords:
      self = .wordsOnly
    case .category where shape != nil || digits >= 7 && !hasWords:
      self = shape.map { .number($0) } ?? .figures
    default: return nil
    }
  }
}
