/// The first bytes of a file that is neither an archive nor a compound file.
struct TextHead {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What the file seems to be.
  var kind: SpreadsheetKind {
    if Self.binaryMarks.contains(where: { bytes.starts(with: $0) }) { return .other }
    // Workbooks of Excel 2 to 4, and of later ones without their container ([MS-XLS], 2.4.21).
    if bytes.count > 3, bytes[0] == 0x09, [0, 2, 4, 8].contains(bytes[1]), bytes[3] == 0 {
      return .legacyWorkbook
    }
    let text = plain
    guard text.first == "<" else {
      if text.hasPrefix("mime-version:") { return .webArchive }
      return hasStrayZero ? .other : .text
    }
    if Self.isFlatOpenDocument(text) { return .flatOpenDocument }
    if Self.isOldWorkbook(text) { return .spreadsheetML2003 }
    if Self.tags.contains(where: { text.contains($0) }) { return .html }
    return text.hasPrefix("<?xml") ? .xml : .text
  }

  /// PDF, PNG, JPEG, GIF, gzip, RAR, 7z, RTF.
  private static let binaryMarks: [[UInt8]] = [
    Array("%PDF".utf8), [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], Array("GIF8".utf8),
    [0x1f, 0x8b], Array("Rar!".utf8), [0x37, 0x7a, 0xbc, 0xaf], Array("{\\rtf".utf8),
  ]

  private static let tags = [
    "<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<style",
  ]

  private static func isOldWorkbook(_ text: String) -> Bool {
    guard !text.contains("<html") else { return false }
    return text.contains("urn:schemas-microsoft-com:office:spreadsheet")
      || text.contains("progid=\"excel.sheet\"")
  }

  private static func isFlatOpenDocument(_ text: String) -> Bool {
    text.contains("<office:document") && text.contains("opendocument.spreadsheet")
  }

  /// Its ASCII letters in small, without a byte order mark, blanks in front and the zeros of UTF-16.
  private var plain: String {
    var rest = bytes[...]
    let marks: [[UInt8]] = [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]]
    for mark in marks where rest.starts(with: mark) {
      rest = rest.dropFirst(mark.count)
    }
    let letters = rest.lazy.filter { $0 != 0 }.drop { $0 == 0x20 || (0x09...0x0d).contains($0) }
    return String(decoding: Array(letters), as: UTF8.self).lowercased()
  }

  /// Whether there are zeros that UTF-16 does not explain, and more of them than the programs that
  /// leave some in their texts leave: a tenth of all.
  ///
  /// With its mark any may come, without it those of ASCII letters, which all stand at even or all
  /// at odd places.
  private var hasStrayZero: Bool {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return false }
    let zeros = bytes.indices.filter { bytes[$0] == 0 }
    return Set(zeros.map { $0 % 2 }).count > 1 && zeros.count * 10 > bytes.count
  }
}
