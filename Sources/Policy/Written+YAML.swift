import Yams

extension Written {
  /// Reads one block of YAML whose first line is line `first` of the file.
  ///
  /// YAML itself stops at its first mistake of a block; that one is reported where it stands.
  /// Anchors are refused: a few of them can stand for a page of any size.
  init?(yaml: String, from first: Int, mistakes: inout Mistakes) {
    let below = first - 1
    do {
      let parser = try Parser(yaml: yaml)
      guard let node = try parser.singleRoot() else {
        mistakes.add(.block(.empty), at: Spot(line: first))
        return nil
      }
      // The nodes hold their anchors weakly; the parser keeps them.
      let written = withExtendedLifetime(parser) {
        Written(node, below: below, mistakes: &mistakes)
      }
      guard let written else { return nil }
      self = written
    } catch let trouble as YamlError {
      let (mistake, spot) = trouble.mistake(below: below)
      mistakes.add(mistake, at: spot)
      return nil
    } catch {
      mistakes.add(.block(.yaml(problem: "\(error)")), at: Spot(line: first))
      return nil
    }
  }

  private init?(_ node: Node, below lines: Int, mistakes: inout Mistakes) {
    let spot = Spot(line: lines + (node.mark?.line ?? 1), column: node.mark?.column ?? 1)
    guard node.anchor == nil else {
      mistakes.add(.block(.anchor), at: spot)
      return nil
    }
    switch node {
    case .scalar(let scalar):
      self.init(content: .text(scalar.string), spot: spot)
    case .sequence(let sequence):
      var list: [Written] = []
      for member in sequence {
        guard let written = Written(member, below: lines, mistakes: &mistakes) else { return nil }
        list.append(written)
      }
      self.init(content: .list(list), spot: spot)
    case .mapping(let mapping):
      var pairs: [Pair] = []
      for (key, value) in mapping {
        guard let written = Written(value, below: lines, mistakes: &mistakes),
          let name = Written(key, below: lines, mistakes: &mistakes)
        else { return nil }
        guard case .text(let text) = name.content else {
          mistakes.add(.block(.expected(.text)), at: name.spot)
          return nil
        }
        pairs.append(Pair(key: text, spot: name.spot, value: written))
      }
      self.init(content: .pairs(pairs), spot: spot)
    case .alias:
      mistakes.add(.block(.anchor), at: spot)
      return nil
    }
  }
}

extension YamlError {
  /// What is wrong and where, for a block below the first `lines` lines of the file.
  fileprivate func mistake(below lines: Int) -> (PlanMistake, Spot) {
    func spot(_ mark: Mark) -> Spot { Spot(line: lines + mark.line, column: mark.column) }
    switch self {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let said = context.map { "\($0.text) \(problem)" } ?? problem
      return (.block(.yaml(problem: said)), spot(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return (.block(.keyTwice(keys.first ?? "")), spot(context.mark))
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      return (
        .block(.yaml(problem: problem)), Spot(line: lines + 1 + before.filter(\.isNewline).count)
      )
    default:
      return (.block(.yaml(problem: "\(self)")), Spot(line: lines + 1))
    }
  }
}
