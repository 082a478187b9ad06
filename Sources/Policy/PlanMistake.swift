package import Vocabulary

/// What can be wrong with a plan file: facts only; `PlanMistake+Words` says them.
package enum PlanMistake: Hashable, Sendable {
  case page(Page)
  case block(Block)
  case value(Value)
  case rule(Rule)

  /// Of the page: headings, quotes, fences.
  package enum Page: Hashable, Sendable {
    case noTitle
    case strayLine
    case fenceUnreadable
    case blockNotClosed
    case headingUnreadable(String)
    case clauseTwice(String, line: Int)
    case clauseWithoutQuote
    case clauseWithoutBlock
  }

  /// Of the blocks as such: YAML, keys, shapes.
  package enum Block: Hashable, Sendable {
    case empty
    case yaml(problem: String)
    case keyTwice(String)
    case anchor
    case expected(Shape)
    case noKind
    case severalKinds([String])
    case settingInClause(String)
    case ruleAboveClauses(String)
    case unknownKey(String, of: String)
    case missingKey(String, of: String)
    case foreignKey(String, measure: String)
    case settingTwice(String, line: Int)
    case settingMissing(String)
  }

  /// Of words and values.
  package enum Value: Hashable, Sendable {
    case unknownWord(String, of: WordList)
    case fieldElsewhere(String, register: RegisterKind, owners: [RegisterKind])
    case notAValue(String, of: String)
    case comparisonNotFitting(String, field: String)
    case personalField(String)
    case fieldNotFitting(String, key: String)
    case noSuchDay(String)
    case outOfRange(String)
    case daysReversed(earlier: String, later: String)
    case identifier(String)
    case nameTwice(String, owner: String)
    case nestedTooDeep
  }

  /// Of indicators and steps.
  package enum Rule: Hashable, Sendable {
    case indicatorTwice(String, line: Int)
    case registerWithoutDay(RegisterKind)
    case emptyList(ItemDuty.List)
    case targetUnreadable(String)
    case targetNotFitting(Target, measure: String)
    case targetsOutOfOrder(Day, after: Day)
    case exampleUnreadable(String)
    case exampleFails(answer: Answer, gap: Int?)
    case stepTwice(Outcome, line: Int)
    case stepMissing(Outcome)
    case scopeNotTaken(Outcome)
  }

  /// What a value should have been.
  package enum Shape: Hashable, Sendable, CaseIterable {
    case text, list, pairs, number, day, period, dayTerm, condition, oneWord
  }

  /// A list of words that the plan chooses from.
  package enum WordList: Hashable, Sendable, CaseIterable {
    case register, measure, condition, comparison, field, dayTerm, outcome, unitKind, unit, doubt
    case baseline, weight, list, runningMonth, clause, chapter, origin, area, completeness
    case span, unmetScore, noneScore, indicator
  }
}
