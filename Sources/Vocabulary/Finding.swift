/// Something wrong, doubtful or worth knowing about what we were given.
///
/// A finding is collected and printed; it is never thrown.
package struct Finding: Hashable, Sendable {
  /// What the finding does to the figures; its printed words are added by the printer, so that
  /// message and effect cannot disagree.
  package enum Effect: Hashable, Sendable {
    /// What stands there is counted as it stands.
    case counted
    /// It is counted, but with this reading in place of what it says.
    case countedAs(Words)
    /// The row is left out of every figure.
    case leftOut
    /// Nothing of it is used in any figure.
    case notUsed

    package var words: Words {
      switch self {
      case .counted: Words("照常计入统计", en: "counted as it stands")
      case .countedAs(let reading): reading
      case .leftOut: Words("未计入统计", en: "left out of the figures")
      case .notUsed: Words("未使用", en: "not used")
      }
    }
  }

  package var code: FindingCode
  package var place: Place
  /// What was found and what to do about it; whole sentences, without a datum of a petitioner.
  package var message: Words
  package var effect: Effect
  /// The units that it concerns, where it concerns any.
  package var units: [UnitID]
  /// The number of the case that it concerns, if it concerns one.
  package var caseNumber: String?
  /// Texts of the registers that the message repeats as they were typed: headers, names of offices.
  package var quoted: [String]

  package init(
    _ code: FindingCode,
    at place: Place,
    _ message: Words,
    effect: Effect = .counted,
    units: [UnitID] = [],
    caseNumber: String? = nil,
    quoting quoted: [String] = []
  ) {
    self.code = code
    self.place = place
    self.message = message
    self.effect = effect
    self.units = units
    self.caseNumber = caseNumber
    self.quoted = quoted
  }

  /// Puts `other` in the place of `text` wherever the message and its effect say it.
  package mutating func replace(_ text: String, with other: String) {
    message = message.replacing(text, with: other)
    if case .countedAs(let reading) = effect {
      effect = .countedAs(reading.replacing(text, with: other))
    }
  }

  package var level: FindingCode.Level { code.level }

  /// The finding as one line: `台账.xlsx[2021]!D7：…。［未计入统计］`.
  package func line(in language: Words.Language) -> String {
    switch language {
    case .zh: "\(place)：\(message.zh)［\(effect.words.zh)］"
    case .en: "\(place): \(message.en) [\(effect.words.en)]"
    }
  }
}
