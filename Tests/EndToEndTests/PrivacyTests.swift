import Foundation
import TestSupport
import Testing

/// Nothing that belongs to a petitioner leaves the program.
struct PrivacyTests {
  @Test(arguments: Verb.allCases)
  func `no petitioner of the sample is in a report`(verb: Verb) throws {
    let people = try SamplePeople.all()
    let report = try WrittenReport.ofSample(verb)
    for (name, data) in report.files {
      #expect(people.found(in: data) == [], "\(name)")
    }
    #expect(people.found(in: Data(report.run.said.utf8)) == [])
  }

  @Test(arguments: [("text", "zh"), ("text", "en"), ("csv", "zh")])
  func `no petitioner of the sample is in what check prints`(format: String, language: String)
    throws
  {
    let people = try SamplePeople.all()
    let run = try Jianbao.run(
      "check",
      Jianbao.sample,
      Jianbao.mess,
      "--format",
      format,
      "--lang",
      language
    )
    #expect(people.found(in: Data(run.said.utf8)) == [])
  }

  @Test(arguments: [Jianbao.sample, Jianbao.mess])
  func `no petitioner of the sample is in the records that check prints`(folder: String) throws {
    let run = try CheckOutput.ofSample(folder)
    #expect(try SamplePeople.all().found(in: Data(run.said.utf8)) == [])
  }

  private static let columns = [
    "案件编号", "责任单位", "登记日期", "受理日期", "办理期限", "延期至", "结案日期", "化解日期", "办理状态", "是否化解", "案件类别", "信访渠道",
    "交办级别", "问题类型", "重点领域", "矛盾等级", "省厅重点案件", "是否属本部门职责", "移交日期", "移交单位", "移交后是否再访", "是否重复件",
    "包案领导",
    "责任人", "化解时限", "化解措施", "回访日期", "满意度", "是否属实", "反映问题", "办理结果", "信访人", "联系电话", "身份证号", "住址",
    "信访人数", "备注",
    "新列",
  ]

  /// A register in which one datum stands in every column once.
  private static func table(of datum: String, name: String) -> Table {
    let blank = [String](repeating: "", count: columns.count)
    let rows = columns.indices.map { column in
      var row = blank
      (row[0], row[1], row[2]) = ("A\(column)", "城东分局", "2021-05-01")
      row[column] = datum
      return row
    }
    var first = blank
    (first[0], first[1], first[2]) = ("A", "城东分局", "2021-05-01")
    first[31] = name
    return Table(header: columns, rows: [first] + rows)
  }

  @Test(arguments: [
    "赵拟楠", "赵楠", "13900001234", "410801199001011234", "41080119900101123X", "0391-3999001",
    "6222021234567890128",
  ])
  func `a datum in the wrong column is not repeated by check`(datum: String) throws {
    let isName = datum.first?.isNumber == false
    try inTemporaryFolder { folder in
      let table = Self.table(of: datum, name: isName ? datum : "钱拟一")
      try folder.write(text: table.text, to: "台账.csv")
      for (format, language) in [("text", "zh"), ("text", "en"), ("csv", "zh"), ("json", "zh")] {
        let run = try Jianbao.run(
          "check",
          "台账.csv",
          "--format",
          format,
          "--lang",
          language,
          in: folder
        )
        #expect(run.code == 1)
        #expect(!run.said.contains(datum), "\(format) \(language)")
      }
    }
  }

  /// In these columns a datum would be printed as it stands.
  @Test(arguments: [
    ("赵拟楠", "案件编号", "A"), ("赵拟楠", "问题类型", "E"), ("赵拟楠", "移交单位", "G"), ("赵拟楠", "包案领导", "G"),
    ("赵楠", "问题类型", "E"), ("赵楠", "移交单位", "G"), ("赵楠", "案件编号", "A"), ("13900001234", "问题类型", "E"),
    ("41080119900101123X", "问题类型", "E"), ("13900001234", "责任人", "G"),
  ])
  func `a report that would print a petitioner is not written, and the cell is named`(
    datum: String,
    column: String,
    letter: String
  ) throws {
    try inTemporaryFolder { folder in
      var table = Table.small.with(datum, row: 1, column: column)
        .with("是", row: 1, column: "省厅重点案件")
      table.rows[0][5] = datum.first?.isNumber == false ? datum : "赵拟楠"
      try folder.write(text: table.text, to: "台账.csv")
      let run = try Jianbao.run("monthly", "2021-05", "台账.csv", in: folder)
      #expect(run.code == 4, "\(run.said)")
      #expect(run.output == "")
      #expect(run.messages.hasPrefix("台账.csv!\(letter)3"), "\(run.messages)")
      #expect(run.messages.contains("请在台账中删去或改写") && !run.messages.contains(datum))
      #expect(try folder.names() == ["台账.csv"])
    }
  }

  @Test(arguments: columns)
  func `a petitioner's name or number in any column reaches no file and no terminal`(column: String)
    throws
  {
    try inTemporaryFolder { folder in
      var table = Table.small.with("赵拟楠 13900001234", row: 1, column: column)
      table.rows[0][5] = "赵拟楠"
      let file = try folder.write(text: table.text, to: "台账.csv")
      let report = try WrittenReport(["monthly", "2021-05", file, "--format", "md"])
      #expect(report.run.code == 4 || !report.files.isEmpty)
      for text in report.files.values.map({ String(decoding: $0, as: UTF8.self) }) + [
        report.run.said
      ] {
        #expect(!text.contains("赵拟楠") && !text.contains("13900001234"))
      }
    }
  }

  @Test func `a note that holds a petitioner is left out and told`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "案件.csv")
      let notes = Table(
        header: ["责任单位", "日期", "类别", "标题", "内容"],
        rows: [
          ["城东分局", "2021-05-10", "工作动态", "走访", "走访了赵拟楠家。"],
          ["城东分局", "2021-05-11", "工作动态", "开会", "召开了推进会。"],
        ]
      )
      try folder.write(text: notes.text, to: "工作动态.csv")
      let report = try WrittenReport(["monthly", "2021-05", folder.systemPath])
      #expect(report.run.code == 0)
      #expect(try report.text("城东分局.html").contains("召开了推进会。"))
      #expect(try report.text("findings.csv").contains("personal-data,工作动态.csv,,E2,2,"))
      #expect(
        report.files.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("走访了") }
      )
    }
  }
}
