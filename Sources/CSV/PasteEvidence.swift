/// Whether a record of a GB18030 file was pasted into it as UTF-8.
///
/// Read as GB18030, Chinese text in UTF-8 is mostly well-formed, but nonsense (涓枃 for 中文), so
/// that well-formed bytes prove nothing. Three signs together do: all of the record is UTF-8; as
/// GB18030 it needs characters that everyday text does not; and it is broken as GB18030, or it is
/// several Chinese characters as UTF-8, which is no coincidence any more.
struct PasteEvidence {
  private var isUTF8 = true
  private var isEveryday = true
  private var isBroken = false
  private var chineseCharacters = 0

  /// Takes one field, or a whole line, of the record.
  mutating func take(_ bytes: Span<UInt8>) {
    guard isUTF8 else { return }
    isUTF8 = firstIndexNotUTF8(in: bytes) == nil
    guard isUTF8 else { return }
    switch GB18030.reading(of: bytes) {
    case .everyday: break
    case .whole: isEveryday = false
    case .broken: (isEveryday, isBroken) = (false, true)
    }
    for index in bytes.indices {
      // U+3000 to U+9FFF, and full-width forms.
      let isChinese = (0xE3...0xE9).contains(bytes[index]) || bytes[index] == 0xEF
      chineseCharacters += isChinese ? 1 : 0
    }
  }

  var isPaste: Bool {
    isUTF8 && !isEveryday && chineseCharacters >= (isBroken ? 1 : 2)
  }
}
