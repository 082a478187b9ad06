import Register
import Vocabulary

extension Check {
  /// A date says done where the word beside it says open, in part, or no.
  package static let statusContradiction = Check(
    .statusContradiction,
    about: Words(
      "状态矛盾：有结案日期而状态为在办或阶段性办结；有化解日期而写明未化解或部分化解。",
      en:
        "a closing date with an open or partial status, or a resolution date with 否 or a partial word."
    )
  ) { examined in
    examined.cases.flatMap { filed, _ -> [Finding] in
      var findings: [Finding] = []
      let status = filed.word(.status).flatMap(StatusWord.init(rawValue:))
      let resolution = filed.word(.isResolved).flatMap(ResolutionWord.init(rawValue:))
      let isPartial = status == .partial
      if filed.day(.closed) != nil, isPartial || status == .open || status == .overdue {
        findings.append(
          .about(
            filed,
            .statusContradiction,
            at: .status,
            Words(
              "有结案日期，而办理状态为\(isPartial ? "阶段性办结一类" : "在办")；请核实。",
              en:
                "there is a closing date, but the status is \(isPartial ? "partial" : "open"); please verify."
            ),
            effect: .countedAs(
              isPartial
                ? Words("按未结案、未化解计入", en: "counted as neither closed nor resolved")
                : Words("按结案日期计入", en: "the date counts")
            )
          )
        )
      }
      if filed.day(.resolved) != nil, isPartial || resolution == .partial || resolution == .no {
        let isCounted = resolution == .no && !isPartial
        let isByStatus = resolution != .partial && resolution != .no
        findings.append(
          .about(
            filed,
            .statusContradiction,
            at: isByStatus ? .status : .isResolved,
            Words(
              "有化解日期，而状态写的是未化解或部分化解；请核实。",
              en: "there is a resolution date, but the words say no or in part; please verify."
            ),
            effect: .countedAs(
              isCounted
                ? Words("按化解日期计入", en: "the date counts")
                : Words("按未化解计入", en: "counted as not resolved")
            )
          )
        )
      }
      return findings
    }
  }
}
