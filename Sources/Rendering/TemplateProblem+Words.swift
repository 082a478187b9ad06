package import Vocabulary

extension TemplateProblem {
  /// The problem as a person is told of it, beginning with its place: `Pages/unit.html.mustache:12:5`.
  package var words: Words {
    let place = "\(spot.file):\(spot.line):\(spot.column)"
    let said = said
    return Words("\(place)：\(said.zh)", en: "\(place): \(said.en)")
  }

  private var said: Words {
    switch kind {
    case .missingPage:
      Words("缺少这个页面模板；请补上该文件。", en: "this page is missing; add the file.")
    case .unknownName(let name, let nearest, let known):
      Words(
        "没有名为“\(name)”的内容\(nearest.map { "，最接近的是“\($0)”" } ?? "")；"
          + "此处可用：\(known.joined(separator: "、"))。",
        en: "nothing is called “\(name)”\(nearest.map { ", the nearest name is “\($0)”" } ?? ""); "
          + "here are: \(known.joined(separator: ", "))."
      )
    case .unknownPartial(let name, let nearest):
      Words(
        "没有名为“\(name)”的子模板\(nearest.map { "，最接近的是“\($0)”" } ?? "")。",
        en: "there is no partial “\(name)”\(nearest.map { ", the nearest is “\($0)”" } ?? "")."
      )
    case .partialCycle(let name):
      Words("子模板“\(name)”引用了自身；请去掉循环引用。", en: "the partial “\(name)” contains itself.")
    case .unclosedSection(let name):
      Words(
        "区段“\(name)”没有结束标记；请补上 {{/\(name)}}。",
        en: "the section “\(name)” is never closed; add {{/\(name)}}."
      )
    case .closesNothing(let name, let open):
      Words(
        "{{/\(name)}} 没有对应的开始标记\(open.map { "，此处应先结束“\($0)”" } ?? "")。",
        en: "{{/\(name)}} closes nothing\(open.map { "; “\($0)” is open here" } ?? "")."
      )
    case .unfinishedTag:
      Words("标记没有结束；请补上 }}。", en: "the tag never ends; add }}.")
    case .unsupportedTag(let text):
      Words("页面不使用这种标记：“\(text)”。", en: "pages do not use this kind of tag: “\(text)”.")
    case .unescapedText(let name):
      Words(
        "“\(name)”是文字，不能原样输出；请改用 {{\(name)}}。",
        en: "“\(name)” is text and must be escaped; write {{\(name)}}."
      )
    case .escapedChart(let name):
      Words("“\(name)”是图；请改用 {{{\(name)}}}。", en: "“\(name)” is a chart; write {{{\(name)}}}.")
    case .notText(let name):
      Words(
        "“\(name)”不是一段文字；请写成区段 {{#\(name)}}…{{/\(name)}}。",
        en: "“\(name)” is not text; write a section {{#\(name)}}…{{/\(name)}}."
      )
    case .notASection(let name):
      Words(
        "“\(name)”总有内容，不必写成区段；请改用 {{\(name)}}。",
        en: "“\(name)” is always there; write {{\(name)}} instead of a section."
      )
    case .outsideItsSection(let name):
      Words(
        "“\(name)”可能没有内容；请放在 {{#\(name)}}…{{/\(name)}} 之内。",
        en: "“\(name)” need not be there; put it inside {{#\(name)}}…{{/\(name)}}."
      )
    case .refused:
      Words("模板无法解析；请核对标记的写法。", en: "the template cannot be read; check its tags.")
    }
  }
}
