import Glibc
import Register
import Vocabulary

/// Findings as text: by level and code, each line beginning with its place, then the ledger.
struct FindingsText {
  private let campaign: Campaign
  private let language: Words.Language
  private let listsAll: Bool
  private let isColoured: Bool

  /// How many findings of one code are shown, unless all are asked for.
  private static let limit = 20

  init(_ campaign: Campaign, language: Words.Language, listsAll: Bool) {
    self.campaign = campaign
    self.language = language
    self.listsAll = listsAll
    isColoured =
      isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
      && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
  }

  var text: String {
    var lines: [String] = []
    for level in FindingCode.Level.allCases.sorted() {
      let findings = campaign.findings.filter { $0.level == level }
      guard !findings.isEmpty else { continue }
      lines.append(coloured("── \(level.title[language])（\(findings.count)）──", as: level))
      for code in FindingCode.allCases where code.level == level {
        lines += group(code, findings.filter { $0.code == code }, in: level)
      }
      lines.append("")
    }
    return (lines + ledger).joined(separator: "\n")
  }

  private func group(
    _ code: FindingCode,
    _ findings: [Finding],
    in level: FindingCode.Level
  ) -> [String] {
    guard !findings.isEmpty else { return [] }
    let head = coloured("▪ \(code.rawValue)（\(findings.count)）", as: level)
    let shown = listsAll ? findings.count : Self.limit
    var lines = ["\(head)\(code.entry.about[language])"]
    lines += findings.prefix(shown).map { "\($0.line(in: language)) (\($0.code.rawValue))" }
    if findings.count > shown {
      let rest = findings.count - shown
      lines.append(
        Words(
          "  … 另有 \(rest) 处，--all 全部列出，--format csv 便于筛选。",
          en: "  … \(rest) more; --all lists them, --format csv is easier to sort."
        )[language]
      )
    }
    return lines
  }

  private func coloured(_ text: String, as level: FindingCode.Level) -> String {
    guard isColoured else { return text }
    let colour =
      switch level {
      case .error: "31"
      case .doubt: "35"
      case .warning: "33"
      case .notice: "36"
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }

  private var ledger: [String] {
    let registers = campaign.handIn.registers
    let sheets = registers.sheets.compactMap { sheet in
      sheet.register.map { register in
        (
          name: "\(sheet.place) → \(language == .zh ? register.title : register.rawValue)：",
          ledger: sheet.ledger
        )
      }
    }
    let total = Words("合计：", en: "total：")[language] + sentence(of: registers.ledger)
    // A single name that is very long must not push all sentences out of sight.
    let width = min(sheets.map { displayWidth($0.name) }.max() ?? 0, 72)
    let lines = sheets.map { sheet in
      let gap = String(repeating: " ", count: max(0, width - displayWidth(sheet.name)))
      return sheet.name + gap + sentence(of: sheet.ledger)
    }
    return lines + [total]
  }

  private func sentence(of ledger: Ledger) -> String {
    let reasons = ledger.leftOut.map { "\($0.reason.words[language]) \($0.count)" }
    let list =
      reasons.isEmpty
      ? ""
      : language == .zh
        ? "（\(reasons.joined(separator: "，"))）" : " (\(reasons.joined(separator: ", ")))"
    return Words(
      "读取 \(ledger.read) 行，计入 \(ledger.counted) 行，剔除 \(ledger.leftOutCount) 行\(list)",
      en: "read \(ledger.read), counted \(ledger.counted), left out \(ledger.leftOutCount)\(list)"
    )[language]
  }
}

/// How many columns of a terminal a text takes: an ideograph two, a combining mark none (UAX #11).
func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: width
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      width + 2
    default: width + 1
    }
  }
}
