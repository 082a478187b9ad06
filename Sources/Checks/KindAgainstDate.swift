import Register
import Vocabulary

extension Check {
  /// 新发 or 积案 as typed against what the date says; the date counts.
  package static let kindAgainstDate = Check(
    .kindAgainstDate,
    about: Words("案件类别与登记日期不符。", en: "the kind of a case contradicts its date.")
  ) { examined in
    examined.cases.compactMap { filed, state in
      guard let kind = filed.word(.kind), state.origin != .historic || kind == "新发",
        kind != state.origin.rawValue
      else { return nil }
      return .about(
        filed,
        .kindAgainstDate,
        at: .kind,
        Words(
          "案件类别为\(kind)，而按登记日期属于\(state.origin.rawValue)；请核对。",
          en: "the kind is \(kind), by its date the case is \(state.origin.rawValue); please check."
        ),
        effect: .countedAs(Words("按登记日期计入\(state.origin.rawValue)", en: "counted by its date"))
      )
    }
  }
}
