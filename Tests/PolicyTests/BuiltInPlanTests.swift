import Policy
import Templates
import Testing
import Vocabulary

/// The built-in plan: `Templates/Policies/petition-backlog-2021.md`.
struct BuiltInPlanTests {
  let plan: Plan
  let page: String

  init() throws {
    page = try #require(Templates.text(at: "Policies/petition-backlog-2021.md"))
    do throws(PlanErrors) {
      plan = try Plan(reading: page, named: "petition-backlog-2021.md")
    } catch {
      for mistake in error.errors { Issue.record("\(mistake.report(in: .zh))") }
      throw error
    }
  }

  @Test func `the page quotes the notice from its first word to its last, misprints included`()
    throws
  {
    let source = try #require(Templates.text(at: "Policies/petition-backlog-2021.source.txt"))
    let quoted = page.split(separator: "\n").filter { $0.hasPrefix(">") }.map { $0.dropFirst() }
    #expect(quoted.joined().filter { !$0.isWhitespace } == source.filter { !$0.isWhitespace })
  }

  @Test func `the phases follow each other through the campaign`() {
    #expect(plan.phases.map(\.name) == ["宣传发动阶段", "全面实施阶段", "巩固提高阶段"])
    #expect(plan.phases.first?.first == plan.campaignStart)
    #expect(plan.phases.last?.last == plan.campaignEnd)
    for (phase, next) in zip(plan.phases, plan.phases.dropFirst()) {
      #expect(phase.last + 1 == next.first)
    }
  }

  @Test func `nothing says that the registers hold all of 2020`() {
    #expect(!plan.holdsYearBefore)
  }

  @Test func `every sentence of the notice stands under its clause`() throws {
    let source = try #require(Templates.text(at: "Policies/petition-backlog-2021.source.txt"))
    let words = plan.clauses.flatMap(\.quotes).joined().filter { !$0.isWhitespace }
    let begin = try #require(source.firstRange(of: "一、指导思想"))
    let sentences = source[begin.lowerBound...].split { "。；;\n".contains($0) }
      .map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    #expect(sentences.count > 60)
    for sentence in sentences { #expect(words.contains(sentence), "\(sentence)") }
    for misprint in ["社矛盾化解", "调处议案", "高庋重视", "釆取"] { #expect(words.contains(misprint)) }
  }

  @Test func `the clauses stand in the order of the notice`() {
    #expect(
      plan.clauses.map(\.number) == [
        "一", "二", "二、1", "二、2", "二、3", "二、4", "三", "三、1", "三、2", "三、3", "三、4", "四",
        "四、1", "四、1（1）", "四、1（2）", "四、1（3）", "四、2", "四、2（1）", "四、2（2）", "四、2（3）",
        "四、2（4）", "四、3", "四、3（1）", "四、3（2）", "四、3（3）", "四、3（4）", "四、3（5）", "五",
        "五、（一）", "五、（二）", "五、（三）", "六", "六、（一）", "六、（二）", "六、（三）",
      ]
    )
    #expect(plan.clauses.allSatisfy { !$0.blocks.isEmpty && !$0.quotes.isEmpty })
  }

  @Test func `every indicator of the contract stands under its clause with its target`() {
    let table = plan.indicators.map { indicator in
      let targets = indicator.targets.map { "\($0.from) \($0.target)" }.joined(separator: ", ")
      return "\(indicator.id) \(indicator.clause) \(indicator.measure.register) \(targets)"
    }
    #expect(
      table == [
        "new-case-closure 三、1 cases 2021-01-01 >= 95%",
        "backlog-resolution 三、1 cases 2021-01-01 = 100%",
        "out-of-scope-transfer 三、1 cases 2021-01-01 = 100%",
        "return-after-transfer 三、1 cases 2021-01-01 = 0",
        "municipal-closure 三、2 cases 2021-01-01 = 100%",
        "provincial-closure 三、2 cases 2021-01-01 >= 95%",
        "visit-decrease 三、2 visits 2021-01-01 drop >= 20%",
        "major-incidents 三、3 incidents 2021-01-01 = 0",
        "mass-incident-decrease 三、3 incidents 2021-01-01 drop > 0",
        "proper-handling 三、3 incidents 2021-01-01 = 100%",
        "foundations 三、4 foundations 2021-01-01 = 100%",
        "monthly-inspection 四、1（2） inspections 2021-01-01 = 100%",
        "special-inspection 四、1（3） inspections 2021-01-01 = 100%",
        "key-case-duty 四、2（2） cases 2021-01-01 = 100%",
        "key-case-follow-up 四、2（2） cases 2021-01-01 = 100%",
        "key-case-resolution 四、2（2） cases ",
        "reception-monthly 四、3（2） receptions 2021-01-01 = 100%",
        "reception-published 四、3（2） receptions 2021-01-01 = 100%",
        "investigated 四、3（4） cases 2021-01-01 = 100%",
        "accepted-in-time 四、3（4） cases 2021-01-01 = 100%",
        "closed-on-time 四、3（4） cases 2021-01-01 = 100%",
        "enforcement-follow-up 四、3（4） enforcement 2021-01-01 = 100%",
        "risk-assessment 四、3（5） assessments 2021-01-01 = 100%",
        "unassessed-approval 四、3（5） assessments 2021-01-01 = 0",
        "publicity-launch 五、（一） publicity 2021-01-01 = 100%",
        "full-inspection 五、（二） inspections 2021-01-01 = 100%",
        "briefing-filed 六、（三） submissions 2021-01-01 = 100%",
        "summary-filed 六、（三） submissions 2021-01-01 = 100%",
      ]
    )
    #expect(plan.indicators.allSatisfy { !$0.reading.isEmpty && !$0.examples.isEmpty })
  }

