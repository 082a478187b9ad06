import Vocabulary
import Yams

/// What is wrong with a word list.
package enum LexiconError: Error, Hashable, Sendable {
  /// The text is no YAML; the line of the mistake.
  case syntax(line: Int)
  case missingSection(String)
  case unknownField(String, line: Int)
  case notAList(String, line: Int)
}

extension Lexicon {
  /// Reads the two word lists of `Templates/Words`.
  ///
  /// - Parameters:
  ///   - headers: the text of `headers.yaml`.
  ///   - values: the text of `values.yaml`.
  ///   - areas: the plan's areas with their other words.
  ///   - items: the plan's foundation items with their other words.
  /// - Throws: what is wrong with a list, with its line.
  package init(
    headers: String,
    values: String,
    areas: [(name: String, aliases: [String])],
    items: [(name: String, aliases: [String])]
  ) throws(LexiconError) {
    let head = try sections(of: headers)
    let value = try sections(of: values)
    serial = Set(try entries("序号", in: head).map(Folding.header))
    unit = ranked(try entries("单位", in: head))
    perhapsUnit = Set(try entries("疑似单位", in: head).map(Folding.header))
    self.headers = [:]
    names = [:]
    let titles = try mapping("名称", in: head)
    for kind in RegisterKind.allCases {
      names[kind] = try strings(titles[kind.rawValue], named: kind.rawValue)
      self.headers[kind] =
        kind == .baseline
        ? try baselineHeaders(try mapping(kind.rawValue, in: head))
        : try fieldHeaders(of: kind, in: try mapping(kind.rawValue, in: head))
    }
    headerWords = serial.union(unit.keys).union(perhapsUnit)
    for kind in RegisterKind.allCases {
      for word in (self.headers[kind] ?? [:]).keys {
        headerWords.formUnion([word] + word.split(separator: "/").map(String.init))
      }
    }
    words = [:]
    let hedges = try entries("保留语", in: value)
    for (field, section) in Self.codedFields {
      words[field] = try wordList(section, in: value).hedged(by: hedges)
    }
    words[.area] = wordList(of: areas)
    words[.item] = wordList(of: items)
    noteKinds = try wordList("notes", in: value)
    flags = try wordList("是否", in: value)
    undecided = try entries("是否难定", in: value)
    beginnings = try entries("只是开始", in: value)
    ownFlags = [:]
    let own = try mapping("是否分项", in: value)
    for name in own.keys.sorted() {
      guard let field = Field(rawValue: name) else {
        throw .unknownField(name, line: own[name]?.mark?.line ?? 0)
      }
      ownFlags[field] = try wordList(name, in: own).hedged(by: hedges)
    }
    statuses = StatusReader(try StatusWords(reading: try mapping("状态用语", in: value)))
    blanks = Set(try entries("空", in: value).map(Folding.tight))
    zeroReports = Set(try entries("零报告", in: value).map(Folding.tight))
    nameWords = try NameWords(in: value)
    personal = try PersonalHeaders(in: mapping("个人信息", in: head))
  }

  private static var codedFields: [(Field, String)] {
    [
      (.channel, "channel"), (.assignedBy, "assignedBy"), (.category, "category"),
      (.grade, "grade"), (.kind, "kind"), (.satisfaction, "satisfaction"),
      (.verified, "verified"), (.level, "level"), (.type, "type"), (.mode, "mode"),
      (.result, "result"), (.medium, "medium"),
    ]
  }
}

extension NameWords {
  fileprivate init(in sections: [String: Node]) throws(LexiconError) {
    self.init()
    let longestFirst = { (words: [String]) in words.sorted { ($1.count, $0) < ($0.count, $1) } }
    nobody = try entries("非人名", in: sections)
    relations = longestFirst(try entries("关系称呼", in: sections))
    offices = try entries("机构结尾", in: sections)
    perhapsOffices = try entries("疑似机构结尾", in: sections)
    for entry in try entries("姓氏", in: sections) {
      // Single characters stand together, the double ones (欧阳) alone.
      if entry.count == 2 {
        families.insert(entry)
      } else {
        families.formUnion(entry.map { String($0) })
      }
    }
  }
}

extension PersonalHeaders {
  fileprivate init(in section: [String: Node]) throws(LexiconError) {
    var data: [(word: String, field: Field)] = []
    for field in [Field.petitioner, .phone, .idNumber, .address] {
      for word in try entries(field.rawValue, in: section) { data.append((word, field)) }
    }
    self.init(
      people: try entries("信访人", in: section),
      notPeople: try entries("不是信访人", in: section),
      others: try entries("其他人", in: section),
      officials: try entries("不是个人", in: section),
      fillers: try entries("附词", in: section),
      data: data
    )
  }
}

