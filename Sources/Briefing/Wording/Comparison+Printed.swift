package import Assessment
import Policy
import Vocabulary

extension Comparison {
  /// `环比上升12.50%（上月8件）`; what cannot be compared is said, never guessed.
  ///
  /// `name` is 环比 or 同比, `before` what the earlier period is called.
  package func printed(_ name: String, before title: String) -> String {
    guard let before else { return "无\(title)数据，不作\(name)" }
    guard let change = changeHundredths else {
      return now == 0 ? "\(title)亦为0件" : "\(title)为0件，不计算\(name)"
    }
    if now == before { return "与\(title)（\(before)件）持平" }
    let percent = percentText(hundredths: abs(change))
    return "\(name)\(change < 0 ? "下降" : "上升")\(percent)（\(title)\(before)件）"
  }

  /// `+12.50%`, `-25.00%`, `0.00%`; a dash where there is nothing to compare with.
  package var signedChange: String {
    guard let change = changeHundredths else { return "—" }
    let percent = percentText(hundredths: abs(change))
    return change == 0 ? percent : "\(change < 0 ? "-" : "+")\(percent)"
  }
}

extension Phase {
  /// `全面实施阶段（2021年4月16日至7月31日）`.
  var chinese: String { "\(name)（\(Period(first: first, last: last).chinese)）" }
}

extension Share {
  /// `12/20`.
  var counts: String { "\(part)/\(whole)" }

  /// `60.00%`; a dash where there is nothing to divide by.
  var percent: String { roundedHundredths.map { percentText(hundredths: $0) } ?? "—" }
}

extension Period {
  /// `2021年5月`, `2021年5月1日至28日`, `2021年1月1日至10月31日`.
  package var chinese: String {
    if first == first.month.firstDay && last == first.month.lastDay { return first.month.chinese }
    let end = last.civil
    if first.month == last.month { return "\(first.chinese)至\(end.day)日" }
    if first.year == last.year { return "\(first.chinese)至\(end.month)月\(end.day)日" }
    return "\(first.chinese)至\(last.chinese)"
  }
}
