package import Register
package import Vocabulary

/// Looks for petitioners' data in what is about to be written (spec §7).
///
/// In: finished bytes, and the names that stand in the input. Out: what of a person was found where.
/// Names of two characters are sought only in texts that come from the registers: in the product's
/// own sentences they would be chance.
package struct PrivacyScan: Sendable {
  /// What was found, without the datum itself.
  package enum Leak: Hashable, Sendable {
    case name
    case shape(PersonalData.Shape)

    /// What it is called.
    package var words: Words {
      switch self {
      case .name: Words("信访人姓名", en: "a petitioner's name")
      case .shape(let shape): Words(shape.rawValue, en: shape.english)
      }
    }
  }

  private let names: NameSearch

  package init(for petitioners: [Redacted<String>]) {
    names = NameSearch(for: petitioners)
  }

  /// The first datum of a person in a finished page.
  package func leak(inPage bytes: [UInt8]) -> Leak? {
    leak(in: bytes, shortest: 3)
  }

  /// The first datum of a person in a text that comes from the registers.
  package func leak(inRegisterText text: String) -> Leak? {
    leak(in: Array(text.utf8), shortest: 2)
  }

  private func leak(in bytes: [UInt8], shortest: Int) -> Leak? {
    if let shape = PersonalData.first(in: bytes) { return .shape(shape) }
    let text = String(decoding: bytes, as: UTF8.self)
    return names.finds(in: text, shortest: shortest) ? .name : nil
  }
}
