package import Assessment
import Policy
package import Register
package import Vocabulary

/// What a report speaks of: everything that was handed in, or what concerns some units.
///
/// The findings, the rows, the files and the exit code of a report of units are those of the units.
package struct ReportScope: Sendable {
  package let sources: ReportSources
  /// None for the city and all units.
  package let only: [UnitID]?
  /// The bodies that have a page: the city first, or only the units that were asked for.
  package let bodies: [BodyAssessment]
  /// In report order.
  package let findings: [Finding]
  /// In reading order.
  package let sheets: [SheetSummary]
  /// Every file that was read for it, in reading order.
  package let inputs: [ReportSources.Input]

  /// Everything, or what concerns `only`.
  package init(of sources: ReportSources, only: [UnitID]? = nil) {
    self.sources = sources
    self.only = only
    let all = sources.assessment
    guard let only else {
      bodies = [all.city] + all.units
      findings = sources.findings
      sheets = sources.registers.sheets
      inputs = sources.inputs
      return
    }
    bodies = all.units.filter { body in body.unit.map { only.contains($0) } ?? false }
    let own = bodies.map { Body(sources: sources, assessment: $0) }
    let places = Set(own.flatMap { $0.sheets.map(\.place) })
    sheets = sources.registers.sheets.filter { places.contains($0.place) }
    // A file without a sheet, of which no unit is known, may be theirs.
    let read = Set(sources.registers.sheets.map(\.place.file))
    let others = sources.plan.units.indices.filter { !only.contains(UnitID($0)) }
      .map { sources.plan.units[$0] }
    let mayBeOwn = { (file: String) in
      !read.contains(file) && !others.contains { $0.isNamed(in: file) }
    }
    let theirs = Set(own.flatMap(\.findings))
    findings = sources.findings.filter { theirs.contains($0) || mayBeOwn($0.place.file) }
    let files = Set(sheets.map(\.place.file))
    inputs = sources.inputs.filter { files.contains($0.path) || mayBeOwn($0.path) }
  }

  /// Whether the city is part of it.
  package var hasCity: Bool { only == nil }

  /// The units that have a page, in the plan's order.
  package var units: [BodyAssessment] { bodies.filter { $0.unit != nil } }

  /// The rows of its sheets.
  package var ledger: Ledger { sheets.reduce(into: Ledger()) { $0.add($1.ledger) } }
}

extension Unit {
  /// Whether `file` names it, by its name or another word for it.
  fileprivate func isNamed(in file: String) -> Bool {
    ([name] + aliases).contains { file.contains($0) }
  }
}
