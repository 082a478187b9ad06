import Vocabulary

/// Matches the columns of a header with the fields of one register.
struct HeaderMatching {
  /// A column's header: what it may be called, folded, best first.
  struct Name {
    var column: Int
    var candidates: [String]
    /// As typed, without white space.
    var header: String
    /// Whether it is a word of some register, of the serial number or of the unit.
    let isKnown: Bool
    /// Where a known header may stand inside it, the longest first; none where it is known itself.
    let parts: [Part]

    init(column: Int, candidates: [String], header: String, lexicon: Lexicon) {
      self.column = column
      self.candidates = candidates
      self.header = header
      isKnown = candidates.contains(where: lexicon.isHeaderWord)
      parts = isKnown ? [] : Part.all(in: candidates[candidates.count - 1])
    }

    /// The same as the name of a group that stands for its whole year.
    var ofWholeYear: Name {
      var name = self
      name.candidates = candidates.map { $0 + "/全年" } + candidates
      return name
    }
  }

  /// A piece of a longer header, at least four characters long, for 时间 says nothing.
  struct Part {
    var text: String
    /// Where it begins and ends among the header's characters.
    var range: Range<Int>

    static func all(in text: String) -> [Part] {
      let characters = Array(text)
      guard characters.count > 4, characters.count <= 24 else { return [] }
      return stride(from: characters.count - 1, through: 4, by: -1).flatMap { length in
        (0...characters.count - length).map { start in
          let range = start..<start + length
          return Part(text: String(characters[range]), range: range)
        }
      }
    }
  }

  private struct Match {
    var column: Int
    var field: Field
    var rank: Int
    var how: ColumnMapping.How
  }

  private let names: [Name]
  private let kind: RegisterKind
  private let lexicon: Lexicon
  private let words: [String: Lexicon.HeaderWord]
  /// What somebody has written down, by column.
  private let pinned: [Int: HeaderMapping.Pin]

  init(
    _ names: [Name],
    with kind: RegisterKind,
    lexicon: Lexicon,
    pins: [HeaderMapping.Pin] = []
  ) {
    self.names = names
    self.kind = kind
    self.lexicon = lexicon
    words = lexicon.headers[kind] ?? [:]
    pinned = Self.columns(of: pins, among: names)
  }

  /// The columns that are meant: those whose header is written just so, else those that only differ in
  /// what headers may differ in.
  private static func columns(
    of pins: [HeaderMapping.Pin],
    among names: [Name]
  ) -> [Int: HeaderMapping.Pin] {
    var columns: [Int: HeaderMapping.Pin] = [:]
    var rest: [HeaderMapping.Pin] = []
    for pin in pins {
      let own = names.filter { $0.header == Folding.tight(pin.header) }
      for name in own { columns[name.column] = columns[name.column] ?? pin }
      if own.isEmpty { rest.append(pin) }
    }
    for pin in rest {
      let folded = pin.header.split(separator: "/").map { Folding.header(String($0)) }
        .joined(separator: "/")
      for name in names where name.candidates.contains(folded) {
        columns[name.column] = columns[name.column] ?? pin
      }
    }
    return columns
  }

  /// Behind this rank stand the words that a header only contains.
  private static let contained = 1000

  /// What a longer header may add to a known one without changing what it means is everything but
  /// these: 计划办结时间 is no closing date.
  private static let changing = [
    "计划", "预计", "拟", "应", "未", "不", "是否", "延期", "天数", "次数", "剩余", "超", "复查", "复核", "首次",
    "初次", "上次", "上级", "原", "率", "文号", "前", "后", "要求", "变更", "登记人", "审批",
  ]

  /// Which columns are which fields.
  private struct Assignment {
    var matches: [Match] = []
    var fields: [Int: Field] = [:]
    /// The rank of the word by which a field was found.
    var taken: [Field: Int] = [:]
    var doubled: [Int] = []
    var serial: Int?
    var perhapsUnit: Int?
  }

  private func assignment() -> Assignment {
    var matches: [Match] = []
    var serial: Int?
    var perhapsUnit: Int?
    for name in names {
      if let pin = pinned[name.column] {
        switch pin.meaning {
        case .field(let field):
          matches.append(Match(column: name.column, field: field, rank: -1, how: .pinned))
        case .serial: serial = name.column
        case .notUsed: continue
        }
      } else if let match = match(name) {
        matches.append(match)
      } else if serial == nil, name.candidates.contains(where: lexicon.serial.contains) {
        serial = name.column
      } else if perhapsUnit == nil, name.candidates.contains(where: lexicon.perhapsUnit.contains) {
        perhapsUnit = name.column
      }
    }
    var fields: [Int: Field] = [:]
    var taken: [Field: Int] = [:]
    var doubled: [Int] = []
    for match in matches.sorted(by: { ($0.rank, $0.column) < ($1.rank, $1.column) }) {
      if let rank = taken[match.field] {
        if rank == match.rank || rank >= Self.contained { doubled.append(match.column) }
      } else {
        taken[match.field] = match.rank
        fields[match.column] = match.field
      }
    }
    // 编号 beside a case number is a serial number.
    if serial == nil, let match = matches.first(where: { $0.field == .number && isBareNumber($0) }),
      fields[match.column] == nil
    {
      serial = match.column
      doubled.removeAll { $0 == match.column }
    }
    return Assignment(
      matches: matches,
      fields: fields,
      taken: taken,
      doubled: doubled,
      serial: serial,
      perhapsUnit: perhapsUnit
    )
  }

