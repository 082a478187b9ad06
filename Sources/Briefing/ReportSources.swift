package import Assessment
package import Policy
package import Register
package import Vocabulary

/// Everything that a report is made of; all of it computed before, none of it computed here.
package struct ReportSources: Sendable {
  /// The state at D.
  package var assessment: Assessment
  /// The state at P, the last day of the month before D's, from the same registers; none where D
  /// lies in January.
  package var previous: Assessment?
  /// The state at P from last month's registers, with `--previous`.
  package var earlier: Assessment?
  /// What is shown beside the targets of the city.
  package var overview: Overview
  /// What is shown beside the targets of every unit, in the plan's order.
  package var unitOverviews: [Overview]
  /// The records, the sheets and the ledger.
  package var registers: Registers
  /// Those of the registers and of all checks, in the order in which they are printed.
  package var findings: [Finding]
  /// The plan in force.
  package var plan: Plan
  /// The hash of the plan file's bytes, in hexadecimal.
  package var planSHA256: String
  /// Every file that was read, in reading order.
  package var inputs: [Input]
  /// `jianbao 0.1.0`.
  package var product: String
  /// The plan's, with what the command line says in its place.
  package var masthead: Masthead
  /// 印发日期.
  package var issued: Day?
  /// What the command line asked for beside the registers, so that the report can be made again.
  package var asked: Asked

  /// What a report is made of; `previous` and `earlier` where there is such a state.
  package init(
    assessment: Assessment,
    previous: Assessment? = nil,
    earlier: Assessment? = nil,
    overview: Overview,
    unitOverviews: [Overview],
    registers: Registers,
    findings: [Finding],
    plan: Plan,
    planSHA256: String,
    inputs: [Input],
    product: String,
    masthead: Masthead,
    issued: Day? = nil,
    asked: Asked = Asked()
  ) {
    self.assessment = assessment
    self.previous = previous
    self.earlier = earlier
    self.overview = overview
    self.unitOverviews = unitOverviews
    self.registers = registers
    self.findings = findings
    self.plan = plan
    self.planSHA256 = planSHA256
    self.inputs = inputs
    self.product = product
    self.masthead = masthead
    self.issued = issued
    self.asked = asked
  }

  /// What of the command line is neither an input nor the plan, and changes what is printed.
  package struct Asked: Hashable, Sendable {
    /// 期号 in place of the plan's.
    package var issue: String?
    /// 签发人 in place of the plan's.
    package var signed: String?
    /// Whether files that cannot be read were left out.
    package var allowsErrors: Bool
    /// The hash of the pages' templates, built in or not, in hexadecimal.
    package var templatesSHA256: String

    /// Nothing but the built-in pages, or what is said.
    package init(
      issue: String? = nil,
      signed: String? = nil,
      allowsErrors: Bool = false,
      templatesSHA256: String = String(repeating: "0", count: 64)
    ) {
      self.issue = issue
      self.signed = signed
      self.allowsErrors = allowsErrors
      self.templatesSHA256 = templatesSHA256
    }
  }

  /// A file that was read.
  package struct Input: Hashable, Sendable {
    /// The path as given, below its argument.
    package var path: String
    /// The hash of the file's bytes, in hexadecimal.
    package var sha256: String
    /// Whether it is one of last month's.
    package var isPrevious: Bool

    /// A file with its hash.
    package init(path: String, sha256: String, isPrevious: Bool = false) {
      self.path = path
      self.sha256 = sha256
      self.isPrevious = isPrevious
    }
  }

  /// The units' names in the plan, the first in charge.
  func names(of units: [UnitID]) -> [String] { units.map { plan.units[$0.index].name } }

  /// The units that `finding` concerns: those that it names, else the one that its sheet stands for;
  /// of a sheet without a register the one that all registers of its file stand for.
  func units(of finding: Finding) -> [UnitID] {
    if !finding.units.isEmpty { return finding.units }
    let file = registers.sheets.filter {
      $0.place.file == finding.place.file && $0.coverage != .nobody
    }
    let sheet = file.filter { $0.place.sheet == finding.place.sheet }
    let coverages = Set((sheet.isEmpty ? file : sheet).map(\.coverage))
    guard coverages.count == 1, case .unit(let unit) = coverages.first else { return [] }
    return [unit]
  }
}
