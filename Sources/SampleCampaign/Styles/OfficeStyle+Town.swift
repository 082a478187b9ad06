import Vocabulary
import WorkbookWriter

/// How the four branches of the town keep their registers.
extension OfficeStyle {
  /// One workbook, two-row heads, real date cells.
  static let east = OfficeStyle(
    files: .workbook(.shared),
    unitCell: "城东分局",
    unitLine: "城东分局",
    days: [.cell(.isoDay)],
    caseFields: [
      .number, .unit, .received, .accepted, .due, .closed, .resolved, .status, .isResolved, .kind,
      .channel, .assignedBy, .category, .area, .grade, .keyCase, .inScope, .transferred,
      .transferredTo, .returned, .repeat, .petitioner, .phone, .address, .people, .summary,
      .leader, .officer, .targetDate, .measures, .followUp, .verified, .outcome, .satisfaction,
      .remark,
    ],
    groups: [
      ("信访人基本情况", [.petitioner, .phone, .address, .people]),
      ("包案情况", [.leader, .officer, .targetDate, .measures, .followUp]),
      ("办理情况", [.verified, .outcome, .satisfaction]),
    ],
    trailing: ["单位负责人：            审核人：            填报人："]
  )

  /// A folder of text files in GB18030, as an old Excel saves them.
  static let west = OfficeStyle(
    files: .texts(TextFile(encoding: .gb18030), ending: "csv"),
    unitCell: "市局城西分局",
    unitLine: "城西分局",
    days: [.chinese],
    caseFields: [
      .number, .received, .channel, .petitioner, .phone, .address, .people, .summary, .category,
      .area, .unit, .officer, .accepted, .due, .status, .closed, .outcome, .verified, .satisfaction,
      .isResolved, .resolved, .assignedBy, .kind, .grade, .keyCase, .leader, .targetDate, .measures,
      .followUp, .inScope, .transferred, .transferredTo, .returned, .repeat,
    ],
    headers: [
      .number: "信访件编号", .received: "登记时间", .channel: "信访形式", .petitioner: "信访人姓名",
      .summary: "主要诉求", .unit: "承办单位", .officer: "承办人", .accepted: "受理时间",
      .closed: "办结时间", .outcome: "处理结果", .status: "办结状态", .category: "污染类型",
    ],
    words: [
      .status: ["已办结": "办结", "办理中": "正在办理"], .category: ["固废": "固体废物", "噪声": "噪音"],
    ],
    zero: "本月无"
  )

  /// One workbook, days as a Chinese Excel shows them, sums in the first row.
  static let south = OfficeStyle(
    files: .workbook(.shared),
    unitCell: "城南分局",
    unitLine: "市生态环境局城南分局",
    days: [.cell(.chineseDay)],
    caseFields: .allOfCases.without(.extendedTo),
    headers: [
      .closed: "结 案\n日 期", .resolved: "化 解\n日 期", .outcome: "办理结果（写明整改情况）",
      .petitioner: "姓名", .phone: "手机号码", .address: "家庭住址",
    ],
    groups: [("信访人", [.petitioner, .phone, .address])],
    sheetNames: [.cases: "案件", .visits: "赴省进京", .receptions: "接访", .inspections: "排查"],
    totals: [
      .outreach: TotalRow(
        isFirst: true,
        label: "合　计",
        fields: [.officials, .households, .companies, .collected, .solved],
        wrong: (
          .households, 10,
          Plant(code: .typedTotal, what: "合计行的走访户数比各行之和多10", effect: "按各行重新计算")
        )
      )
    ],
    zero: "零报告",
    trailing: ["备注：1.空格表示无。2.人数含陪同人员。"]
  )

  /// One workbook, days typed with dots, the unit written once and merged.
  static let north = OfficeStyle(
    files: .workbook(.shared),
    unitCell: "城北分局",
    unitLine: "城北分局",
    days: [.dots, .dots, .dashes],
    caseFields: .allOfCases.without(.extendedTo, .address),
    headers: [
      .number: "受理编号", .channel: "信访渠道", .verified: "属实情况", .satisfaction: "是否满意",
      .measures: "化解方案", .officer: "经办人",
    ],
    totals: [
      .inspections: TotalRow(isFirst: false, label: "合计", fields: [.found, .solved]),
      .receptions: TotalRow(isFirst: false, label: "合计", fields: [.batches, .people, .solved]),
    ],
    mergesUnit: true,
    trailing: ["填表说明：日期按“年.月.日”填写。", "单位负责人：        分管领导：        填报人："]
  )
}
