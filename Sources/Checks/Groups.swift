import Register
import Vocabulary

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
