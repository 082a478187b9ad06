import Foundation
import SampleCampaign
import Testing
import Vocabulary

struct SampleCampaignTests {
  /// Made once for all tests.
  private static let made = SampleCampaign.files()

  private var files: [SampleCampaign.File] { Self.made }

  @Test func `two runs give the same bytes`() {
    #expect(SampleCampaign.files() == files)
  }

  @Test func `every register occurs`() {
    let counts = SampleCampaign.rowCounts()
    for kind in RegisterKind.allCases { #expect(counts[kind, default: 0] > 0, "\(kind)") }
  }

  /// A workbook is held to its parts' checksums, not its bytes: another zlib packs otherwise.
  @Test func `what is checked in is what the generator writes`() throws {
    for file in files {
      let place = Self.folder.appendingPathComponent(file.path)
      let kept = Array(try Data(contentsOf: place))
      #expect(content(of: kept) == content(of: file.bytes), "\(file.path)")
    }
  }

  @Test func `nothing else is checked in`() throws {
    let found = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
      .filter { $0.contains(".") && !$0.hasSuffix(".DS_Store") }
    let kept = found.filter { path in
      var isFolder: ObjCBool = false
      let full = Self.folder.appendingPathComponent(path).path
      return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    #expect(Set(kept) == Set(files.map(\.path)))
  }

  @Test func `the sample is small`() {
    #expect(files.reduce(0) { $0 + $1.bytes.count } < 1_000_000)
  }

  @Test func `every telephone number is of the range that is made up`() throws {
    for file in files where file.path.contains("石桥分局") || file.path.hasSuffix(".md") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for number in text.matches(of: /\b1[3-9][0-9]{9}\b/) {
        #expect(number.output.hasPrefix("1390000"))
      }
    }
  }

  @Test(arguments: [
    FindingCode.unknownUnit, .unreadableField, .missingField, .closedWithoutDate,
    .transferWithoutDate, .duplicateNumber, .equalRow, .kindAgainstDate, .longExtension, .dateOrder,
    .statusContradiction, .resolvedUnsatisfied, .visitAfterResolved, .closingBurst, .sameOutcome,
    .serialGap, .typedTotal, .hiddenRow, .hiddenSheet, .unknownStatus, .unknownCategory,
    .approximateNumber, .personalData, .yearSupplied, .severalDates, .twinSheet, .wrongShape,
    .zeroReport,
  ])
  func `a planted mistake is listed with its code`(code: FindingCode) throws {
    #expect(try readme().contains("`\(code.rawValue)`"))
  }

  @Test func `every address in the list names a file of the sample`() throws {
    let paths = Set(files.map(\.path))
    let listed = try readme().matches(of: /\| `([^`\[!]+\.(?:xlsx|csv|tsv))[`\[!]/)
    #expect(listed.count > 40)
    for match in listed {
      let path = String(match.output.1)
      #expect(paths.contains("campaign-2021/" + path) || paths.contains("mess/" + path))
    }
  }

  @Test func `a branch's text files are in GB18030 without a mark`() throws {
    let file = try #require(files.first { $0.path.hasSuffix("城西分局/信访案件台账.csv") })
    // 城西
    #expect(Array(file.bytes.prefix(4)) == [0xB3, 0xC7, 0xCE, 0xF7])
    let rare = try #require(files.first { $0.path.hasSuffix("gb18030-no-bom.csv") })
    // 𠮷, four bytes
    #expect(rare.bytes.firstRange(of: [0x95, 0x34, 0xB2, 0x35] as [UInt8]) != nil)
  }

  private func readme() throws -> String {
    String(decoding: try #require(files.first { $0.path == "README.md" }).bytes, as: UTF8.self)
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleData")
}

/// The bytes of a text file; of a workbook the names, checksums and sizes of its parts.
private func content(of bytes: [UInt8]) -> [UInt8] {
  guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else { return bytes }
  func number(_ place: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 + Int(bytes[place + $1]) << (8 * $1) }
  }
  var place = number(bytes.count - 6, 4)
  var content: [UInt8] = []
  for _ in 0..<number(bytes.count - 12, 2) {
    let length = number(place + 28, 2)
    content += bytes[(place + 16)..<(place + 20)] + bytes[(place + 24)..<(place + 28)]
    content += bytes[(place + 46)..<(place + 46 + length)]
    place += 46 + length
  }
  return content
}
