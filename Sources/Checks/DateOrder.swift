import Register
import Vocabulary

extension Check {
  /// A case cannot be accepted, closed, resolved or handed on before it arrives: one of the days was
  /// mistyped, or written back.
  package static let dateOrder = Check(
    .dateOrder,
    about: Words(
      "日期先后：受理、结案、化解、移交不应早于登记，结案不应早于受理。",
      en:
        "acceptance, closing, resolution and transfer must not lie before registration, nor closing before acceptance."
    )
  ) { examined in
    let pairs: [(Field, Field)] = [
      (.accepted, .received), (.closed, .accepted), (.closed, .received), (.resolved, .received),
      (.transferred, .received),
    ]
    return examined.cases.flatMap { filed, _ in
      pairs.compactMap { later, earlier -> Finding? in
        guard let second = filed.day(later), let first = filed.day(earlier), second < first else {
          return nil
        }
        let columns = filed.register.columns
        let names = [later, earlier].map { field in
          columns.first { $0.field == field }?.header ?? field.rawValue
        }
        return .about(
          filed,
          .dateOrder,
          at: later,
          Words(
            "\(names[0]) \(second) 早于\(names[1]) \(first)；请核对这两个日期。",
            en:
              "\(later.rawValue) \(second) lies before \(earlier.rawValue) \(first); please check both."
          ),
          effect: .countedAs(
            Words("照填报计入，不计办理时长", en: "counted as filled in, without a processing time")
          )
        )
      }
    }
  }
}
