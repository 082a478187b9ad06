import Register
import Vocabulary

/// Writes cells as lines of JSON (spec §6), masking what belongs to people.
struct CellLines {
  /// Whether nothing is masked.
  let isRaw: Bool
  private let lexicon: Lexicon
  private var sheet: String?
  private var masked: Set<Int> = []
  private var buffer: [UInt8] = []

  init(isRaw: Bool, lexicon: Lexicon) {
    self.isRaw = isRaw
    self.lexicon = lexicon
  }

  mutating func begin(sheet: String?) {
    self.sheet = sheet
    masked = []
  }

  mutating func take(_ row: Row) {
    let isHeader = !isRaw && lexicon.mayBeHeader(row)
    for cell in row.cells {
      guard let (kind, value) = Self.written(row.value(of: cell)) else { continue }
      let isMasked = !isRaw && masks(row.value(of: cell), column: cell.column, isHeader: isHeader)
      buffer += Array("{\"sheet\":".utf8)
      buffer += Array((sheet.map(Self.quoted) ?? "null").utf8)
      buffer += Array(
        ",\"row\":\(row.number),\"column\":\(cell.column),\"kind\":\"\(kind)\",\"value\":".utf8
      )
      buffer += Array((isMasked ? "\"＊＊＊\"" : value).utf8)
      buffer += Array("}\n".utf8)
    }
    if buffer.count > 1 << 16 { flush() }
  }

  /// Writes what has gathered.
  mutating func flush() {
    Console.say(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Whether the cell stands under a header of personal data, or looks like such data itself.
  private mutating func masks(_ value: CellValue, column: Int, isHeader: Bool) -> Bool {
    switch value {
    case .text(let text):
      // A header is short, whatever it is of.
      if text.utf8.count <= 96, let header = lexicon.personalHeader(text, among: isHeader) {
        masked.insert(column)
        return header == .withMore
      }
      return masked.contains(column) || PersonalData.first(in: Folding.compatible(text).utf8) != nil
    case .number(let number):
      if masked.contains(column) { return true }
      guard number == number.rounded(), (1e8..<1e18).contains(number) else { return false }
      return PersonalData.first(in: String(Int(number)).utf8) != nil
    case .bool, .error, .moment, .uncached: return masked.contains(column)
    }
  }

  /// Kind and JSON value; nothing for a formula without a value.
  private static func written(_ value: CellValue) -> (kind: String, value: String)? {
    switch value {
    case .text(let text): ("text", quoted(text))
    case .number(let number): ("number", plain(number))
    case .bool(let flag): ("bool", flag ? "true" : "false")
    case .error(let text): ("error", quoted(text))
    case .moment(let moment): ("date", quoted(moment.text))
    case .uncached: nil
    }
  }

  /// The shortest digits that read back to the same number.
  private static func plain(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : "\(number)"
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        out += "\\u00" + hexadecimal(UInt8(scalar.value))
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789abcdef")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}
