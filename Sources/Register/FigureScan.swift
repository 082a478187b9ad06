/// Finds the numbers of people in the bytes of a text, also those written with blanks and dashes.
struct FigureScan {
  /// Figures without a gap.
  private struct Run {
    var start: Int
    var end: Int
    /// How the run before it leads to this one.
    var joint: Joint?
    var count: Int { end - start }
  }

  private enum Joint { case blank, dash, bracket }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next datum of a person behind those found before.
  mutating func next() -> (shape: PersonalData.Shape, range: Range<Int>)? {
    while position < bytes.count {
      let byte = bytes[position]
      if isDigit(byte) {
        let runs = runs(from: position)
        for index in runs.indices {
          if let (shape, end) = shape(of: runs[index...]) {
            position = end
            return (shape, runs[index].start..<end)
          }
        }
        position = runs[runs.count - 1].end
      } else if isCapital(byte), let end = endOfPlate(at: position) {
        let start = position - 3
        position = end
        return (.plate, start..<end)
      } else {
        position += 1
      }
    }
    return nil
  }

  // MARK: Runs

  private func runs(from start: Int) -> [Run] {
    var runs = [Run(start: start, end: endOfDigits(start))]
    // A table's row of figures is no number; what is longer than any written one is read in parts.
    while runs.count < 12, let (joint, next) = joint(at: runs[runs.count - 1].end) {
      runs.append(Run(start: next, end: endOfDigits(next), joint: joint))
    }
    return runs
  }

  private func endOfDigits(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return end
  }

  /// Blanks, a dash or a closing bracket before further figures.
  private func joint(at start: Int) -> (Joint, Int)? {
    var position = start
    var joint: Joint?
    while position < bytes.count, position - start <= 9 {
      if isDigit(bytes[position]) { return joint.map { ($0, position) } }
      if let count = blank(at: position) {
        joint = joint ?? .blank
        position += count
      } else if let count = dash(at: position), joint != .dash {
        joint = joint == .bracket ? .bracket : .dash
        position += count
      } else if let count = bracket(at: position), joint == nil {
        joint = .bracket
        position += count
      } else {
        return nil
      }
    }
    return nil
  }

