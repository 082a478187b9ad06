import Vocabulary

extension Indicator {
  private static let keys = ["指标", "名称", "台账", "算法", "范围", "目标", "不适用", "读法", "例"]

  /// Reads a block `指标` under the clause `clause`.
  init?(
    reading block: PolicyFile.Block,
    under clause: String,
    of plan: Plan,
    mistakes: inout Mistakes
  ) {
    guard let pairs = block.content.pairs(&mistakes) else { return nil }
    Self.checkKeys(pairs, mistakes: &mistakes)
    let keys = Pairs(pairs, of: "指标", at: block.content.spot)
    let listed = PlanLists(
      areas: plan.areas.map(\.name),
      items: plan.foundationItems.map(\.name)
    )

    let id = keys.needed("指标", &mistakes).flatMap { Self.identifier($0, &mistakes) }
    let title = keys.text("名称", &mistakes)
    let measure = Measure(reading: keys, listed: listed, mistakes: &mistakes)
    let written = keys.needed("目标", &mistakes)
    let targets = written.map { Target.targets(reading: $0, mistakes: &mistakes) } ?? []
    let exempt = Self.exempt(keys["不适用"], of: plan, &mistakes)
    let reading = keys.textIfAny("读法", &mistakes)
    guard let id, let measure else { return nil }

    for dated in targets where !dated.target.fits(measure) {
      mistakes.add(
        .rule(.targetNotFitting(dated.target, measure: measure.name.rawValue)),
        at: written?.spot ?? keys.spot
      )
    }
    self.init(
      id: id,
      clause: clause,
      title: title,
      measure: measure,
      targets: targets,
      reading: reading,
      notApplicableKinds: exempt.kinds,
      notApplicableUnits: exempt.units,
      examples: [],
      line: block.line
    )
    // Of a target that cannot be read no example can be held against it.
    let isShownOnly = written?.content == .text("仅列示")
    if !targets.isEmpty || isShownOnly { readExamples(keys["例"], mistakes: &mistakes) }
  }

  /// Reads the worked examples and runs each against the latest target.
  private mutating func readExamples(_ written: Written?, mistakes: inout Mistakes) {
    let target = targets.last?.target
    guard let written, target?.fits(measure) ?? true else { return }
    for line in written.list(&mistakes) {
      guard
        let example = Example(
          reading: line,
          isDecrease: measure.name == .decrease,
          mistakes: &mistakes
        )
      else { continue }
      example.check(against: target, at: line.spot, mistakes: &mistakes)
      examples.append(example)
    }
  }

  /// Every key is one of all indicators or of the way this one is counted.
  private static func checkKeys(_ pairs: [Written.Pair], mistakes: inout Mistakes) {
    let said = pairs.first { $0.key == "算法" }?.value.content
    let measure = MeasureName.allCases.first { said == .text($0.rawValue) }
    let known = keys + (measure?.keys ?? MeasureName.allCases.flatMap(\.keys))
    let all = MeasureName.allCases.flatMap(\.keys)
    for pair in pairs where !known.contains(pair.key) {
      if let measure, all.contains(pair.key) {
        mistakes.add(.block(.foreignKey(pair.key, measure: measure.rawValue)), at: pair.spot)
      } else {
        mistakes.add(
          .block(.unknownKey(pair.key, of: "指标")),
          at: pair.spot,
          word: pair.key,
          known: known
        )
      }
    }
  }

  /// `new-case-closure`: lower-case letters, digits and single hyphens, a letter first.
  private static func identifier(_ written: Written, _ mistakes: inout Mistakes) -> String? {
    guard let text = written.text(&mistakes) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    }
    if isName, text.first?.isLetter == true { return text }
    mistakes.add(.value(.identifier(text)), at: written.spot)
    return nil
  }

  /// The kinds of unit and the units that do not owe it; a word that is both is the kind.
  private static func exempt(
    _ written: Written?,
    of plan: Plan,
    _ mistakes: inout Mistakes
  ) -> (kinds: [Unit.Kind], units: [String]) {
    var kinds: [Unit.Kind] = []
    var units: [String] = []
    let names = plan.units.map(\.name)
    for word in written?.words(&mistakes) ?? [] {
      if let kind = Unit.Kind(rawValue: word.text) {
        kinds.append(kind)
      } else if names.contains(word.text) {
        units.append(word.text)
      } else {
        mistakes.add(
          .value(.unknownWord(word.text, of: .unit)),
          at: word.spot,
          word: word.text,
          known: Unit.Kind.allCases.map(\.rawValue) + names
        )
      }
    }
    return (kinds, units)
  }
}
