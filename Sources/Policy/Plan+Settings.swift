import Vocabulary

extension Plan {
  /// What may stand above the first clause.
  static let settings = [
    "活动", "阶段", "期限", "职责", "单位", "领域", "基础项目", "疑点", "弄虚作假", "报头", "称谓", "计分",
    "口径",
  ]

  /// Reads the blocks above the first clause; each setting stands once.
  mutating func readSettings(_ page: PolicyFile, mistakes: inout Mistakes) {
    var seen: [String: Int] = [:]
    var later: [String: Written] = [:]
    for block in page.top.blocks {
      for pair in block.content.pairs(&mistakes) ?? [] {
        if let line = seen[pair.key] {
          mistakes.add(.block(.settingTwice(pair.key, line: line)), at: pair.spot)
          continue
        }
        seen[pair.key] = pair.spot.line
        if Self.later.contains(pair.key) { later[pair.key] = pair.value }
        readSetting(pair, mistakes: &mistakes)
      }
    }
    // What names areas and units, which may stand below it.
    units = later["单位"].map { Unit.list(reading: $0, areas: areas, mistakes: &mistakes) } ?? []
    let listed = PlanLists(areas: areas.map(\.name), items: foundationItems.map(\.name))
    if let written = later["职责"] {
      scopeRules = ScopeRules(reading: written, listed: listed, mistakes: &mistakes)
    }
    if let written = later["称谓"] {
      names = Names(reading: written, units: units, mistakes: &mistakes)
    }
    for key in ["活动", "单位"] where seen[key] == nil {
      mistakes.add(.block(.settingMissing(key)), at: Spot(line: page.titleLine))
    }
  }

  /// Settings that are read when all others are.
  private static let later = ["单位", "职责", "称谓"]

  private mutating func readSetting(_ pair: Written.Pair, mistakes: inout Mistakes) {
    let written = pair.value
    switch pair.key {
    case "活动": readCampaign(written, mistakes: &mistakes)
    case "阶段": phases = Phase.list(reading: written, mistakes: &mistakes)
    case "期限": deadlines = Deadlines(reading: written, mistakes: &mistakes)
    case "单位", "职责", "称谓": break
    case "计分": scoring = Scoring(reading: written, mistakes: &mistakes)
    case "领域": areas = Listed.list(reading: written, of: "领域", mistakes: &mistakes)
    case "基础项目": foundationItems = Listed.list(reading: written, of: "基础项目", mistakes: &mistakes)
    case "疑点": thresholds = Thresholds(reading: written, mistakes: &mistakes)
    case "弄虚作假": readGraveDoubts(written, mistakes: &mistakes)
    case "报头": masthead = Masthead(reading: written, mistakes: &mistakes)
    case "口径": readings = written.list(&mistakes).compactMap { $0.text(&mistakes) }
    default:
      let mistake: PlanMistake.Block =
        Block.kinds.contains(pair.key)
        ? .ruleAboveClauses(pair.key) : .unknownKey(pair.key, of: "方案")
      mistakes.add(.block(mistake), at: pair.spot, word: pair.key, known: Self.settings)
    }
  }

  private mutating func readCampaign(_ written: Written, mistakes: inout Mistakes) {
    let known = ["名称", "发文", "年度", "积案起始日", "活动开始", "活动结束", "上年台账"]
    guard let keys = Pairs(written, of: "活动", keys: known, mistakes: &mistakes) else { return }
    campaign = keys.text("名称", &mistakes)
    issuer = keys.text("发文", &mistakes)
    year = keys.needed("年度", &mistakes)?.number(1990...2100, &mistakes) ?? year
    let backlog = keys.needed("积案起始日", &mistakes)?.day(&mistakes)
    let start = keys.needed("活动开始", &mistakes)?.day(&mistakes)
    let end = keys.needed("活动结束", &mistakes)?.day(&mistakes)
    backlogStart = backlog ?? backlogStart
    campaignStart = start ?? campaignStart
    campaignEnd = end ?? campaignEnd
    let whole = "完整"
    holdsYearBefore =
      keys["上年台账"]?.word(of: .completeness, in: [whole, "不完整"], &mistakes) == whole
    if let backlog, year > 1, backlog >= yearStart {
      mistakes.add(
        .value(.daysReversed(earlier: "\(backlog)", later: "\(yearStart)")),
        at: keys["积案起始日"]?.spot ?? keys.spot
      )
    }
    if let start, let end, start > end {
      mistakes.add(
        .value(.daysReversed(earlier: "\(start)", later: "\(end)")),
        at: keys["活动开始"]?.spot ?? keys.spot
      )
    }
  }

