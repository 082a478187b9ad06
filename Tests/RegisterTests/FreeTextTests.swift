import Register
import RegisterSupport
import Testing
import Vocabulary

struct FreeTextTests {
  private static let head = "案件编号|责任单位|登记日期|反映问题|办理结果|联系电话\n"

  private func sheet(_ typed: String) -> Sheet {
    Sheet(Self.head + "A1|城东分局|2021-03-01|\(typed)|\(typed)|13800000000")
  }

  @Test(arguments: [
    "夜间施工噪声扰民", "夜间施工，噪声扰民。", "ＡＢＣ１２３－４（５）～！", "东风路 12 号\u{3000}附近", "\u{3000}两端有空白\u{3000}",
    "第一行⏎第二行", "不间断\u{A0}空格", "零宽\u{200B}字符\u{FEFF}", "㎡ ① ㈠ ½ ﹪", "e\u{301}le\u{300}ve", "𠮷野家 龥",
    "龥龦鿿",
    "“引号”—破折号…省略号", "‑连字符", "〇○零", "ｶﾀｶﾅ 한글 Ωmega", "\u{85}换行控制符\u{85}", "、，；：",
  ])
  func `a free text is folded in its bytes as it is in a string`(typed: String) throws {
    let filed = try #require(try handedIn(sheet(typed)).cases.first)
    let text = typed.replacing("⏎", with: "\n").trimming { $0 == " " }
    #expect(filed.text(.summary) == Folding.trimmed(text))
  }

  @Test(arguments: ["四到工作法（试行）", "①现场走访200㎡；②限期整改", "第一行⏎第二行"])
  func `what somebody writes for the report is printed as it was written`(typed: String) throws {
    let notes = try handedIn(Sheet("责任单位|类别|标题|内容\n城东分局|经验做法|\(typed)|　\(typed)　"))
      .records(.notes)
    let text = typed.replacing("⏎", with: "\n")
    #expect(notes.map { $0.text(.title) } == [text])
    #expect(notes.map { $0.text(.text) } == [text])
  }

  @Test func `an official and an unknown type keep their spelling, but never a number`() throws {
    let head = "案件编号|责任单位|登记日期|责任人|问题类型\n"
    let rows = "A1|城东分局|2021-03-01|马某某（副科长）|光（新）、污染２\nA2|城东分局|2021-03-01|马某某 １３８００００００００|噪声"
    let cases = try handedIn(Sheet(head + rows)).cases
    #expect(cases.map { $0.text(.officer) } == ["马某某（副科长）", "马某某"])
    #expect(cases[0].words(.category) == ["光（新）", "污染2"])
  }

  @Test(arguments: ["夜间施工，噪声扰民", "东风路 12 号", "㎡ 的 厂房", "短"])
  func `a text that is not kept has the print that it would have`(typed: String) throws {
    var prints: [TextPrint?] = []
    for withheld in [[], [Field.summary, .outcome, .phone]] {
      var gathering = Gathering(terms: try builtIn.get().terms)
      gathering.add(try sheet(typed).reading(withholding: Set(withheld)))
      let filed = try #require(gathering.registers().cases.first)
      prints.append(filed.print(.summary))
      #expect(filed[.summary] == (withheld.isEmpty ? .text(Folding.trimmed(typed)) : .withheld))
      #expect(filed[.phone].isFilled)
    }
    #expect(prints[0] == prints[1])
    #expect(prints[0]?.count == Folding.tight(typed).count)
  }

  @Test func `rows are the same whether their texts are kept or not`() throws {
    let text = Self.head + "A1|城东分局|2021-03-01|噪声 扰民|已核查|1\nA1|城西分局|2021-03-01|噪声 扰民|已核查|1"
    for withheld in [[], [Field.summary, .outcome, .phone]] {
      var gathering = Gathering(terms: try builtIn.get().terms)
      gathering.add(try Sheet(text).reading(withholding: Set(withheld)))
      let all = gathering.registers()
      #expect(all.left == ["equal-row@3"])
      #expect(all.cases.map(\.units) == [[east, west]])
    }
  }

  @Test(arguments: [Field.number, .visits1, .text, .incidentsYear])
  func `a field is known by its place among all`(field: Field) {
    #expect(Field.allCases[field.ordinal] == field)
    #expect(Field.count == Field.allCases.count)
  }

  @Test func `同上 in a text that is not kept repeats it`() throws {
    let text = Self.head + "A1|城东分局|2021-03-01|噪声扰民|已核查|1\nA2|城东分局|2021-03-02|同上|同上|2"
    var gathering = Gathering(terms: try builtIn.get().terms)
    gathering.add(try Sheet(text).reading(withholding: [.summary, .outcome, .phone]))
    let cases = gathering.registers().cases
    #expect(cases.map { $0.print(.summary) }[0] == cases.map { $0.print(.summary) }[1])
    #expect(cases[1][.outcome] == .withheld)
  }
}
