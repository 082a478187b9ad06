import Register
import Vocabulary

/// Findings as text: by level, each line beginning with its place, then the ledger.
struct FindingsText {
  private let campaign: Campaign
  private let language: Words.Language

  init(_ campaign: Campaign, language: Words.Language) {
    self.campaign = campaign
    self.language = language
  }

  var text: String {
    var lines: [String] = []
    for level in FindingCode.Level.allCases {
      let findings = campaign.findings.filter { $0.level == level }
      guard !findings.isEmpty else { continue }
      lines.append("── \(level.title[language])（\(findings.count)）──")
      lines += findings.map { "\($0.line(in: language)) (\($0.code.rawValue))" }
      lines.append("")
    }
    return (lines + ledger).joined(separator: "\n")
  }

  private var ledger: [String] {
    let registers = campaign.handIn.registers
    let total = registers.ledger
    var lines: [String] = []
    for sheet in registers.sheets {
      guard let register = sheet.register else { continue }
      let name = language == .zh ? register.title : register.rawValue
      lines.append("\(sheet.place) → \(name)：" + sentence(of: sheet.ledger))
    }
    let words = Words("合计", en: "total")
    return lines + ["\(words[language])：" + sentence(of: total)]
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
