import Register
import Vocabulary

extension Check {
  /// 化解 means that the petitioner is done with the matter; unsatisfied, he hardly is.
  package static let resolvedUnsatisfied = Check(
    .resolvedUnsatisfied,
    about: Words("已化解而不满意。", en: "resolved, but the petitioner is not satisfied.")
  ) { examined in
    examined.cases.compactMap { filed, state in
      guard state.resolved != nil, filed.word(.satisfaction) == "不满意" else { return nil }
      return .about(
        filed,
        .resolvedUnsatisfied,
        at: .satisfaction,
        Words(
          "案件列为已化解，而满意度为不满意；提请核查是否真正化解。",
          en: "listed as resolved, but not satisfied; please verify the resolution."
        )
      )
    }
  }
}
