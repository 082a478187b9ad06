import Foundation
import TestSupport
import Testing

/// Nothing is silent: rows read are rows counted and rows left out, each with its reason.
struct LedgerTests {
  @Test(arguments: [Jianbao.sample, Jianbao.mess])
  func `rows read are rows counted and rows left out, sheet by sheet`(folder: String) throws {
    let check = try CheckOutput.read(CheckOutput.ofSample(folder).output)
    #expect(check.ledger.count > 5)
    for sheet in check.ledger {
      #expect(sheet.read == sheet.counted + sheet.leftOut.values.reduce(0, +), "\(sheet)")
      #expect(sheet.register != nil || sheet.counted == 0, "\(sheet)")
      #expect(sheet.leftOut.values.allSatisfy { $0 > 0 }, "\(sheet)")
    }
  }

  @Test(arguments: [Jianbao.sample, Jianbao.mess])
  func `every row that holds something below a header is read`(folder: String) throws {
    let check = try CheckOutput.read(CheckOutput.ofSample(folder).output)
    // Registers that stand one below the other share a sheet.
    let sheets = Dictionary(grouping: check.ledger.filter { $0.register != nil }) { ledger in
      [ledger.file, ledger.sheet]
    }
    for ledgers in sheets.values {
      let (file, sheet) = (ledgers[0].file, ledgers[0].sheet)
      let cells = try CellLine.all(of: folder + "/" + file).filter { cell in
        cell.sheet == sheet && !cell.value.allSatisfy(\.isWhitespace)
      }
      let columns = check.mapping.filter { $0.file == file && $0.sheet == sheet }
      let headers = Set(
        columns.flatMap { $0.header.split(separator: "/").map { Self.bare(String($0)) } }
      )
      let rows = Dictionary(grouping: cells, by: \.row).mapValues { cells in
        cells.map { headers.contains(Self.bare($0.value)) }
      }
      let first = try #require(
        rows.filter { $0.value.count { $0 } >= 2 }.keys.min(),
        "\(file) \(sheet ?? "")"
      )
      let below = rows.filter { $0.key > first }
      // The second row of a header is read with the first.
      let fewest = below.count { !$0.value.allSatisfy { $0 } }
      let read = ledgers.reduce(0) { $0 + $1.read }
      #expect((fewest...below.count).contains(read), "\(file) \(sheet ?? "")")
    }
  }

  @Test(arguments: [Jianbao.sample, Jianbao.mess])
  func `a row that is left out for a mistake has a finding at its address`(folder: String) throws {
    let check = try CheckOutput.read(CheckOutput.ofSample(folder).output)
    let mistakes: Set<String> = [
      "missing-field", "unknown-unit", "equal-row", "duplicate-number", "personal-data",
      "undecodable",
    ]
    for sheet in check.ledger {
      let findings = check.findings.filter { $0.file == sheet.file && $0.sheet == sheet.sheet }
      for (reason, count) in sheet.leftOut where mistakes.contains(reason) {
        let rows = Set(findings.filter { $0.code == reason || $0.effect == "未计入统计" }.map(\.row))
        #expect(rows.count >= count, "\(sheet) \(reason)")
      }
    }
  }

  @Test(arguments: Verb.allCases)
  func `a report's ledger is that of the check`(verb: Verb) throws {
    let check = try CheckOutput.read(CheckOutput.ofSample(Jianbao.sample).output)
    let ledger = try WrittenReport.ofSample(verb).figures().ledger
    #expect(ledger.read == check.ledger.reduce(0) { $0 + $1.read })
    #expect(ledger.counted == check.ledger.reduce(0) { $0 + $1.counted })
    #expect(ledger.read == ledger.counted + ledger.leftOut.values.reduce(0, +))
  }

  @Test func `every file of a folder is an input or is named as not used`() throws {
    let figures = try WrittenReport.ofSample(.monthly).figures()
    let files = try URL(filePath: Jianbao.sample, directoryHint: .isDirectory).contents()
    #expect(
      figures.inputs.map(\.path)
        == files.keys.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }
    )
  }

  private static func bare(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
  }
}
