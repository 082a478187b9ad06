import Briefing
import Checks
import Register
import Vocabulary

/// `check --format json` (spec §7): findings, ledger, mapping, and the canonical records with
/// personal fields masked.
struct CheckJSON {
  private let campaign: Campaign
  private let language: Words.Language
  private let scan: PrivacyScan

  init(_ campaign: Campaign, language: Words.Language) {
    self.campaign = campaign
    self.language = language
    scan = PrivacyScan(for: campaign.handIn.registers.petitioners)
  }

  var text: String {
    let registers = campaign.handIn.registers
    return JSON.members([
      "schema": .int(1),
      "findings": .array(campaign.findings.map(finding)),
      "ledger": .array(registers.sheets.map(ledger)),
      "mapping": .array(registers.sheets.flatMap(mapping)),
      "records": .object(
        RegisterKind.allCases.map { kind in
          JSON.Member(kind.rawValue, .array(registers.records(kind).map(record)))
        }
      ),
    ]).text
  }

  private func finding(_ finding: Finding) -> JSON {
    .members([
      "code": .string(finding.code.rawValue), "level": .string(finding.level.rawValue),
      "file": .string(finding.place.file), "sheet": .maybe(finding.place.sheet),
      "cell": .maybe(finding.place.column == nil ? nil : finding.place.cell),
      "row": .maybe(finding.place.row), "message": .string(finding.message[language]),
      "effect": .string(finding.effect.words[language]),
    ])
  }

  private func ledger(_ sheet: SheetSummary) -> JSON {
    .members([
      "file": .string(sheet.place.file), "sheet": .maybe(sheet.place.sheet),
      "register": .maybe(sheet.register?.rawValue), "read": .int(sheet.ledger.read),
      "counted": .int(sheet.ledger.counted),
      "leftOut": .object(
        sheet.ledger.leftOut.map { JSON.Member($0.reason.rawValue, .int($0.count)) }
      ),
    ])
  }

  private func mapping(_ sheet: SheetSummary) -> [JSON] {
    sheet.mapping.map { column in
      .members([
        "file": .string(sheet.place.file), "sheet": .maybe(sheet.place.sheet),
        "column": .string(columnLetters(column.column)), "header": .string(column.header),
        "field": .maybe(column.field?.rawValue), "how": .string(column.how.rawValue),
        "sure": .maybe(column.sureness?.rawValue), "why": .string(column.why[language]),
      ])
    }
  }

  private func record(_ record: Record) -> JSON {
    var members = [JSON.Member("address", .string(record.place.description))]
    for column in record.register.columns {
      let value: JSON
      switch (column.field, record[column.field]) {
      case (.unit, _): value = .array(record.units.map { .string(name(of: $0)) })
      case (.number, _): value = .string(masked(record.caseReference))
      case (_, .noColumn), (_, .empty), (_, .unreadable): value = .null
      case (_, .text(let text)): value = .string(masked(text))
      case (_, .day(let day)): value = .string(day.description)
      case (_, .days(let days)): value = .string("\(days)日")
      case (_, .count(let count)):
        // A number in the text could not be masked without breaking it.
        value = masked("\(count)") == "\(count)" ? .int(count) : .string(masked("\(count)"))
      case (_, .flag(let flag)): value = .bool(flag)
      case (_, .words(let words)):
        let shown = words.map(masked)
        value = column.type == .words ? .array(shown.map { .string($0) }) : .maybe(shown.first)
      case (_, .month(let month)): value = .string(month.description)
      case (_, .summary): value = .string("总结")
      case (_, .personal(let datum)): value = .string(datum.description)
      case (_, .withheld): value = .string(Redacted("").description)
      }
      members.append(JSON.Member(Self.key(of: column.field), value))
    }
    return .object(members)
  }

  /// What a field is called in a record, whose own `address` is where it stands.
  private static func key(of field: Field) -> String {
    switch field {
    case .unit: "units"
    case .address: "residence"
    default: field.rawValue
    }
  }

  private func name(of unit: UnitID) -> String { campaign.plan.terms.directory[unit].name }

  /// A free text, or a mask where it holds a datum of a person.
  private func masked(_ text: String) -> String {
    scan.leak(inRegisterText: text) == nil ? text : Redacted(text).description
  }
}
