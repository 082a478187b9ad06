package import Vocabulary

/// A datum of a petitioner as the input holds it, for the privacy scans and nothing else.
package struct PersonalDatum: Hashable, Sendable {
  /// What it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case name, number, address

    package var words: Words {
      switch self {
      case .name: Words("信访人姓名", en: "a petitioner's name")
      case .number: Words("信访人的电话或证件号码", en: "a petitioner's number")
      case .address: Words("信访人住址", en: "a petitioner's address")
      }
    }
  }

  package var kind: Kind
  package var value: Redacted<String>
  /// The first cell of a petitioner's column that holds it.
  package var place: Place
  /// How many cells of such columns hold it.
  package var cells: Int
  /// Whether it stands oftener in the columns of officials: then it is an official's name too, which
  /// pages print.
  package var isOfficials: Bool

  package init(
    _ kind: Kind,
    _ value: Redacted<String>,
    at place: Place,
    cells: Int = 1,
    isOfficials: Bool = false
  ) {
    self.kind = kind
    self.value = value
    self.place = place
    self.cells = cells
    self.isOfficials = isOfficials
  }

  /// Whether it is so short that in the product's own sentences it would be chance: a name of two
  /// characters, or of one foreign word.
  package var isShort: Bool {
    kind == .name
      && value.opened { name in
        let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
        return letters.allSatisfy(\.properties.isIdeographic)
          ? letters.count < 3 : !name.contains(" ")
      }
  }
}

/// What stands in a cell, or in several alike, of a column that belongs to petitioners.
struct PersonalCell: Sendable {
  var field: Field
  var row: Int
  var column: Int
  var value: Redacted<String>
  /// How many cells of the table hold the same; the row and the column are the first one's.
  var cells = 1
}

/// Takes the data of petitioners out of such cells.
struct PersonalCells {
  let names: PetitionerNames

  /// What is sought of a cell of `field`.
  func data(in text: String, of field: Field) -> [(kind: PersonalDatum.Kind, text: String)] {
    let folded = Folding.compatible(text)
    switch field {
    case .petitioner:
      // 姓名、电话、住址 may stand in one cell.
      return names.names(in: folded).map { (.name, $0) } + numbers(in: folded).map { (.number, $0) }
        + Self.parts(of: folded).filter(Self.isAddress).map { (.address, $0) }
    case .address:
      let whole = Folding.tight(folded)
      return Self.isAddress(whole) ? [(.address, whole)] : []
    default: return numbers(in: folded).map { (.number, $0) }
    }
  }

  /// Numbers that no shape betrays: 3999001 is sought because somebody's telephone has it.
  private func numbers(in text: String) -> [String] {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    var found: [String] = []
    for cluster in text.split(whereSeparator: {
      !($0.isASCII && ($0.isNumber || " -()".contains($0)))
    }) {
      let runs = cluster.split { !$0.isNumber }.map(String.init)
      let joined = runs.joined()
      found += runs.filter { (7...8).contains($0.count) && !Self.isDay($0) }
      if (7...20).contains(joined.count), !found.contains(joined), !Self.isDay(joined),
        PersonalData.first(in: cluster.utf8) == nil
      {
        found.append(joined)
      }
    }
    return found
  }

  private static func isDay(_ digits: String) -> Bool {
    digits.count == 8 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
  }

  private static func parts(of text: String) -> [String] {
    text.split { $0.isWhitespace || "、,;/，；()".contains($0) }.map(String.init)
  }

  /// Whether a text is somebody's door, not only a town's or a unit's name.
  private static func isAddress(_ text: String) -> Bool {
    guard text.count >= 6 else { return false }
    let isDoor = text.contains { "号组栋幢楼室排弄户巷".contains($0) || ($0.isASCII && $0.isNumber) }
    let words = text.filter { $0.isLetter && !$0.isASCII && !"号组栋幢楼室排弄户巷单元第层".contains($0) }
    return isDoor && words.count >= 2
  }
}
