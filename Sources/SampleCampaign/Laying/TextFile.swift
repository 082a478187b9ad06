import Vocabulary
import WorkbookWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A sheet as a text file: separated fields, lines ended as Windows ends them.
struct TextFile {
  enum Encoding {
    /// What a Chinese Excel calls “CSV（逗号分隔）”.
    case gb18030
    /// What it calls “CSV UTF-8”.
    case markedUTF8
    case plainUTF8
  }

  var encoding: Encoding
  var delimiter: Character = ","

  /// The bytes of `sheet` in this form; what cannot be shown in text (merged, hidden) is lost.
  func bytes(of sheet: BookSheet) -> [UInt8] {
    let width = sheet.rows.map(\.cells.count).max() ?? 0
    let lines = sheet.rows.map { row in
      let cells = row.cells + Array(repeating: nil, count: width - row.cells.count)
      return cells.map(field).joined(separator: String(delimiter)) + "\r\n"
    }
    return encoded(lines.joined())
  }

  /// `text` in this encoding.
  func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case .plainUTF8: Array(text.utf8)
    case .markedUTF8: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .gb18030: Self.convert(Array(text.utf8))
    }
  }

  private func field(_ cell: BookCell?) -> String {
    guard let cell else { return "" }
    let text =
      switch cell.value {
      case .blank, .formula(_, nil): ""
      case .text(let text), .error(let text), .formula(_, .text(let text)?): text
      case .number(let number), .formula(_, .number(let number)?): String(Int(number))
      case .bool(let flag): flag ? "TRUE" : "FALSE"
      case .day(let day): day.description
      }
    let needsQuotes = text.contains { $0 == delimiter || $0 == "\"" || $0.isNewline }
    return needsQuotes
      ? "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : text
  }

  /// UTF-8 to GB18030 by the C library.
  private static func convert(_ bytes: [UInt8]) -> [UInt8] {
    let converter = iconv_open("GB18030", "UTF-8")
    precondition(converter != iconv_t(bitPattern: -1), "the C library has no GB18030")
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    return [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 4) { output, count in
      let room = output.count
      var left = room
      input.withUnsafeMutableBufferPointer { source in
        output.withMemoryRebound(to: CChar.self) { target in
          var from = source.baseAddress
          var to = target.baseAddress
          var rest = source.count
          let failures = iconv(converter, &from, &rest, &to, &left)
          precondition(failures == 0 && rest == 0, "GB18030 has every character")
        }
      }
      count = room - left
    }
  }
}
