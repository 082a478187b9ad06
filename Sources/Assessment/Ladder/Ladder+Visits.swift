import Policy
import Register
import Vocabulary

extension Ladder {
  /// 责任倒查: a visit of the year with impact that names a case which was not resolved on its day.
  mutating func judgeVisits() {
    guard let step = step(.traceBack) else { return }
    let cases = population.present(.cases)
    let named = Set(
      population.present(.visits).records.flatMap { visit in
        visit.namedCases + [visit.text(.case)].compactMap { $0 }
      }
    )
    var byNumber: [String: Int] = [:]
    for (position, filed) in cases.records.enumerated() where !named.isEmpty {
      guard let number = filed.caseNumber, named.contains(number), byNumber[number] == nil
      else { continue }
      byNumber[number] = position
    }
    for visit in population.present(.visits).records {
      guard let onDay = visit.day(.date), onDay >= plan.yearStart else { continue }
      let impact = answer(.impact, of: visit)
      if impact == .no { continue }
      let numbers = Self.caseNumbers(of: visit) { byNumber[$0] != nil }
      let known = numbers.compactMap { byNumber[$0] }.uniqued()
      for position in known {
        judge(visit, of: cases.records[position], impact: impact, origins: step.scope)
      }
      let unknown = numbers.filter { byNumber[$0] == nil }
      if known.isEmpty || !unknown.isEmpty {
        leaveOpen(visit, naming: unknown, isOnly: known.isEmpty, impact: impact)
      }
    }
  }

  /// The case numbers that a visit's cell names: one, or a list of them.
  ///
  /// A number that is known as it stands is one, whatever signs it holds.
  private static func caseNumbers(of visit: Record, isKnown: (String) -> Bool) -> [String] {
    if let text = visit.text(.case), isKnown(text) { return [text] }
    return visit.namedCases
  }

  private mutating func judge(
    _ visit: Record,
    of filed: Record,
    impact: Truth,
    origins: [String]
  ) {
    guard let onDay = visit.day(.date), let received = filed.day(.received) else { return }
    let state = CaseState(of: filed, by: population.reckoning.on(onDay))
    guard origins.isEmpty || origins.contains(state.origin.rawValue) else { return }
    let name = Self.name(of: filed)
    if received > onDay {
      leaveOpen(visit, registeredBefore: filed, named: name)
      return
    }
    if state.resolved != nil { return }
    let isResolutionKnown = CaseTrait.resolved.needs.allSatisfy { group in
      group.contains { filed[$0] != .noColumn }
    }
    switch (impact, isResolutionKnown) {
    case (.yes, true):
      propose(
        .traceBack,
        for: filed.units,
        because: Words(
          "案件\(name.zh)未化解，\(onDay.chinese)发生赴省进京上访并造成影响",
          en: "\(name.en) was not resolved when it led to a visit with impact on \(onDay)"
        ),
        evidence: [visit.place(of: .impact), visit.place(of: .case), filed.place(of: .resolved)]
      )
    case (.yes, false):
      propose(
        .pending,
        for: filed.units,
        because: Words(
          "\(onDay.chinese)赴省进京上访所涉案件\(name.zh)的台账没有化解情况",
          en: "the register does not say whether \(name.en), named by the visit of \(onDay), was "
            + "resolved"
        ),
        evidence: [visit.place(of: .case), filed.place]
      )
    default:
      propose(
        .pending,
        for: filed.units,
        because: Words(
          "\(onDay.chinese)赴省进京上访（案件\(name.zh)，当时未化解）是否造成影响\(visit.gap(in: .impact).zh)",
          en: "whether the visit of \(onDay) over \(name.en), then not resolved, had impact "
            + visit.gap(in: .impact).en
        ),
        evidence: [visit.place(of: .impact), filed.place(of: .resolved)]
      )
    }
  }

  /// A visit whose case was registered after it.
  private mutating func leaveOpen(
    _ visit: Record,
    registeredBefore filed: Record,
    named name: Words
  ) {
    guard let onDay = visit.day(.date) else { return }
    propose(
      .pending,
      for: (visit.units + filed.units).uniqued(),
      because: Words(
        "\(onDay.chinese)赴省进京上访所涉案件\(name.zh)登记在上访之后，是否应责任倒查待核",
        en: "the visit of \(onDay) names \(name.en), which was registered after it"
      ),
      evidence: [visit.place(of: .case), filed.place(of: .received)]
    )
  }

  /// A visit that names no case, or some that are not among the counted ones: not in a register,
  /// or in a row that was left out.
  private mutating func leaveOpen(
    _ visit: Record,
    naming unknown: [String],
    isOnly: Bool,
    impact: Truth
  ) {
    guard let onDay = visit.day(.date) else { return }
    var cells = [visit.place(of: .case)]
    if impact == .unknown { cells.append(visit.place(of: .impact)) }
    let gap = visit.gap(in: .case)
    let named = unknown.filter { !PersonalData.looksPersonal($0) }
    let list = isOnly && unknown.count == 1 ? "" : named.joined(separator: "、")
    propose(
      .pending,
      for: visit.units,
      because: unknown.isEmpty
        ? Words(
          "\(onDay.chinese)赴省进京上访案件编号\(gap.zh)，是否应责任倒查待核",
          en: "the case number of the visit of \(onDay) \(gap.en)"
        )
        : Words(
          "\(onDay.chinese)赴省进京上访所列案件\(list)不在计入统计的台账行中，是否应责任倒查待核",
          en: "the visit of \(onDay) names a case that is not among the counted rows"
            + (list.isEmpty ? "" : ": \(list)")
        ),
      evidence: cells
    )
  }

  /// A case by its number or, where that looks personal, its address.
  static func name(of filed: Record) -> Words {
    Words(filed.caseReference, en: "case \(filed.caseReference)")
  }
}
