/// Where these bytes stop being UTF-8: the index of the first byte that is none.
func firstIndexNotUTF8(in bytes: Span<UInt8>) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// Whether bytes that a GB18030 file holds were pasted into it as UTF-8.
///
/// Read as GB18030, Chinese text in UTF-8 is mostly well-formed, but nonsense (涓枃 for 中文), so
/// that well-formed bytes prove nothing. Two signs together do: the bytes are UTF-8 with characters
/// of three bytes, and as GB18030 they are broken or need characters that everyday text does not.
func isPastedUTF8(_ bytes: Span<UInt8>) -> Bool {
  var hasLongCharacter = false
  for index in bytes.indices where (0xE2...0xEF).contains(bytes[index]) {
    hasLongCharacter = true
    break
  }
  guard hasLongCharacter, firstIndexNotUTF8(in: bytes) == nil else { return false }
  return GB18030.reading(of: bytes) != .everyday
}
