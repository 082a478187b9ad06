import Vocabulary

/// Something in which a report differs from what is derived again.
struct Difference: Hashable {
  /// What differs; its order is that of the output.
  enum Kind: String, CaseIterable {
    case plan, templates
    case inputMissing = "input-missing"
    case inputChanged = "input-changed"
    case inputRenamed = "input-renamed"
    case inputExtra = "input-extra"
    case inputOrder = "input-order"
    case figure, outcome, doubt, ledger
    case fileMissing = "file-missing"
    case fileChanged = "file-changed"
    case fileExtra = "file-extra"
  }

  var kind: Kind
  /// The file, the unit, or the unit and its indicator.
  var subject: String
  /// What of it differs, as `figures.json` calls it.
  var field: String?
  /// What the report says; nothing where it says nothing.
  var was: String?
  /// What is derived now.
  var now: String?

  var words: Words {
    let (zh, en) = (was ?? "无", was ?? "nothing")
    let (nowZh, nowEn) = (now ?? "无", now ?? "nothing")
    switch kind {
    case .plan:
      return Words("方案不同：报告用的是\(zh)，现在是\(nowZh)", en: "another plan: \(en), now \(nowEn)")
    case .templates:
      return Words(
        "页面模板不同：报告用的是\(zh)，现在是\(nowZh)",
        en: "other page templates: \(en), now \(nowEn)"
      )
    case .inputMissing:
      let hint = field.map { _ in
        Words("（上月台账，用 --previous 给出）", en: " (last month's; name it with --previous)")
      }
      return Words("缺少：\(subject)\(hint?.zh ?? "")", en: "missing: \(subject)\(hint?.en ?? "")")
    case .inputChanged:
      return Words(
        "已改动：\(subject)（报告时 \(zh)，现在 \(nowZh)）",
        en: "changed: \(subject) (\(en), now \(nowEn))"
      )
    case .inputRenamed:
      return Words("已改名：\(zh) 现为 \(nowZh)，内容相同", en: "renamed: \(en) is now \(nowEn)")
    case .inputExtra: return Words("多出：\(subject)", en: "not of the report: \(subject)")
    case .inputOrder: return Words("文件相同，先后次序不同", en: "the same files in another order")
    case .figure, .ledger, .outcome:
      let name = field.map { Self.fields[$0] ?? Words($0, en: $0) }
      return Words(
        "\(subject)\(name.map { "：\($0.zh)" } ?? "")：报告为\(zh)，重算为\(nowZh)",
        en: "\(subject)\(name.map { ", \($0.en)" } ?? ""): \(en), derived now: \(nowEn)"
      )
    case .doubt:
      return was == nil
        ? Words("报告中没有：\(nowZh)", en: "not in the report: \(nowEn)")
        : Words("重算没有：\(zh)", en: "not derived now: \(en)")
    case .fileMissing: return Words("缺少：\(subject)", en: "missing: \(subject)")
    case .fileExtra:
      return Words("不是报告的文件：\(subject)", en: "no file of the report: \(subject)")
    case .fileChanged:
      let place = field.map { Words("，自第\($0)行起", en: " from line \($0)") }
      return Words(
        "\(subject)：与现在写出的不同\(place?.zh ?? "")",
        en: "\(subject): not what would be written now\(place?.en ?? "")"
      )
    }
  }

  /// What a member of `figures.json` is called in a sentence.
  private static let fields: [String: Words] = [
    "n": Words("分子", en: "n"), "d": Words("分母", en: "d"), "target": Words("目标", en: "target"),
    "answer": Words("结论", en: "answer"), "gap": Words("差距", en: "gap"),
    "mendable": Words("能否补足", en: "mendable"), "missing": Words("所缺", en: "missing"),
    "evidence": Words("出处", en: "evidence"), "clause": Words("条款", en: "clause"),
    "handedIn": Words("是否报送", en: "handed in"), "outcome": Words("结论", en: "outcome"),
    "score": Words("得分（百分之一分）", en: "points in hundredths"),
    "reason": Words("理由", en: "reason"), "read": Words("读取行数", en: "rows read"),
    "counted": Words("计入行数", en: "rows counted"), "leftOut": Words("未计入行数", en: "rows left out"),
  ]
}
