package import Vocabulary

extension Plan {
  /// The same plan, whose conditions say the words that registers are read as.
  ///
  /// An official writes 水污染 where the list of words says 水; the registers are read by that list, and
  /// so are the conditions.
  ///
  /// The items of an indicator's own list are among the words; see `ownItems`.
  ///
  /// - Parameter canonical: the canonical word for one that stands in a condition on a column.
  /// - Returns: the plan with those words.
  package func readingWords(
    by canonical: (RegisterKind, Field, String) -> String
  ) -> Plan {
    var plan = self
    for clause in plan.clauses.indices {
      for block in plan.clauses[clause].blocks.indices {
        guard case .indicator(var indicator) = plan.clauses[clause].blocks[block] else { continue }
        let register = indicator.measure.register
        indicator.measure = indicator.measure.mapped { formula in
          formula.readingWords { canonical(register, $0, $1) }
        } items: { item, field in
          let words = [item.name] + item.aliases
          return Listed(
            name: item.name,
            aliases: item.aliases + words.map { canonical(register, field, $0) }
          )
        }
        plan.clauses[clause].blocks[block] = .indicator(indicator)
      }
    }
    return plan
  }
}

extension Plan {
  /// The items that stand in indicators' own blocks, with the column that names them: words that a
  /// register's cells may hold.
  package var ownItems: [(field: Field, items: [Listed])] {
    indicators.compactMap { indicator in
      guard case .items(let duty) = indicator.measure, case .own(let items) = duty.list else {
        return nil
      }
      return (duty.item, items)
    }
  }
}

extension Measure {
  /// The same way of counting with other conditions.
  fileprivate func mapped(
    _ change: (Formula) -> Formula,
    items read: (Listed, Field) -> Listed
  ) -> Measure {
    switch self {
    case .rate(let kind, let among, let counts):
      return .rate(kind, among: change(among), counts: change(counts))
    case .count(let kind, let among, let counts):
      return .count(kind, among: change(among), counts: change(counts))
    case .decrease(let kind, let among, let baseline, let weight, let span):
      return .decrease(kind, among: change(among), baseline: baseline, per: weight, against: span)
    case .months(var duty):
      duty.among = change(duty.among)
      return .months(duty)
    case .items(var duty):
      if case .own(let items) = duty.list { duty.list = .own(items.map { read($0, duty.item) }) }
      duty.among = change(duty.among)
      duty.latest = duty.latest.map(change)
      return .items(duty)
    case .once(let kind, let among, let day):
      return .once(kind, among: change(among), by: day)
    }
  }
}

extension Formula {
  /// The same condition with the words of its columns by `canonical`, each once.
  fileprivate func readingWords(by canonical: (Field, String) -> String) -> Formula {
    func read(_ words: [String], of field: Field) -> [String] {
      words.map { canonical(field, $0) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    switch self {
    case .all(let parts): return .all(parts.map { $0.readingWords(by: canonical) })
    case .any(let parts): return .any(parts.map { $0.readingWords(by: canonical) })
    case .test(.field(let field), .isOne(let words)):
      return .test(.field(field), .isOne(of: read(words, of: field)))
    case .test(.field(let field), .isNone(let words)):
      return .test(.field(field), .isNone(of: read(words, of: field)))
    case .test: return self
    }
  }
}