private func sections(of text: String) throws(LexiconError) -> [String: Node] {
  let root: Node?
  do {
    // Every entry is a word: none is looked at for being a number or a day.
    root = try Yams.compose(yaml: text, .basic, .default, .utf8)
  } catch let error as YamlError {
    throw .syntax(line: line(of: error))
  } catch {
    throw .syntax(line: 0)
  }
  guard let mapping = root?.mapping else { throw .syntax(line: 1) }
  var result: [String: Node] = [:]
  for (key, node) in mapping {
    if let name = key.string { result[name] = node }
  }
  return result
}

private func line(of error: YamlError) -> Int {
  switch error {
  case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
    mark.line
  default: 0
  }
}

private func mapping(
  _ name: String,
  in sections: [String: Node]
) throws(LexiconError) -> [String: Node] {
  guard let node = sections[name] else { throw .missingSection(name) }
  guard let mapping = node.mapping else { throw .notAList(name, line: node.mark?.line ?? 0) }
  var result: [String: Node] = [:]
  for (key, value) in mapping {
    if let name = key.string { result[name] = value }
  }
  return result
}

private func entries(
  _ name: String,
  in sections: [String: Node]
) throws(LexiconError) -> [String] {
  try strings(sections[name], named: name)
}

func strings(_ node: Node?, named name: String) throws(LexiconError) -> [String] {
  guard let node else { throw .missingSection(name) }
  guard let sequence = node.sequence else { throw .notAList(name, line: node.mark?.line ?? 0) }
  var result: [String] = []
  for element in sequence {
    guard let scalar = element.scalar else { throw .notAList(name, line: element.mark?.line ?? 0) }
    result.append(scalar.string)
  }
  return result
}

private func ranked(_ words: [String]) -> [String: Int] {
  var ranks: [String: Int] = [:]
  for (rank, word) in words.enumerated() where ranks[Folding.header(word)] == nil {
    ranks[Folding.header(word)] = rank
  }
  return ranks
}

private func fieldHeaders(
  of kind: RegisterKind,
  in section: [String: Node]
) throws(LexiconError) -> [String: Lexicon.HeaderWord] {
  var words: [String: Lexicon.HeaderWord] = [:]
  for column in kind.columns where column.field != .unit {
    for (rank, word) in try strings(section[column.field.rawValue], named: column.header)
      .enumerated()
    {
      let folded = Folding.header(word)
      if words[folded].map({ $0.rank > rank }) ?? true {
        words[folded] = Lexicon.HeaderWord(field: column.field, rank: rank)
      }
    }
  }
  for name in section.keys.sorted() where kind.columns.allSatisfy({ $0.field.rawValue != name }) {
    throw .unknownField(name, line: section[name]?.mark?.line ?? 0)
  }
  return words
}

/// `组名/1月` for every name of a group and every way to write a month.
private func baselineHeaders(
  _ section: [String: Node]
) throws(LexiconError) -> [String: Lexicon.HeaderWord] {
  var words: [String: Lexicon.HeaderWord] = [:]
  let years = try strings(section["year"], named: "year")
  let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
  for group in BaselineGroup.allCases {
    let key = group == .visits ? "visits" : "incidents"
    for (rank, name) in try strings(section[key], named: key).enumerated() {
      let months = Field.months(of: group)
      for (index, field) in months.enumerated() {
        for child in ["\(index + 1)月", "\(index + 1)月份", "\(numerals[index])月", "\(index + 1)"] {
          words[Folding.header("\(name)/\(child)")] = Lexicon.HeaderWord(field: field, rank: rank)
        }
      }
      for year in years {
        words[Folding.header("\(name)/\(year)")] = Lexicon.HeaderWord(field: group.year, rank: rank)
      }
    }
  }
  return words
}

private func wordList(
  _ name: String,
  in sections: [String: Node]
) throws(LexiconError) -> WordList {
  guard let node = sections[name] else { throw .missingSection(name) }
  guard let mapping = node.mapping else { throw .notAList(name, line: node.mark?.line ?? 0) }
  var result = WordList()
  for (key, value) in mapping {
    guard let canonical = key.scalar?.string else { continue }
    result.add(canonical, words: try strings(value, named: canonical))
  }
  return result
}

private func wordList(of listed: [(name: String, aliases: [String])]) -> WordList {
  var result = WordList()
  for (name, aliases) in listed { result.add(name, words: aliases) }
  return result
}
