import Yams

extension StatusWords {
  /// Reads the section 状态用语 of the list of values; every group must be there, no other may.
  init(reading section: [String: Node]) throws(LexiconError) {
    self.init()
    for (name, group) in Self.groups {
      self[keyPath: group] = try strings(section[name], named: name).map {
        Folding.tight($0).uppercased()
      }
    }
    let names = Set(Self.groups.map(\.name))
    for name in section.keys.sorted() where !names.contains(name) {
      throw .unknownField(name, line: section[name]?.mark?.line ?? 0)
    }
  }

  private static var groups: [(name: String, group: WritableKeyPath<StatusWords, [String]>)] {
    [
      ("已结案整格", \.closed.exactly), ("已结案", \.closed.contained), ("完成", \.finished),
      ("工作步骤", \.steps), ("在办整格", \.open.exactly), ("在办", \.open.contained),
      ("不明", \.vague), ("已答复", \.answered),
      ("正在", \.ongoing), ("超期", \.overdue), ("部分整词", \.partial.exactly),
      ("部分", \.partial.contained), ("部分单句", \.partialRemarks), ("部分化解", \.partlyResolved),
      ("移出", \.transfer), ("职责", \.remit), ("不归", \.outside), ("归属", \.remitNouns),
      ("转交", \.handing), ("别的部门", \.others), ("来件单位", \.senders), ("不受理", \.refusal),
      ("否定", \.negative), ("时限", \.limits), ("词前", \.takingBack), ("词后", \.undone),
      ("不计的词", \.ignored), ("已化解整格", \.resolved.exactly),
      ("已化解", \.resolved.contained), ("未化解整格", \.unresolved.exactly),
      ("未化解", \.unresolved.contained), ("化解工作", \.efforts), ("化解名词", \.resolutionNouns),
    ]
  }
}
