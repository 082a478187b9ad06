import Vocabulary

extension ScopeRules {
  /// Reads `{外: {是否属本部门职责: 否, 办理状态: 非职责}, 不计: {办理状态: 不予受理}}`: in each any of its
  /// tests is enough.
  init(reading written: Written, listed: PlanLists, mistakes: inout Mistakes) {
    self = .usual
    guard let keys = Pairs(written, of: "职责", keys: ["外", "不计"], mistakes: &mistakes) else {
      return
    }
    out = keys["外"].map { Self.tests($0, listed, &mistakes) } ?? out
    aside = keys["不计"].map { Self.tests($0, listed, &mistakes) } ?? aside
  }

  private static func tests(
    _ written: Written,
    _ listed: PlanLists,
    _ mistakes: inout Mistakes
  ) -> [Test] {
    if case .text("无") = written.content { return [] }
    var found: [Test] = []
    for pair in written.pairs(&mistakes) ?? [] {
      guard let subject = Formula.Subject(reading: pair, on: .cases, mistakes: &mistakes) else {
        continue
      }
      guard case .field(let field) = subject else {
        mistakes.add(.value(.fieldNotFitting(pair.key, key: "职责")), at: pair.spot)
        continue
      }
      let reader = TestReader(subject: subject, name: pair.key, register: .cases, listed: listed)
      for test in reader.tests(in: pair.value, mistakes: &mistakes) {
        if case .isOne(let words) = test {
          found.append(Test(field, words))
        } else {
          mistakes.add(.value(.fieldNotFitting(pair.key, key: "职责")), at: pair.value.spot)
        }
      }
    }
    return found
  }
}
