import Register
import Vocabulary

extension Check {
  /// An extension longer than the law allows (信访条例 2005 第三十三条).
  package static let longExtension = Check(
    .longExtension,
    about: Words("延期超过规定天数。", en: "an extension longer than allowed.")
  ) { examined in
    examined.cases.compactMap { filed, state in
      guard let extended = filed.day(.extendedTo) else { return nil }
      let days = extended - state.dueWithoutExtension
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