  private mutating func readGraveDoubts(_ written: Written, mistakes: inout Mistakes) {
    let doubts = FindingCode.allCases.filter { $0.level == .doubt }.map(\.rawValue)
    graveDoubts = written.list(&mistakes).compactMap {
      $0.word(of: .doubt, in: doubts, &mistakes).flatMap(FindingCode.init(rawValue:))
    }
  }
}

extension Phase {
  /// Reads `[{名称: 宣传发动阶段, 开始: 2021-04-07, 结束: 2021-04-15}]`.
  fileprivate static func list(reading written: Written, mistakes: inout Mistakes) -> [Phase] {
    written.list(&mistakes).compactMap { member in
      guard
        let keys = Pairs(member, of: "阶段", keys: ["名称", "开始", "结束"], mistakes: &mistakes)
      else { return nil }
      let name = keys.text("名称", &mistakes)
      guard let first = keys.needed("开始", &mistakes)?.day(&mistakes),
        let last = keys.needed("结束", &mistakes)?.day(&mistakes)
      else { return nil }
      if first > last {
        mistakes.add(
          .value(.daysReversed(earlier: "\(first)", later: "\(last)")),
          at: keys["开始"]?.spot ?? keys.spot
        )
      }
      return Phase(name: name, first: first, last: last)
    }
  }
}

extension Deadlines {
  /// Reads `{受理: 15, 办结: 60, 延期: 30}`: calendar days; what is not said stays as the law has it.
  fileprivate init(reading written: Written, mistakes: inout Mistakes) {
    self.init()
    guard
      let keys = Pairs(written, of: "期限", keys: ["受理", "办结", "延期"], mistakes: &mistakes)
    else { return }
    accept = keys["受理"]?.number(1...3650, &mistakes) ?? accept
    close = keys["办结"]?.number(1...3650, &mistakes) ?? close
    extend = keys["延期"]?.number(0...3650, &mistakes) ?? extend
  }
}

extension Thresholds {
  /// Reads the thresholds of doubts; what is not said stays as the contract has it.
  fileprivate init(reading written: Written, mistakes: inout Mistakes) {
    self.init()
    let known = ["月末天数", "月末结案件数", "月末结案占比", "当日结案件数", "雷同字数", "雷同件数"]
    guard let keys = Pairs(written, of: "疑点", keys: known, mistakes: &mistakes) else { return }
    burstDays = keys["月末天数"]?.number(1...28, &mistakes) ?? burstDays
    burstClosings = keys["月末结案件数"]?.number(1...1_000_000, &mistakes) ?? burstClosings
    burstPercent = keys["月末结案占比"]?.number(0...100, &mistakes) ?? burstPercent
    sameDayClosings = keys["当日结案件数"]?.number(1...1_000_000, &mistakes) ?? sameDayClosings
    outcomeLength = keys["雷同字数"]?.number(1...1_000_000, &mistakes) ?? outcomeLength
    outcomeCases = keys["雷同件数"]?.number(2...1_000_000, &mistakes) ?? outcomeCases
  }
}

extension Masthead {
  /// Reads what stands at the head of a briefing; what is not said stays blank.
  fileprivate init(reading written: Written, mistakes: inout Mistakes) {
    self.init()
    let known = ["名称", "期号", "编发", "签发", "报", "送", "发", "印数"]
    guard let keys = Pairs(written, of: "报头", keys: known, mistakes: &mistakes) else { return }
    name = keys.textIfAny("名称", &mistakes)
    issue = keys.textIfAny("期号", &mistakes)
    issuer = keys.textIfAny("编发", &mistakes)
    signed = keys.textIfAny("签发", &mistakes)
    reportTo = keys.textIfAny("报", &mistakes)
    sendTo = keys.textIfAny("送", &mistakes)
    distributeTo = keys.textIfAny("发", &mistakes)
    copies = keys.textIfAny("印数", &mistakes)
  }
}
