import Vocabulary

extension Clause {
  /// Reads a clause: the notice's words and the blocks that carry them out.
  init(
    reading section: PolicyFile.Section,
    of file: PolicyFile,
    plan: Plan,
    mistakes: inout Mistakes
  ) {
    let spot = Spot(line: section.line)
    if section.quotes.isEmpty { mistakes.add(.page(.clauseWithoutQuote), at: spot) }
    if section.blocks.isEmpty, section.unreadBlocks == 0 {
      mistakes.add(.page(.clauseWithoutBlock), at: spot)
    }
    self.init(
      number: section.number,
      heading: section.heading,
      quotes: section.quotes.map(\.text),
      blocks: section.blocks.compactMap {
        Block(reading: $0, under: section.number, of: file, plan: plan, mistakes: &mistakes)
      },
      line: section.line
    )
  }
}

extension Block {
  /// The keys that say what kind of block it is.
  static let kinds = ["指标", "奖惩", "人工", "说明", "待定"]

  /// Reads one block under a clause; the key that names its kind may stand anywhere in it.
  init?(
    reading block: PolicyFile.Block,
    under clause: String,
    of file: PolicyFile,
    plan: Plan,
    mistakes: inout Mistakes
  ) {
    guard let pairs = block.content.pairs(&mistakes) else { return nil }
    let found = pairs.map(\.key).filter(Self.kinds.contains)
    guard found.count == 1, let kind = found.first else {
      Self.complain(of: pairs, kinds: found, at: block.content.spot, mistakes: &mistakes)
      return nil
    }
    switch kind {
    case "指标":
      let read = Indicator(reading: block, under: clause, of: plan, mistakes: &mistakes)
      guard let read else { return nil }
      self = .indicator(read)
    case "奖惩":
      guard let read = Step(reading: block, under: clause, of: file, mistakes: &mistakes) else {
        return nil
      }
      self = .step(read)
    default:
      guard let read = Self.inWords(block, kind: kind, mistakes: &mistakes) else { return nil }
      self = read
    }
  }

  /// 人工, 说明, 待定: what is only said.
  private static func inWords(
    _ block: PolicyFile.Block,
    kind: String,
    mistakes: inout Mistakes
  ) -> Block? {
    let others = ["人工": ["由谁看", "看什么"], "待定": ["已问"]][kind] ?? []
    guard
      let keys = Pairs(block.content, of: kind, keys: [kind] + others, mistakes: &mistakes)
    else { return nil }
    let subject = keys.text(kind, &mistakes)
    let rest = others.map { keys.text($0, &mistakes) }
    return switch kind {
    case "人工": .byHand(subject: subject, who: rest[0], looksAt: rest[1])
    case "待定": .undecided(question: subject, asked: rest[0])
    default: .remark(subject)
    }
  }

  private static func complain(
    of pairs: [Written.Pair],
    kinds found: [String],
    at spot: Spot,
    mistakes: inout Mistakes
  ) {
    if found.count > 1 {
      mistakes.add(.block(.severalKinds(found)), at: spot)
    } else if let setting = pairs.first(where: { Plan.settings.contains($0.key) }) {
      mistakes.add(.block(.settingInClause(setting.key)), at: setting.spot)
    } else {
      mistakes.add(.block(.noKind), at: spot, word: pairs[0].key, known: kinds)
    }
  }
}
