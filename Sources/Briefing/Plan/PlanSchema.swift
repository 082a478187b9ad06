import Policy
import Vocabulary

/// The JSON Schema (draft 2020-12) of the blocks of a plan file, for editors that complete and check
/// YAML; made from the words that the engine knows, so that it cannot lag behind them.
package enum PlanSchema {
  /// The schema, the same bytes every time.
  package static var text: String {
    JSON.members([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("jianbao 方案文件的 yaml 块"),
      "oneOf": .array([settings, indicator, step, byHand, remark, undecided]),
    ]).text
  }

  static func words(_ words: [String]) -> JSON {
    .members(["enum": .array(words.map { .string($0) })])
  }

  static let string = JSON.members(["type": .string("string")])
  private static let condition = JSON.members([
    "description": .string("“全部”，或者列名、状态与取值的对应；“任一”下列出几组条件"),
    "type": .array([.string("string"), .string("object")]),
  ])
  static let filled = JSON.members(["type": .string("string"), "minLength": .int(1)])

  static func block(
    _ title: String,
    _ keys: KeyValuePairs<String, JSON>,
    required: [String]
  ) -> JSON {
    .members([
      "title": .string(title), "type": .string("object"), "properties": .members(keys),
      "required": .array(required.map { .string($0) }), "additionalProperties": .bool(false),
    ])
  }

  /// A list of the plan by its name, or the items themselves.
  private static var items: JSON {
    .members([
      "oneOf": .array([
        words(ItemDuty.List.named.map(\.name)),
        .members([
          "type": .string("array"), "items": .members(["oneOf": .array([filled, listed])]),
        ]),
      ])
    ])
  }

  private static var indicator: JSON {
    block(
      "指标",
      [
        "指标": .members([
          "type": .string("string"), "pattern": .string("^[a-z][a-z0-9]*(-[a-z0-9]+)*$"),
        ]),
        "名称": filled,
        "台账": words(RegisterKind.allCases.map(\.title)),
        "算法": words(Measure.names),
        "范围": condition,
        "计入": condition,
        "基数": words(BaselineGroup.allCases.map(\.rawValue)),
        "计量": words(Weight.allCases.map(\.rawValue)),
        "比较": words(BaselineSpan.allCases.map(\.rawValue)),
        "月份栏": filled,
        "起止": .members([
          "description": .string("2021-04 至 2021-09，或者逐月列出 [2021-04, 2021-06]"),
          "type": .array([.string("string"), .string("array")]),
          "pattern": .string("^\\d{4}-\\d{2} *至 *\\d{4}-\\d{2}$"),
        ]),
        "当月": words(["即计", "期满后计"]),
        "报送栏": filled,
        "清单": items,
        "项目栏": filled,
        "最近一次": condition,
        "限期": .members(["type": .string("string"), "format": .string("date")]),
        "目标": .members([
          "description": .string("“仅列示”，或者起始日与目标：不低于 95%、100%、0、不多于 3、下降不低于 20%、下降"),
          "type": .array([.string("string"), .string("object")]),
        ]),
        "不适用": .members(["type": .string("array"), "items": string]),
        "读法": string,
        "例": .members(["type": .string("array"), "items": string]),
      ],
      required: ["指标", "名称", "台账", "算法", "范围", "目标"]
    )
  }

  private static var step: JSON {
    block(
      "奖惩",
      [
        "奖惩": words(Outcome.allCases.map(\.rawValue)), "名称": filled,
        "条款": .members(["type": .array([.string("string"), .string("array")])]),
        "适用": .members(["type": .string("array"), "items": string]), "读法": string,
      ],
      required: ["奖惩", "名称"]
    )
  }

  private static var byHand: JSON {
    block("人工", ["人工": filled, "由谁看": filled, "看什么": filled], required: ["人工", "由谁看", "看什么"])
  }

  private static var remark: JSON { block("说明", ["说明": filled], required: ["说明"]) }

  private static var undecided: JSON {
    block("待定", ["待定": filled, "已问": filled], required: ["待定", "已问"])
  }
}
