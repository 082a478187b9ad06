import Assessment
import Briefing
import Policy
import Register
import Testing
import Vocabulary

/// A figure of the built-in plan's indicator `id` with these counts.
private func figure(
  _ id: String,
  _ n: Int?,
  _ d: Int?,
  _ answer: Answer,
  gap: Int? = nil,
  mendable: Bool = true
) throws -> Figure {
  let indicator = try #require(try builtIn.get().indicator(id))
  var figure = Figure(
    indicator: indicator,
    target: indicator.target(on: "2021-05-31"),
    answer: answer
  )
  figure.n = n
  figure.d = d
  figure.gap = gap
  figure.isMendable = mendable
  return figure
}

struct SentenceTests {
  @Test(
    arguments: [
      (
        "new-case-closure", 95, 100, Answer.met, nil, true,
        "年内新发信访案件结案率为95.00%（95/100），达到目标要求（≥95%）。"
      ),
      (
        "new-case-closure", 94, 100, .unmet, 1, true,
        "年内新发信访案件结案率为94.00%（94/100），未达到目标要求（≥95%），还差1件。"
      ),
      ("new-case-closure", 0, 0, .none, nil, true, "年内新发信访案件结案率：无此类案件，不计算比率。"),
      ("closed-on-time", 9, 10, .unmet, 1, false, "按期办结率（限时办结）为90.00%（9/10），未达到目标要求（100%），已无法补足。"),
      ("key-case-resolution", 1, 3, .shown, nil, true, "重点案件化解率为33.33%（1/3），仅列示，不作判定。"),
      ("major-incidents", 0, 4, .met, nil, true, "有重大影响的群体性和非访等恶性上访事件0起（共核对4起），达到目标要求（0）。"),
      (
        "visit-decrease", 8, 10, .met, nil, true,
        "赴省进京上访量较2020年下降：本年8批次，上年同期10批次，下降20.00%，达到目标要求（下降≥20%）。"
      ),
      (
        "visit-decrease", 0, 0, .met, nil, true,
        "赴省进京上访量较2020年下降：本年0批次，上年同期0批次，基数为零，不计算百分比，达到目标要求（下降≥20%）。"
      ),
      (
        "monthly-inspection", 1, 2, .unmet, 1, false,
        "每月定期排查：应完成2月次，已完成1月次（50.00%），未达到目标要求（100%），已无法补足。"
      ),
    ] as [(String, Int, Int, Answer, Int?, Bool, String)]
  )
  func `the answer chooses the sentence`(
    id: String,
    n: Int,
    d: Int,
    answer: Answer,
    gap: Int?,
    mendable: Bool,
    sentence: String
  ) throws {
    #expect(try figure(id, n, d, answer, gap: gap, mendable: mendable).sentence == sentence)
  }

  @Test func `what cannot be told says what is missing`() throws {
    var figure = try figure("new-case-closure", nil, nil, .unknown)
    figure.missing = [Words("未报送信访案件台账", en: "no register of cases")]
    #expect(figure.sentence == "年内新发信访案件结案率无法判定：未报送信访案件台账。")
    #expect(figure.printedRate == nil)
    #expect(figure.printedCounts == nil)
  }

  @Test(arguments: [
    ("new-case-closure", 377, 397, Answer.unmet, "94.96%"),
    ("new-case-closure", 18_999, 19_999, .unmet, "94.99%"),
    ("backlog-resolution", 99_999, 100_000, .unmet, "99.99%"),
    ("visit-decrease", 80_001, 100_000, .unmet, "下降19.99%"),
    ("visit-decrease", 12, 10, .unmet, "上升20.00%"),
    ("visit-decrease", 10, 10, .unmet, "持平"),
    ("mass-incident-decrease", 2, 3, .met, "下降33.33%"),
  ])
  func `no rounding touches a missed target`(
    id: String,
    n: Int,
    d: Int,
    answer: Answer,
    rate: String
  ) throws {
    #expect(try figure(id, n, d, answer).printedRate == rate)
  }

  @Test(arguments: [
    ("new-case-closure", Answer.none, "无此类案件"),
    ("proper-handling", .none, "未发生"),
    ("full-inspection", .none, "尚未到期"),
    ("new-case-closure", .met, "达标"),
  ])
  func `nothing to count is said in the words of its kind`(
    id: String,
    answer: Answer,
    words: String
  ) throws {
    #expect(try figure(id, 0, 0, answer).printedAnswer == words)
  }

  @Test func `the opening counts what the table counts`() throws {
    let figures = [
      try figure("new-case-closure", 95, 100, .met),
      try figure("backlog-resolution", 1, 2, .unmet, gap: 1),
      try figure("proper-handling", 0, 0, .none),
      try figure("municipal-closure", nil, nil, .unknown),
      try figure("key-case-resolution", 1, 2, .shown),
      try figure("key-case-resolution", 0, 0, .none),
      try figure("key-case-resolution", nil, nil, .unknown),
      try figure("full-inspection", nil, nil, .notApplicable),
    ]
    let counts = AnswerCounts(of: figures)
    #expect(counts.sentence == "对照方案目标任务，共考核4项：达标1项，未达标1项，未发生或尚未到期1项，无法判定1项。")
    #expect(counts.details == ["未达标的是：2020年以来信访积案化解率。", "因数据不全无法判定的是：市局交办案件结案率。"])
    #expect(AnswerCounts(of: [figures[0]]).details == ["各项目标任务均无未达标情形。"])
    #expect(AnswerCounts(of: []).sentence == "本期无应考核的指标。")
  }

  @Test(
    arguments: [
      (9, 8, "环比上升12.50%（上月8件）"),
      (6, 8, "环比下降25.00%（上月8件）"),
      (8, 8, "与上月（8件）持平"),
      (3, 0, "上月为0件，不计算环比"),
      (0, 0, "上月亦为0件"),
      (3, nil, "无上月数据，不作环比"),
    ] as [(Int, Int?, String)]
  )
  func `a comparison says what it is compared with`(now: Int, before: Int?, words: String) {
    #expect(Comparison(now: now, before: before).printed("环比", before: "上月") == words)
  }

  @Test(
    arguments: [
      (9, 8, "+12.50%"), (6, 8, "-25.00%"), (8, 8, "0.00%"), (3, 0, "—"), (3, nil, "—"),
    ] as [(Int, Int?, String)]
  )
  func `a change in a cell has its sign`(now: Int, before: Int?, words: String) {
    #expect(Comparison(now: now, before: before).signedChange == words)
  }

  @Test(
    arguments: [
      ("2021-05-01", "2021-05-31", "2021年5月"),
      ("2021-05-01", "2021-05-28", "2021年5月1日至28日"),
      ("2021-01-01", "2021-10-31", "2021年1月1日至10月31日"),
      ("2020-12-01", "2021-01-31", "2020年12月1日至2021年1月31日"),
    ] as [(Day, Day, String)]
  )
  func `a period is named as a briefing names it`(first: Day, last: Day, words: String) {
    #expect(Period(first: first, last: last).chinese == words)
  }
}
