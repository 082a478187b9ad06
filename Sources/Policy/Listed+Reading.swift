import Vocabulary

extension Listed {
  /// Reads a list of names with their other words: `[{名称: 水源地, 别名: [饮用水]}]`.
  static func list(
    reading written: Written,
    of kind: String,
    mistakes: inout Mistakes
  ) -> [Listed] {
    var owners = NameOwners()
    return written.list(&mistakes).compactMap { member in
      let keys = Pairs(member, of: kind, keys: ["名称", "别名"], mistakes: &mistakes)
      return keys.map { owners.take($0, mistakes: &mistakes) }
    }
  }
}

extension Listed {
  /// Reads a list whose members are names alone or names with their other words.
  static func list(
    ofWords members: [Written],
    of kind: String,
    mistakes: inout Mistakes
  ) -> [Listed] {
    var owners = NameOwners()
    return members.compactMap { member in
      if case .text = member.content {
        guard let name = member.text(&mistakes) else { return nil }
        return owners.take(PlacedWord(text: name, spot: member.spot), mistakes: &mistakes)
      }
      let keys = Pairs(member, of: kind, keys: ["名称", "别名"], mistakes: &mistakes)
      return keys.map { owners.take($0, mistakes: &mistakes) }
    }
  }
}

extension Unit {
  /// Reads the units with their kinds and other names; no name may belong to two of them.
  ///
  /// `领域` names the areas of a unit that does not have all of the plan's.
  static func list(
    reading written: Written,
    areas: [Listed],
    mistakes: inout Mistakes
  ) -> [Unit] {
    var owners = NameOwners()
    let kinds = Kind.allCases.map(\.rawValue)
    return written.list(&mistakes).compactMap { member in
      guard
        let keys = Pairs(
          member,
          of: "单位",
          keys: ["名称", "类别", "别名", "领域"],
          mistakes: &mistakes
        )
      else { return nil }
      let kind = keys.needed("类别", &mistakes)?.word(of: .unitKind, in: kinds, &mistakes)
      let listed = owners.take(keys, mistakes: &mistakes)
      let own = keys["领域"].map { ownAreas($0, of: areas.map(\.name), &mistakes) } ?? []
      return kind.flatMap(Kind.init(rawValue:)).map {
        Unit(name: listed.name, aliases: listed.aliases, kind: $0, areas: own)
      }
    }
  }

  private static func ownAreas(
    _ written: Written,
    of known: [String],
    _ mistakes: inout Mistakes
  ) -> [String] {
    let words = written.words(&mistakes)
    for word in words where !known.contains(word.text) {
      mistakes.add(
        .value(.unknownWord(word.text, of: .area)),
        at: word.spot,
        word: word.text,
        known: known
      )
    }
    return words.map(\.text)
  }
}

/// The names of a list so far, and whose they are.
private struct NameOwners {
  private var owners: [String: String] = [:]

  /// Reads 名称 and 别名; a name that is already taken is a mistake.
  mutating func take(_ keys: Pairs, mistakes: inout Mistakes) -> Listed {
    let name = keys.text("名称", &mistakes)
    let aliases = keys["别名"]?.words(&mistakes) ?? []
    let first = PlacedWord(text: name, spot: keys["名称"]?.spot ?? keys.spot)
    return take(first, aliases, mistakes: &mistakes)
  }

  /// Takes a name with its other words.
  mutating func take(
    _ first: PlacedWord,
    _ aliases: [PlacedWord] = [],
    mistakes: inout Mistakes
  ) -> Listed {
    for word in [first] + aliases where !word.text.isEmpty {
      let folded = word.text.folded
      if let owner = owners[folded] {
        mistakes.add(.value(.nameTwice(word.text, owner: owner)), at: word.spot)
      } else {
        owners[folded] = first.text
      }
    }
    return Listed(name: first.text, aliases: aliases.map(\.text))
  }
}

extension String {
  /// Without blanks, in lower case, full-width letters and digits as ASCII: names that registers
  /// would not tell apart are one.
  fileprivate var folded: String {
    let scalars = unicodeScalars.compactMap { scalar -> Character? in
      if scalar.properties.isWhitespace { return nil }
      guard (0xFF01...0xFF5E).contains(scalar.value),
        let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
      else { return Character(scalar) }
      return Character(narrow)
    }
    return String(scalars).lowercased()
  }
}
