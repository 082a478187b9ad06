import Spreadsheet
import Testing

struct ReadAheadTests {
  private static let part = "xl/worksheets/sheet1.xml"

  /// A workbook whose sheet is so big that a second thread unpacks it.
  private static func workbook(end: String = "") -> Zipped {
    let rows = (1...40).map { number in
      let text = String(repeating: "城东分局", count: 2500)
      return
        "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
    }
    return Written(rows: rows.joined() + end).zipped
  }

  @Test(arguments: ["", "<!-- -->", "<row r=\"0\"/>", "<row"])
  func `what a second thread unpacks is read and refused alike`(end: String) {
    let bytes = Self.workbook(end: end).bytes
    let expected = Outcome(bytes, walksPlainParts: false)
    #expect(Outcome(bytes, walksPlainParts: false, readsAhead: true) == expected)
    #expect(Outcome(bytes, walksPlainParts: true, readsAhead: true) == expected)
  }

  @Test(arguments: [-1, 1])
  func `an entry that is not what the archive says is refused`(difference: Int) throws {
    var zipped = Self.workbook()
    let index = try #require(zipped.entries.firstIndex { $0.name == Self.part })
    zipped.entries[index].declaredSize = zipped.entries[index].bytes.count + difference
    let outcome = Outcome(zipped.bytes, walksPlainParts: true, readsAhead: true)
    #expect(outcome == .refused(.archive(.damaged(entry: Self.part))))
  }

  @Test func `a sheet whose entry is unknown to the archive's reader is refused`() throws {
    var zipped = Self.workbook()
    let index = try #require(zipped.entries.firstIndex { $0.name == Self.part })
    zipped.entries[index].method = 12
    let outcome = Outcome(zipped.bytes, walksPlainParts: true, readsAhead: true)
    #expect(outcome == .refused(.archive(.unknownMethod(entry: Self.part, method: 12))))
  }

  @Test func `many sheets that are given up at their beginning leave nobody waiting`() throws {
    let bytes = Self.workbook().bytes
    let broken = Array("<row r=\"1\">".utf8)
    let start = try #require(bytes.firstRange(of: broken)).lowerBound
    var changed = bytes
    changed[start] = 0x20
    for _ in 0..<10 {
      #expect(
        Outcome(changed, walksPlainParts: true, readsAhead: true)
          != Outcome(bytes, walksPlainParts: true)
      )
    }
  }
}
