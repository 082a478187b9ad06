import Testing
import Vocabulary

struct ShareTests {
  @Test(arguments: [
    (19, 20, true), (95, 100, true), (18, 20, false), (94, 100, false),
    // 94.99 and 95.00 percent, and what a rounding of 94.995 would let pass.
    (9499, 10_000, false), (9500, 10_000, true), (18_999, 20_000, false),
    (377, 397, false), (378, 397, true), (1, 1, true), (0, 1, false),
  ])
  func `ninety-five percent is met by ninety-five percent and by nothing less`(
    part: Int,
    whole: Int,
    isMet: Bool
  ) {
    #expect(Share(part, of: whole).isAtLeast(hundredths: 9500) == isMet)
  }

  @Test(arguments: [
    (377, 397, 9496), (1, 3, 3333), (2, 3, 6667), (1, 20_000, 1), (1, 20_001, 0), (0, 7, 0),
    (7, 7, 10_000), (8, 7, 11_429), (18_999, 20_000, 9500),
  ])
  func `a share is rounded half up for print`(part: Int, whole: Int, hundredths: Int) {
    #expect(Share(part, of: whole).roundedHundredths == hundredths)
  }

  @Test func `nothing of nothing has no rate`() {
    #expect(Share(0, of: 0).roundedHundredths == nil)
  }

  @Test(arguments: [
    (9496, "94.96%"), (9500, "95.00%"), (10_000, "100.00%"), (0, "0.00%"), (5, "0.05%"),
    (-5, "-0.05%"), (-1234, "-12.34%"),
  ])
  func `hundredths print as percent with two figures`(hundredths: Int, text: String) {
    #expect(percentText(hundredths: hundredths) == text)
  }
}
