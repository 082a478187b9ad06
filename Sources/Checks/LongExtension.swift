import Register
import Vocabulary

extension Check {
  /// An extension longer than the law allows (信访条例 2005 第三十三条).
  package static let longExtension = Check(
    .longExtension,
    about: Words("延期超过规定天数。", en: "an extension longer than allowed.")
  ) { examined in
    examined.cases.compactMap { filed, _ in
      guard let extended = filed.day(.extendedTo) else { return nil }
      let due = dueWithoutExtension(filed, by: examined.reckoning)
      let days = extended - due
      guard days > examined.limits.extend else { return nil }
      return .about(
        filed,
        .longExtension,
        at: .extendedTo,
        Words(
          "延期 \(days) 天，超过 \(examined.limits.extend) 天；请核对批准手续。",
          en:
            "extended by \(days) days, more than \(examined.limits.extend); please check the approval."
        )
      )
    }
  }
}

private func dueWithoutExtension(_ filed: Record, by reckoning: Reckoning) -> Day {
  var plain = filed
  plain[.extendedTo] = .empty
  return CaseState(of: plain, by: reckoning).due
}
