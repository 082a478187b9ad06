import Assessment
import Vocabulary

extension PageFooting {
  /// Every percentage beside its whole numbers: in tables, in the table of targets, in sentences.
  mutating func checkPercentages(of page: PrintedPage, _ tables: [String: PrintedTable]) {
    for id in tables.keys.sorted() {
      guard let table = tables[id], id != "unit-rates" else { continue }
      for row in table.rows {
        for (counts, percent) in zip(row, row.dropFirst()) {
          guard let share = Numbers.share(counts), let said = Numbers.hundredths(percent) else {
            continue
          }
          let is100 = share.roundedHundredths
          requirePercentage(said, is100, of: counts, at: page, in: "\(table.caption) \(row[0])")
        }
      }
    }
    for row in page.content["targets"]?.many("rows") ?? [] { checkRate(of: row, at: page) }
    for sentence in page.content["distribution"]?.texts("sentences") ?? [] {
      for part in sentence.split(separator: "。") { checkShares(in: part, at: page) }
    }
    let flow = page.content["situation"]?.texts("sentences").dropFirst().first ?? ""
    for part in flow.split(separator: "；") { checkChanges(in: part, at: page) }
  }

  private mutating func requirePercentage(
    _ said: Int,
    _ counted: Int?,
    of counts: String,
    at page: PrintedPage,
    in place: String
  ) {
    require(
      said == counted,
      .percentages,
      at: page,
      Words(
        "\(place)：\(counts)印作\(percentText(hundredths: said))",
        en: "\(place): \(counts) is printed as \(percentText(hundredths: said))"
      )
    )
  }

  /// A rate, or how far a number fell or rose; a missed target that rounding would touch is printed as
  /// 0.01 below it.
  private mutating func checkRate(of row: Printed, at page: PrintedPage) {
    let rate = row.text("rate")
    let counts = row.text("counts")
    guard let share = Numbers.share(counts) else { return }
    let (n, d) = (share.part, share.whole)
    let (said, counted): (Int?, Int?) =
      if rate == "持平" {
        (0, n == d ? 0 : nil)
      } else if rate.hasPrefix("下降") {
        (Numbers.hundredths(rate.dropFirst(2)), Share(d - n, of: d).roundedHundredths)
      } else if rate.hasPrefix("上升") {
        (Numbers.hundredths(rate.dropFirst(2)), Share(n - d, of: d).roundedHundredths)
      } else {
        (Numbers.hundredths(rate), share.roundedHundredths)
      }
    guard let said else { return }
    let target = row.text("target").replacing("下降", with: "").replacing("≥", with: "")
    let mark = Numbers.hundredths(
      target.contains(".") ? target : target.replacing("%", with: ".00%")
    )
    let isCapped =
      row.text("tone") == Tone.unmet.rawValue
      && mark.map { said == $0 - 1 && counted ?? 0 >= $0 }
        ?? false
    if isCapped { return }
    requirePercentage(said, counted, of: counts, at: page, in: row.text("title"))
  }

  /// `新收的20件中，居前的是大气3件，占15.00%；水2件，占10.00%`.
  private mutating func checkShares(in text: Substring, at page: PrintedPage) {
    guard let whole = Numbers.count(before: "件中", in: text),
      let start = text.firstRange(of: "件中")?.upperBound
    else { return }
    for part in text[start...].split(separator: "；") {
      guard let count = Numbers.count(before: "件，占", in: part),
        let said = Numbers.hundredths(after: "，占", in: part)
      else { continue }
      let counted = Share(count, of: whole).roundedHundredths
      requirePercentage(said, counted, of: "\(count)/\(whole)", at: page, in: String(part))
    }
  }

  /// `新收2件，环比上升100.00%（上月1件），同比下降…`.
  private mutating func checkChanges(in text: Substring, at page: PrintedPage) {
    guard let now = Numbers.count(before: "件", in: text) else { return }
    for part in text.split(separator: "，").dropFirst() {
      let isRise = part.contains("上升")
      guard isRise || part.contains("下降"),
        let said = Numbers.hundredths(after: isRise ? "上升" : "下降", in: part),
        let before = Numbers.count(before: "件）", in: part)
      else { continue }
      let change = isRise ? now - before : before - now
      let counted = change < 0 ? nil : Share(change, of: before).roundedHundredths
      requirePercentage(said, counted, of: "\(before)→\(now)", at: page, in: String(part))
    }
  }
}
