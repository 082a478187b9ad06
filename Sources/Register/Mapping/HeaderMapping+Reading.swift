import Vocabulary
import Yams

extension HeaderMapping {
  /// Reads a mapping of headers (YAML): entries of 文件, 工作表, 台账 and 列.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - name: what the file is called in messages.
  /// - Throws: every mistake in it, or the first that makes it no YAML.
  package init(reading text: String, named name: String) throws(MappingErrors) {
    file = name
    var reader = MappingReader(file: name)
    entries = reader.entries(of: text)
    guard reader.errors.isEmpty else {
      let sorted = reader.errors.enumerated().sorted { a, b in
        (a.element.spot.line, a.element.spot.column, a.offset)
          < (b.element.spot.line, b.element.spot.column, b.offset)
      }
      throw MappingErrors(errors: sorted.map(\.element))
    }
  }
}

/// Reads entries and gathers mistakes; reading goes on after each.
private struct MappingReader {
  let file: String
  var errors: [MappingError] = []

  private static let keys = ["文件", "工作表", "台账", "列"]

  init(file: String) {
    self.file = file
  }

  private mutating func add(
    _ mistake: MappingError.Mistake,
    at spot: HeaderMapping.Spot,
    word: String = "",
    known: [String] = []
  ) {
    let nearest = nearestWords(to: word, among: known)
    errors.append(MappingError(file: file, spot: spot, mistake: mistake, nearest: nearest))
  }

  private func spot(_ mark: Mark?) -> HeaderMapping.Spot {
    HeaderMapping.Spot(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  // MARK: YAML

  mutating func entries(of text: String) -> [HeaderMapping.Entry] {
    do {
      // Every word is a text: none is looked at for being a number or a day.
      let parser = try Parser(yaml: text, resolver: .basic)
      let root = try parser.singleRoot()
      // The nodes hold their anchors weakly; the parser keeps them.
      return withExtendedLifetime(parser) { entries(in: root) }
    } catch let error as YamlError {
      addTrouble(error)
    } catch {
      add(.yaml(problem: "\(error)"), at: spot(nil))
    }
    return []
  }

  private mutating func entries(in root: Node?) -> [HeaderMapping.Entry] {
    guard let list = root?.sequence else {
      add(.expected(.list), at: spot(root?.mark))
      return []
    }
    var entries: [HeaderMapping.Entry] = []
    for node in list {
      guard let entry = entry(of: node) else { continue }
      if let other = entries.first(where: { $0.isSame(as: entry) }) {
        add(.entryTwice(line: other.spot.line), at: entry.spot)
      }
      entries.append(entry)
    }
    return entries
  }

  private mutating func addTrouble(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      add(.yaml(problem: context.map { "\($0.text) \(problem)" } ?? problem), at: spot(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      add(.keyTwice(keys.first ?? ""), at: spot(context.mark))
    default: add(.yaml(problem: "\(error)"), at: spot(nil))
    }
  }

  private mutating func text(of node: Node) -> String? {
    guard node.anchor == nil else {
      add(.anchor, at: spot(node.mark))
      return nil
    }
    guard let scalar = node.scalar, !scalar.string.isEmpty else {
      add(.expected(.text), at: spot(node.mark))
      return nil
    }
    return scalar.string
  }

  // MARK: Entries

  private mutating func entry(of node: Node) -> HeaderMapping.Entry? {
    guard let pairs = node.mapping else {
      add(.expected(.pairs), at: spot(node.mark))
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in pairs {
      guard let name = text(of: key) else { continue }
      values[name] = value
      if !Self.keys.contains(name) {
        add(.unknownKey(name), at: spot(key.mark), word: name, known: Self.keys)
      }
    }
    for key in ["文件", "台账"] where values[key] == nil {
      add(.missingKey(key), at: spot(node.mark))
    }
    guard let fileNode = values["文件"], let file = text(of: fileNode),
      let titleNode = values["台账"], let title = text(of: titleNode)
    else { return nil }
    let sheet = values["工作表"].flatMap { text(of: $0) }
    guard let register = register(title, at: spot(titleNode.mark)) else { return nil }
    var entry = HeaderMapping.Entry(
      file: file,
      sheet: sheet,
      register: register,
      pins: [],
      spot: spot(node.mark),
      registerSpot: spot(titleNode.mark)
    )
    if let register, let columns = values["列"] { entry.pins = pins(columns, of: register) }
    return entry
  }

  /// The register of this title or name, none for 不用; nothing where there is no such register.
  private mutating func register(
    _ title: String,
    at spot: HeaderMapping.Spot
  ) -> RegisterKind?? {
    if title == HeaderMapping.unused { return .some(nil) }
    if let kind = RegisterKind.allCases.first(where: { $0.title == title || $0.rawValue == title })
    {
      return kind
    }
    let known = RegisterKind.allCases.map(\.title) + [HeaderMapping.unused]
    add(.unknownRegister(title), at: spot, word: title, known: known)
    return nil
  }

  private mutating func pins(_ node: Node, of kind: RegisterKind) -> [HeaderMapping.Pin] {
    guard let pairs = node.mapping else {
      add(.expected(.pairs), at: spot(node.mark))
      return []
    }
    var pins: [HeaderMapping.Pin] = []
    var lines: [HeaderMapping.Meaning: Int] = [:]
    for (key, value) in pairs {
      guard let header = text(of: key), let name = text(of: value),
        let meaning = meaning(of: name, in: kind, at: spot(value.mark))
      else { continue }
      if meaning != .notUsed, let line = lines[meaning] {
        add(.fieldTwice(name, line: line), at: spot(value.mark))
      }
      lines[meaning] = lines[meaning] ?? spot(value.mark).line
      pins.append(HeaderMapping.Pin(header: header, meaning: meaning, spot: spot(key.mark)))
    }
    return pins
  }

  private mutating func meaning(
    of name: String,
    in kind: RegisterKind,
    at spot: HeaderMapping.Spot
  ) -> HeaderMapping.Meaning? {
    if name == HeaderMapping.unused { return .notUsed }
    if name == HeaderMapping.serial { return .serial }
    let folded = Folding.tight(name)
    if let column = kind.columns.first(where: { $0.header == folded || $0.field.rawValue == name })
    {
      return .field(column.field)
    }
    let known = kind.columns.map(\.header) + [HeaderMapping.serial, HeaderMapping.unused]
    add(.unknownField(name, of: kind), at: spot, word: folded, known: known)
    return nil
  }
}

extension HeaderMapping {
  /// What a column or a sheet is called that is not to be read.
  static let unused = "不用"
  /// What the column of serial numbers is called.
  static let serial = "序号"
}

extension HeaderMapping.Entry {
  fileprivate func isSame(as other: HeaderMapping.Entry) -> Bool {
    file == other.file && sheet == other.sheet && register == other.register
  }
}
