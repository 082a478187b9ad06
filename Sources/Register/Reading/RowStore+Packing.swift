import Vocabulary

/// How values get into 32 bits, and what stands for them when rows are compared.
extension RowStore {
  /// The value in 32 bits, and its fingerprint.
  mutating func pack(_ value: FieldValue, of field: Field) -> (PackedValue, Fingerprint) {
    let packed: PackedValue
    switch value {
    case .noColumn, .empty: packed = .nothing
    case .unreadable: packed = .unreadable
    case .text(let text): return pack(text, of: field, isPersonal: false)
    case .personal(let datum):
      return datum.opened { pack($0, of: field, isPersonal: true) }
    case .day(let day): packed = PackedValue(day)
    case .days(let days): packed = PackedValue(.days, days)
    case .count(let count): packed = PackedValue(.count, count)
    case .flag(let flag): packed = PackedValue(.flag, flag ? 1 : 0)
    case .words(let words): packed = PackedValue(.words, number(of: words))
    case .month(let month): packed = PackedValue(.month, month.year * 12 + month.month - 1)
    case .summary: packed = PackedValue(.summary)
    case .withheld: preconditionFailure("what is not kept is copied, never read again")
    }
    return (packed, fingerprint(of: packed))
  }

  private mutating func pack(
    _ text: String,
    of field: Field,
    isPersonal: Bool
  ) -> (PackedValue, Fingerprint) {
    if keeps(field) {
      var text = text
      return text.withUTF8 {
        pack(UnsafeRawBufferPointer($0), of: field, isPersonal: isPersonal)
      }
    }
    let whole = Fingerprint(of: text)
    let tight = TextPrint(tight: Folding.tight(text))
    return (add(tight, whole: whole), whole)
  }

  /// A text that is kept, trimmed as it stands in the register.
  mutating func pack(
    _ text: UnsafeRawBufferPointer,
    of field: Field,
    isPersonal: Bool
  ) -> (PackedValue, Fingerprint) {
    let print = Fingerprint(of: text)
    if isPersonal { return (PackedValue(.personal, names.number(of: text, print)), print) }
    // Hardly two cases have one number; every other text that is kept may stand in many rows.
    let number = field == .number ? texts.add(text) : texts.number(of: text, print)
    return (PackedValue(.text, number), print)
  }

  /// A text that is not kept, by its print and, where white space stands in it, also that of the
  /// whole.
  mutating func add(_ tight: TextPrint, whole: Fingerprint) -> PackedValue {
    let number = prints.count
    if tight.fingerprint == whole {
      prints.append(tight)
      return PackedValue(.print, number)
    }
    prints.append(TextPrint(whole, count: tight.count))
    prints.append(tight)
    return PackedValue(.spacedPrint, number)
  }

  private mutating func number(of list: [String]) -> Int {
    if let number = wordNumbers[list] { return number }
    words.append(list)
    wordNumbers[list] = words.count - 1
    return words.count - 1
  }

  /// What stands for a value when rows are compared.
  func fingerprint(of value: PackedValue) -> Fingerprint {
    switch value.kind {
    case .nothing: .nothing
    case .text: texts.withBytes(of: value.payload) { Fingerprint(of: $0) }
    case .personal: names.withBytes(of: value.payload) { Fingerprint(of: $0) }
    case .print, .spacedPrint: prints[value.payload].fingerprint
    case .words: Fingerprint(of: words[value.payload].joined(separator: "\u{1F}"))
    case .unreadable, .day, .days, .flag, .month, .summary, .count: Fingerprint(of: value)
    }
  }
}

extension Fingerprint {
  /// Of a value that stands for itself.
  fileprivate init(of value: PackedValue) {
    self = Fingerprint(bits: UInt64(value.kind.rawValue)).marked(UInt64(value.payload))
  }
}

extension TextStore {
  mutating func number(of text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      return number(of: bytes, Fingerprint(of: bytes))
    }
  }
}
