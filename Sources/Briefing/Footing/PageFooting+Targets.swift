import Assessment
import Policy
import Vocabulary

extension PageFooting {
  /// The table of targets against its sentences, the numbers at a glance, and the appendix.
  mutating func checkTargets(of page: PrintedPage) {
    let targets = page.content["targets"]
    let rows = targets?.many("rows") ?? []
    let judged = rows.filter {
      $0.text("target") != "—" && $0.text("tone") != Tone.shown.rawValue
    }
    let titles = { (tone: Tone) in
      judged.filter { $0.text("tone") == tone.rawValue }.map { $0.text("title") }
    }
    let sentences = targets?.texts("sentences") ?? []
    checkAnswers(said: sentences, titles, of: judged.count, at: page)
    let glance = page.content.many("glance")
    for (label, tone) in [
      ("达标（项）", Tone.met), ("未达标（项）", .unmet), ("无法判定（项）", .unknown),
    ] {
      guard let found = glance.first(where: { $0.text("label") == label }) else { continue }
      require(
        found.text("value"),
        is: "\(titles(tone).count)",
        .sentences,
        at: page,
        of: "一览 \(label)"
      )
    }
    let problems = page.content["problems"]
    for (name, tone) in [("unmet", Tone.unmet), ("unknown", .unknown)] {
      let said = problems?.texts(name) ?? []
      for title in titles(tone) {
        require(
          said.contains { $0.hasPrefix(title) },
          .sentences,
          at: page,
          Words("存在问题没有写“\(title)”", en: "the problems do not name \(title)")
        )
      }
      require(
        said.count == titles(tone).count,
        .sentences,
        at: page,
        Words(
          "存在问题写\(said.count)项，表中\(titles(tone).count)项",
          en: "\(said.count) problems, \(titles(tone).count) in the table"
        )
      )
    }
    for detail in page.content["appendices"]?.many("indicators") ?? [] {
      guard let row = rows.first(where: { $0.text("id") == detail.text("id") }) else { continue }
      check(detail, against: row, at: page)
    }
  }

  private mutating func checkAnswers(
    said sentences: [String],
    _ titles: (Tone) -> [String],
    of count: Int,
    at page: PrintedPage
  ) {
    guard let sum = sentences.first, count > 0 else { return }
    let numbers = [
      ("共考核", count), ("达标", titles(.met).count), ("未达标", titles(.unmet).count),
      ("未发生或尚未到期", titles(.none).count), ("无法判定", titles(.unknown).count),
    ]
    for (label, count) in numbers {
      let found = sum.split { "：，。".contains($0) }
        .first { $0.hasPrefix(label) }.flatMap { Numbers.count(after: label, in: String($0)) }
      require(
        found ?? 0 == count,
        .sentences,
        at: page,
        Words(
          "“\(label)”句中\(found ?? 0)项，表中\(count)项",
          en: "\(label): \(found ?? 0) in the sentence, \(count) in the table"
        )
      )
    }
    for (head, tone) in [("未达标的是：", Tone.unmet), ("因数据不全无法判定的是：", .unknown)] {
      let named = sentences.first { $0.hasPrefix(head) }.map { $0.dropFirst(head.count).dropLast() }
      let listed = titles(tone).joined(separator: "、")
      require(String(named ?? ""), is: listed, .sentences, at: page, of: head)
    }
  }

  /// A figure's own appendix and its sentence against its line of the table.
  private mutating func check(_ detail: Printed, against row: Printed, at page: PrintedPage) {
    let title = row.text("title")
    for name in ["counts", "rate", "target", "answer", "gap", "tone"] {
      require(detail.text(name), is: row.text(name), .sentences, at: page, of: title)
    }
    let sentence = detail.text("sentence")
    let verdicts: [(Tone, String)] = [
      (.met, "，达到目标要求"), (.unmet, "，未达到目标要求"), (.unknown, "无法判定"), (.shown, "仅列示"),
    ]
    for (tone, words) in verdicts {
      require(
        sentence.contains(words) == (row.text("tone") == tone.rawValue),
        .sentences,
        at: page,
        Words(
          "\(title)：句子与表中“\(row.text("answer"))”不一致",
          en: "\(title): sentence and answer differ"
        )
      )
    }
    guard let share = Numbers.share(row.text("counts")), row.text("tone") != Tone.none.rawValue
    else { return }
    let numbers = Numbers.counts(in: sentence)
    let rate = row.text("rate")
    let hasRate = rate == "—" || row.text("tone") == Tone.unknown.rawValue
    require(
      numbers.contains(share.part) && numbers.contains(share.whole)
        && (hasRate || sentence.contains(rate)),
      .sentences,
      at: page,
      Words("\(title)：句子与表中\(row.text("counts"))不一致", en: "\(title): sentence and table differ")
    )
  }
}