  /// The layout of these rows, if the register fits.
  func layout(rows: [HeldRow]) -> TableLayout? {
    let found = assignment()
    let (fields, taken, perhapsUnit) = (found.fields, found.taken, found.perhapsUnit)
    guard isRegister(Set(taken.keys), hasPerhapsUnit: perhapsUnit != nil) else { return nil }
    return TableLayout(
      register: kind,
      header: rows,
      fields: fields,
      serial: found.serial,
      perhapsUnit: taken[.unit] == nil ? perhapsUnit : nil,
      mapping: names.map {
        mapping($0, fields: fields, matches: found.matches, taken: Set(taken.keys))
      },
      doubled: found.doubled.sorted(),
      personal: personalColumns(besides: fields),
      pinned: pinned
    )
  }

  /// How many fields were found, and the required ones that were not; nothing where none was found of
  /// the required ones, for then it may be any list.
  func shortfall() -> (found: Int, missing: [String])? {
    let taken = assignment().taken
    let required = kind.columns.filter { $0.isRequired && $0.field != .unit }
    let missing = required.filter { taken[$0.field] == nil }
    guard !missing.isEmpty, missing.count < required.count else { return nil }
    return (taken.count, missing.map(\.header))
  }

  private func isBareNumber(_ match: Match) -> Bool {
    names.contains { $0.column == match.column && $0.candidates.last == "编号" }
  }

  /// Every column that holds what belongs to petitioners, used in the register or not.
  private func personalColumns(besides fields: [Int: Field]) -> [Int: Field] {
    var columns: [Int: Field] = [:]
    for name in names {
      if let field = fields[name.column], field.isPersonal || pinned[name.column] == nil {
        columns[name.column] = field.isPersonal ? field : nil
      } else if !isOfficials(name) {
        columns[name.column] = name.candidates.lazy.compactMap(lexicon.personalField).first
      }
    }
    return columns
  }

  /// Whether the group above says that it is an official's: 包案领导/姓名.
  private func isOfficials(_ name: Name) -> Bool {
    name.candidates.count > 1 && lexicon.personal.isOfficials(name.candidates[0])
  }

  private func mapping(
    _ name: Name,
    fields: [Int: Field],
    matches: [Match],
    taken: Set<Field>
  ) -> ColumnMapping {
    let field = fields[name.column]
    let how: ColumnMapping.How =
      pinned[name.column].map { _ in .pinned }
      ?? matches.first { $0.column == name.column && $0.field == field }?.how ?? .unused
    return ColumnMapping(
      column: name.column,
      header: name.header,
      field: field,
      how: how,
      resembles: field == nil && how != .pinned ? resembled(by: name, aside: taken) : nil
    )
  }

  private func match(_ name: Name) -> Match? {
    for candidate in name.candidates {
      if let word = words[candidate], !(word.field.isPersonal && isOfficials(name)) {
        let how: ColumnMapping.How = word.rank == 0 ? .canonical : .synonym
        return Match(column: name.column, field: word.field, rank: word.rank, how: how)
      }
      if let rank = lexicon.unit[candidate] {
        let how: ColumnMapping.How = rank == 0 ? .canonical : .synonym
        return Match(column: name.column, field: .unit, rank: rank, how: how)
      }
    }
    if isOfficials(name), name.candidates.last == "姓名",
      let group = name.candidates[0].split(separator: "/").first, let word = words[String(group)]
    {
      return Match(column: name.column, field: word.field, rank: word.rank, how: .contains)
    }
    if kind == .cases, !isOfficials(name),
      let field = name.candidates.lazy.compactMap(lexicon.personalField).first
    {
      return Match(column: name.column, field: field, rank: Self.contained, how: .contains)
    }
    guard let (field, rank, rest) = longest(in: name), !field.isPersonal,
      !Self.changing.contains(where: rest.contains)
    else { return nil }
    return Match(column: name.column, field: field, rank: Self.contained + rank, how: .contains)
  }

  /// The longest known header inside a longer one, and what the longer one adds.
  private func longest(in name: Name) -> (field: Field, rank: Int, rest: String)? {
    for part in name.parts {
      let found =
        words[part.text].map { ($0.field, $0.rank) } ?? lexicon.unit[part.text].map { (.unit, $0) }
      guard let (field, rank) = found else { continue }
      let whole = Array(name.candidates[name.candidates.count - 1])
      let rest =
        String(whole[..<part.range.lowerBound]) + "|" + String(whole[part.range.upperBound...])
      return (field, rank, rest)
    }
    return nil
  }

  /// The canonical header that an unknown one may be meant for: it holds its word, or is one
  /// character away from it.
  private func resembled(by name: Name, aside taken: Set<Field>) -> String? {
    guard !name.isKnown else { return nil }
    let own = name.candidates[name.candidates.count - 1]
    let near: (Field) -> String? = { field in
      taken.contains(field) ? nil : kind.column(field)?.header
    }
    if let (field, _, _) = longest(in: name), let header = near(field) { return header }
    guard own.count >= 4 else { return nil }
    for word in words.keys.sorted() where word.count >= 4 && abs(word.count - own.count) <= 1 {
      if editDistance(own, word) == 1, let field = words[word]?.field, let header = near(field) {
        return header
      }
    }
    return nil
  }

  /// Whether these fields make a register: the required ones (the unit may stand elsewhere), and
  /// enough of the others that a stray word does not.
  private func isRegister(_ fields: Set<Field>, hasPerhapsUnit: Bool) -> Bool {
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
