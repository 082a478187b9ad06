import Assessment
import Policy
import Register
import Vocabulary

/// One body of a report, the city or a unit, with what belongs to it.
struct Body {
  let sources: ReportSources
  /// In the city's figures the units that handed in nothing stand as a number: they are named once a
  /// page, not once a figure.
  let assessment: BodyAssessment
  /// The sheets that are the body's: for a unit those that stand for it or hold a row of it.
  let sheets: [SheetSummary]
  /// The findings that concern the body: for a unit those that name it, those without a name on a
  /// sheet or a file that is its own, and those of a whole sheet that holds rows of it.
  let findings: [Finding]

  init(sources: ReportSources, assessment: BodyAssessment) {
    self.sources = sources
    let silent = sources.assessment.units.filter { !$0.handedIn }.map(\.name)
    self.assessment = assessment.unit == nil ? assessment.counting(silent) : assessment
    let sheets = Self.sheets(of: assessment.unit, in: sources.registers)
    self.sheets = sheets
    findings = Self.findings(of: assessment.unit, on: sheets, in: sources)
  }

  var unit: UnitID? { assessment.unit }
  var day: Day { sources.assessment.asOf }
  var plan: Plan { sources.plan }
  var isCity: Bool { unit == nil }

  /// The body on the last day of the month before, from the same registers.
  var previous: BodyAssessment? { sources.previous.flatMap(same) }

  /// What is shown of the body beside its targets.
  var overview: Overview {
    unit.map { sources.unitOverviews[$0.index] } ?? sources.overview
  }

  /// The units that handed in nothing, in the plan's order.
  var silentUnits: [String] {
    sources.assessment.units.filter { !$0.handedIn }.map(\.name)
  }

  /// The body's figures that read `kind`, in the plan's order.
  func figures(on kind: RegisterKind) -> [Figure] {
    assessment.figures.filter {
      $0.indicator.measure.register == kind && $0.answer != .notApplicable
    }
  }

  /// The same body in another assessment.
  func same(in other: Assessment) -> BodyAssessment? {
    guard let unit else { return other.city }
    return other.units.first { $0.unit == unit }
  }

  /// The records of `kind` that are there on the day and are the body's, in reading order.
  func records(_ kind: RegisterKind) -> [Record] {
    sources.registers.records(kind).filter { isOwn($0) && $0.isPresent(on: day) }
  }

  /// The body's cases that are there on the day, each with its state.
  var cases: [(filed: Record, state: CaseState)] {
    let reckoning = Reckoning(of: plan, on: day)
    return records(.cases).map { ($0, CaseState(of: $0, by: reckoning)) }
  }

  func findings(_ level: FindingCode.Level) -> [Finding] { findings.filter { $0.level == level } }

  /// What a unit is called where the page is of all of them; nothing on a unit's own page.
  func unitNames(of record: Record) -> String {
    sources.names(of: record.units).joined(separator: "、")
  }

  private static func sheets(of unit: UnitID?, in registers: Registers) -> [SheetSummary] {
    guard let unit else { return registers.sheets }
    var own = registers.sheets.map { $0.coverage == .unit(unit) }
    for kind in RegisterKind.allCases {
      for record in registers.records(kind) where record.units.contains(unit) {
        if own.indices.contains(record.sheet) { own[record.sheet] = true }
      }
    }
    return zip(registers.sheets, own).filter(\.1).map(\.0)
  }

  private static func findings(
    of unit: UnitID?,
    on sheets: [SheetSummary],
    in sources: ReportSources
  ) -> [Finding] {
    guard let unit else { return sources.findings }
    let own = sheets.filter { $0.coverage == .unit(unit) }
    let tables = Set(own.map { Place(file: $0.place.file, sheet: $0.place.sheet) })
    let files = Set(own.map(\.place.file))
    let shared = Set(sheets.map { Place(file: $0.place.file, sheet: $0.place.sheet) })
    return sources.findings.filter { finding in
      if !finding.units.isEmpty { return finding.units.contains(unit) }
      let table = Place(file: finding.place.file, sheet: finding.place.sheet)
      if tables.contains(table) { return true }
      return finding.place.row == nil && (shared.contains(table) || files.contains(table.file))
    }
  }

  private func isOwn(_ record: Record) -> Bool {
    unit.map { record.units.contains($0) } ?? true
  }
}

extension BodyAssessment {
  /// The same, with one reason for all of the units `silent` in place of one for each.
  fileprivate func counting(_ silent: [String]) -> BodyAssessment {
    var body = self
    for index in body.figures.indices {
      let (own, others) = body.figures[index].missing.partitioned { reason in
        silent.contains { reason.zh.hasPrefix("\($0)：") }
      }
      guard !own.isEmpty else { continue }
      let words = Words("\(own.count)个单位未报送台账", en: "\(own.count) units handed in nothing")
      body.figures[index].missing = [words] + others
    }
    return body
  }
}

extension [Words] {
  /// Those that `belong`, and the others, each in their order.
  fileprivate func partitioned(_ belong: (Words) -> Bool) -> (own: [Words], others: [Words]) {
    (filter(belong), filter { !belong($0) })
  }
}

extension Record {
  /// What a record is called in print: a case by its number (or its address where the number looks
  /// like a datum of a person), any other by its day.
  var printedName: String {
    if register == .cases { return caseReference }
    return register.presence.flatMap { day($0) }?.description ?? mark.description
  }
}
