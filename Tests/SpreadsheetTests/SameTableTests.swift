import Testing

/// The same table in every format gives the same cells.
struct SameTableTests {
  private let expected = [
    "A1 text 案件编号", "B1 text 登记日期", "C1 text 登记时间", "D1 text 人数", "E1 text 备注",
    "A2 text X001", "B2 date 2021-03-01", "C2 date 08:30:00", "D2 number 12.0",
    "E2 text 某村井水有味，\n夜间 <更甚> & “𠮷”", "A3 text X002", "B3 date 2021-03-01T08:30:00.250",
    "C3 date PT108000S", "D3 number 0.1", "A4 error #N/A", "B4 bool true",
  ]

  @Test func `as .xlsx`() throws {
    var written = Written(
      rows: """
        <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="s"><v>4</v></c></row>
        <row><c t="inlineStr"><is><t>X001</t></is></c><c s="1"><v>44256</v></c><c s="2"><v>0.3541666666666667</v></c><c><v>12</v></c><c t="s"><v>5</v></c></row>
        <row><c t="str"><v>X002</v></c><c s="1"><v>44256.354169560185</v></c><c s="3"><v>1.25</v></c><c><v>0.1</v></c></row>
        <row><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>
        """
    )
    let texts = ["案件编号", "登记日期", "登记时间", "人数", "备注"]
    written.strings =
      texts.map { "<si><t>\($0)</t></si>" }.joined()
      + "<si><t>某村井水有味，_x000A_夜间 &lt;更甚&gt; &amp; “𠮷”</t></si>"
    written.styles = """
      <cellXfs><xf/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="46"/></cellXfs>
      """
    #expect(try written.seen() == expected)
  }

  @Test func `as .fods`() throws {
    let text = { (text: String) in
      "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
    }
    let cell = { (type: String, name: String, value: String) in
      "<table:table-cell office:value-type=\"\(type)\" office:\(name)=\"\(value)\"/>"
    }
    let head = ["案件编号", "登记日期", "登记时间", "人数", "备注"].map(text)
    let rows = [
      head,
      [
        text("X001"), cell("date", "date-value", "2021-03-01"),
        cell("time", "time-value", "PT08H30M00S"), cell("float", "value", "12"),
        text("某村井水有味，</text:p><text:p>夜间 &lt;更甚&gt; &amp; “𠮷”"),
      ],
      [
        text("X002"), cell("date", "date-value", "2021-03-01T08:30:00.25"),
        cell("time", "time-value", "PT30H00M00S").replacing(
          "/>",
          with: " table:style-name=\"ce1\"/>"
        ),
        cell("float", "value", "0.1"),
      ],
      [
        text("#N/A").replacing(
          "<table:table-cell",
          with: "<table:table-cell table:formula=\"of:=NA()\""
        ),
        cell("boolean", "boolean-value", "true"),
      ],
    ]
    let body = rows.map { "<table:table-row>\($0.joined())</table:table-row>" }.joined()
    let bytes = OpenDocumentTests.flat(
      "<table:table table:name=\"台账\">\(body)</table:table>",
      styles: """
        <number:time-style style:name="N1" number:truncate-on-overflow="false"/>
        <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
        """
    )
    #expect(try Seen(bytes).cells == expected)
  }

  @Test func `as XML of 2003`() throws {
    let cell = { (type: String, value: String, style: String) in
      "<ss:Cell ss:StyleID=\"\(style)\"><ss:Data ss:Type=\"\(type)\">\(value)</ss:Data></ss:Cell>"
    }
    let head = ["案件编号", "登记日期", "登记时间", "人数", "备注"].map { cell("String", $0, "g") }
    let rows = [
      head,
      [
        cell("String", "X001", "g"), cell("DateTime", "2021-03-01T00:00:00.000", "d"),
        cell("DateTime", "1899-12-31T08:30:00.000", "t"), cell("Number", "12", "g"),
        cell("String", "某村井水有味，&#10;夜间 &lt;更甚&gt; &amp; “𠮷”", "g"),
      ],
      [
        cell("String", "X002", "g"), cell("DateTime", "2021-03-01T08:30:00.250", "d"),
        cell("DateTime", "1900-01-01T06:00:00.000", "e"), cell("Number", "0.1", "g"),
      ],
      [cell("Error", "#N/A", "g"), cell("Boolean", "1", "g")],
    ]
    let bytes = OldXMLTests.book(
      rows.map { "<ss:Row>\($0.joined())</ss:Row>" }.joined(),
      styles: """
        <ss:Style ss:ID="g"/><ss:Style ss:ID="d"><ss:NumberFormat ss:Format="General Date"/></ss:Style>\
        <ss:Style ss:ID="t"><ss:NumberFormat ss:Format="Short Time"/></ss:Style>\
        <ss:Style ss:ID="e"><ss:NumberFormat ss:Format="[h]:mm:ss"/></ss:Style>
        """
    )
    #expect(try Seen(bytes).cells == expected)
  }

  @Test func `as a page`() throws {
    let page = """
      <html><style>.d{mso-number-format:"General Date"}.t{mso-number-format:"Short Time"}.e{mso-number-format:"\\[h\\]\\:mm"}</style>
      <table><tr><th>案件编号</th><th>登记日期</th><th>登记时间</th><th>人数</th><th>备注</th></tr>
      <tr><td>X001</td><td class=d x:num=44256>2021/3/1</td><td class=t x:num=0.3541666666666667>8:30</td><td x:num>12</td><td>某村井水有味，<br>夜间 &lt;更甚&gt; &amp; “𠮷”</td></tr>
      <tr><td>X002</td><td class=d x:num=44256.354169560185>2021/3/1</td><td class=e x:num=1.25>30:00</td><td x:num>0.1</td></tr>
      <tr><td x:err>#N/A</td><td x:bool>TRUE</td></tr></table></html>
      """
    #expect(try Seen(Array(page.utf8)).cells == expected)
  }
}
