import Briefing
import Checks
import Register
import Vocabulary

/// The last look at a finished report: nothing that belongs to a petitioner leaves the program.
struct PrivacyGate {
  private let registers: Registers
  private let scan: PrivacyScan

  /// - Parameters:
  ///   - registers: what was read.
  ///   - own: the product's own texts: plan, pages, masthead.
  init(_ registers: Registers, besides own: [String]) {
    self.registers = registers
    scan = PrivacyScan(for: registers.petitioners, besides: own)
  }

  /// What stops the report: the cell to mend, whose datum it is, where it would be printed, what to do.
  func stop(of files: [OutputFile]) -> Words? {
    for (text, place) in printedTexts {
      guard let leak = scan.leak(inRegisterText: text) else { continue }
      let page = files.first { $0.readable.holds(Array(text.utf8)) }?.name
      return words(leak, at: place, on: page)
    }
    for file in files {
      guard let leak = scan.leak(inPage: file.readable) else { continue }
      return words(leak, at: source(of: leak), on: file.name)
    }
    return nil
  }

  /// The first cell outside the petitioners' own columns that holds such a datum.
  private func source(of leak: PrivacyScan.Leak) -> Place? {
    for register in RegisterKind.allCases {
      for record in registers.records(register) {
        for field in register.columns.map(\.field) {
          let texts = record.text(field).map { [$0] } ?? record.words(field)
          if texts.contains(where: { scan.leak(inPage: Array($0.utf8)) == leak }) {
            return record.place(of: field)
          }
        }
      }
    }
    return nil
  }

  private func words(_ leak: PrivacyScan.Leak, at cell: Place?, on page: String?) -> Words {
    let place =
      cell.map { Words("\($0)", en: "\($0)") }
      ?? Words("页面 \(page ?? "")", en: "page \(page ?? "")")
    var zh = cell == nil ? [] : page.map { ["印在\($0)"] } ?? []
    var en = cell == nil ? [] : page.map { ["printed on \($0)"] } ?? []
    var advice = Words("", en: "")
    if case .petitioner(let datum) = leak {
      let more = datum.cells > 1
      zh.append("信访人一栏见 \(datum.place)" + (more ? " 等 \(datum.cells) 格" : ""))
      en.append(
        "the petitioner stands at \(datum.place)" + (more ? " and \(datum.cells - 1) more" : "")
      )
      advice = Words(
        "如果 \(datum.place) 填的不是人名，请改正那一格",
        en: "; if \(datum.place) names no person, please correct that cell"
      )
    }
    return Words(
      "\(place.zh)：含有\(leak.words.zh)\(zh.isEmpty ? "" : "（\(zh.joined(separator: "；"))）")；未生成报告，请在台账中删去或改写后重试"
        + (advice.zh.isEmpty ? "。" : "；\(advice.zh)。"),
      en:
        "\(place.en): holds \(leak.words.en)\(en.isEmpty ? "" : " (\(en.joined(separator: "; ")))"); no report was written, please remove it from the registers and try again\(advice.en)."
    )
  }

  /// Texts of the registers that a page prints as they stand, with their places.
  private var printedTexts: [(text: String, place: Place)] {
    var texts: [(String, Place)] = registers.records(.notes).flatMap { record in
      [Field.title, .text].compactMap { field in
        record.text(field).map { ($0, record.place(of: field)) }
      }
    }
    for record in registers.records(.cases) {
      texts.append((record.caseReference, record.place(of: .number)))
      texts += record.words(.category).map { ($0, record.place(of: .category)) }
    }
    return texts
  }
}

extension [UInt8] {
  /// Whether `part` stands somewhere in it.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    for start in 0...count - part.count
    where self[start] == first && self[start..<start + part.count].elementsEqual(part) {
      return true
    }
    return false
  }
}
