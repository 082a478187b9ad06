package import Vocabulary

/// 退改通知单: what one unit has to mend in its registers.
package struct CorrectionSlip: Hashable, Viewed {
  /// The page of the page set that shows it.
  package static let template = "slip.html"

  var unit: String
  var asOf: String
  var from: String?
  var opening: String
  var workbooks: [String]
  var levels: [CheckLevel]
  var product: String

  package static let fields = Fields<CorrectionSlip>(
    .text("unit") { $0.unit },
    .text("asOf") { $0.asOf },
    .optional("from") { $0.from },
    .text("opening") { $0.opening },
    .texts("workbooks") { $0.workbooks },
    .flag("hasWorkbooks") { !$0.workbooks.isEmpty },
    .many("levels") { $0.levels },
    .text("product") { $0.product }
  )

  /// A slip for `unit`.
  ///
  /// - Parameters:
  ///   - unit: its name in the plan.
  ///   - findings: those that concern it, in the order in which they are printed.
  ///   - workbooks: the names of its correction workbooks.
  ///   - day: the day that the check looked from.
  ///   - from: who sends it, if the plan says.
  ///   - product: `jianbao 0.1.0`.
  package init(
    to unit: String,
    findings: [Finding],
    workbooks: [String],
    day: Day,
    from: String,
    product: String
  ) {
    self.unit = unit
    self.from = from.isEmpty ? nil : from
    self.workbooks = workbooks
    self.product = product
    asOf = day.chinese
    let counts = FindingCode.Level.allCases.sorted().compactMap { level in
      let count = findings.count { $0.level == level }
      return count == 0 ? nil : "\(level.title.zh) \(count) 处"
    }
    opening =
      "你单位报送的台账经检查，发现\(counts.joined(separator: "、"))。请逐条核对原始材料，改正错误；疑点属实的说明理由。改好后将台账重新报送。"
    levels = FindingCode.Level.allCases.sorted().compactMap { level in
      CheckLevel(level, of: findings.filter { $0.level == level }, rest: "见退改工作簿“校核结果”表")
    }
  }
}
