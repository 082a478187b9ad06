package import Register
package import Vocabulary

/// Looks for petitioners' data in what is about to be written (spec §7).
///
/// In: finished bytes, and what of petitioners stands in the input. Out: what of a person was found
/// where. Names of two characters are sought only in texts that come from the registers: in the
/// product's own sentences they would be chance; so would be words of the plan and of the pages.
package struct PrivacyScan: Sendable {
  /// What was found, without the datum itself.
  package enum Leak: Hashable, Sendable {
    case petitioner(PersonalDatum)
    case shape(PersonalData.Shape)

    /// What it is called.
    package var words: Words {
      switch self {
      case .petitioner(let datum): datum.kind.words
      case .shape(let shape): Words(shape.rawValue, en: shape.english)
      }
    }
  }

  private let search: PetitionerSearch
  /// Data that stand in the product's own texts.
  private let chance: Set<Int>

  /// - Parameters:
  ///   - petitioners: what is sought.
  ///   - own: the product's own texts (plan, pages, masthead), in which a petitioner's name is chance.
  package init(for petitioners: [PersonalDatum], besides own: [String] = []) {
    search = PetitionerSearch(for: petitioners)
    chance = own.reduce(into: []) { [search] found, text in found.formUnion(search.all(in: text)) }
  }

  /// The first datum of a person in a finished page.
  package func leak(inPage bytes: [UInt8]) -> Leak? {
    if let shape = PersonalData.first(in: bytes) { return .shape(shape) }
    return search.first(in: String(decoding: bytes, as: UTF8.self), where: isSoughtInPages)
      .map { .petitioner(search.data[$0]) }
  }

  /// The first datum of a person in a text that comes from the registers.
  package func leak(inRegisterText text: String) -> Leak? {
    if let shape = PersonalData.first(in: Folding.compatible(text).utf8) { return .shape(shape) }
    return search.first(in: text) { _ in true }.map { .petitioner(search.data[$0]) }
  }

  /// A finished text with every datum of a person masked.
  package func masked(_ text: String) -> String {
    PersonalData.masked(search.masked(text, where: isSoughtInPages))
  }

  private func isSoughtInPages(_ datum: Int) -> Bool {
    let sought = search.data[datum]
    return !sought.isShort && !sought.isOfficials && !chance.contains(datum)
  }
}
