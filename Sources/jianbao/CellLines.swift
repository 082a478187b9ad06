import Register
import Vocabulary

/// Writes cells as lines of JSON (spec §6), masking what belongs to people.
struct CellLines {
  /// Whether nothing is masked.
  let isRaw: Bool
  private let lexicon: Lexicon
  private let endings: HeaderEndings
  private var masked = ColumnSet()
  private var lines = LineBuffer()

  init(isRaw: Bool, lexicon: Lexicon) {
    self.isRaw = isRaw
    self.lexicon = lexicon
    let listed = (lexicon.headers[.cases] ?? [:]).filter { $0.value.field.isPersonal }
    endings = HeaderEndings(of: Set(listed.keys))
  }

  mutating func begin(sheet: String?) {
    lines.begin(sheet: sheet)
    masked = ColumnSet()
  }

  mutating func take(_ row: Row) {
    lines.begin(row: row.number)
    let isHeader = !isRaw && lexicon.mayBeHeader(row)
    for cell in row.cells {
      if case .uncached = cell.content { continue }
      var text = row.bytes(of: cell) ?? []
      // What no encoding explains becomes characters that JSON may hold.
      if row.damagedAt != nil { text = Array(String(decoding: text, as: UTF8.self).utf8)[...] }
      let traits = TextTraits(text)
      if !isRaw, masks(cell, of: row, text, traits, isHeader: isHeader) {
        lines.addMasked(cell)
      } else {
        lines.add(cell, text, isPlain: !traits.needsEscapes)
      }
    }
    if lines.isFull { flush() }
  }

  /// Writes what has gathered.
  mutating func flush() {
    Console.say(lines.bytes)
    lines.clear()
  }

  /// Whether the cell is masked; a `String` is made only of what may be personal by its bytes.
  private mutating func masks(
    _ cell: Row.Cell,
    of row: Row,
    _ text: ArraySlice<UInt8>,
    _ traits: TextTraits,
    isHeader: Bool
  ) -> Bool {
    guard case .text = cell.content, !isHeader, !endings.mayEnd(text, traits) else {
      return masks(row.value(of: cell), column: cell.column, isHeader: isHeader)
    }
    if masked.contains(cell.column) { return true }
    guard traits.mayHoldNumbers else { return false }
    guard traits.needsFolding else { return PersonalData.first(in: text) != nil }
    return Self.holdsNumbers(String(decoding: text, as: UTF8.self))
  }

  /// Whether the cell stands under a header of personal data, or looks like such data itself.
  private mutating func masks(_ value: CellValue, column: Int, isHeader: Bool) -> Bool {
    switch value {
    case .text(let text):
      if text.utf8.count <= HeaderEndings.longest,
        let header = lexicon.personalHeader(text, among: isHeader)
      {
        masked.insert(column)
        return header == .withMore
      }
      return masked.contains(column) || Self.holdsNumbers(text)
    case .number(let number):
      if masked.contains(column) { return true }
      guard number == number.rounded(), (1e8..<1e18).contains(number) else { return false }
      return PersonalData.first(in: String(Int(number)).utf8) != nil
    case .bool, .error, .moment, .uncached: return masked.contains(column)
    }
  }

  private static func holdsNumbers(_ text: String) -> Bool {
    PersonalData.first(in: Folding.compatible(text).utf8) != nil
  }
}

/// Some columns.
private struct ColumnSet {
  private var flags: [Bool] = []

  func contains(_ column: Int) -> Bool { column < flags.count && flags[column] }

  mutating func insert(_ column: Int) {
    if column >= flags.count {
      flags += [Bool](repeating: false, count: column + 1 - flags.count)
    }
    flags[column] = true
  }
}
