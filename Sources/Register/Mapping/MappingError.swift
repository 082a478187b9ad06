package import Vocabulary

/// Everything that is wrong with a mapping of headers, in the order of its lines.
package struct MappingErrors: Error, Hashable, Sendable {
  package var errors: [MappingError]
}

/// One thing that is wrong with a mapping of headers, and where.
package struct MappingError: Hashable, Sendable {
  /// What can be wrong: facts only.
  package enum Mistake: Hashable, Sendable {
    case yaml(problem: String)
    case keyTwice(String)
    case anchor
    case expected(Shape)
    case unknownKey(String)
    case missingKey(String)
    case unknownRegister(String)
    case unknownField(String, of: RegisterKind)
    /// Two headers are said to be one field.
    case fieldTwice(String, line: Int)
    /// The same sheets and register in an entry above.
    case entryTwice(line: Int)
    /// No sheet that the entry names has such a header.
    case noSuchHeader(String)
    /// No sheet that the entry names has what the register requires.
    case notThisRegister(RegisterKind)
  }

  /// What should stand there.
  package enum Shape: Hashable, Sendable {
    case text, list, pairs
  }

  package var file: String
  package var spot: HeaderMapping.Spot
  package var mistake: Mistake
  /// The known words nearest to what stands there.
  package var nearest: [String]

  /// Where it stands, what is wrong, what could be meant.
  ///
  /// For example `对应.yaml:5:5：“案件编好”不是信访案件台账的字段；可写：案件编号。`
  package func report(in language: Words.Language) -> String {
    let place = "\(file):\(spot.line):\(spot.column)"
    let said = mistake.words
    guard !nearest.isEmpty else {
      return Words("\(place)：\(said.zh)。", en: "\(place): \(said.en).")[language]
    }
    return Words(
      "\(place)：\(said.zh)；可写：\(nearest.joined(separator: "、"))。",
      en: "\(place): \(said.en); possible: \(nearest.joined(separator: ", "))."
    )[language]
  }
}

extension MappingError.Mistake {
  /// What is wrong, without a full stop.
  var words: Words {
    switch self {
    case .yaml(let problem):
      Words("YAML 写法有误（\(problem)），请检查半角冒号、引号和缩进", en: "this is not YAML: \(problem)")
    case .keyTwice(let key): Words("“\(key)”写了两次", en: "“\(key)” stands here twice")
    case .anchor: Words("不支持 YAML 的锚点和引用（& 和 *）", en: "anchors and aliases are not allowed")
    case .expected(.text): Words("这里应是一个词", en: "this should be a word")
    case .expected(.list):
      Words("这里应是一项一项的列表，每项以“- ”开头", en: "this should be a list, each entry behind “- ”")
    case .expected(.pairs): Words("这里应是“键: 值”", en: "this should be “key: value”")
    case .unknownKey(let key): Words("“\(key)”不是对应表的键", en: "“\(key)” is no key of a mapping")
    case .missingKey(let key): Words("这一项缺少“\(key)”", en: "this entry lacks “\(key)”")
    case .unknownRegister(let name): Words("没有“\(name)”这种台账", en: "there is no register “\(name)”")
    case .unknownField(let name, let kind):
      Words("“\(name)”不是\(kind.title)的字段", en: "“\(name)” is no field of \(kind.title)")
    case .fieldTwice(let name, let line):
      Words("“\(name)”在第 \(line) 行已对应另一列", en: "“\(name)” is another column's on line \(line)")
    case .entryTwice(let line):
      Words("同样的文件、工作表和台账在第 \(line) 行已有", en: "the same sheets and register stand on line \(line)")
    case .noSuchHeader(let header):
      Words("所指的表里没有“\(header)”这个表头", en: "no such sheet has the header “\(header)”")
    case .notThisRegister(let kind):
      Words(
        "所指的表里没有认出\(kind.title)：必填的列没有齐（\(kind.requiredHeaders.joined(separator: "、"))）",
        en:
          "no such sheet is \(kind.title): it requires \(kind.requiredHeaders.joined(separator: ", "))"
      )
    }
  }
}

extension RegisterKind {
  fileprivate var requiredHeaders: [String] { columns.filter(\.isRequired).map(\.header) }
}
