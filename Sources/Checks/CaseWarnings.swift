import Register
import Vocabulary

extension Check {
  /// 新发 or 积案 as typed against what the date says; the date counts.
  static let kindAgainstDate = Check(
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

  /// In the bureau's remit by one column, out of it by the other; out counts.
  static let scopeContradiction = Check(
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

  /// A transfer of a case that stays the bureau's.
  static let transferInScope = Check(
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

  /// An extension longer than the law allows (信访条例 2005 第三十三条).
  static let longExtension = Check(
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