  private func blank(at position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: " ") { return 1 }
    if holds([0xC2, 0xA0], at: position) { return 2 }
    return holds([0xE3, 0x80, 0x80], at: position) ? 3 : nil
  }

  /// `-`, U+2010 to U+2015, U+2212, the full-width one.
  private func dash(at position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: "-") { return 1 }
    guard position + 2 < bytes.count else { return nil }
    switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92), (0xEF, 0xBC, 0x8D): return 3
    default: return nil
    }
  }

  private func bracket(at position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: ")") { return 1 }
    return holds([0xEF, 0xBC, 0x89], at: position) ? 3 : nil
  }

  private func holds(_ mark: [UInt8], at position: Int) -> Bool {
    position + mark.count <= bytes.count
      && bytes[position..<position + mark.count].elementsEqual(mark)
  }

  // MARK: Shapes

  /// What the first of the runs is, alone or with those behind it, and where it ends.
  private func shape(of runs: ArraySlice<Run>) -> (PersonalData.Shape, Int)? {
    guard let first = runs.first, isFree(before: first.start) else { return nil }
    if let found = shape(of: first) { return found }
    if let end = endOfLandline(runs) { return (.landline, end) }
    for (lengths, joints) in Self.writings {
      guard runs.count >= lengths.count,
        let end = endOfWindow(runs, lengths: lengths, joints: joints)
      else { continue }
      let digits = runs.prefix(lengths.count).flatMap { bytes[$0.start..<$0.end] }
      if let (shape, end) = shape(of: digits, end: end) { return (shape, end) }
    }
    return nil
  }

  /// How long numbers are written in groups, and with what between them.
  private static let writings: [([Int], Set<Joint>)] = [
    // Mobile numbers; 1391-001-2021 with dashes is somebody's case number.
    ([3, 4, 4], [.blank, .dash]), ([3, 8], [.blank, .dash]), ([7, 4], [.blank, .dash]),
    ([3, 3, 5], [.blank]), ([4, 3, 4], [.blank]), ([3, 5, 3], [.blank]),
    // Identity numbers, with an X for the last figure too.
    ([6, 8, 4], [.blank, .dash]), ([6, 8, 3], [.blank, .dash]), ([6, 4, 4, 4], [.blank, .dash]),
    ([6, 4, 4, 3], [.blank, .dash]), ([6, 4, 2, 2, 4], [.blank, .dash]),
    ([6, 4, 2, 2, 3], [.blank, .dash]), ([3, 3, 4, 4, 4], [.blank]), ([3, 3, 4, 4, 3], [.blank]),
    ([3, 3, 8, 4], [.blank]), ([3, 3, 8, 3], [.blank]), ([6, 12], [.blank]), ([6, 11], [.blank]),
    ([4, 4, 4, 4, 2], [.blank]), ([4, 4, 4, 4, 1], [.blank]), ([6, 6, 3], [.blank, .dash]),
    // Cards.
    ([4, 4, 4, 4, 3], [.blank, .dash]), ([4, 4, 4, 4], [.blank, .dash]), ([6, 13], [.blank]),
  ]

  /// The end of a number written in these groups, if the runs are.
  private func endOfWindow(
    _ runs: ArraySlice<Run>,
    lengths: [Int],
    joints: Set<Joint>
  ) -> Int? {
    let window = runs.prefix(lengths.count)
    guard let first = window.first, let last = window.last,
      let joint = window.dropFirst().first?.joint, joints.contains(joint)
    else { return nil }
    for (run, length) in zip(window, lengths) where run.count != length { return nil }
    guard window.dropFirst().allSatisfy({ $0.joint == joint }) else { return nil }
    // 2021-138-1234-5678 goes on before: a number of another kind.
    if joint == .dash, first.joint == .dash, !isCountryCode(before: first.start) { return nil }
    return last.end
  }

  /// Whether `86-` stands before.
  private func isCountryCode(before position: Int) -> Bool {
    var end = position
    while end > 0, !isDigit(bytes[end - 1]) { end -= 1 }
    guard end >= 2, bytes[end - 2] == UInt8(ascii: "8"), bytes[end - 1] == UInt8(ascii: "6") else {
      return false
    }
    return end == 2 || !isDigit(bytes[end - 3]) || bytes[end - 3] == UInt8(ascii: "0")
  }

  private func shape(of run: Run) -> (PersonalData.Shape, Int)? {
    guard run.count >= 7, run.count <= 19 else { return nil }
    let digits = Array(bytes[run.start..<run.end])
    if run.count < 9 {
      guard isFree(after: run.end), isLocal(digits), isCalledTelephone(before: run.start) else {
        return nil
      }
      return (.landline, run.end)
    }
    return shape(of: digits, end: run.end)
  }

  /// What these figures are, which end at `end`.
  private func shape(of digits: [UInt8], end: Int) -> (PersonalData.Shape, Int)? {
    if digits.count == 17, end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "x"),
      isFree(after: end + 1), isBirthday(digits[6..<14])
    {
      return (.identityNumber, end + 1)
    }
    guard isFree(after: end) else { return nil }
    switch digits.count {
    case 11, 12:
      if isMobile(digits[...]) { return (.mobile, end) }
      return isLandline(digits) ? (.landline, end) : nil
    case 13 where digits.starts(with: Array("86".utf8)) && isMobile(digits[2...]),
      15 where digits.starts(with: Array("0086".utf8)) && isMobile(digits[4...]):
      return (.mobile, end)
    case 18 where isBirthday(digits[6..<14]) || hasIdentityCheck(digits):
      return (.identityNumber, end)
    case 15 where isBirthday([UInt8(ascii: "1"), UInt8(ascii: "9")] + digits[6..<12]):
      return (.identityNumber, end)
    case 16...19 where digits[0] == UInt8(ascii: "6") && isLuhn(digits): return (.bankCard, end)
    default: return nil
    }
  }

  private func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 11 && digits[digits.startIndex] == UInt8(ascii: "1")
      && digits[digits.startIndex + 1] >= UInt8(ascii: "3")
  }

  /// `19900101`: a day on which somebody may be born who signs a petition; 20210407 in such a place
  /// is the date in a case's number.
  private func isBirthday(_ digits: some Collection<UInt8>) -> Bool {
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    return (1900...2015).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }

  /// A day of birth with the check digit of identity numbers (GB 11643-1999, ISO 7064 MOD 11-2).
  private func hasIdentityCheck(_ digits: [UInt8]) -> Bool {
    let day = digits[6..<14].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard (1900...2099).contains(day / 10_000), (1...12).contains(day / 100 % 100),
      (1...31).contains(day % 100)
    else { return false }
    let rest = digits.reduce(0) { ($0 * 2 + Int($1 - UInt8(ascii: "0"))) % 11 }
    return rest == 1
  }

  /// The check digit of card numbers (ISO/IEC 7812-1, annex B).
  private func isLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = Int(digit - UInt8(ascii: "0"))
      sum += index % 2 == 0 ? value : (value * 2 > 9 ? value * 2 - 9 : value * 2)
    }
    return sum % 10 == 0
  }

  private func isFree(before position: Int) -> Bool {
    guard position > 0 else { return true }
    // 0.13900001234 is a fraction.
    if bytes[position - 1] == UInt8(ascii: "."), position > 1, isDigit(bytes[position - 2]) {
      return false
    }
    return !isWord(bytes[position - 1])
  }

  private func isFree(after position: Int) -> Bool {
    guard position < bytes.count else { return true }
    if bytes[position] == UInt8(ascii: "."), position + 1 < bytes.count,
      isDigit(bytes[position + 1])
    {
      return false
    }
    return !isWord(bytes[position])
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

// MARK: Landlines

extension FigureScan {
  /// `0391-3999001`, `(0391)3999001`, `0391 399 9001`: an area code and a number of seven or eight.
  private func endOfLandline(_ runs: ArraySlice<Run>) -> Int? {
    guard let area = runs.first, (3...4).contains(area.count),
      bytes[area.start] == UInt8(ascii: "0"), let local = runs.dropFirst().first,
      let joint = local.joint
    else { return nil }
    // What is written with a dash is one whatever its figures; a blank says less.
    let isSure = joint == .dash || isAreaCode(bytes[area.start..<area.end])
    guard isSure else { return nil }
    if local.count == 7 || local.count == 8 {
      guard joint == .dash || isLocal(bytes[local.start..<local.end]) else { return nil }
      return isFree(after: local.end) ? local.end : nil
    }
    guard let last = runs.dropFirst(2).first, last.joint == .blank, (3...4).contains(local.count),
      (3...4).contains(last.count), local.count + last.count >= 7,
      isAreaCode(bytes[area.start..<area.end]), bytes[local.start] >= UInt8(ascii: "2"),
      bytes[local.start] <= UInt8(ascii: "8"), isFree(after: last.end)
    else { return nil }
    return last.end
  }

  /// 010, 020 to 029, and four figures from 0300 on.
  private func isAreaCode(_ digits: some Collection<UInt8>) -> Bool {
    let digits = Array(digits)
    guard digits.first == UInt8(ascii: "0"), digits.count >= 3 else { return false }
    switch digits[1] {
    case UInt8(ascii: "1"): return digits.count == 3 && digits[2] == UInt8(ascii: "0")
    case UInt8(ascii: "2"): return digits.count == 3
    case UInt8(ascii: "3")...UInt8(ascii: "9"): return digits.count == 4
    default: return false
    }
  }

  /// A number within an area begins with 2 to 8.
  private func isLocal(_ digits: some Collection<UInt8>) -> Bool {
    guard let first = digits.first, digits.count == 7 || digits.count == 8 else { return false }
    return (UInt8(ascii: "2")...UInt8(ascii: "8")).contains(first)
  }

  /// `03913999001`, area code and number in one.
  private func isLandline(_ digits: [UInt8]) -> Bool {
    [3, 4].contains { isAreaCode(digits[..<$0]) && isLocal(digits[$0...]) }
  }

  /// Whether the words just before say that a telephone's number follows.
  private func isCalledTelephone(before position: Int) -> Bool {
    var end = position
    var isShorter = true
    while isShorter {
      isShorter = false
      for mark in Self.between where hasSuffix(mark, endingAt: end) {
        end -= mark.count
        isShorter = position - end <= 18
      }
    }
    return Self.telephones.contains { hasSuffix($0, endingAt: end) }
  }

  private static let between = [" ", "：", ":", "为", "是", "（", "(", "号", "码", "、", "/", "-"]
    .map { Array($0.utf8) }
  private static let telephones = ["座机", "电话", "固话", "传真", "联系方式", "手机", "电联"]
    .map { Array($0.utf8) }

  private func hasSuffix(_ mark: [UInt8], endingAt end: Int) -> Bool {
    end >= mark.count && bytes[end - mark.count..<end].elementsEqual(mark)
  }
}

// MARK: Plates

extension FigureScan {
  /// The end of a car's plate (GA 36-2018) whose letter stands here behind its province.
  private func endOfPlate(at position: Int) -> Int? {
    guard position >= 3, Self.provinces.contains(Array(bytes[position - 3..<position])) else {
      return nil
    }
    var start = position + 1
    for mark in ["·", "•", "・", " ", "-", "."].map({ Array($0.utf8) })
    where holds(mark, at: start) {
      start += mark.count
      break
    }
    var end = start
    while end < bytes.count, end - start <= 6, isDigit(bytes[end]) || isCapital(bytes[end]) {
      end += 1
    }
    let body = bytes[start..<end]
    let digits = body.filter(isDigit).count
    switch body.count {
    case 4 where digits >= 3: return Self.endings.contains { holds($0, at: end) } ? end + 3 : nil
    case 5 where digits >= 3: return isFree(after: end) ? end : nil
    // New-energy cars have a letter at one end.
    case 6 where digits >= 4 && (isCapital(bytes[start]) || isCapital(bytes[end - 1])):
      return isFree(after: end) ? end : nil
    default: return nil
    }
  }

  private static let provinces = Set(
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".map { Array(String($0).utf8) }
  )
  private static let endings = "警学挂领使港澳".map { Array(String($0).utf8) }
}
