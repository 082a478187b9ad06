package import Vocabulary

/// What a policy document asks for, as the program carries it out.
///
/// In: a literate plan file (`PolicyFile`), the notice itself with a block under each clause.
/// Out: clauses, indicators, the ladder and the settings as values. It knows no case, no register's
/// rows and no output; what the rules mean is carried out by `Assessment`.
package struct Plan: Hashable, Sendable {
  /// The notice's title.
  package var title: String
  /// What the reports call the campaign; the title without 方案.
  package var campaign: String
  /// Who issued the notice.
  package var issuer: String
  /// The campaign year Y; the year's days are S to 31 December.
  package var year: Int
  /// B: cases registered from this day on, and before S, are the backlog.
  package var backlogStart: Day
  package var campaignStart: Day
  package var campaignEnd: Day
  /// Whether the registers hold the whole year before the campaign year, and not only what of it was
  /// carried over; without that nothing is compared with days before S.
  package var holdsYearBefore: Bool
  /// The phases of the campaign, in their order; none where the notice names none.
  package var phases: [Phase] = []
  package var deadlines: Deadlines
  /// Which cases are none of the bureau's, and which are counted nowhere.
  package var scopeRules: ScopeRules = .usual
  /// In the order of every table.
  package var units: [Unit]
  package var areas: [Listed]
  /// The items of the foundations register that a unit owes.
  package var foundationItems: [Listed]
  package var thresholds: Thresholds
  /// Doubts that count as 弄虚作假 when open: they make an outcome pending.
  package var graveDoubts: [FindingCode]
  package var masthead: Masthead
  package var names = Names()
  /// The office's own scoring table, if it has one.
  package var scoring: Scoring?
  /// The notice's own words above its first clause, verbatim.
  package var preamble: [String]
  /// Clauses in the order of the notice.
  package var clauses: [Clause]
  /// Readings that concern all figures, printed with every report.
  package var readings: [String]

  /// S: 1 January of the campaign year.
  package var yearStart: Day { Month(year: year, month: 1).firstDay }
  package var yearEnd: Day { Month(year: year, month: 12).lastDay }

  /// All indicators in the order of the notice.
  package var indicators: [Indicator] { clauses.flatMap(\.indicators) }

  /// All steps of the ladder, gravest first.
  package var steps: [Step] {
    clauses.flatMap(\.steps).sorted { $0.code.gravity < $1.code.gravity }
  }

  /// What a register is called in this plan's year.
  package func title(of register: RegisterKind) -> String {
    register == .baseline ? "\(year - 1)年基数表" : register.title
  }

  /// The areas that `unit` has to inspect: its own, else all.
  package func areas(of unit: Unit) -> [Listed] {
    unit.areas.isEmpty ? areas : areas.filter { unit.areas.contains($0.name) }
  }

  package func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }
}

/// A word of a list with the other words for it.
package struct Listed: Hashable, Sendable {
  package var name: String
  package var aliases: [String]

  package init(name: String, aliases: [String] = []) {
    self.name = name
    self.aliases = aliases
  }
}

/// A phase of the campaign, from its first day to its last.
package struct Phase: Hashable, Sendable {
  package var name: String
  package var first: Day
  package var last: Day

  package init(name: String, first: Day, last: Day) {
    self.name = name
    self.first = first
    self.last = last
  }
}

/// Days that the law gives (信访条例 2005 第二十一、二十二、三十三条): calendar days.
package struct Deadlines: Hashable, Sendable {
  /// From registration to acceptance.
  package var accept = 15
  /// From acceptance to closing.
  package var close = 60
  /// The longest extension.
  package var extend = 30

  package init() {}
}

/// From when on something is doubtful (spec §5).
package struct Thresholds: Hashable, Sendable {
  /// `closing-burst`: the last days of a month that are looked at, and the least closings in them.
  package var burstDays = 3
  package var burstClosings = 10
  /// `closing-burst`: of the month's closings more than so many percent.
  package var burstPercent = 50
  /// `same-day-closing`: the least closings in the year.
  package var sameDayClosings = 5
  /// `same-outcome`: the least characters of the text, and cases that share it.
  package var outcomeLength = 10
  package var outcomeCases = 3

  package init() {}
}

/// What stands at the head of a briefing; blank where nothing is said.
package struct Masthead: Hashable, Sendable {
  package var name = ""
  package var issue = ""
  package var issuer = ""
  package var signed = ""
  /// Who it is sent to: 报, 送 and 发.
  package var reportTo = ""
  package var sendTo = ""
  package var distributeTo = ""
  /// How many are printed: 印数.
  package var copies = ""

  package init() {}
}

