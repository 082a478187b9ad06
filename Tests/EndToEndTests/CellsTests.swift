import Foundation
import TestSupport
import Testing

/// `cells`: what the reader saw (spec §6).
struct CellsTests {
  private func lines(_ arguments: [String], in folder: URL) throws -> [String] {
    let run = try Jianbao.run(["cells"] + arguments, in: folder)
    #expect(run.code == 0, "\(run.messages)")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `a text table gives a line for every field that is not blank`() throws {
    try inTemporaryFolder { folder in
      let text = "\u{FEFF}编号,信访人,备注\r\n1, 赵拟楠 ,\"一\"\"二\"\"\n三\"\r\n\r\n,,13900001234\r\n"
      try folder.write(text: text, to: "台账.csv")
      let head = [
        #"{"sheet":null,"row":1,"column":1,"kind":"text","value":"编号"}"#,
        #"{"sheet":null,"row":1,"column":2,"kind":"text","value":"信访人"}"#,
        #"{"sheet":null,"row":1,"column":3,"kind":"text","value":"备注"}"#,
        #"{"sheet":null,"row":2,"column":1,"kind":"text","value":"1"}"#,
      ]
      let note = #"{"sheet":null,"row":2,"column":3,"kind":"text","value":"一\"二\"\n三"}"#
      #expect(
        try lines(["台账.csv", "--raw"], in: folder) == head + [
          #"{"sheet":null,"row":2,"column":2,"kind":"text","value":" 赵拟楠 "}"#, note,
          #"{"sheet":null,"row":4,"column":3,"kind":"text","value":"13900001234"}"#,
        ]
      )
      #expect(
        try lines(["台账.csv"], in: folder) == head + [
          #"{"sheet":null,"row":2,"column":2,"kind":"text","value":"＊＊＊"}"#, note,
          #"{"sheet":null,"row":4,"column":3,"kind":"text","value":"＊＊＊"}"#,
        ]
      )
    }
  }

  @Test func `encoding and delimiter can be said`() throws {
    try inTemporaryFolder { folder in
      // 编号|单位
      let bytes: [UInt8] = [0xB1, 0xE0, 0xBA, 0xC5, 0x7C, 0xB5, 0xA5, 0xCE, 0xBB, 0x0A]
      try folder.write(bytes, to: "台账.csv")
      #expect(
        try lines(["台账.csv", "--encoding", "gb18030", "--delimiter", "|"], in: folder) == [
          #"{"sheet":null,"row":1,"column":1,"kind":"text","value":"编号"}"#,
          #"{"sheet":null,"row":1,"column":2,"kind":"text","value":"单位"}"#,
        ]
      )
      #expect(
        try lines(["台账.csv", "--delimiter", "tab"], in: folder)
          == [#"{"sheet":null,"row":1,"column":1,"kind":"text","value":"编号|单位"}"#]
      )
    }
  }

  @Test func `a workbook gives dates, numbers, truths and errors as they are`() throws {
    try inTemporaryFolder { folder in
      try folder.write(try Jianbao.workbook("as-openpyxl-writes.read.xlsx"), to: "台账.xlsx")
      try expectGolden(
        try lines(["台账.xlsx", "--raw"], in: folder).joined(separator: "\n") + "\n",
        "cells.jsonl"
      )
    }
  }

  @Test func `without --raw no cell of a petitioner of the sample is on any line`() throws {
    let personal = try SamplePeople.all()
    for file in try Jianbao.tables() {
      let run = try Jianbao.run("cells", file)
      #expect(run.code == 0)
      let printed = Searched(Data(run.output.utf8))
      #expect(personal.columns.filter { printed.holds("\"\($0)\"") } == [], "\(file)")
    }
  }
}
