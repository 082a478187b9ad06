/// What of a person has a shape of its own: identity, telephone and card numbers, car plates.
///
/// Used for notes as they are read and for the finished pages; a run of digits inside a hash or a
/// longer number is none. How they are written is known by `FigureScan`.
package enum PersonalData {
  /// What a run of figures looks like.
  package enum Shape: String, Hashable, Sendable {
    case identityNumber = "身份证号"
    case mobile = "手机号"
    case landline = "固定电话"
    case bankCard = "银行卡号"
    case plate = "车牌号"

    package var english: String {
      switch self {
      case .identityNumber: "an identity number"
      case .mobile: "a mobile number"
      case .landline: "a telephone number"
      case .bankCard: "a card number"
      case .plate: "a car's plate"
      }
    }
  }

  /// The first datum of a person in `text`, if there is one.
  package static func first(in text: some Sequence<UInt8>) -> Shape? {
    var scan = FigureScan(Array(text))
    return scan.next()?.shape
  }

  /// Whether a case number looks like a datum of a person and must not be printed.
  package static func looksPersonal(_ number: String) -> Bool { first(in: number.utf8) != nil }

  /// `text` with `mask` in the place of every such datum.
  package static func masked(_ text: String, by mask: String = "＊＊＊") -> String {
    let bytes = Array(text.utf8)
    var scan = FigureScan(bytes)
    var result = ""
    var end = 0
    while let found = scan.next() {
      result += String(decoding: bytes[end..<found.range.lowerBound], as: UTF8.self) + mask
      end = found.range.upperBound
    }
    return end == 0 ? text : result + String(decoding: bytes[end...], as: UTF8.self)
  }

  /// An official's name without the telephone number beside it (包案领导及联系方式).
  static func withoutNumbers(_ text: String) -> String {
    let bare = masked(Folding.compatible(text), by: "\u{0}")
    guard bare.contains("\u{0}") else { return text }
    var kept = bare.replacing("\u{0}", with: "").replacing("()", with: "")
    for word in ["联系电话", "联系方式", "手机号码", "手机号", "手机", "电话"] {
      kept = kept.replacing(word, with: "")
    }
    let isKept = { (character: Character) in character.isLetter || character == ")" }
    guard let first = kept.firstIndex(where: isKept), let last = kept.lastIndex(where: isKept)
    else { return "" }
    return String(kept[first...last])
  }
}
