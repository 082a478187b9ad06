import Vocabulary

/// What a table holds, for knowing the same register handed in twice (终稿, 副本, last month's).
struct TableContent {
  struct Row: Hashable {
    var units: [UnitID]
    var content: Fingerprint

    init(_ record: Record) {
      units = record.units
      content = record.content
    }
  }

  let place: Place
  let register: RegisterKind?
  let coverage: SheetSummary.Coverage
  private let records: [Record]

  init(of records: [Record], in summary: SheetSummary) {
    place = summary.place
    register = summary.register
    coverage = summary.coverage
    self.records = records
  }

  var count: Int { records.count }

  /// How often each row stands in it; made when somebody asks, for most tables nobody does.
  var rows: [Row: Int] {
    var rows: [Row: Int] = [:]
    for record in records { rows[Row(record), default: 0] += 1 }
    return rows
  }

  private var numbers: Set<Fingerprint> { Set(records.compactMap { $0.textFingerprint(.number) }) }

  /// Whether this table is `other` once more: the same register of the same unit elsewhere, of which
  /// one holds all that the other does (registers are cumulative), or more than half of the rows and
  /// at least three are the same.
  func repeats(_ other: TableContent) -> Bool {
    guard register == other.register, coverage == other.coverage, coverage != .nobody else {
      return false
    }
    if register == .cases {
      let (own, others) = (numbers, other.numbers)
      let shared = own.intersection(others).count
      if shared >= 3 && shared * 2 > min(own.count, others.count) { return true }
      guard shared == min(own.count, others.count) else { return false }
    }
    let (own, others) = (rows, other.rows)
    let shared = own.reduce(0) { $0 + min($1.value, others[$1.key] ?? 0) }
    let least = min(count, other.count)
    return shared == least || shared >= 3 && shared * 2 > least
  }

  /// Whether one of the two holds all rows of the other: a copy, or a later month's register in
  /// which nothing of the earlier one has changed.
  func agrees(with other: TableContent) -> Bool {
    isContained(in: other.rows) || other.isContained(in: rows)
  }

  /// Whether every row of this table stands in `rows`.
  func isContained(in others: [Row: Int]) -> Bool {
    rows.allSatisfy { ($0.value) <= others[$0.key] ?? 0 }
  }
}
