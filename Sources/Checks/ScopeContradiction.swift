import Register
import Vocabulary

extension Check {
  /// In the bureau's remit by one column, out of it by the other; out counts.
  package static let scopeContradiction = Check(
    .scopeContradiction,
    about: Words(
      "职责矛盾：写明属本部门职责，而办理状态为移交或非职责。",
      en: "in remit by one column, out of it by the status."
    )
  ) { examined in
    examined.cases.compactMap { filed, _ in
      guard filed.flag(.inScope) == true, filed.word(.status) == StatusWord.transferred.rawValue
      else { return nil }
      return .about(
        filed,
        .scopeContradiction,
        at: .inScope,
        Words(
          "写明属本部门职责，而办理状态为移交或非职责；请核对。",
          en: "said to be in remit, but the status says transferred or out of remit; please check."
        ),
        effect: .countedAs(Words("按非职责案件计入", en: "counted as out of remit"))
      )
    }
  }
}
