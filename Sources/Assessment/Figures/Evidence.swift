package import Register

/// The records that a figure rests on, in order.
///
/// It points into the records that all figures share, so that a hundred figures over a million
/// records do not hold a hundred million copies.
package struct Evidence: RandomAccessCollection, Hashable, Sendable {
  private let records: [Record]
  private let positions: [Int32]

  /// No record.
  package init() {
    self.init(of: [], at: [])
  }

  /// These records.
  package init(_ records: [Record]) {
    self.init(of: records, at: Array(records.indices))
  }

  init(of records: [Record], at positions: [Int]) {
    self.records = records
    self.positions = positions.map { Int32($0) }
  }

  /// Always 0.
  package var startIndex: Int { 0 }
  /// The number of records.
  package var endIndex: Int { positions.count }

  /// The record at `position`.
  package subscript(position: Int) -> Record { records[Int(positions[position])] }

  /// Whether both hold equal records in the same order.
  package static func == (a: Evidence, b: Evidence) -> Bool { a.elementsEqual(b) }

  /// Feeds the records, as `==` compares them.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for record in self { hasher.combine(record) }
  }
}
