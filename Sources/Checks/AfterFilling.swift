import Register
import Vocabulary

extension Check {
  /// What happens after a sheet was filled in cannot have been known when it was.
  static let afterFilling = Check(
    .afterFilling,
    about: Words(
      "填报后日期：受理、结案、化解、移交、回访日期晚于本表填报时间。",
      en: "an event that lies after the sheet's own filling date."
    )
  ) { examined in
    let events: [Field] = [.accepted, .closed, .resolved, .transferred, .followUp]
    return examined.cases.flatMap { filed, _ -> [Finding] in
      guard let filledOn = examined.registers.sheets[filed.sheet].filledOn else { return [] }
      return events.compactMap { field in
        guard let event = filed.day(field), event > filledOn else { return nil }
        return .about(
          filed,
          .afterFilling,
          at: field,
          Words(
            "日期 \(event) 晚于本表填报时间 \(filledOn)；请核实。",
            en: "\(event) lies after the sheet's filling date \(filledOn); please verify."
          )
        )
      }
    }
  }
}
