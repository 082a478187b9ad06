import Register
import Vocabulary

extension Check {
  /// The same long text stands as the outcome of several cases: copied, not written.
  static let sameOutcome = Check(
    .sameOutcome,
    about: Words("办理结果雷同：几件案件的办理结果一字不差。", en: "the same text as the outcome of several cases.")
  ) { examined in
    let groups = grouped(examined.cases.map(\.record)) { filed -> String? in
      guard let text = filed.text(.outcome).map(Folding.tight),
        text.count >= examined.limits.outcomeLength
      else { return nil }
      return text
    }
    return groups.filter { $0.count >= examined.limits.outcomeCases }.map { group in
      Finding(
        .sameOutcome,
        at: group[0].place(of: .outcome),
        Words(
          "\(group.count) 件案件的办理结果文字完全相同：\(addresses(of: group, at: .outcome))；提请抽查。",
          en:
            "\(group.count) cases have the same outcome: \(addresses(of: group, at: .outcome)); please verify."
        ),
        units: units(of: group),
        caseNumber: group[0].caseReference
      )
    }
  }
}

/// The records by key, groups and members in reading order; those without a key aside.
func grouped<Key: Hashable>(_ records: [Record], by key: (Record) -> Key?) -> [[Record]] {
  var order: [Key: Int] = [:]
  var groups: [[Record]] = []
  for record in records {
    guard let key = key(record) else { continue }
    if let index = order[key] {
      groups[index].append(record)
    } else {
      order[key] = groups.count
      groups.append([record])
    }
  }
  return groups
}

/// The units of all records, each once, in the plan's order.
func units(of records: [Record]) -> [UnitID] {
  Set(records.flatMap(\.units)).sorted()
}

/// Where the cells stand; the first ten of many.
func addresses(of records: [Record], at field: Field) -> String {
  records.prefix(10).map { $0.place(of: field).description }.joined(separator: "、")
    + (records.count > 10 ? " 等" : "")
}
