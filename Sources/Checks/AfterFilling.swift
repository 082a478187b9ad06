import Register
import Vocabulary

extension Check {
  /// What happens after a sheet was filled in cannot have been known when it was.
  package static let afterFilling = Check(
    .afterFilling,
    about: Words(
      "填报后日期：受理、结案、化解、移交、回访、接访、评估、审批、后督查、报送日期晚于本表填报时间。",
      en: "an event that lies after the sheet's own filling date."
    )
  ) { examined in
    RegisterKind.allCases.flatMap { kind -> [Finding] in
      let events = kind.columns.filter { $0.field.isEvent && $0.type == .day }
      return examined.registers.records(kind).flatMap { record -> [Finding] in
        guard record.isPresent(on: examined.day),
          let filledOn = examined.registers.sheets[record.sheet].filledOn
        else { return [] }
        return events.compactMap { column in
          guard let event = record.day(column.field), event > filledOn else { return nil }
          return .about(
            record,
            .afterFilling,
            at: column.field,
            Words(
              "\(column.header) \(event) 晚于本表填报时间 \(filledOn)；请核实。",
              en:
                "\(column.field.rawValue) \(event) lies after the sheet's filling date \(filledOn); please verify."
            )
          )
        }
      }
    }
  }
}
