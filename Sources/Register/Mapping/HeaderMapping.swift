package import Vocabulary

/// What headers of sheets mean as somebody has written it down (对应表): it goes before every other
/// rule.
package struct HeaderMapping: Hashable, Sendable {
  /// Where something stands in the file, both from 1.
  package struct Spot: Hashable, Sendable {
    package var line: Int
    package var column: Int
  }

  /// What is said of the sheets that an entry names.
  package struct Entry: Hashable, Sendable {
    /// The file's path or the end of one; `*` stands for any characters, `?` for one.
    package var file: String
    /// The sheet's name, written the same way; none for every sheet.
    package var sheet: String?
    /// What the sheets are; none where they are not to be read.
    package var register: RegisterKind?
    package var pins: [Pin]
    package var spot: Spot
    /// Where the register is named.
    package var registerSpot: Spot

    /// Whether it speaks of the sheet at `place`.
    func covers(_ place: Place) -> Bool {
      let path = place.file.split(separator: "/").map { Folding.compatible(String($0)) }
      let parts = file.split(separator: "/").map { Folding.compatible(String($0)) }
      guard path.count >= parts.count,
        zip(path.suffix(parts.count), parts).allSatisfy({ isLike($0, pattern: $1) })
      else { return false }
      guard let sheet else { return true }
      guard let name = place.sheet else { return false }
      return isLike(Folding.compatible(name), pattern: Folding.compatible(sheet))
    }
  }

  /// A header with what it means.
  package struct Pin: Hashable, Sendable {
    /// As it is written in the sheet, `group/child` under a group.
    package var header: String
    package var meaning: Meaning
    package var spot: Spot
  }

  /// What a column is used for.
  package enum Meaning: Hashable, Sendable {
    case field(Field)
    case serial
    case notUsed
  }

  /// What the file is called in messages.
  package var file: String
  package var entries: [Entry]

  /// What is said of the sheet at `place`; nothing where no entry speaks of it.
  func pins(for place: Place) -> SheetPins? {
    let own = entries.filter { $0.covers(place) }
    return own.isEmpty ? nil : SheetPins(own)
  }
}

/// What is said of one sheet.
struct SheetPins: Hashable, Sendable {
  /// By the registers that may stand in it.
  private(set) var byRegister: [RegisterKind: [HeaderMapping.Pin]] = [:]
  /// The headers, folded.
  private(set) var words: Set<String> = []

  fileprivate init(_ entries: [HeaderMapping.Entry]) {
    for entry in entries {
      guard let register = entry.register, byRegister[register] == nil else { continue }
      byRegister[register] = entry.pins
      for pin in entry.pins {
        let folded = pin.header.split(separator: "/").map { Folding.header(String($0)) }
        words.formUnion(folded + [Folding.header(pin.header)])
      }
    }
  }

  /// Whether the sheet is not to be read at all.
  var isLeftOut: Bool { byRegister.isEmpty }

  /// The registers that may stand in it, in the usual order.
  var registers: [RegisterKind] { RegisterKind.allCases.filter { byRegister[$0] != nil } }
}

/// Whether `text` is what `pattern` describes: `*` stands for any characters, `?` for one.
private func isLike(_ text: String, pattern: String) -> Bool {
  let (text, pattern) = (Array(text), Array(pattern))
  var (at, place) = (0, 0)
  // Where the last `*` stands, and how far the text went when it was met.
  var star: (place: Int, at: Int)?
  while at < text.count {
    if place < pattern.count, pattern[place] == "*" {
      star = (place, at)
      place += 1
    } else if place < pattern.count, pattern[place] == "?" || pattern[place] == text[at] {
      at += 1
      place += 1
    } else if let last = star {
      star = (last.place, last.at + 1)
      at = last.at + 1
      place = last.place + 1
    } else {
      return false
    }
  }
  return pattern[place...].allSatisfy { $0 == "*" }
}
