import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Parts that were changed at random are read as libxml2 reads them.
///
/// The changes follow from their number; `FUZZ=100000` in the environment tries so many.
struct PlainFuzzTests {
  private static let pieces =
    [
      "<", ">", "/", "\"", "'", "&", ";", "]]>", "]", " ", "\n", "\r", "\t", "\0", "_x0041_", "_",
      "<!--", "-->",
      "<![CDATA[", "<?x?>", "&amp;", "&#65;", "&#x1;", "&#", "&lt;", "<v>", "</v>", "<v/>", "<c>",
      "</c>",
      "<c r=\"B2\">", "<row>", "</row>", "<row r=\"2\"/>", "</sheetData>", "<sheetData>", "<t>",
      "</t>", "<is>",
      "</is>", "<f>", "</f>", "<si>", "</si>", "</sst>", "<r>", "</r>", " r=\"A1\"", " s=\"1\"",
      " t=\"s\"",
      " t=\"inlineStr\"", " hidden=\"1\"", " ht=\"0\"", " xmlns=\"x\"", " xmlns:x=\"x\"", "x:", "中",
      "\u{ffff}", "𠮷",
      "0", "1", "9", "-", "+", ".", "e5", "=DISPIMG(",
    ].map { Array($0.utf8) } + [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe4, 0xb8], [0x80]]

  private static let count =
    ProcessInfo.processInfo.environment["FUZZ"].flatMap { Int($0) } ?? 400

  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
  func `a part that was changed at random is read as libxml2 reads it`(part: String) throws {
    var written = Written(
      rows: PlainTests.shapes[..<8].joined() + PlainTests.shapes[12...16].joined()
    )
    written.strings = """
      <si><t>甲</t></si><si><r><rPr><b/><rFont val="宋体"/></rPr><t>乙</t></r><r><t>丙&amp;</t></r></si>\
      <si><t>a_x0041_</t><phoneticPr fontId="1"/></si>
      """
    let whole = written.zipped
    let index = try #require(whole.entries.firstIndex { $0.name == part })
    for number in 0..<Self.count {
      var dice = Dice(seed: UInt64(number))
      var changed = whole
      for _ in 0...dice.below(3) {
        Self.change(&changed.entries[index].bytes, by: &dice)
      }
      let bytes = changed.entries[index].bytes
      Outcome.agree(changed.bytes, "change \(number): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private static func change(_ bytes: inout [UInt8], by dice: inout Dice) {
    let place = dice.below(bytes.count)
    let end = min(bytes.count, place + 1 + dice.below(6))
    switch dice.below(5) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: pieces[dice.below(pieces.count)], at: place)
    case 2: bytes.replaceSubrange(place..<place + 1, with: pieces[dice.below(pieces.count)])
    case 3:
      bytes.insert(
        contentsOf: bytes[place..<min(bytes.count, place + 40)],
        at: dice.below(place + 1)
      )
    default: bytes[place] ^= UInt8(1 << dice.below(8))
    }
  }
}

/// Numbers that look like chance and are the same in every run (Marsaglia's xorshift).
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    for _ in 0..<8 { _ = below(2) }
  }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % limit
  }
}
