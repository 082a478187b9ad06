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

  private let names: Set<[Unicode.Scalar]>
  private let lengths: [Int]

  package init(for petitioners: [Redacted<String>]) {
    names = Set(petitioners.map { name in name.opened { Array($0.unicodeScalars) } })
    lengths = Set(names.map(\.count)).sorted()
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
    let lengths = lengths.filter { $0 >= shortest }
    guard !lengths.isEmpty else { return nil }
    var run: [Unicode.Scalar] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      // A name is written in ideographs, with a dot inside a transcribed one.
      if scalar.value >= 0x3400 && scalar.properties.isIdeographic || scalar == "·" {
        run.append(scalar)
      } else if !run.isEmpty {
        if holdsName(run, lengths: lengths) { return .name }
        run.removeAll(keepingCapacity: true)
      }
    }
    return holdsName(run, lengths: lengths) ? .name : nil
  }

  private func holdsName(_ run: [Unicode.Scalar], lengths: [Int]) -> Bool {
    for start in run.indices {
      for length in lengths where start + length <= run.count {
        if names.contains(Array(run[start..<start + length])) { return true }
      }
    }
    return false
  }
}
