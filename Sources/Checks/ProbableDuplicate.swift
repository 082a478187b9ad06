import Register
import Vocabulary

extension Check {
  /// The same petitioner with the same words under two numbers: one matter counted twice.
  ///
  /// Names are compared in memory and never printed.
  package static let probableDuplicate = Check(
    .probableDuplicate,
    about: Words(
      "疑似重复登记：信访人和反映问题都相同的案件有不同编号。",
      en: "the same petitioner and the same matter under different numbers."
    )
  ) { examined in
    struct Key: Hashable {
      var petitioner: TextPrint
      var summary: TextPrint
    }
    // 匿名 and 周边居民 are nobody, and so not the same.
    let isSomebody = { (filed: Record) -> Bool in
      guard case .personal(let petitioner) = filed[.petitioner] else { return false }
      return petitioner.opened { name in
        !examined.registers.notNames.contains(where: Folding.tight(name).contains)
      }
    }
    let groups = grouped(examined.cases.map(\.record)) { filed -> Key? in
      guard let petitioner = filed.print(.petitioner), let summary = filed.print(.summary),
        summary.count > 0
      else { return nil }
      return Key(petitioner: petitioner, summary: summary)
    }
    return groups.filter { $0.count >= 2 && isSomebody($0[0]) }.map { group in
      Finding(
        .probableDuplicate,
        at: group[0].place(of: .summary),
        Words(
          "\(group.count) 件案件的信访人和反映问题都相同：\(addresses(of: group, at: .summary))；提请核查是否重复登记。",
          en:
            "\(group.count) cases have the same petitioner and matter: \(addresses(of: group, at: .summary)); please verify."
        ),
        units: units(of: group),
        caseNumber: group[0].caseReference
      )
    }
  }
}
