import Vocabulary
import WorkbookWriter

/// How the branches outside the town keep their registers.
extension OfficeStyle {
  /// One workbook with other words for the columns; a number is missing in the running numbers.
  static let riverMouth = OfficeStyle(
    files: .workbook(.shared),
    unitCell: "江口分局",
    unitLine: "江口分局",
    days: [.cell(.shortDay)],
    caseFields: .allOfCases.without(.extendedTo, .address),
    headers: [
      .number: "信访编号", .unit: "办理单位", .received: "收到时间", .accepted: "受理日期",
      .due: "限办时间", .closed: "实际办结日期", .resolved: "实际化解时间", .status: "办理状态",
      .isResolved: "化解情况", .channel: "来源", .category: "问题类型", .leader: "包联领导",
      .officer: "责任人", .summary: "信访诉求", .outcome: "办理情况", .petitioner: "来信来访人",
    ],
    smallHeaders: [
      .visits: [.date: "上访时间"], .receptions: [.held: "接访时间", .planned: "安排日期"],
      .inspections: [.date: "排查时间"],
    ],
    words: [.isResolved: ["是": "已化解", "否": "未化解"], .status: ["已办结": "已结案"]],
    serialGaps: [
      .cases: (
        20, Plant(code: .serialGap, what: "序号跳过一个号", effect: "照常计入，列为疑点")
      )
    ]
  )

  /// A folder of text files separated by tabs, in GB18030.
  static let clearRiver = OfficeStyle(
    files: .texts(TextFile(encoding: .gb18030, delimiter: "\t"), ending: "tsv"),
    unitCell: "清河分局",
    unitLine: "清河分局",
    days: [.slashes],
    caseFields: .allOfCases.without(.extendedTo, .remark),
    headers: [
      .received: "信访日期", .channel: "信访方式", .people: "来访人数", .summary: "反映的主要问题",
      .outcome: "处理结果", .verified: "核查结论",
    ],
    words: [.channel: ["12369电话": "12369环保举报热线电话", "网上举报": "网络举报"]],
    zero: "零报告"
  )

  /// One workbook; days in the form that a Chinese program does not name in the file.
  static let cloudHill = OfficeStyle(
    files: .workbook(.shared),
    unitCell: "云山分局",
    unitLine: "云山分局",
    days: [.cell(.nationalDay)],
    caseFields: .allOfCases.without(.extendedTo, .phone),
    headers: [.number: "案号", .received: "登记时间", .closed: "结案时间", .isResolved: "是否化解"],
    sheetNames: [
      .cases: "信访积案", .visits: "上访", .incidents: "群体性事件", .receptions: "领导接访",
      .inspections: "矛盾排查", .foundations: "综治基础", .outreach: "下访走访", .publicity: "宣传发动",
      .enforcement: "查处", .assessments: "风险评估", .notes: "工作动态",
    ],
    totals: [
      .outreach: TotalRow(
        isFirst: false,
        label: "总计",
        fields: [.officials, .households, .companies, .collected, .solved]
      )
    ],
    zero: "无"
  )

  /// A folder of text files that say that they are UTF-8.
  static let stoneBridge = OfficeStyle(
    files: .texts(TextFile(encoding: .markedUTF8), ending: "csv"),
    unitCell: "石桥分局",
    unitLine: "石桥分局",
    days: [.dashes],
    caseFields: .allOfCases.without(.extendedTo, .remark),
    smallHeaders: [.publicity: [.date: "宣传时间"], .enforcement: [.measure: "处罚情况"]],
    hasSerial: false
  )

  /// One workbook whose texts stand in the cells, as exporting programs write it.
  static let willows = OfficeStyle(
    files: .workbook(.inline),
    unitCell: "柳林分局",
    unitLine: "柳林分局",
    days: [.cell(.isoDay)],
    caseFields: .allOfCases.without(.extendedTo),
    headers: [.number: "信访事项编号", .unit: "责任单位", .received: "登记日期"],
    yes: "√",
    no: "×"
  )

  /// A folder of workbooks, one a register.
  static let lake = OfficeStyle(
    files: .folder,
    unitCell: "平湖分局",
    unitLine: "平湖分局",
    days: [.cell(.isoDay), .cell(.chineseDay)],
    caseFields: .allOfCases,
    headers: [.closed: "销号时间", .outcome: "办理结果及答复情况"],
    trailing: ["注：本表按登记日期排序。"]
  )

  /// One workbook, days as eight digits of text.
  static let zone = OfficeStyle(
    files: .workbook(.shared),
    unitCell: "示范区分局",
    unitLine: "示范区生态环境局",
    days: [.compact],
    caseFields: .allOfCases.without(.extendedTo),
    headers: [.channel: "举报来源", .category: "举报类别", .satisfaction: "群众满意度"],
    words: [.category: ["大气": "废气", "水": "废水"]]
  )
}
