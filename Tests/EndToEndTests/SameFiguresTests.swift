import Foundation
import TestSupport
import Testing

/// The same registers give the same figures, however they come.
struct SameFiguresTests {
  @Test(arguments: Verb.allCases)
  func `two runs give the same bytes`(verb: Verb) throws {
    let again = try WrittenReport(verb.arguments)
    #expect(again.files == (try WrittenReport.ofSample(verb).files))
  }

  @Test func `the order and the names of files and folders change no figure`() throws {
    let sample = try URL(filePath: Jianbao.sample, directoryHint: .isDirectory).contents()
    let report = try inTemporaryFolder { folder in
      for (index, path) in sample.keys.sorted().reversed().enumerated() {
        let ending = path.split(separator: ".").last ?? ""
        try folder.write(sample[path] ?? Data(), to: "\(index % 3)/\(index)/上报\(index).\(ending)")
      }
      let arguments = ["2", "0", "1"].map { folder.appending(path: $0).systemPath }
      return try WrittenReport(["monthly", "2021-05"] + arguments)
    }
    let kept = try WrittenReport.ofSample(.monthly).figures().bare
    let bare = try report.figures().bare
    for (unit, keptUnit) in zip(bare.units, kept.units) { #expect(unit == keptUnit) }
    #expect(bare.city == kept.city)
    #expect(bare.ledger == kept.ledger)
    #expect(bare.doubts == kept.doubts)
  }

  /// Cells that are one in the workbook are many in the text file, so a unit that merges its unit's
  /// cells is taken as it is.
  @Test func `workbooks and the text files saved from them give the same figures`() throws {
    let sample = URL(filePath: Jianbao.sample, directoryHint: .isDirectory)
    let report = try inTemporaryFolder { folder in
      for (path, data) in try sample.contents() {
        guard path.hasSuffix(".xlsx"), !path.contains("城北分局") else {
          try folder.write(data, to: path)
          continue
        }
        let cells = try CellLine.all(of: sample.appending(path: path).systemPath)
        for (sheet, cells) in Dictionary(grouping: cells, by: \.sheet) {
          try folder.write(text: Self.text(of: cells), to: "\(path)/\(sheet ?? "").csv")
        }
      }
      return try WrittenReport(["summary", "2021-10-31", folder.systemPath])
    }
    let (bare, kept) = (
      try report.figures().bare, try WrittenReport.ofSample(.summary).figures().bare
    )
    #expect(bare.city == kept.city)
    for (unit, keptUnit) in zip(bare.units, kept.units) { #expect(unit == keptUnit) }
  }

  private static func text(of cells: [CellLine]) -> String {
    let rows = Dictionary(grouping: cells, by: \.row)
    let (height, width) = (rows.keys.max() ?? 0, cells.map(\.column).max() ?? 0)
    let table = (1...max(1, height)).map { row in
      var texts = [String](repeating: "", count: width)
      for cell in rows[row] ?? [] { texts[cell.column - 1] = cell.value }
      return texts
    }
    return Table(header: table[0], rows: Array(table.dropFirst())).text
  }
}
