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
    ("赵拟楠", "案件编号", "A"), ("赵拟楠", "问题类型", "E"), ("赵楠", "问题类型", "E"), ("赵楠", "案件编号", "A"),
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

  @Test(arguments: [
    "13900001234", "139 0000 1234", "139-0000 1234", "41080119900101123X", "410801 19900101 123X",
    "豫H12345", "噪声 139 0000 1234", "139、0000、1234",
  ])
  func `a number among the types is a finding, printed masked, and stops no report`(
    typed: String
  ) throws {
    try inTemporaryFolder { folder in
      let table = Table.small.with(typed, row: 1, column: "问题类型")
      let file = try folder.write(text: table.text, to: "台账.csv")
      let report = try WrittenReport(["monthly", "2021-05", file])
      #expect(report.run.code == 0, "\(report.run.said)")
      #expect(try report.text("findings.csv").contains(",wrong-shape,台账.csv,,E3,"))
      let digits = typed.filter { $0.isASCII && ($0.isNumber || $0.isLetter) }
      for text in report.texts {
        #expect(!text.contains(typed) && !text.contains(digits))
      }
    }
  }

  @Test func `the refusal names the petitioner's cell, the page, and what to do`() throws {
    try inTemporaryFolder { folder in
      let table = Table.small.with("赵拟楠家里的事", row: 1, column: "问题类型")
      try folder.write(text: table.text, to: "台账.csv")
      let run = try Jianbao.run("monthly", "2021-05", "台账.csv", in: folder)
      #expect(run.code == 4)
      #expect(run.messages.hasPrefix("台账.csv!E3：含有信访人姓名（印在"), "\(run.messages)")
      #expect(run.messages.contains("；信访人一栏见 台账.csv!F2）；未生成报告"), "\(run.messages)")
      #expect(run.messages.contains("如果 台账.csv!F2 填的不是人名，请改正那一格。"))
    }
  }

  /// No page prints these as they stand, so that nothing is to be stopped for.
  @Test(arguments: [
    ("赵拟楠", "移交单位"), ("赵楠", "移交单位"), ("赵拟楠", "包案领导"), ("13900001234", "责任人"),
    ("拟局长13900001234", "包案领导"), ("拟局长 0391 3999001", "包案领导及联系方式"), ("13900001234", "化解措施"),
  ])
  func `what no page prints stops no report`(datum: String, column: String) throws {
    try inTemporaryFolder { folder in
      var table = Table.small.with(datum, row: 1, column: column)
        .with("是", row: 1, column: "省厅重点案件")
      if !datum.contains("拟局长") { table.rows[0][5] = datum.first?.isNumber == true ? "赵拟楠" : datum }
      let file = try folder.write(text: table.text, to: "台账.csv")
      let report = try WrittenReport(["monthly", "2021-05", file])
      #expect(report.run.code == 0, "\(report.run.said)")
      for text in report.texts {
        #expect(!text.contains(datum) && !text.contains("13900001234") && !text.contains("3999001"))
      }
    }
  }

  /// Offices and words of the plan in the petitioner's column, and an official of the same name.
  @Test(arguments: [
    "城东分局", "法规科", "市信访局", "示范区", "城东", "信访局", "某村委会", "生态环境局", "群众代表", "按月统计",
  ])
  func `what is no person stops no report and leaves no note out`(petitioner: String) throws {
    try inTemporaryFolder { folder in
      try folder.write(
        text: Table.small.with(petitioner, row: 0, column: "信访人").text,
        to: "城东分局案件.csv"
      )
      let notes = Table(
        header: ["责任单位", "日期", "类别", "标题", "内容"],
        rows: [["城东分局", "2021-05-11", "工作动态", "开会", "城东分局与市信访局、法规科召开推进会。"]]
      )
      try folder.write(text: notes.text, to: "工作动态.csv")
      let report = try WrittenReport(["monthly", "2021-05", folder.systemPath])
      #expect(report.run.code == 0, "\(report.run.said)")
      #expect(try report.text("城东分局.html").contains("召开推进会"))
    }
  }

  @Test func `an official who shares a petitioner's name is printed`() throws {
    try inTemporaryFolder { folder in
      var table = Table.small.with("赵拟楠", row: 0, column: "包案领导")
        .with("赵拟楠", row: 1, column: "包案领导").with("是", row: 1, column: "省厅重点案件")
      table.rows[0][5] = "赵拟楠"
      let file = try folder.write(text: table.text, to: "台账.csv")
      let report = try WrittenReport(["monthly", "2021-05", file])
      #expect(report.run.code == 0, "\(report.run.said)")
      #expect(try report.text("城东分局.html").contains("赵拟楠"))
    }
  }

  /// Everything that is planted reaches no file of a report and nothing that `check` or `cells` says.
  @Test(arguments: [
    ("信访人", "周拟郑夫妇", "周拟郑"), ("信访人", "赵　楠", "赵楠"), ("信访人", "欧阳拟华-母亲", "欧阳拟华"),
    ("信访人", "Nobody Invented", "Nobody Invented"), ("来访人姓名", "赵楠", "赵楠"),
    ("信访人及电话", "赵楠 3999001", "赵楠"), ("信访人及电话", "赵楠 3999001", "3999001"),
    ("姓名、住址", "赵楠，某镇拟村3组12号", "某镇拟村3组12号"), ("实名举报人", "赵楠", "赵楠"),
    ("联系电话", "3999001", "3999001"), ("身份证号", "123456789", "123456789"),
    ("住址", "某镇拟村3组12号", "某镇拟村3组12号"),
  ])
  func `what is planted reaches nothing`(header: String, cell: String, planted: String) throws {
    try inTemporaryFolder { folder in
      let sub = folder.appending(path: "\(planted)的台账")
      try FileManager.default.createDirectory(at: sub, withIntermediateDirectories: true)
      var table = Table.small.with("走访\(planted)", row: 1, column: "办理结果")
        .with("", row: 1, column: "\(planted)意见")
      table.header[5] = header
      table.rows[0][5] = cell
      try sub.write(text: table.text, to: "城东分局\(planted).csv")
      let spaced = planted.count == 2 ? planted.map { "\($0)" }.joined(separator: " ") : planted
      let notes = Table(
        header: ["责任单位", "日期", "类别", "标题", "内容"],
        rows: [["城东分局", "2021-05-11", "工作动态", "走访", "走访了\(spaced)，记录。"]]
      )
      try sub.write(text: notes.text, to: "工作动态.csv")
      let report = try WrittenReport(["monthly", "2021-05", sub.systemPath])
      #expect(report.run.code != 4 && !report.files.isEmpty, "\(report.run.said)")
      var said = report.texts + [report.run.said]
      for format in ["text", "json", "csv"] {
        said.append(try Jianbao.run("check", "\(planted)的台账", "--format", format, in: folder).said)
      }
      for (index, text) in said.enumerated() {
        for datum in [planted, spaced] { #expect(!text.contains(datum), "\(index)") }
        #expect(!text.contains("记录。"), "\(index)")
      }
      let cells = try Jianbao.run("cells", "城东分局\(planted).csv", in: sub).said
      #expect(!cells.contains("\"\(cell)\""))
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

extension WrittenReport {
  fileprivate var texts: [String] { files.values.map { String(decoding: $0, as: UTF8.self) } }
}
