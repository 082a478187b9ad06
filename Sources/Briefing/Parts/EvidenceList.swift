import Assessment
import Register
import Vocabulary

/// A list of what a figure rests on, by sheet: `城东分局.xlsx[案件]：XF-001（A7）、XF-002（A9）`.
struct EvidenceList: Hashable, Viewed {
  var title: String
  /// Whether it is of records that count: long, and the least looked at; print leaves it out.
  var isCounted = false
  var groups: [EvidenceGroup]
  /// How many are not named here, and where they are.
  var rest: String?

  /// How many a page names of one list; all stand in what `explain` prints.
  static let limit = 200

  static let fields = Fields<EvidenceList>(
    .text("title") { $0.title },
    .flag("isCounted") { $0.isCounted },
    .many("groups") { $0.groups },
    .optional("rest") { $0.rest }
  )

  /// Of records; none where there are none.
  init?(_ title: String, of records: Evidence, indicator: String) {
    let items = records.prefix(Self.limit).map { record in
      let name = record.printedName
      let isAddress = name == record.place.description || name == record.mark.description
      return (name: isAddress ? nil : name, place: record.mark)
    }
    self.init(title, items: items, of: records.count, indicator: indicator)
  }

  /// Of cells.
  init?(_ title: String, of places: [Place], indicator: String?) {
    let items = places.prefix(Self.limit).map { (name: String?.none, place: $0) }
    self.init(title, items: items, of: places.count, indicator: indicator)
  }

  private init?(
    _ title: String,
    items: [(name: String?, place: Place)],
    of count: Int,
    indicator: String?
  ) {
    guard !items.isEmpty else { return nil }
    self.title = "\(title)（\(count)）"
    var groups: [EvidenceGroup] = []
    for (name, place) in items {
      let table = Place(file: place.file, sheet: place.sheet).description
      let cell = place.cell ?? "整表"
      let text = name.map { "\($0)（\(cell)）" } ?? cell
      if groups.last?.table == table {
        groups[groups.count - 1].items += "、" + text
      } else {
        groups.append(EvidenceGroup(table: table, items: text))
      }
    }
    self.groups = groups
    if count > items.count {
      let command = indicator.map { "“jianbao explain \($0)”" } ?? "“jianbao check”"
      rest = "另有\(count - items.count)条未逐一列出，用\(command)可列出全部。"
    }
  }
}

/// What of a list stands in one sheet.
struct EvidenceGroup: Hashable, Viewed {
  var table: String
  var items: String

  static let fields = Fields<EvidenceGroup>(
    .text("table") { $0.table },
    .text("items") { $0.items }
  )
}
