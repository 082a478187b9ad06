import Foundation
import TestSupport
import Testing

/// Nothing is silent: rows read are rows counted and rows left out, each with its reason.
struct LedgerTests {
  @Test(arguments: [Jianbao.sample, Jianbao.mess])
  func `rows read are rows counted and rows left out, sheet by sheet`(folder: String) throws {
    let check = try CheckOutput.read(Jianbao.run("check", folder, "--format", "json").output)
    #expect(check.ledger.count > 5)
    for sheet in check.ledger {
      #expect(sheet.read == sheet.counted + sheet.leftOut.values.reduce(0, +), "\(sheet)")
      #expect(sheet.register != nil || sheet.counted == 0, "\(sheet)")
      #expect(sheet.leftOut.values.allSatisfy { $0 > 0 }, "\(sheet)")
    }
  }

  @Test(arguments: [Jianbao.sample, Jianbao.mess])
  func `every row that holds something below a header is read`(folder: String) throws {
    let check = try CheckOutput.read(Jianbao.run("check", folder, "--format", "json").output)
    let files = Set(check.ledger.map(\.file))
    for file in files.sorted() {
      let cells = try CellLine.all(of: folder + "/" + file)
      let sheets = Dictionary(grouping: cells.filter { !$0.value.allSatisfy(\.isWhitespace) }) {
        $0.sheet
      }
      for ledger in check.ledger where ledger.file == file && ledger.register != nil {
        let headers = Set(
          check.mapping.filter { $0.file == file && $0.sheet == ledger.sheet }
            .flatMap { $0.header.split(separator: "/").map { Self.bare(String($0)) } }
        )
        let rows = Dictionary(grouping: sheets[ledger.sheet] ?? []) { $0.row }
        let header = rows.keys.sorted().first { row in
          rows[row, default: []].count { headers.contains(Self.bare($0.value)) } >= 2
        }
        let first = try #require(header, "\(ledger)")
        // A header of two rows and a second header below are read and belong to no record.
        let below = rows.filter { row, cells in
          row > first && !cells.allSatisfy { headers.contains(Self.bare($0.value)) }
        }
        #expect(ledger.read >= below.count, "\(ledger)")
        #expect(ledger.read <= rows.keys.count { $0 > first }, "\(ledger)")
      }
    }
  }

  @Test(arguments: [Jianbao.sample, Jianbao.mess])
  func `a row that is left out for a mistake has a finding at its address`(folder: String) throws {
    let check = try CheckOutput.read(Jianbao.run("check", folder, "--format", "json").output)
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
    let check = try CheckOutput.read(
      Jianbao.run("check", Jianbao.sample, "--format", "json").output
    )
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
