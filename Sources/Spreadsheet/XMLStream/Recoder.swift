import CLibXML2

/// Turns text in one of the encodings that the system knows into UTF-8, piece by piece.
///
/// It cannot be copied, so that its converter is closed exactly once.
@safe struct Recoder: ~Copyable {
  private let handler: xmlCharEncodingHandlerPtr
  private let input: xmlBufferPtr
  private let output: xmlBufferPtr
  /// How many bytes could not be explained so far.
  private(set) var damages = 0

  /// Each byte that cannot be explained moves those behind it.
  private static let pieceLength = 4096

  /// Nothing for an encoding that nobody knows, and where there is no memory.
  init?(from encoding: String) {
    guard let handler = unsafe xmlFindCharEncodingHandler(encoding) else { return nil }
    guard let input = unsafe xmlBufferCreate() else {
      unsafe xmlCharEncCloseFunc(handler)
      return nil
    }
    guard let output = unsafe xmlBufferCreate() else {
      unsafe xmlCharEncCloseFunc(handler)
      unsafe xmlBufferFree(input)
      return nil
    }
    unsafe (self.handler, self.input, self.output) = unsafe (handler, input, output)
  }

  deinit {
    unsafe xmlCharEncCloseFunc(handler)
    unsafe xmlBufferFree(input)
    unsafe xmlBufferFree(output)
  }

  /// The UTF-8 of the bytes that follow those before, U+FFFD for each that cannot be explained.
  ///
  /// A character that is cut off at the end of a piece waits for the next one.
  mutating func recode(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
    var text: [UInt8] = []
    for start in stride(from: 0, to: piece.count, by: Self.pieceLength) {
      convert(piece[start..<min(start + Self.pieceLength, piece.count)], into: &text)
    }
    while isLast, unsafe xmlBufferLength(input) > 0 { drop(into: &text) }
    return text
  }

  private mutating func convert(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      _ = unsafe xmlBufferAdd(input, bytes.baseAddress, Int32(bytes.count))
    }
    silenceParser()
    while unsafe xmlBufferLength(input) > 0 {
      let before = unsafe xmlBufferLength(input)
      let status = unsafe xmlCharEncInFunc(handler, output, input)
      take(into: &text)
      if status == -2 {
        drop(into: &text)
      } else if unsafe xmlBufferLength(input) == before {
        return
      }
    }
  }

  private func take(into text: inout [UInt8]) {
    let length = unsafe Int(xmlBufferLength(output))
    unsafe text.append(
      contentsOf: UnsafeBufferPointer(start: xmlBufferContent(output), count: length)
    )
    unsafe xmlBufferEmpty(output)
  }

  private mutating func drop(into text: inout [UInt8]) {
    damages += 1
    text.append(contentsOf: [0xef, 0xbf, 0xbd])
    _ = unsafe xmlBufferShrink(input, 1)
  }
}
