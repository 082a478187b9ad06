import Vocabulary

/// Which columns of a table hold what, as its header says.
struct TableLayout {
  var register: RegisterKind
  /// The header's first and last row.
  var rows: ClosedRange<Int>
  var columns: [Int: Field]
  var serial: Int?
  /// A column headed only 单位: the unit in charge, if its values say so.
  var perhapsUnit: Int?
  var mapping: [ColumnMapping]
  /// Registers that fit as well, where nothing decided between them.
  var rivals: [RegisterKind] = []
  /// The folded header of each column, to know a repeated one.
  var folded: [Int: String]

  func column(of field: Field) -> Int? {
    columns.first { $0.value == field }?.key
  }

  /// Whether the row says what the header says: at least two cells, and most of them.
  func isRepeated(by row: HeldRow) -> Bool {
    let texts = row.texts
    let same = texts.filter { folded[$0.column] == Folding.header($0.text) }.count
    return same >= 2 && same * 2 > row.cells.count
  }
}

/// Finds the header of a register among rows (spec §2.1, domain §1.3).
struct HeaderFinder {
  let lexicon: Lexicon
  /// Title, sheet and file name: they decide between registers that fit equally well.
  let names: [String]

  /// A header that was found: where it begins among the rows given, how many rows it has.
  struct Found {
    var start: Int
    var height: Int
    var layout: TableLayout
  }

  /// The first header among `rows`.
  func find(in rows: [HeldRow]) -> Found? {
    for start in rows.indices {
      let here = candidates(in: rows, from: start)
      guard !here.isEmpty else { continue }
      // A title over the header makes a two-row header of the same fields; one row less is better.
      let all = here + (start + 1 < rows.count ? candidates(in: rows, from: start + 1) : [])
      return all.max { a, b in (score(a), -a.height, -a.start) < (score(b), -b.height, -b.start) }
    }
    return nil
  }

  private func score(_ found: Found) -> Int { found.layout.columns.count }

  private func candidates(in rows: [HeldRow], from start: Int) -> [Found] {
    var result: [Found] = []
    for height in 1...3 where start + height <= rows.count {
      let block = Array(rows[start..<start + height])
      guard height == 1 || mayBeHeader(block), let layout = layout(of: block) else { continue }
      result.append(Found(start: start, height: height, layout: layout))
    }
    return result
  }

  /// Whether rows of a block are texts without gaps: further header rows hold only short texts, and a
  /// group row at least two.
  private func mayBeHeader(_ block: [HeldRow]) -> Bool {
    guard block[0].texts.count >= 2 else { return false }
    for (upper, row) in zip(block, block.dropFirst()) {
      guard row.number == upper.number + 1, !row.cells.isEmpty else { return false }
      let texts = row.texts
      guard texts.count == row.cells.count else { return false }
      guard texts.allSatisfy({ Folding.header($0.text).count <= 16 }) else { return false }
      let known = texts.filter { isKnownChild($0.text) }.count
      guard known * 2 >= texts.count else { return false }
    }
    return true
  }

  private func isKnownChild(_ text: String) -> Bool {
    let folded = Folding.header(text)
    return lexicon.isHeaderWord(folded)
      || BaselineGroup.allCases.contains { group in
        lexicon.headers[.baseline]?[Folding.header("\(group.rawValue)/\(text)")] != nil
      }
  }

  /// The layout for the register that fits the block best, if one does.
  private func layout(of block: [HeldRow]) -> TableLayout? {
    let names = columnNames(of: block)
    var best: [(layout: TableLayout, score: Int)] = []
    for kind in RegisterKind.allCases {
      guard let layout = layout(for: kind, names: names, rows: block) else { continue }
      let exact = layout.mapping.filter { $0.how == .canonical }.count
      let score = layout.columns.count * 100 + exact
      if score > (best.first?.score ?? 0) { best = [] }
      if best.isEmpty || score == best[0].score { best.append((layout, score)) }
    }
    guard best.count > 1 else { return best.first?.layout }
    let named = best.filter { isNamed($0.layout.register) }
    if named.count == 1 { return named[0].layout }
    var undecided = best[0].layout
    undecided.rivals = best.map(\.layout.register)
    return undecided
  }

  private func isNamed(_ kind: RegisterKind) -> Bool {
    (lexicon.names[kind] ?? []).contains { word in names.contains { $0.contains(word) } }
  }

