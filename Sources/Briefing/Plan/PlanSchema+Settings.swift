import Policy
import Vocabulary

extension PlanSchema {
  /// A block above the first clause: any of the settings, each once in the file.
  static var settings: JSON {
    block(
      "设置",
      [
        "活动": campaign, "阶段": list(of: phase), "期限": deadlines,
        "职责": scope, "单位": list(of: unit), "领域": list(of: listed), "基础项目": list(of: listed),
        "疑点": thresholds, "弄虚作假": list(of: words(doubts)), "报头": masthead,
        "称谓": names, "计分": scoring, "口径": list(of: filled),
      ],
      required: []
    )
  }

  private static let day = JSON.members([
    "type": .string("string"), "format": .string("date"),
  ])

  private static let doubts = FindingCode.allCases.filter { $0.level == .doubt }.map(\.rawValue)

  private static func list(of members: JSON) -> JSON {
    .members(["type": .string("array"), "items": members])
  }

  private static func whole(from least: Int, to most: Int) -> JSON {
    .members(["type": .string("integer"), "minimum": .int(least), "maximum": .int(most)])
  }

  private static var campaign: JSON {
    block(
      "活动",
      [
        "名称": filled, "发文": filled, "年度": whole(from: 1990, to: 2100), "积案起始日": day,
        "活动开始": day, "活动结束": day, "上年台账": words(["完整", "不完整"]),
      ],
      required: ["名称", "发文", "年度", "积案起始日", "活动开始", "活动结束"]
    )
  }

  private static var phase: JSON {
    block("阶段", ["名称": filled, "开始": day, "结束": day], required: ["名称", "开始", "结束"])
  }

  private static var deadlines: JSON {
    block(
      "期限",
      [
        "受理": whole(from: 1, to: 3650), "办结": whole(from: 1, to: 3650),
        "延期": whole(from: 0, to: 3650),
      ],
      required: []
    )
  }

  private static var unit: JSON {
    block(
      "单位",
      [
        "名称": filled, "类别": words(Unit.Kind.allCases.map(\.rawValue)),
        "别名": list(of: filled), "领域": list(of: filled),
      ],
      required: ["名称", "类别"]
    )
  }

  static var listed: JSON {
    block("项", ["名称": filled, "别名": list(of: filled)], required: ["名称"])
  }

  private static var thresholds: JSON {
    block(
      "疑点",
      [
        "月末天数": whole(from: 1, to: 28), "月末结案件数": whole(from: 1, to: 1_000_000),
        "月末结案占比": whole(from: 0, to: 100),
        "当日结案件数": whole(from: 1, to: 1_000_000), "雷同字数": whole(from: 1, to: 1_000_000),
        "雷同件数": whole(from: 2, to: 1_000_000),
      ],
      required: []
    )
  }

  private static var scope: JSON {
    let tests = JSON.members([
      "description": .string("列名与取值，任一项符合即可；“无”表示没有这样的案件"),
      "type": .array([.string("object"), .string("string")]),
    ])
    return block("职责", ["外": tests, "不计": tests], required: [])
  }

  private static var names: JSON {
    block(
      "称谓",
      ["全体": filled, "全系统": filled, "单位简报报": filled, "总结报": filled, "单位总结报": filled],
      required: []
    )
  }

  private static var scoring: JSON {
    let points = JSON.members([
      "type": .string("object"), "additionalProperties": whole(from: 1, to: 1_000_000),
    ])
    return block(
      "计分",
      [
        "指标": points, "未达标": words(Scoring.Unmet.allCases.map(\.rawValue)),
        "无此类": words(Scoring.Empty.allCases.map(\.rawValue)),
      ],
      required: ["指标"]
    )
  }

  private static var masthead: JSON {
    let keys: KeyValuePairs = [
      "名称": string, "期号": string, "编发": string, "签发": string, "报": string, "送": string,
      "发": string, "印数": string,
    ]
    return block("报头", keys, required: [])
  }
}
