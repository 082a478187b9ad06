import Crypto
import Register
import Vocabulary

/// What tells the records of a register apart, hashed under the folder's own key: whoever reads a
/// manifest learns how many there were, and whether two months hold the same, and nothing else.
struct SnapshotKeys {
  private let key: SymmetricKey

  /// The key that `hexadecimal` says; none where that is no key.
  init?(hexadecimal text: String) {
    var bytes: [UInt8] = []
    let digits = Array(text.utf8.filter { $0 != 10 && $0 != 13 })
    guard digits.count == 64 else { return nil }
    for index in stride(from: 0, to: 64, by: 2) {
      let pair = String(decoding: digits[index...index + 1], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    key = SymmetricKey(data: bytes)
  }

  /// A new key, in hexadecimal.
  static func fresh() -> String {
    SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }

  /// The keyed hashes of all records that have a key.
  func keys(of registers: Registers) -> [String: [String]] {
    var keys: [String: [String]] = [:]
    for kind in [RegisterKind.cases, .visits, .incidents] {
      let records = registers.records(kind)
      if !records.isEmpty { keys[kind.rawValue] = records.map { hash($0) }.sorted() }
    }
    return keys
  }

  /// A case by its number, visits and incidents by units, day and level or type (spec §5).
  private func hash(_ record: Record) -> String {
    let parts: [String] =
      switch record.register {
      case .cases: [record.caseNumber ?? ""]
      case .visits:
        [record.unitsText, record.day(.date)?.description ?? "", record.word(.level) ?? ""]
      default: [record.unitsText, record.day(.date)?.description ?? "", record.word(.type) ?? ""]
      }
    let text = "\(record.register.rawValue)\0\(parts.joined(separator: "\0"))"
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    return code.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Record {
  fileprivate var unitsText: String { units.map { String($0.index) }.joined(separator: ",") }
}
