import Briefing
import Checks
import Register
import Vocabulary

/// The last look at a finished report: nothing that belongs to a petitioner leaves the program.
struct PrivacyGate {
  private let registers: Registers
  private let scan: PrivacyScan

  init(_ registers: Registers) {
    self.registers = registers
    scan = PrivacyScan(for: registers.petitioners)
  }

  /// What stops the report, with the cell to mend wherever it is known.
  func stop(of files: [OutputFile]) -> Words? {
    for (text, place) in printedTexts {
      guard let leak = scan.leak(inRegisterText: text) else { continue }
      return Self.words(leak, at: Words("\(place)", en: "\(place)"))
    }
    for file in files {
      guard let leak = scan.leak(inPage: file.bytes) else { continue }
      let page = Words("页面 \(file.name)", en: "page \(file.name)")
      guard let place = source(of: leak) else { return Self.words(leak, at: page) }
      return Self.words(leak, at: Words("\(place)（印在\(page.zh)）", en: "\(place) (on \(page.en))"))
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

  private static func words(_ leak: PrivacyScan.Leak, at place: Words) -> Words {
    Words(
      "\(place.zh)：含有\(leak.words.zh)；未生成报告，请在台账中删去或改写后重试。",
      en:
        "\(place.en): holds \(leak.words.en); no report was written, please remove it from the registers and try again."
    )
  }

  /// Texts of the registers that a page prints as they stand, with their places.
  private var printedTexts: [(text: String, place: Place)] {
    let free: [(RegisterKind, [Field])] = [
      (.notes, [.title, .text]), (.assessments, [.matter]), (.incidents, [.matter]),
      (.cases, [.transferredTo]),
    ]
    var texts: [(String, Place)] = free.flatMap { kind, fields in
      registers.records(kind).flatMap { record in
        fields.compactMap { field in record.text(field).map { ($0, record.place(of: field)) } }
      }
    }
    for record in registers.records(.cases) {
      texts.append((record.caseReference, record.place(of: .number)))
      texts += record.words(.category).map { ($0, record.place(of: .category)) }
    }
    return texts
  }
}
