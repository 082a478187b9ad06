import Vocabulary
import WordWriter

extension PagePrinter {
  /// Why a page cannot be made a text document, and what to do about it.
  static func words(_ error: MarkupError, of page: String) -> Words {
    let what: Words =
      switch error.kind {
      case .unclosedElement:
        Words("标签没有关闭或先后交错", en: "an element is not closed, or closed out of order")
      case .unknownEntity:
        Words(
          "用了 XML 不认识的 &名称;（如 &nbsp;）",
          en: "holds an entity that XML does not know, such as &nbsp;"
        )
      case .tooDeep(let limit):
        Words("标签套得太深（超过 \(limit) 层）", en: "elements stand in each other more than \(limit) deep")
      case .malformed: Words("标签写法有误", en: "its markup is wrong")
      }
    return Words(
      "用模板 \(page) 生成的网页不是规整的 XML（网页第 \(error.line) 行：\(what.zh)），做不成 Word 文件，未生成报告；"
        + "请改正模板（如 <br> 写成 <br/>），或从 --format 里去掉 docx。",
      en:
        "the page made by \(page) is no well-formed XML (line \(error.line) of the page: \(what.en)), so that no Word file can be made of it and no report was written; please mend the template (<br/> for <br>), or leave docx out of --format."
    )
  }
}
