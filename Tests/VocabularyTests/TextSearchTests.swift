import Testing
import Vocabulary

struct TextSearchTests {
  @Test(arguments: [
    ("未办结", "办结", true), ("办结", "未办结", false), ("办结", "办结", true), ("", "办", false),
    ("已办办结", "办结", true), ("办", "", true), ("", "", true),
    // 办 and 劝 share their first byte, and bytes of two characters never make one.
    ("劝", "办", false), ("abab", "bab", true), ("abab", "bb", false),
  ])
  func `a text stands in another byte for byte`(text: String, part: String, stands: Bool) {
    #expect(text.contains(part) == stands)
    #expect(text[...].contains(part) == stands)
  }

  @Test func `places are those of the text that was searched`() throws {
    let text = "城东办结、城西办结"
    let places = text.ranges(of: "办结")
    #expect(places.count == 2)
    #expect(places.map { String(text[$0]) } == ["办结", "办结"])
    #expect(text.firstRange(of: "办结") == places[0])
    let rest = text[places[0].upperBound...]
    #expect(rest.firstRange(of: "办结") == places[1])
    #expect(text.firstRange(of: "北") == nil)
  }

  @Test func `places do not overlap, and each is replaced once`() {
    #expect("aaaaa".ranges(of: "aa").count == 2)
    #expect("aaaaa".replacing("aa", with: "b") == "bba")
    #expect("一，二，三".replacing("，", with: "、、") == "一、、二、、三")
    #expect("一，二".dropFirst().replacing("，", with: "") == "二")
    var text = "提前办结提前"
    text.replace("提前", with: "")
    #expect(text == "办结")
  }

  @Test func `a text that is not in one piece is searched all the same`() {
    let reversed = String("结办未".reversed())
    #expect(reversed.contains("办结"))
  }
}
