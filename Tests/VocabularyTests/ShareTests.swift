import Testing
import Vocabulary

struct ShareTests {
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
