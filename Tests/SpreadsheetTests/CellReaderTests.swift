import Spreadsheet
import Testing

struct CellReaderTests {
  @Test(arguments: [
    // Blank.
    ("<c r=\"A1\"/>", nil),
    ("<c r=\"A1\" s=\"3\"></c>", nil),
    ("<c r=\"A1\"><v></v></c>", nil),
    ("<c r=\"A1\" t=\"s\"><v>2</v></c>", nil),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t/></is></c>", nil),
    ("<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>", nil),
    // Numbers.
    ("<c r=\"A1\"><v>0</v></c>", "number 0.0"),
    ("<c r=\"A1\" t=\"n\"><v> -12.50\n</v></c>", "number -12.5"),
    ("<c r=\"A1\"><v>1.2E-3</v></c>", "number 0.0012"),
    ("<c r=\"A1\" s=\"99\"><v>44293</v></c>", "number 44293.0"),
    // Text.
    ("<c r=\"A1\" t=\"s\"><v>0</v></c>", "text 化解"),
    ("<c r=\"A1\" t=\"s\"><v>1</v></c>", "text  未 化解"),
    ("<c r=\"A1\" t=\"inlineStr\"><is><r><t>立行</t></r><r><t>立改</t></r></is></c>", "text 立行立改"),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>道</t><rPh><t>dao</t></rPh></is></c>", "text 道"),
    ("<c r=\"A1\"><is><t>没有类型</t></is></c>", "text 没有类型"),
    ("<c r=\"A1\" t=\"str\"><f>B1</f><v>a_x000A_b</v></c>", "text a\nb"),
    ("<c r=\"A1\" t=\"str\"><v><![CDATA[<b>&]]></v></c>", "text <b>&"),
    ("<c r=\"A1\"><v>4.10811E+17岁</v></c>", "text 4.10811E+17岁"),
    // The rest.
    ("<c r=\"A1\" t=\"b\"><v>1</v></c>", "bool true"),
    ("<c r=\"A1\" t=\"b\"><v>false</v></c>", "bool false"),
    ("<c r=\"A1\" t=\"b\"><v>2</v></c>", "text 2"),
    ("<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "error #DIV/0!"),
    ("<c r=\"A1\"><f>SUM(B1:B2)</f><v>3</v></c>", "number 3.0"),
    ("<c r=\"A1\"><f>SUM(B1:B2)</f></c>", "uncached"),
    ("<c r=\"A1\"><f>SUM(B1:B2)</f><v/></c>", "uncached"),
    ("<c r=\"A1\" t=\"str\"><f>B1</f></c>", "uncached"),
  ])
  func `a cell is what its type makes of its value`(cell: String, expected: String?) throws {
    var written = Written(cells: cell)
    written.strings = """
      <si><t>化解</t></si>
      <si><r><t xml:space="preserve"> 未</t></r><r><rPr><strike/></rPr><t> 化解</t></r></si>
      <si><t></t></si>
      """
    #expect(try written.seen() == (expected.map { ["A1 \($0)"] } ?? []))
  }

  @Test(arguments: [
    ("2021-03-01", "date 2021-03-01"),
    ("2021-03-01T00:00:00", "date 2021-03-01"),
    ("2021-03-01T08:30", "date 2021-03-01T08:30:00"),
    ("2021-03-01T08:30:00.123Z", "date 2021-03-01T08:30:00.123"),
    ("2021-03-01T23:59:59.9996", "date 2021-03-01T23:59:59.999"),
    ("08:30:00", "date 08:30:00"),
    ("2021-02-30", "text 2021-02-30"),
    ("2021-03-01T24:00:00", "text 2021-03-01T24:00:00"),
    ("2021-03-01T08:30:00+08:00", "text 2021-03-01T08:30:00+08:00"),
    ("立行立改", "text 立行立改"),
  ])
  func `a day in ISO 8601 is a day, and anything else is text`(
    value: String,
    expected: String
  ) throws {
    let written = Written(cells: "<c r=\"A1\" t=\"d\"><v>\(value)</v></c>")
    #expect(try written.seen() == ["A1 \(expected)"])
  }

  @Test(arguments: [
    "0", "-0", "7", "0.1", "0.30000000000000004", "123456789012345", "1234567890123456",
    "9007199254740993", "123456789.123456789", "44293.354166666664", "1e21", "1E-300", "5e-324",
    "1.7976931348623157E308", "0.000000000000000000000001", "410811199001011234",
  ])
  func `a number reads back to the same double`(text: String) throws {
    let expected = try #require(Double(text))
    let written = Written(cells: "<c r=\"A1\"><v>\(text)</v></c>")
    #expect(try written.seen() == ["A1 number \(expected)"])
  }

  @Test(arguments: ["", ".", "-", "1e", "1e+", "0x10", "inf", "nan", "1e999", "1,5", "１", "1 2"])
  func `what only looks like a number stays text`(text: String) throws {
    let written = Written(cells: "<c r=\"A1\"><v>\(text)</v></c>")
    #expect(try written.seen() == (text.isEmpty ? [] : ["A1 text \(text)"]))
  }

  @Test(arguments: [
    ("a_x000D_b", "a\rb"),
    ("_x0041__x0042_", "AB"),
    ("_x005F_x000D_", "_x000D_"),
    ("_xD842__xDFB7_", "𠮷"),
    ("_xD842_", "\u{fffd}"),
    ("_x00e9_", "é"),
    ("_x00g0_", "_x00g0_"),
    ("_X0041_", "_X0041_"),
    ("_x+041_", "_x+041_"),
    ("_x0041", "_x0041"),
    ("案_件", "案_件"),
  ])
  func `an escaped character is decoded once`(text: String, expected: String) throws {
    var written = Written(cells: "<c r=\"A1\" t=\"s\"><v>0</v></c>")
    written.strings = "<si><t>\(text)</t></si>"
    #expect(try written.seen() == ["A1 text \(expected)"])
    written = Written(cells: "<c r=\"A1\" t=\"inlineStr\"><is><t>\(text)</t></is></c>")
    #expect(try written.seen() == ["A1 text \(expected)"])
  }
}
