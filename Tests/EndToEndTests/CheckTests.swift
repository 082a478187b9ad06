import Foundation
import TestSupport
import Testing

/// `check` in its three forms (spec §7).
struct CheckTests {
  private static let header = [
    "案件编号", "责任单位", "登记日期", "办理期限", "结案日期", "问题类型", "省厅重点案件", "信访人", "联系电话", "住址", "信访人数", "备用列",
  ]
  private static let table = Table(
    header: header,
    rows: [
      [
        "cd-1", "城东分局", "2021年4月7日", "60日", "2021.5.20", "噪声、大气", "是", "赵拟楠", "13900001234",
        "幸福路1号", "12", "",
      ],
      ["CD-2", "城东分局", "2021-05-07", "", "", "", "否", "", "", "", "", ""],
      ["CD-3", "城东分局", "", "", "", "", "", "钱拟一", "", "", "", ""],
    ]
  )

  private func check(_ arguments: String...) throws -> Program.Run {
    try inTemporaryFolder { folder in
      try folder.write(text: Self.table.text, to: "台账.csv")
      return try Jianbao.run(["check", "台账.csv"] + arguments, in: folder)
    }
  }

  @Test func `json holds findings, ledger, mapping and records`() throws {
    let run = try check("--format", "json", "--as-of", "2021-05-31")
    #expect(run.code == 1 && run.messages == "")
    let output = try CheckOutput.read(run.output)
    #expect(output.schema == 1)
    let error = try #require(output.findings.first)
    #expect(error.code == "missing-field" && error.level == "error")
    #expect(error.file == "台账.csv" && error.sheet == nil)
    #expect(error.cell == "C4" && error.row == 4)
    #expect(error.message.contains("登记日期") && error.effect == "未计入统计")
    let sheet = CheckOutput.SheetLedger(
      file: "台账.csv",
      sheet: nil,
      register: "cases",
      read: 3,
      counted: 2,
      leftOut: ["missing-field": 1]
    )
    #expect(output.ledger == [sheet])
    #expect(output.mapping.map(\.header) == Self.header)
    #expect(output.mapping.map(\.column) == Array("ABCDEFGHIJKL").map(String.init))
    #expect(
      output.mapping.map(\.field) == [
        "number", "unit", "received", "due", "closed", "category", "keyCase", "petitioner", "phone",
        "address", "people", nil,
      ]
    )
  }

  @Test func `a record has canonical values, masks people and says null for what is not there`()
    throws
  {
    let output = try CheckOutput.read(check("--format", "json").output)
    let record = try #require(output.records["cases"]?.first)
    #expect(record["address"] as? String == "台账.csv!2")
    #expect(record["number"] as? String == "CD-1")
    #expect(record["units"] as? [String] == ["城东分局"])
    #expect(record["received"] as? String == "2021-04-07")
    #expect(record["closed"] as? String == "2021-05-20")
    #expect(record["category"] as? [String] == ["噪声", "大气"])
    #expect(record["keyCase"] as? Bool == true)
    #expect(record["people"] as? Int == 12)
    for key in ["petitioner", "phone", "residence"] { #expect(record[key] as? String == "＊＊＊") }
    for key in ["idNumber", "accepted", "status", "leader"] {
      #expect(record[key] is NSNull, "\(key)")
    }
    let other = try #require(output.records["cases"]?.last)
    #expect(other["keyCase"] as? Bool == false)
    #expect(other["petitioner"] is NSNull && other["category"] is NSNull)
    #expect(output.records["cases"]?.count == 2)
    #expect(output.records["visits"]?.count == 0)
  }

  @Test func `text tells findings by level with their places, then the ledger`() throws {
    let run = try check()
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "── 错误（1）──")
    #expect(
      lines.contains { $0.hasPrefix("台账.csv!C4：") && $0.hasSuffix("［未计入统计］ (missing-field)") }
    )
    #expect(lines.last == "合计：读取 3 行，计入 2 行，剔除 1 行（缺必填项 1）")
  }

  @Test func `csv is what a spreadsheet opens`() throws {
    let run = try check("--format", "csv")
    #expect(
      run.output.hasPrefix("\u{FEFF}级别,代码,文件,工作表,单元格,行,说明,对统计的影响\r\n错误,missing-field,台账.csv,,C4,4,")
    )
    let lines = run.output.components(separatedBy: "\r\n")
    #expect(
      lines.count == 2 + (try CheckOutput.read(check("--format", "json").output)).findings.count
    )
  }

  @Test func `the exit code is that of the gravest finding`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "好.csv")
      #expect(try Jianbao.run("check", "好.csv", in: folder).code == 0)
      try folder.write(text: Table.small.with("昨天", row: 0, column: "登记日期").text, to: "错.csv")
      #expect(try Jianbao.run("check", "错.csv", in: folder).code == 1)
      try folder.write(text: "", to: "空.csv")
      let run = try Jianbao.run("check", "错.csv", "空.csv", in: folder)
      #expect(run.code == 3 && run.output.contains("(unreadable-field)"))
    }
  }

  @Test func `every finding of the sample's manifest is found where the manifest says`() throws {
    let text = try String(contentsOfFile: Jianbao.sample + "/../README.md", encoding: .utf8)
    let found = try CheckOutput.read(CheckOutput.ofSample(Jianbao.sample).output).findings
    let rows = text.matches(of: /\| `([^`]+)` \| `([a-z-]+)` \|/)
    #expect(rows.count > 25)
    for row in rows {
      let (address, code) = (String(row.output.1), String(row.output.2))
      let parts = address.split(separator: "!").map(String.init)
      let row = parts.count == 2 ? Int(parts[1].filter(\.isNumber)) : nil
      let isThere = found.contains { finding in
        let place = finding.file + (finding.sheet.map { "[\($0)]" } ?? "")
        // A finding on several rows stands at one of them and names the others.
        let names = parts.count == 2 && finding.message.contains("\(parts[0])!\(row ?? 0)")
        return finding.code == code && place.hasPrefix(parts[0])
          && (row == nil || finding.row == row || names || finding.message.contains(address))
      }
      #expect(isThere, "\(address) \(code)")
    }
  }
}
