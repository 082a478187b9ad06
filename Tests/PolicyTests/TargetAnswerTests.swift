import Policy
import Testing

/// The arithmetic that figures and worked examples share.
struct TargetAnswerTests {
  @Test(arguments: [
    // At least 95 %: exactly met, one short, rounded up to 95 % but missed, none.
    (Target.atLeast(hundredths: 9_500), 19, 20, Answer.met, 0),
    (.atLeast(hundredths: 9_500), 18, 20, .unmet, 1),
    (.atLeast(hundredths: 9_500), 377, 397, .unmet, 1),
    (.atLeast(hundredths: 9_500), 378, 397, .met, 0),
    (.atLeast(hundredths: 9_500), 0, 0, .none, 0),
    (.atLeast(hundredths: 9_500), 0, 1, .unmet, 1),
    (.atLeast(hundredths: 8_550), 171, 200, .met, 0),
    (.atLeast(hundredths: 8_550), 170, 200, .unmet, 1),
    // All.
    (.all, 12, 12, .met, 0),
    (.all, 11, 12, .unmet, 1),
    (.all, 0, 3, .unmet, 3),
    (.all, 0, 0, .none, 0),
    // At most so many: met at 0, and never none.
    (.atMost(0), 0, 0, .met, 0),
    (.atMost(0), 0, 9, .met, 0),
    (.atMost(0), 2, 9, .unmet, 2),
    (.atMost(3), 3, 9, .met, 0),
    (.atMost(3), 5, 9, .unmet, 2),
    // A fall of at least 20 %: the current number first, then the baseline.
    (.dropAtLeast(hundredths: 2_000), 16, 20, .met, 0),
    (.dropAtLeast(hundredths: 2_000), 17, 20, .unmet, 1),
    (.dropAtLeast(hundredths: 2_000), 3, 4, .met, 0),
    (.dropAtLeast(hundredths: 2_000), 4, 4, .unmet, 1),
    (.dropAtLeast(hundredths: 2_000), 1, 1, .unmet, 1),
    (.dropAtLeast(hundredths: 2_000), 0, 1, .met, 0),
    (.dropAtLeast(hundredths: 2_000), 0, 0, .met, 0),
    (.dropAtLeast(hundredths: 2_000), 2, 0, .unmet, 2),
    // Any fall.
    (.drop, 4, 5, .met, 0),
    (.drop, 5, 5, .unmet, 1),
    (.drop, 7, 5, .unmet, 3),
    (.drop, 0, 0, .met, 0),
    (.drop, 1, 0, .unmet, 1),
  ])
  func `whole numbers decide, and the gap is the smallest number that reaches the target`(
    target: Target,
    part: Int,
    whole: Int,
    answer: Answer,
    gap: Int
  ) {
    #expect(target.answer(part: part, whole: whole) == answer)
    #expect(target.gap(part: part, whole: whole) == gap)
  }

  @Test(arguments: [Target.atLeast(hundredths: 9_500), .atLeast(hundredths: 3_333), .all])
  func `a rate reaches its target with the gap and not with one less`(target: Target) {
    for whole in 1...120 {
      for part in 0...whole {
        let gap = target.gap(part: part, whole: whole)
        #expect(target.answer(part: part + gap, whole: whole) == .met)
        if gap > 0 { #expect(target.answer(part: part + gap - 1, whole: whole) == .unmet) }
      }
    }
  }

  @Test(arguments: [Target.dropAtLeast(hundredths: 2_000), .dropAtLeast(hundredths: 3_333), .drop])
  func `a decrease reaches its target with the gap and not with one less`(target: Target) {
    for base in 0...60 {
      for current in 0...80 {
        let gap = target.gap(part: current, whole: base)
        #expect(target.answer(part: current - gap, whole: base) == .met)
        if gap > 0 { #expect(target.answer(part: current - gap + 1, whole: base) == .unmet) }
        if case .dropAtLeast(let hundredths) = target, base > 0 {
          #expect((gap == 0) == ((base - current) * 10_000 >= hundredths * base))
        }
      }
    }
  }

  @Test func `without a target there is nothing to meet`() {
    #expect(Answer(part: 4, whole: 5, against: nil) == .shown)
    #expect(Answer(part: 0, whole: 0, against: nil) == .none)
  }
}
