package import Vocabulary

/// 视图模型: every name that a page of an office may use, with what stands under it and what it means.
///
/// Made of the same declarations that pages are checked against, so that it leaves nothing out.
package enum ViewModel {
  /// The document, in Markdown.
  package static var text: String {
    let pages = Report.shapes
    var lines = ["# 视图模型", "", preface, "", "## 页面", "", "| 模板 | 内容 |", "| --- | --- |"]
    lines += pages.map { "| `\($0.page).mustache` | \($0.shape.type) |" }
    for shape in types(in: pages.map(\.shape)) {
      lines += ["", "## \(shape.type)", "", "| 名称 | 类型 | 说明 |", "| --- | --- | --- |"]
      lines += shape.names.compactMap { name in
        shape[name].map {
          "| `\(name)` | \(words(for: $0)) | \(meaning(of: name, in: shape) ?? "") |"
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What `name` means in a value of `shape`'s type.
  package static func meaning(of name: String, in shape: Shape) -> String? {
    meanings["\(shape.type).\(name)"] ?? meanings[name]
  }

  /// The types that stand in `shapes` and in each other, each once, in the order in which they are met.
  package static func types(in shapes: [Shape]) -> [Shape] {
    var found: [Shape] = []
    var waiting = shapes
    while !waiting.isEmpty {
      let shape = waiting.removeFirst()
      if found.contains(where: { $0.type == shape.type }) { continue }
      found.append(shape)
      waiting += shape.names.compactMap { name -> Shape? in
        switch shape[name] {
        case .one(let inner), .optional(let inner), .many(let inner): inner()
        default: nil
        }
      }
    }
    return found
  }

  private static func words(for kind: Shape.Kind) -> String {
    switch kind {
    case .text: "文字"
    case .optionalText: "文字，可无"
    case .flag: "是否"
    case .one(let shape): "一个 \(shape().type)"
    case .optional(let shape): "一个 \(shape().type)，可无"
    case .many(let shape): "若干 \(shape().type)"
    case .texts: "若干段文字"
    case .chart: "图"
    case .optionalChart: "图，可无"
    }
  }

  private static let preface = """
    页面模板里能用的全部名称，由程序按检查模板所用的同一份声明生成。写法：

    - 文字写 `{{名称}}`，自动转义；“一个”的内容可写 `{{head.title}}` 或区段 `{{#head}}…{{/head}}`。
    - “可无”的写在它自己的区段里：`{{#signed}}签发：{{.}}{{/signed}}`。
    - “若干”的用区段逐个输出：`{{#rows}}…{{/rows}}`；若干段文字每段是 `{{.}}`。
    - “是否”用 `{{#名称}}是{{/名称}}`、`{{^名称}}否{{/名称}}`。
    - 图写三层括号：`{{#trend}}{{{.}}}{{/trend}}`。
    - 子模板写 `{{> parts/table.html}}`，里面能用的名称与写它的地方相同；找不到的名称到外一层去找。

    写错名称、漏写结束标记时，程序指出文件、行、列和最接近的名称，不生成报告。
    """
}