/// One clause of the notice with what the program does about it.
package struct Clause: Hashable, Sendable {
  /// How an official cites it: `三、1`, `四、2（2）`.
  package var number: String
  package var heading: String
  /// The notice's own words, verbatim, misprints included.
  package var quotes: [String]
  package var blocks: [Block]
  /// The heading's line in the plan file.
  package var line: Int

  package var indicators: [Indicator] {
    blocks.compactMap { block in
      if case .indicator(let indicator) = block { indicator } else { nil }
    }
  }

  package var steps: [Step] {
    blocks.compactMap { block in
      if case .step(let step) = block { step } else { nil }
    }
  }
}

/// What the program does about a sentence: one of five kinds.
package enum Block: Hashable, Sendable {
  /// 指标: counted.
  case indicator(Indicator)
  /// 奖惩: a step of the ladder.
  case step(Step)
  /// 人工: a person looks; what, who, at what.
  case byHand(subject: String, who: String, looksAt: String)
  /// 说明: nothing to check.
  case remark(String)
  /// 待定: not decided; whom we asked.
  case undecided(question: String, asked: String)
}

/// A figure that the plan asks for, with its target.
package struct Indicator: Hashable, Sendable {
  /// Kebab case, used in JSON, on the command line and in links.
  package var id: String
  package var clause: String
  package var title: String
  package var measure: Measure
  /// Targets by the day from which each holds, earliest first; none where the figure is only shown.
  package var targets: [DatedTarget]
  /// 读法: how a text that can be read two ways is read here; printed as the figure's footnote.
  package var reading: String
  /// Kinds of unit, and units by name, that do not owe it.
  package var notApplicableKinds: [Unit.Kind]
  package var notApplicableUnits: [String]
  /// 例: worked examples, which run.
  package var examples: [Example]
  /// The block's first line in the plan file.
  package var line: Int

  /// The target in force on `day`, if any.
  package func target(on day: Day) -> Target? {
    targets.last { $0.from <= day }?.target
  }

  package func applies(to unit: Unit) -> Bool {
    !notApplicableKinds.contains(unit.kind) && !notApplicableUnits.contains(unit.name)
  }
}

package struct DatedTarget: Hashable, Sendable {
  package var from: Day
  package var target: Target

  package init(from: Day, target: Target) {
    self.from = from
    self.target = target
  }
}

/// What a figure is held against.
package enum Target: Hashable, Sendable, CustomStringConvertible {
  /// A rate of at least so many hundredths of a percent.
  case atLeast(hundredths: Int)
  /// A rate of exactly 100 %.
  case all
  /// A count of at most so many.
  case atMost(Int)
  /// A fall against the baseline of at least so many hundredths of a percent.
  case dropAtLeast(hundredths: Int)
  /// Any fall against the baseline.
  case drop

  /// `>= 95%`, `= 100%`, `= 0`, `<= 3`, `drop >= 20%`, `drop > 0`.
  package var description: String {
    switch self {
    case .atLeast(let hundredths): ">= \(plainPercent(hundredths))"
    case .all: "= 100%"
    case .atMost(0): "= 0"
    case .atMost(let count): "<= \(count)"
    case .dropAtLeast(let hundredths): "drop >= \(plainPercent(hundredths))"
    case .drop: "drop > 0"
    }
  }

  /// `≥95%`, `=100%`, `0起`, `下降≥20%`, `下降`.
  package var chinese: String {
    switch self {
    case .atLeast(let hundredths): "≥\(plainPercent(hundredths))"
    case .all: "100%"
    case .atMost(let count): count == 0 ? "0" : "≤\(count)"
    case .dropAtLeast(let hundredths): "下降≥\(plainPercent(hundredths))"
    case .drop: "下降"
    }
  }
}

/// 9500 as `95%`, 9550 as `95.5%`.
package func plainPercent(_ hundredths: Int) -> String {
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return "\(whole)%" }
  let digits = padded(rest, to: 2)
  return "\(whole).\(digits.hasSuffix("0") ? String(digits.dropLast()) : digits)%"
}

/// A worked example: these counts give this answer (and this gap).
package struct Example: Hashable, Sendable {
  package var whole: Int
  package var part: Int
  package var answer: String
  package var gap: Int?
  package var line: Int

  package init(whole: Int, part: Int, answer: String, gap: Int? = nil, line: Int) {
    self.whole = whole
    self.part = part
    self.answer = answer
    self.gap = gap
    self.line = line
  }
}
