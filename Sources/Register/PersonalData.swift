/// What of a person has a shape of its own: identity, telephone and card numbers.
///
/// Used for notes as they are read and for the finished pages; a run of digits inside a hash or a
/// longer number is none.
package enum PersonalData {
  /// What a run of figures looks like.
  package enum Shape: String, Hashable, Sendable {
    case identityNumber = "身份证号"
    case mobile = "手机号"
    case landline = "固定电话"
    case bankCard = "银行卡号"

    package var english: String {
      switch self {
      case .identityNumber: "an identity number"
      case .mobile: "a mobile number"
      case .landline: "a telephone number"
      case .bankCard: "a card number"
      }
    }
  }

  /// The first datum of a person in `text`, if there is one.
  package static func first(in text: some Sequence<UInt8>) -> Shape? {
    var run: [UInt8] = []
    var previous: UInt8 = 0
    var beforeRun: UInt8 = 0
    for byte in text {
      if isDigit(byte) {
        if run.isEmpty { beforeRun = previous }
        run.append(byte)
      } else {
        if let shape = shape(of: run, before: beforeRun, after: byte) { return shape }
        // 0391-3999001: an area code, a dash and a number are one run.
        if byte == UInt8(ascii: "-"), isAreaCode(run), !isWord(beforeRun) {
          run.append(byte)
        } else {
          run.removeAll(keepingCapacity: true)
        }
      }
      previous = byte
    }
    return shape(of: run, before: beforeRun, after: 0)
  }

  /// Whether a case number looks like a datum of a person and must not be printed.
  package static func looksPersonal(_ number: String) -> Bool { first(in: number.utf8) != nil }

  private static func shape(of run: [UInt8], before: UInt8, after: UInt8) -> Shape? {
    guard run.count >= 9, !isWord(before) else { return nil }
    if let dash = run.firstIndex(of: UInt8(ascii: "-")) {
      let number = run.count - dash - 1
      return (number == 7 || number == 8) && !isWord(after) ? .landline : nil
    }
    let endsInX = after == UInt8(ascii: "X") || after == UInt8(ascii: "x")
    if run.count == 17, endsInX, isBirthday(run[6..<14]) { return .identityNumber }
    guard !isWord(after) else { return nil }
    switch run.count {
    case 11 where run[0] == UInt8(ascii: "1") && run[1] >= UInt8(ascii: "3"): return .mobile
    case 18 where isBirthday(run[6..<14]): return .identityNumber
    case 15 where isBirthday([UInt8(ascii: "1"), UInt8(ascii: "9")] + run[6..<12]):
      return .identityNumber
    case 16...19 where run[0] == UInt8(ascii: "6") && isLuhn(run): return .bankCard
    default: return nil
    }
  }

  private static func isAreaCode(_ run: [UInt8]) -> Bool {
    (3...4).contains(run.count) && run[0] == UInt8(ascii: "0")
  }

  /// `19900101`: a day of the years 1900 to 2099.
  private static func isBirthday(_ digits: some Collection<UInt8>) -> Bool {
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    return (1900...2099).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }

  /// The check digit of card numbers (ISO/IEC 7812-1, annex B).
  private static func isLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = Int(digit - UInt8(ascii: "0"))
      sum += index % 2 == 0 ? value : (value * 2 > 9 ? value * 2 - 9 : value * 2)
    }
    return sum % 10 == 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
