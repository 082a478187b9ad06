package import Vocabulary

extension Formula {
  /// The condition in the plan's own words: `来源为新发、职责为内`; `全部` where every record fulfils it.
  package func words(on register: RegisterKind) -> String {
    switch self {
    case .test(let subject, let test): test.words(about: subject.name(on: register), on: register)
    case .all([]): "全部"
    case .all(let parts): parts.map { $0.words(on: register) }.joined(separator: "、")
    case .any(let parts): "（\(parts.map { $0.words(on: register) }.joined(separator: "，或者"))）"
    }
  }
}

extension Formula.Subject {
  /// As the plan calls it: a state, or the canonical header of a column.
  package func name(on register: RegisterKind) -> String {
    switch self {
    case .trait(let trait): trait.rawValue
    case .field(let field): register.column(field)?.header ?? field.rawValue
    }
  }
}

extension Formula.Test {
  fileprivate func words(about name: String, on register: RegisterKind) -> String {
    switch self {
    case .isOne(let words): "\(name)为\(words.joined(separator: "或"))"
    case .isNone(let words): "\(name)不是\(words.joined(separator: "或"))"
    case .filled: "\(name)已填"
    case .empty: "\(name)未填"
    case .notBefore(let term): "\(name)不早于\(term.words(on: register))"
    case .notAfter(let term): "\(name)不晚于\(term.words(on: register))"
    case .before(let term): "\(name)早于\(term.words(on: register))"
    case .after(let term): "\(name)晚于\(term.words(on: register))"
    case .atLeast(let count): "\(name)不少于\(count)"
    case .atMost(let count): "\(name)不多于\(count)"
    }
  }
}

extension DayTerm {
  /// `统计日`, `统计日前30日`, `2021-04-16`.
  fileprivate func words(on register: RegisterKind) -> String {
    let name =
      switch base {
      case .day(let day): day.description
      case .asOf: "统计日"
      case .yearStart: "年初"
      case .yearEnd: "年末"
      case .backlogStart: "积案起始日"
      case .campaignStart: "活动开始日"
      case .campaignEnd: "活动结束日"
      case .field(let field): register.column(field)?.header ?? field.rawValue
      }
    if offset == 0 { return name }
    return name + (offset < 0 ? "前" : "后") + "\(offset.magnitude)日"
  }
}

extension MonthlyDuty {
  /// `2021年4月至2021年9月`, or the months one by one where some between them do not owe it.
  package var period: String {
    guard let first = months.first, let last = months.last else { return "" }
    if months == Month.months(from: first, through: last) {
      return "\(first.chinese)至\(last.chinese)"
    }
    return months.map(\.chinese).joined(separator: "、")
  }
}

extension Measure {
  /// How the figure is counted, as one sentence without its full stop.
  package var words: String {
    let register = register
    let title = register.title
    func those(_ formula: Formula) -> String {
      formula == .always ? "全部记录" : "“\(formula.words(on: register))”的记录"
    }
    func some(_ formula: Formula) -> String {
      formula == .always ? "记录" : "“\(formula.words(on: register))”的记录"
    }
    func header(_ field: Field) -> String { register.column(field)?.header ?? field.rawValue }
    switch self {
    case .rate(_, let among, let counts):
      return "\(title)中\(those(among))作分母，其中“\(counts.words(on: register))”的作分子"
    case .count(_, let among, let counts):
      return "\(title)中\(those(among))，数其中“\(counts.words(on: register))”的"
    case .decrease(_, let among, let baseline, let weight, let span):
      return "\(title)中\(those(among))按\(weight.rawValue)统计，"
        + (span == .wholeYear
          ? "本年至统计日与基数表“\(baseline.rawValue)”全年相比" : "本年已满各月与基数表“\(baseline.rawValue)”相同各月相比")
    case .months(let duty):
      let filed = duty.filedBy.map { "，且\(header($0))不晚于当月最后一日" } ?? ""
      return "\(duty.period)，每月（按\(header(duty.month))）\(title)中"
        + "至少有一条\(some(duty.among))\(filed)；"
        + (duty.runningMonthCounts ? "当月即计" : "期满后计")
    case .items(let duty):
      let latest = duty.latest.map { "，以最近一次为准，须\($0.words(on: register))" } ?? ""
      return "“\(duty.list.name)”各项（按\(header(duty.item))），每项在\(title)中"
        + "有\(some(duty.among))\(latest)"
    case .once(_, let among, let day):
      return "\(day.chinese)以前，\(title)中有\(some(among))"
    }
  }

  /// The conditions that it asks of records, with the fields that it reads besides.
  package var reads: (conditions: [Formula], fields: [Field]) {
    switch self {
    case .rate(_, let among, let counts), .count(_, let among, let counts): ([among, counts], [])
    case .decrease(let kind, let among, _, _, _): ([among], kind.presence.map { [$0] } ?? [])
    case .months(let duty): ([duty.among], [duty.month] + (duty.filedBy.map { [$0] } ?? []))
    case .items(let duty): ([duty.among] + (duty.latest.map { [$0] } ?? []), [duty.item])
    case .once(_, let among, _): ([among], [])
    }
  }
}
