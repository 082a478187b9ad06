import Assessment
import Vocabulary

extension PageFooting {
  /// 总体情况: the sentences against the tables of flow, and against the list of overdue cases.
  mutating func checkSituation(of page: PrintedPage, _ tables: [String: PrintedTable]) {
    let sentences = page.content["situation"]?.texts("sentences") ?? []
    guard let flow = tables["flow"]?.rows.first, sentences.count > 1 else { return }
    let totals = sentences[0]
    let said = { (label: String) in Numbers.count(after: label, in: totals) ?? 0 }
    let all = said("在册信访案件")
    let sums = [
      said("年内新发") + said("以来积案") + said("历史遗留"),
      said("；属本部门职责") + said("、不属本部门职责") + said("不计入统计"),
    ]
    for sum in sums {
      require(
        sum == all,
        .sentences,
        at: page,
        Words("在册\(all)件，分项之和\(sum)件", en: "\(all) cases, their parts are \(sum)")
      )
    }
    for (label, cell) in [("新收", 2), ("办结", 3), ("移交", 4), ("期末在办", 5)] {
      let count = Numbers.count(after: label, in: sentences[1])
      require(
        count.map(String.init) ?? "—",
        is: flow[cell],
        .sentences,
        at: page,
        of: "总体情况 \(label)"
      )
    }
    let glance = page.content.many("glance")
    let atGlance = { (label: String) in
      glance.first { $0.text("label") == label }?.text("value") ?? ""
    }
    require(atGlance("期末在办（件）"), is: flow[5], .sentences, at: page, of: "一览 期末在办")
    let overdue = tables["overdue"]?.rows.count ?? 0
    let late = sentences.compactMap { Numbers.count(after: "超期未结", in: $0) }.first ?? 0
    require("\(late)", is: "\(overdue)", .sentences, at: page, of: "超期未结")
    require(atGlance("超期未结（件）"), is: "\(overdue)", .sentences, at: page, of: "一览 超期未结")
  }

  /// Rows and columns that add up.
  mutating func checkSums(of page: PrintedPage, _ tables: [String: PrintedTable]) {
    let days = (tables["flow"]?.rows ?? []).filter { $0[0] != "环比" }
    let months = tables["trend-table"]?.rows ?? []
    for row in days + months {
      let cells = row.dropFirst().compactMap { Int($0) }
      guard cells.count == 5 else { continue }
      require(
        cells[0] + cells[1] - cells[2] - cells[3] == cells[4],
        .flow,
        at: page,
        Words(
          "\(row[0])：\(cells[0])＋\(cells[1])－\(cells[2])－\(cells[3])≠\(cells[4])",
          en: "\(row[0]): \(cells[0]) + \(cells[1]) - \(cells[2]) - \(cells[3]) is not \(cells[4])"
        )
      )
    }
    for (month, next) in zip(months, months.dropFirst()) {
      require(next[1], is: month[5], .flow, at: page, of: "\(next[0])结转")
    }
    checkLedger(of: page, tables)
    if let score = tables["score"] { checkScore(score, at: page) }
    if let compared = tables["months-compared"] { checkMonths(compared, at: page) }
  }

  /// The last row of months beside the baseline is their sum; a column with a dash has none.
  private mutating func checkMonths(_ table: PrintedTable, at page: PrintedPage) {
    guard let total = table.rows.last else { return }
    for column in table.columns.indices.dropFirst() {
      let cells = table.rows.dropLast().map { Int($0[column]) }
      let sum = cells.reduce(Int?.some(0)) { sum, cell in
        sum.flatMap { sum in cell.map { sum + $0 } }
      }
      guard let sum else { continue }
      let name = "\(table.caption) \(table.columns[column])"
      require(
        Int(total[column]) == sum,
        .totals,
        at: page,
        Words(
          "\(name)：合计\(total[column])，各月之和\(sum)",
          en: "\(name): \(total[column]) is not \(sum)"
        )
      )
    }
  }

  /// The points of the lines add up to the last one.
  private mutating func checkScore(_ table: PrintedTable, at page: PrintedPage) {
    guard let total = table.rows.last else { return }
    let sum = table.rows.dropLast().reduce(0) { $0 + (Numbers.points($1[6]) ?? 0) }
    require(
      Numbers.points(total[6]) == sum,
      .totals,
      at: page,
      Words("\(table.caption)：合计\(total[6])与各行之和不符", en: "the points do not add up to \(total[6])")
    )
  }

  /// 读取＝计入＋未计入, of every sheet and of all.
  private mutating func checkLedger(of page: PrintedPage, _ tables: [String: PrintedTable]) {
    let sentence = page.content["appendices"]?["quality"]?.texts("sentences").first ?? ""
    let said = { (label: String) in Numbers.count(after: label, in: sentence) ?? 0 }
    let total = [said("共读取"), said("：计入"), said("，未计入")]
    var sums = [0, 0, 0]
    for row in tables["ledger"]?.rows ?? [] where row.count == 6 {
      let cells = row[2...4].map { Int($0) ?? 0 }
      require(
        cells[0] == cells[1] + cells[2],
        .totals,
        at: page,
        Words(
          "\(row[0])：读取\(cells[0])行≠计入\(cells[1])行＋未计入\(cells[2])行",
          en: "\(row[0]): \(cells[0]) rows are not \(cells[1]) and \(cells[2])"
        )
      )
      for index in 0..<3 { sums[index] += cells[index] }
    }
    require(
      total == sums && total[0] == total[1] + total[2],
      .sentences,
      at: page,
      Words("行数账：句中\(total)，表中\(sums)", en: "the ledger says \(total), its table \(sums)")
    )
  }
}
