import Register
import Vocabulary

extension Check {
  /// The same long text stands as the outcome of several cases: copied, not written.
  package static let sameOutcome = Check(
    .sameOutcome,
    about: Words("办理结果雷同：几件案件的办理结果一字不差。", en: "the same text as the outcome of several cases.")
  ) { examined in
    let groups = grouped(examined.cases.map(\.record)) { filed -> TextPrint? in
      guard let print = filed.print(.outcome), print.count >= examined.limits.outcomeLength else {
        return nil
      }
      return print
    }
    return groups.filter { $0.count >= examined.limits.outcomeCases }.map { group in
      Finding(
        .sameOutcome,
        at: group[0].place(of: .outcome),
        Words(
          "\(group.count) 件案件的办理结果文字完全相同：\(addresses(of: group, at: .outcome))；提请抽查。",
          en:
            "\(group.count) cases have the same outcome: \(addresses(of: group, at: .outcome)); please verify."
        ),
        units: units(of: group),
        caseNumber: group[0].caseReference
      )
    }
  }
}
