import Register
import Vocabulary

extension Check {
  /// A transfer of a case that stays the bureau's.
  package static let transferInScope = Check(
    .transferInScope,
    about: Words("属本部门职责的案件填了移交日期。", en: "a case in remit with a transfer date.")
  ) { examined in
    examined.cases.compactMap { filed, state in
      guard state.scope == .within, filed.day(.transferred) != nil else { return nil }
      return .about(
        filed,
        .transferInScope,
        at: .transferred,
        Words(
          "属本部门职责的案件填了移交日期；如确已移交，请把“是否属本部门职责”改为否。",
          en:
            "a case in remit has a transfer date; if it was transferred, please correct its remit."
        ),
        effect: .countedAs(Words("仍按本部门职责计入", en: "still counted as in remit"))
      )
    }
  }
}
