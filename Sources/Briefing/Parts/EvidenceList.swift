import Assessment
import Register
import Vocabulary

/// A list of what a figure rests on, by sheet: `城东分局.xlsx[案件]：XF-001（A7）、XF-002（A9）`.
///
/// The list is complete: the first of it by name, what is too long for that as ranges of cells.
struct EvidenceList: Hashable, Viewed {
  var title: String
  /// Whether it is shown when asked for only, and not in print: what counts, which is long and the
  /// least looked at; of the city everything, for it stands on the units' pages, too.
  var isFolded = false
  var groups: [EvidenceGroup]
  /// How many are named by their cells only.
  var rest: String?
  /// The cells of these: `A203:A354、A360`.
  var ranges: [EvidenceGroup] = []

  /// How many a page names of one list.
  static let limit = 200

  static let fields = Fields<EvidenceList>(
    .text("title") { $0.title },
    .flag("isFolded") { $0.isFolded },
    .many("groups") { $0.groups },
    .optional("rest") { $0.rest },
    .many("ranges") { $0.ranges },
    .flag("hasRanges") { !$0.ranges.isEmpty }
  )

  /// Of records; none where there are none.
  init?(_ title: String, of records: Evidence) {
    let named = records.prefix(Self.limit).map { record in
      let name = record.printedName
      let isAddress = name == record.place.description || name == record.mark.description
      return (name: isAddress ? nil : name, place: record.mark)
    }
    self.init(title, named: named, rest: records.dropFirst(Self.limit).map(\.mark))
  }

  /// Of cells.
  init?(_ title: String, of places: [Place]) {
    let named = places.prefix(Self.limit).map { (name: String?.none, place: $0) }
    self.init(title, named: named, rest: Array(places.dropFirst(Self.limit)))
  }

  private init?(_ title: String, named: [(name: String?, place: Place)], rest: [Place]) {
    guard !named.isEmpty else { return nil }
    self.title = "\(title)（\(named.count + rest.count)）"
    var groups: [EvidenceGroup] = []
    for (name, place) in named {
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
    if rest.isEmpty { return }
    self.rest = "其余\(rest.count)条的单元格"
    ranges = CellRanges(of: rest).groups
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
