import Vocabulary

/// Finds the header of a register at the head of some rows (spec §2.1, domain §1.3).
struct HeaderFinder {
  let lexicon: Lexicon
  /// Title, sheet and file name: they decide between registers that fit equally well.
  let names: [String]
  /// What somebody has written down of the sheet.
  var pins: SheetPins?

  /// How many rows a header can have.
  static let tallest = 3

  /// A header that was found: how many rows it has, and what its columns are.
  struct Found {
    var height: Int
    var layout: TableLayout
  }

  /// Whether a row may be part of a header: texts only, none of them a day or a long number.
  static func mayHead(_ row: HeldRow) -> Bool {
    !row.cells.isEmpty
      && row.cells.allSatisfy { cell in
        if row.months[cell.column] != nil { return true }
        return if case .text(let text) = cell.value { !isFigures(text.utf8) } else { false }
      }
  }

  /// How many texts of the row are header words.
  static func headerWords(in row: HeldRow, lexicon: Lexicon) -> Int {
    row.headings.filter {
      $0.text.utf8.count <= 120 && lexicon.isHeaderWord(Folding.header($0.text))
    }
    .count
  }

  /// Whether a text is a day, a time or a long number.
  static func isFigures(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.count >= 6 && bytes.contains { (0x30...0x39).contains($0) }
      && bytes.allSatisfy { (0x2D...0x39).contains($0) || $0 == 0x20 || $0 == 0x3A }
  }

  /// The header that begins with the first of `rows`, if one does and no better one begins below it.
  func find(in rows: [HeldRow]) -> Found? {
    let here = candidates(in: rows[...])
    guard let best = here.map(score).max() else { return nil }
    // A title or 填报单位 over a header makes a taller header of the same columns.
    let below = candidates(in: rows.dropFirst()).map(score).max() ?? 0
    if below > best || below == best && !isGroupRow(rows[0], over: rows.dropFirst().first) {
      return nil
    }
    // The groups of the baseline stand over its months: of these the taller header is the whole one.
    return here.filter { score($0) == best }.min { a, b in
      a.layout.register == .baseline && b.layout.register == .baseline
        ? a.height > b.height : a.height < b.height
    }
  }

  private func score(_ found: Found) -> Int { found.layout.columns.count }

  /// Whether the row names groups of the columns below: several short texts, nothing filled in.
  private func isGroupRow(_ row: HeldRow, over next: HeldRow?) -> Bool {
    let texts = row.headings
    return texts.count >= 2 && next?.number == row.number + 1
      && texts.allSatisfy { cell in
        let folded = Folding.compatible(cell.text)
        return folded.count <= 16 && !folded.contains(":")
      }
  }

  private func candidates(in rows: ArraySlice<HeldRow>) -> [Found] {
    var result: [Found] = []
    for height in 1...Self.tallest where height <= rows.count {
      let block = Array(rows.prefix(height))
      guard height == 1 || mayBeHeader(block), let layout = layout(of: block) else { continue }
      result.append(Found(height: height, layout: layout))
    }
    return result
  }

  /// Whether rows of a block are texts without gaps: further header rows hold only short texts, and a
  /// group row at least two.
  private func mayBeHeader(_ block: [HeldRow]) -> Bool {
    guard block[0].texts.count >= 2 else { return false }
    for (upper, row) in zip(block, block.dropFirst()) {
      guard row.number == upper.number + 1, Self.mayHead(row) else { return false }
      let texts = row.headings
      guard texts.allSatisfy({ Folding.header($0.text).count <= 16 }) else { return false }
      guard Self.headerWords(in: row, lexicon: lexicon) * 2 >= texts.count else { return false }
    }
    return true
  }

  /// The layout for the register that fits the block best, if one does.
  private func layout(of block: [HeldRow]) -> TableLayout? {
    let names = columnNames(of: block)
    guard names.contains(where: \.isKnown) else { return nil }
    var best: [(layout: TableLayout, score: Int)] = []
    for kind in pins?.registers ?? RegisterKind.allCases {
      // A group of the baseline without months is the year's figure, where the title says so.
      let isTotal = kind == .baseline && block.count == 1 && isNamed(.baseline)
      let own = isTotal ? names.map { $0.ofWholeYear } : names
      let matching = HeaderMatching(
        own,
        with: kind,
        lexicon: lexicon,
        pins: pins?.byRegister[kind] ?? []
      )
      guard let layout = matching.layout(rows: block) else { continue }
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

  /// The register that the first of `rows` comes nearest to as a header without being one: three fields
  /// or more, and not all that are required.
  func near(in rows: [HeldRow]) -> NearRegister? {
    var best: NearRegister?
    for height in 1...Self.tallest where height <= rows.count {
      let block = Array(rows.prefix(height))
      guard height == 1 || mayBeHeader(block) else { continue }
      let names = columnNames(of: block)
      for kind in RegisterKind.allCases {
        let matching = HeaderMatching(names, with: kind, lexicon: lexicon)
        guard let (found, missing) = matching.shortfall(), found >= 3 else { continue }
        let near = NearRegister(kind: kind, row: rows[0].number, found: found, missing: missing)
        if near.found > best?.found ?? 0 { best = near }
      }
    }
    return best
  }

  private func isNamed(_ kind: RegisterKind) -> Bool {
    (lexicon.names[kind] ?? []).contains { word in names.contains { $0.contains(word) } }
  }

  /// What each column may be called: `group/child`, the child, or what stands alone.
  private func columnNames(of block: [HeldRow]) -> [HeaderMatching.Name] {
    var paths: [Int: [String]] = [:]
    let rows = block.map { row in
      Dictionary(row.headings.map { ($0.column, $0.text) }) { first, _ in first }
    }
    let columns = Set(rows.flatMap(\.keys)).sorted()
    for (level, texts) in rows.enumerated() {
      var group: String?
      for column in columns {
        if let text = texts[column] {
          group = text
          paths[column, default: []].append(text)
        } else if rows[(level + 1)...].contains(where: { $0[column] != nil }) {
          // A merged group name stands over its first column only.
          if let group { paths[column, default: []].append(group) }
        } else {
          group = nil
        }
      }
    }
    return columns.map { column in
      let path = paths[column] ?? []
      let joined = path.map(Folding.header).joined(separator: "/")
      let child = Folding.header(path.last ?? "")
      return HeaderMatching.Name(
        column: column,
        candidates: path.count > 1 ? [joined, child] : [joined],
        header: Folding.tight(path.joined(separator: "/")),
        lexicon: lexicon
      )
    }
  }
}

/// A sheet that looks like a register, but lacks what one must have.
struct NearRegister: Hashable, Sendable {
  var kind: RegisterKind
  /// The first row of what looks like its header.
  var row: Int
  /// How many of its fields have a column.
  var found: Int
  /// The headers of the required columns that are not there.
  var missing: [String]
}