  @Test func `the units stand in the order of every table, and each owes what the contract says`() {
    #expect(
      plan.units.map(\.name) == [
        "城东分局", "城西分局", "城南分局", "城北分局", "江口分局", "清河分局", "云山分局", "石桥分局",
        "柳林分局", "平湖分局", "示范区生态环境局", "法规科", "大气环境科", "市局",
      ]
    )
    let owed = plan.units.map { unit in
      plan.indicators.filter { !$0.applies(to: unit) }.map(\.id)
    }
    let sections = [
      "foundations", "special-inspection", "reception-monthly", "reception-published",
      "publicity-launch", "full-inspection",
    ]
    #expect(owed[0...10].joined().isEmpty)
    #expect(owed[11] == sections + ["briefing-filed", "summary-filed"])
    #expect(owed[12] == sections)
    #expect(
      plan.indicators.filter { $0.applies(to: plan.units[13]) }.map(\.id) == [
        "reception-monthly", "reception-published",
      ]
    )
    let subordinate = Unit(name: "执法支队", kind: .subordinate)
    #expect(plan.indicators.filter { !$0.applies(to: subordinate) }.map(\.id) == sections)
  }

  @Test func `every step of the ladder stands once, with its clauses and what it covers`() {
    let table = plan.steps.map { "\($0.code.rawValue) \($0.title) \($0.clause) \($0.scope)" }
    #expect(
      table == [
        #"trace-back 提请责任倒查 三、1 ["新发", "积案", "历史"]"#,
        "accountability 提请追究责任 二、4 []",
        "accountability-decision 提请追究责任（谁惹事谁负责） 四、3（5） []",
        "pending 待核 二、4 []",
        #"supervise 督办整改 三 ["三"]"#,
        #"remind 提醒 四 六 ["四", "五", "六"]"#,
        "praise 通报表扬推荐 二、4 六、（三） []",
        "undetermined 暂不评定 二、4 []",
      ]
    )
  }

  @Test func `the settings are those of the campaign`() throws {
    #expect(plan.title == "“整治信访积案 为民解难分忧”活动方案")
    #expect(plan.campaign == "“整治信访积案 为民解难分忧”活动")
    #expect(plan.year == 2021)
    #expect("\(plan.backlogStart) \(plan.campaignStart)" == "2020-01-01 2021-04-07")
    #expect(
      "\(plan.campaignEnd) \(plan.yearStart) \(plan.yearEnd)" == "2021-09-30 2021-01-01 2021-12-31"
    )
    #expect(plan.deadlines == Deadlines())
    #expect(plan.thresholds == Thresholds())
    #expect(plan.foundationItems.map(\.name) == ["组织机构", "场所建设", "人员配备", "工作机制"])
    #expect(plan.areas.count == 6)
    #expect(plan.areas(of: plan.units[0]) == plan.areas)
    #expect(plan.graveDoubts.count == 8)
    #expect(plan.units[0].aliases.contains("城东区环境保护局"))
  }
}
