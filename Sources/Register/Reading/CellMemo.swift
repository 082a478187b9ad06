/// What the distinct cells of a column were read as, so that each is read once: dates, codes and
/// units stand in thousands of rows.
struct CellMemo {
  private struct Entry {
    var print: Fingerprint
    var start: Int
    var count: Int
    var outcome: CellOutcome
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Open addressing: one more than an entry's index.
  private var slots: [Int32] = Array(repeating: 0, count: 32)

  /// How many distinct cells are remembered: a column with more is no column of codes.
  private static let limit = 4096

  /// What the cell of these bytes was read as, if it was.
  func outcome(of key: UnsafeRawBufferPointer, _ print: Fingerprint) -> CellOutcome? {
    var slot = Int(truncatingIfNeeded: print.bits) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.print == print, entry.count == key.count, holds(key, at: entry.start) {
        return entry.outcome
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func remember(
    _ outcome: CellOutcome,
    of key: UnsafeRawBufferPointer,
    _ print: Fingerprint
  ) {
    guard entries.count < Self.limit else { return }
    let entry = Entry(print: print, start: bytes.count, count: key.count, outcome: outcome)
    bytes.append(contentsOf: key)
    entries.append(entry)
    if entries.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 2)
      for index in entries.indices { place(index) }
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].print.bits) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index + 1)
  }

  private func holds(_ key: UnsafeRawBufferPointer, at start: Int) -> Bool {
    bytes.withUnsafeBytes {
      equal(key, UnsafeRawBufferPointer(rebasing: $0[start..<start + key.count]))
    }
  }
}

/// What one cell comes to in its row.
struct CellOutcome {
  struct Marks: OptionSet {
    let rawValue: UInt8

    /// It says more than a value, and is read again by `CellReader` for its row.
    static let isPeculiar = Marks(rawValue: 1)
    /// It holds what a row of data must hold in this column.
    static let fulfils = Marks(rawValue: 2)
    /// A status that says 移交.
    static let saysTransfer = Marks(rawValue: 4)
    /// It is surely not what the header says in this column.
    static let isNoHeader = Marks(rawValue: 8)
  }

  var value = PackedValue.nothing
  var print = Fingerprint.nothing
  var serial = Serial.none
  /// One more than the number of a unit's text, or of a datum of a petitioner; 0 for none.
  var text: Int32 = 0
  var marks: Marks = []
}
