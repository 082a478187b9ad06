import Vocabulary

extension Step {
  /// Reads a block `奖惩` under the clause `clause`.
  init?(
    reading block: PolicyFile.Block,
    under clause: String,
    of file: PolicyFile,
    mistakes: inout Mistakes
  ) {
    guard
      let keys = Pairs(
        block.content,
        of: "奖惩",
        keys: ["奖惩", "名称", "条款", "适用", "读法"],
        mistakes: &mistakes
      )
    else { return nil }
    let codes = Outcome.allCases.map(\.rawValue)
    let title = keys.text("名称", &mistakes)
    let reading = keys.textIfAny("读法", &mistakes)
    let numbers = file.clauses.map(\.number)
    let cited = keys["条款"].map { Self.words($0, of: .clause, in: numbers, &mistakes) } ?? [clause]
    guard
      let code = keys.needed("奖惩", &mistakes)?.word(of: .outcome, in: codes, &mistakes)
        .flatMap(Outcome.init(rawValue:))
    else { return nil }
    self.init(
      code: code,
      title: title,
      clause: cited.joined(separator: " "),
      scope: Self.scope(of: code, in: keys, file: file, mistakes: &mistakes),
      reading: reading,
      line: block.line
    )
  }

  private static func scope(
    of code: Outcome,
    in keys: Pairs,
    file: PolicyFile,
    mistakes: inout Mistakes
  ) -> [String] {
    switch code {
    case .traceBack:
      keys.needed("适用", &mistakes)
        .map { words($0, of: .origin, in: CaseTrait.origin.values, &mistakes) } ?? []
    case .supervise, .remind:
      keys.needed("适用", &mistakes).map {
        words($0, of: .chapter, in: file.clauses.map(\.number), &mistakes)
      } ?? []
    case .accountability, .accountabilityDecision, .pending, .praise, .undetermined:
      refused(keys["适用"], of: code, mistakes: &mistakes)
    }
  }

  private static func refused(
    _ written: Written?,
    of code: Outcome,
    mistakes: inout Mistakes
  ) -> [String] {
    if let written { mistakes.add(.rule(.scopeNotTaken(code)), at: written.spot) }
    return []
  }

  private static func words(
    _ written: Written,
    of list: PlanMistake.WordList,
    in known: [String],
    _ mistakes: inout Mistakes
  ) -> [String] {
    let words = written.words(&mistakes)
    for word in words where !known.contains(word.text) {
      mistakes.add(
        .value(.unknownWord(word.text, of: list)),
        at: word.spot,
        word: word.text,
        known: known
      )
    }
    return words.map(\.text)
  }
}