  /// What each column may be called: `group/child`, the child, or what stands alone.
  private func columnNames(of block: [HeldRow]) -> [(column: Int, names: [String], header: String)]
  {
    var paths: [Int: [String]] = [:]
    let columns = Set(block.flatMap { $0.texts.map(\.column) }).sorted()
    for (level, row) in block.enumerated() {
      let texts = Dictionary(row.texts.map { ($0.column, $0.text) }) { first, _ in first }
      let hasChild = { (column: Int) in
        block[(level + 1)...].contains { $0.texts.contains { $0.column == column } }
      }
      var group: String?
      for column in columns {
        if let text = texts[column] {
          group = text
          paths[column, default: []].append(text)
        } else if level + 1 < block.count, hasChild(column), let group {
          // A merged group name stands over its first column only.
          paths[column, default: []].append(group)
        } else if level + 1 < block.count {
          group = nil
        }
      }
    }
    return columns.map { column in
      let path = paths[column] ?? []
      let child = path.last ?? ""
      let joined = path.map(Folding.header).joined(separator: "/")
      return (
        column, path.count > 1 ? [joined, Folding.header(child)] : [joined],
        path.joined(separator: "/")
      )
    }
  }

  private func layout(
    for kind: RegisterKind,
    names: [(column: Int, names: [String], header: String)],
    rows: [HeldRow]
  ) -> TableLayout? {
    var matches: [(column: Int, field: Field, rank: Int, how: ColumnMapping.How)] = []
    var serial: Int?
    var perhapsUnit: Int?
    for (column, candidates, _) in names {
      if let match = match(candidates, in: kind) {
        matches.append((column, match.field, match.rank, match.how))
      } else if serial == nil, candidates.contains(where: lexicon.serial.contains) {
        serial = column
      } else if perhapsUnit == nil, candidates.contains(where: lexicon.perhapsUnit.contains) {
        perhapsUnit = column
      }
    }
    var columns: [Int: Field] = [:]
    var taken: Set<Field> = []
    for match in matches.sorted(by: { ($0.rank, $0.column) < ($1.rank, $1.column) })
    where taken.insert(match.field).inserted {
      columns[match.column] = match.field
    }
    guard isRegister(kind, fields: taken, hasPerhapsUnit: perhapsUnit != nil) else { return nil }
    let mapping = names.map { column, _, header in
      let match = matches.first { $0.column == column && columns[column] == $0.field }
      return ColumnMapping(
        column: column,
        header: Folding.tight(header),
        field: match?.field,
        how: match?.how ?? .unused
      )
    }
    return TableLayout(
      register: kind,
      rows: rows[0].number...rows[rows.count - 1].number,
      columns: columns,
      serial: serial,
      perhapsUnit: taken.contains(.unit) ? nil : perhapsUnit,
      mapping: mapping,
      folded: Dictionary(
        names.map { ($0.column, $0.names.last ?? "") },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }

  private func match(
    _ names: [String],
    in kind: RegisterKind
  ) -> (field: Field, rank: Int, how: ColumnMapping.How)? {
    let words = lexicon.headers[kind] ?? [:]
    for name in names {
      if let word = words[name] {
        return (word.field, word.rank, word.rank == 0 ? .canonical : .synonym)
      }
      if let rank = lexicon.unit[name] { return (.unit, rank, rank == 0 ? .canonical : .synonym) }
    }
    if names.contains(where: { lexicon.isHeaderWord($0) || lexicon.perhapsUnit.contains($0) }) {
      return nil
    }
    // A longer header that holds a known one; at least four characters, for 时间 says nothing.
    let name = Array(names[names.count - 1])
    guard name.count <= 24 else { return nil }
    for length in stride(from: name.count - 1, through: 4, by: -1) {
      for start in 0...name.count - length {
        if let word = words[String(name[start..<start + length])] {
          return (word.field, 1000 + word.rank, .contains)
        }
      }
    }
    return nil
  }

  /// Whether these fields make a register: the required ones (the unit may stand elsewhere), and
  /// enough of the others that a stray word does not.
  private func isRegister(
    _ kind: RegisterKind,
    fields: Set<Field>,
    hasPerhapsUnit: Bool
  ) -> Bool {
    let required = kind.columns.filter { $0.isRequired && $0.field != .unit }.map(\.field)
    guard required.allSatisfy(fields.contains) else { return false }
    switch kind {
    case .receptions:
      return fields.contains(.held) || fields.contains(.planned) && fields.count >= 2
    case .baseline:
      return BaselineGroup.allCases.contains { group in
        fields.contains(group.year) || Field.months(of: group).contains(where: fields.contains)
      }
    default: return fields.count + (hasPerhapsUnit ? 1 : 0) >= 2
    }
  }
}
