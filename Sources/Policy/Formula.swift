package import Vocabulary

/// A condition on one record: tests joined by all or any.
package indirect enum Formula: Hashable, Sendable {
  case all([Formula])
  case any([Formula])
  case test(Subject, Test)

  /// Every record.
  package static let always = Formula.all([])

  /// What a test looks at.
  package enum Subject: Hashable, Sendable {
    case field(Field)
    case trait(CaseTrait)
  }

  /// What is asked of it.
  package enum Test: Hashable, Sendable {
    /// It is one of these words (是 and 否 for flags); of several words in a cell any will do.
    case isOne(of: [String])
    /// It is none of these words; an empty field is none of them.
    case isNone(of: [String])
    /// 已填.
    case filled
    /// 未填.
    case empty
    /// 不早于.
    case notBefore(DayTerm)
    /// 不晚于.
    case notAfter(DayTerm)
    /// 早于.
    case before(DayTerm)
    /// 晚于.
    case after(DayTerm)
    /// 不少于: a count.
    case atLeast(Int)
    /// 不多于: a count.
    case atMost(Int)
  }
}

/// A day that a condition speaks of.
package struct DayTerm: Hashable, Sendable {
  package enum Base: Hashable, Sendable {
    case day(Day)
    /// 统计日, D.
    case asOf
    /// 年初, S.
    case yearStart
    /// 年末.
    case yearEnd
    /// 积案起始日, B.
    case backlogStart
    /// 活动开始.
    case campaignStart
    /// 活动结束.
    case campaignEnd
    /// Another day field of the same record.
    case field(Field)
  }

  package var base: Base
  /// Days added to it; negative for before.
  package var offset: Int

  package init(_ base: Base, offset: Int = 0) {
    self.base = base
    self.offset = offset
  }
}

extension Formula {
  /// What its tests look at, each once, in the order of the formula.
  package var subjects: [Subject] {
    var found: [Subject] = []
    visit { subject, _ in if !found.contains(subject) { found.append(subject) } }
    return found
  }

  /// Hands every test to `body`, in the order of the formula.
  package func visit(_ body: (Subject, Test) -> Void) {
    switch self {
    case .test(let subject, let test): body(subject, test)
    case .all(let parts), .any(let parts): for part in parts { part.visit(body) }
    }
  }
}
