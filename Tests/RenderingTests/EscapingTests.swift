import Rendering
import Testing

struct EscapingTests {
  @Test(arguments: [
    ("普通文字，5月28日。", "普通文字，5月28日。"),
    ("甲|乙", "甲\\|乙"),
    ("# 标题", "\\# 标题"),
    ("甲#乙", "甲#乙"),
    ("- 项", "\\- 项"),
    ("-5", "\\-5"),
    ("2021-05-31", "2021-05-31"),
    ("+ 项", "\\+ 项"),
    ("===", "\\==="),
    ("1. 项", "1\\. 项"),
    ("12) 项", "12\\) 项"),
    ("甲1. 乙", "甲1. 乙"),
    ("  # 缩进", "  \\# 缩进"),
    ("`命令`", "\\`命令\\`"),
    ("<b>", "\\<b\\>"),
    ("*强调* _强调_", "\\*强调\\* \\_强调\\_"),
    ("[链接](x)", "\\[链接\\](x)"),
    ("见[链接](x)", "见[链接\\](x)"),
    ("台账.xlsx[2021]!D7", "台账.xlsx[2021]!D7"),
    ("[x] 项", "\\[x] 项"),
    ("100.00%", "100.00%"),
    ("1.", "1\\."),
    ("2021.5.1", "2021.5.1"),
    ("~~删~~", "\\~\\~删\\~\\~"),
    ("&lt;", "\\&lt;"),
    ("a\\b", "a\\\\b"),
    ("一行\n二行", "一行 二行"),
    ("一行\r\n# 二行", "一行  # 二行"),
    ("\u{2028}", " "),
    ("\u{7}", "\u{FFFD}"),
    ("", ""),
  ])
  func `text stays text in markdown`(text: String, written: String) {
    #expect(Markdown.escaped(text) == written)
  }

  @Test(arguments: [
    ("普通文字", "普通文字"),
    ("<script>", "&lt;script&gt;"),
    ("a & b", "a &amp; b"),
    ("\"引\" 'x'", "&quot;引&quot; &apos;x&apos;"),
    ("\u{0}\u{1F}", "\u{FFFD}\u{FFFD}"),
    ("\u{FFFE}", "\u{FFFD}"),
    ("㛃𠮷", "㛃𠮷"),
    ("a\tb\n", "a\tb\n"),
    ("ＡＢ", "ＡＢ"),
  ])
  func `text stays text in html`(text: String, written: String) {
    #expect(HTML.escaped(text) == written)
  }

  @Test func `attributes are escaped like text, and an empty element closes itself`() {
    let element = HTML.element(
      "a",
      ["href": "#\"><script>"],
      .text("<b>"),
      .element("br")
    )
    #expect(
      element.markup == "<a href=\"#&quot;&gt;&lt;script&gt;\">&lt;b&gt;<br/></a>"
    )
  }
}
