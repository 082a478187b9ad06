import Register
import Vocabulary

extension Check {
  /// A resolved case brought nobody to the province or to Beijing afterwards, or it was not resolved.
  package static let visitAfterResolved = Check(
    .visitAfterResolved,
    about: Words(
      "化解后上访：案件列为已化解之后，又因该案赴省进京上访。",
      en: "a visit to the province or Beijing after its case was resolved."
    )
  ) { examined in
    let named = Set(examined.registers.records(.visits).flatMap(\.namedCases))
    guard !named.isEmpty else { return [] }
    var byNumber: [String: Examined.Filed] = [:]
    for filed in examined.cases {
      if let number = filed.record.caseNumber, named.contains(number) { byNumber[number] = filed }
    }
    return examined.registers.records(.visits).flatMap { visit -> [Finding] in
      guard visit.isPresent(on: examined.day), let date = visit.day(.date) else { return [] }
      return visit.namedCases.compactMap { number in
        byNumber[number].flatMap { finding(visit, on: date, of: $0) }
      }
    }
  }

  private static func finding(
    _ visit: Record,
    on date: Day,
    of filed: Examined.Filed
  ) -> Finding? {
    guard let resolved = filed.state.resolved, date > resolved else { return nil }
    let name = filed.record.caseReference
    return Finding(
      .visitAfterResolved,
      at: visit.place(of: .date),
      Words(
        "案件 \(name) 列为 \(resolved) 化解，\(date) 又发生上访；提请核查。",
        en:
          "case \(name) was resolved on \(resolved), yet there was a visit on \(date); please verify."
      ),
      units: filed.record.units,
      caseNumber: name
    )
  }
}
