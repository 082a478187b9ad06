package import Vocabulary

// What `Formula+Words` says in Chinese, in English: the plan's own words (states, headers, values)
// stay as they stand in the plan and the registers.

extension Formula {
  /// The condition in English: `来源 is 新发, 职责 is 内`; `all` where every record fulfils it.
  package func english(on register: RegisterKind) -> String {
    switch self {
    case .test(let subject, let test): test.english(about: subject.name(on: register), on: register)
    case .all([]): "all"
    case .all(let parts): parts.map { $0.english(on: register) }.joined(separator: ", ")
    case .any(let parts): "(\(parts.map { $0.english(on: register) }.joined(separator: " or ")))"
    }
  }
}

extension Formula.Test {
  fileprivate func english(about name: String, on register: RegisterKind) -> String {
    switch self {
    case .isOne(let words): "\(name) is \(words.joined(separator: " or "))"
    case .isNone(let words): "\(name) is not \(words.joined(separator: " or "))"
    case .filled: "\(name) is filled in"
    case .empty: "\(name) is empty"
    case .notBefore(let term): "\(name) is not before \(term.english(on: register))"
    case .notAfter(let term): "\(name) is not after \(term.english(on: register))"
    case .before(let term): "\(name) is before \(term.english(on: register))"
    case .after(let term): "\(name) is after \(term.english(on: register))"
    case .atLeast(let count): "\(name) is at least \(count)"
    case .atMost(let count): "\(name) is at most \(count)"
    }
  }
}

extension DayTerm {
  /// `the day of the report`, `30 days before the day of the report`, `2021-04-16`.
  fileprivate func english(on register: RegisterKind) -> String {
    let name =
      switch base {
      case .day(let day): day.description
      case .asOf: "the day of the report"
      case .yearStart: "the first day of the year"
      case .yearEnd: "the last day of the year"
      case .backlogStart: "the first day of the backlog"
      case .campaignStart: "the first day of the campaign"
      case .campaignEnd: "the last day of the campaign"
      case .field(let field): register.column(field)?.header ?? field.rawValue
      }
    if offset == 0 { return name }
    return "\(offset.magnitude) days \(offset < 0 ? "before" : "after") \(name)"
  }
}

extension Measure {
  /// How the figure is counted, as one English sentence without its full stop.
  package var english: String {
    let register = register
    let title = register.title
    func records(_ formula: Formula) -> String {
      formula == .always
        ? "the records of \(title)"
        : "the records of \(title) of which “\(formula.english(on: register))” holds"
    }
    func one(_ formula: Formula) -> String {
      formula == .always
        ? "a record of \(title)"
        : "a record of \(title) of which “\(formula.english(on: register))” holds"
    }
    func header(_ field: Field) -> String { register.column(field)?.header ?? field.rawValue }
    switch self {
    case .rate(_, let among, let counts):
      return "of \(records(among)), those of which “\(counts.english(on: register))” holds"
    case .count(_, let among, let counts):
      return
        "among \(records(among)), how many there are of which “\(counts.english(on: register))” holds"
    case .decrease(_, let among, let baseline, let weight, let span):
      let what = weight == .people ? "the people of \(records(among))" : records(among)
      let period =
        span == .wholeYear
        ? "in the year so far against the whole year"
        : "in the months of the year that are over against the same months"
      return "\(what) \(period) of the baseline’s “\(baseline.rawValue)”"
    case .months(let duty):
      let months = duty.months.map(\.description)
      let filed =
        duty.filedBy.map { ", with \(header($0)) no later than the month's last day" } ?? ""
      return
        "for each month (by \(header(duty.month))) of \(months.joined(separator: ", ")), at least "
        + "\(one(duty.among))\(filed); the running month counts "
        + (duty.runningMonthCounts ? "at once" : "when it is over")
    case .items(let duty):
      let latest =
        duty.latest.map {
          ", the latest of which must fulfil “\($0.english(on: register))”"
        } ?? ""
      return
        "for each item of \(duty.list.name) (by \(header(duty.item))), \(one(duty.among))\(latest)"
    case .once(_, let among, let day): return "by \(day), \(one(among))"
    }
  }
}
