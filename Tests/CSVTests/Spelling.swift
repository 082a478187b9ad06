import CSV
import Glibc

extension String {
  /// The bytes that an office program would write for this text.
  func bytes(in encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(utf8)
    case .gb18030: gb18030
    case .utf16LittleEndian: utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  private var gb18030: [UInt8] {
    guard let converter = iconv_open("GB18030", "UTF-8") else { return [] }
    defer { iconv_close(converter) }
    var text = Array(utf8CString.dropLast())
    var bytes = [CChar](repeating: 0, count: 4 * text.count + 4)
    var written = 0
    text.withUnsafeMutableBufferPointer { text in
      bytes.withUnsafeMutableBufferPointer { bytes in
        var input = text.baseAddress
        var inputLeft = text.count
        var output = bytes.baseAddress
        var outputLeft = bytes.count
        let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
        precondition(status == 0, "a test's text is text")
        written = bytes.count - outputLeft
      }
    }
    return bytes[..<written].map { UInt8(bitPattern: $0) }
  }
}
