import Assessment
import Vocabulary

/// A rate that is shown beside the targets: never a zero where the register has no such column.
struct ReferenceRate {
  let title: String
  /// What it is a share of.
  let reading: String
  private let rate: ShownRate

  init(_ title: String, _ rate: ShownRate, _ reading: String) {
    self.title = title
    self.rate = rate
    self.reading = reading
  }

  /// In the order of the table.
  static func all(of cases: CaseOverview) -> [ReferenceRate] {
    let rates = cases.rates
    return [
      ReferenceRate("到期应结办结率", rates.closedOfDue, "年内新发、属本部门职责且期限已到的案件中已结案的"),
      ReferenceRate("满意率", rates.satisfied, "年内办结并已评价的案件中满意和基本满意的"),
      ReferenceRate("参评率", rates.evaluated, "年内办结的案件（匿名的除外）中已评价的"),
      ReferenceRate("重复信访率", rates.repeated, "年内登记的案件中的重复件"),
      ReferenceRate("属实率", rates.verified, "年内登记并已认定的案件中属实、基本属实和部分属实的"),
    ]
  }

  /// `12/20`; a dash where nothing is known.
  var counts: String { rate.known?.counts ?? "—" }

  /// `60.00%`, a dash at 0/0, 无法判定 where nothing is known.
  var percent: String { rate.known?.percent ?? "无法判定" }

  /// Why nothing is known, or what is not looked at.
  var note: String? {
    if rate.known == nil {
      return rate.isBlank
        ? "\(title)：台账“\(rate.header)”列均未填写，无法判定。" : "\(title)：台账没有“\(rate.header)”列，无法判定。"
    }
    guard rate.withoutColumn > 0 else { return nil }
    return "\(title)：另有\(rate.withoutColumn)件所在的台账没有“\(rate.header)”列，未计入。"
  }
}
