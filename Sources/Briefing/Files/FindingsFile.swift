package import Vocabulary

/// `findings.csv`: every finding in a row, for whoever mends the registers in a spreadsheet.
package enum FindingsFile {
  /// The header, in the order of the columns.
  package static let header = ["级别", "代码", "文件", "工作表", "单元格", "行", "说明", "对统计的影响"]

  /// UTF-8 with a byte order mark (without it Excel takes the file for GBK), RFC 4180.
  package static func text(of findings: [Finding]) -> String {
    var out = "\u{FEFF}" + line(header)
    for finding in findings { out += line(cells(of: finding)) }
    return out
  }

  private static func cells(of finding: Finding) -> [String] {
    [
      finding.level.title.zh, finding.code.rawValue, finding.place.file, finding.place.sheet ?? "",
      finding.place.cell ?? "", finding.place.row.map(String.init) ?? "", finding.message.zh,
      finding.effect.words.zh,
    ]
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(written).joined(separator: ",") + "\r\n"
  }

  /// A cell as the file holds it.
  ///
  /// One that a spreadsheet would take for a formula (it begins with
  /// `=`, `+`, `-`, `@`, a tab or a line end) gets an apostrophe before it.
  package static func written(_ cell: String) -> String {
    var cell = cell
    if let first = cell.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) {
      cell = "'" + cell
    }
    let needsQuotes = cell.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return cell }
    return "\""
      + cell.unicodeScalars.reduce(into: "") { out, scalar in
        if scalar == "\"" { out += "\"\"" } else { out.unicodeScalars.append(scalar) }
      } + "\""
  }
}
