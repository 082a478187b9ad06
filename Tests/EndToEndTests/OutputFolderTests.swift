import Foundation
import TestSupport
import Testing

/// A report's folder is whole or untouched, and nothing else is ever touched.
struct OutputFolderTests {
  @Test(arguments: [".", "", "..", "ours/..", "link"])
  func `a folder that holds anything else is left alone`(out: String) throws {
    try inTemporaryFolder { folder in
      let desk = folder.appending(path: "desk")
      try desk.write(text: Table.small.text, to: "台账.csv")
      try desk.write(text: "别动", to: "札记.txt")
      try desk.write(text: "别动", to: "ours/札记.txt")
      try FileManager.default.createSymbolicLink(
        atPath: desk.appending(path: "link").systemPath,
        withDestinationPath: "ours"
      )
      let before = try folder.contents()
      let run = try Jianbao.run("monthly", "2021-05", "台账.csv", "--out", out, in: desk)
      #expect(run.code == (out.isEmpty ? 2 : 4))
      #expect(run.output == "" && run.messages.contains("--out"))
      #expect(try folder.contents() == before)
      #expect(try folder.names() == ["desk"])
      #expect(try desk.names() == ["link", "ours", "台账.csv", "札记.txt"])
    }
  }

  @Test(arguments: [
    ("文件", "不是可以打开的文件夹"), ("文件/下级", "路径中有一段是文件"), ("/proc/jianbao", "写不了"),
    (String(repeating: "长", count: 90), "名称太长"),
  ])
  func `an output that cannot be written is said, and nothing is left`(
    out: String,
    sentence: String
  ) throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "台账.csv")
      try folder.write(text: "别动", to: "文件")
      let run = try Jianbao.run("summary", "2021-10-31", "台账.csv", "--out", out, in: folder)
      #expect(run.code == 4)
      #expect(run.output == "")
      #expect(run.messages.contains(sentence), "\(run.messages)")
      #expect(try folder.names() == ["台账.csv", "文件"])
    }
  }

  @Test func `a report takes the place of one of before, wherever links and slashes lead`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "台账.csv")
      try FileManager.default.createDirectory(
        at: folder.appending(path: "real"),
        withIntermediateDirectories: false
      )
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "link").systemPath,
        withDestinationPath: "real"
      )
      for (out, format) in [("real", "html,md"), ("link/", "html"), ("./real/../real", "md")] {
        let run = try Jianbao.run(
          "monthly",
          "2021-05",
          "台账.csv",
          "--out",
          out,
          "--format",
          format,
          in: folder
        )
        #expect(run.code == 0, "\(run.messages)")
        let pages = Set(
          try folder.appending(path: "real").names().map { $0.split(separator: ".").last }
        )
        #expect(pages == Set(format.split(separator: ",") + ["html", "csv", "json"]))
      }
      #expect(try folder.names() == ["link", "real", "台账.csv"])
    }
  }

  @Test func `a report that does not end well leaves the one of before`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "台账.csv")
      try folder.write(text: "", to: "空.csv")
      try folder.write(text: Table.small.with("赵拟楠", row: 1, column: "问题类型").text, to: "姓名.csv")
      #expect(try Jianbao.run("monthly", "2021-05", "台账.csv", "--out", "o", in: folder).code == 0)
      let before = try folder.contents()
      for (file, code) in [("空.csv", Int32(3)), ("姓名.csv", 4)] {
        let run = try Jianbao.run("monthly", "2021-05", file, "--out", "o", in: folder)
        #expect(run.code == code)
      }
      #expect(try folder.contents() == before)
      try folder.write(text: "我的", to: "o/批注.txt")
      #expect(try Jianbao.run("monthly", "2021-05", "台账.csv", "--out", "o", in: folder).code == 4)
      #expect(try folder.appending(path: "o").contents().count == 34)
    }
  }

  /// The program is killed while the new folder grows beside the old one, and about the moment in
  /// which they change places.
  @Test func `a run that is killed leaves the old report or the new one`() throws {
    try inTemporaryFolder { folder in
      let file = try folder.write(text: Table.small.text, to: "台账.csv")
      let out = folder.appending(path: "o")
      let arguments = ["monthly", "2021-05", file, "--out", out.systemPath, "--signed"]
      var reports: [[String: Data]] = []
      for name in ["甲", "乙"] {
        #expect(try Jianbao.run(arguments + [name]).code == 0)
        reports.append(try out.contents())
      }
      try #require(reports[0] != reports[1])
      var outcomes: [Int: Int] = [:]
      for count in [0, 1, 8, 20, 31, 33, 33, 33] {
        let program = try Jianbao.program()
        let round = outcomes.values.reduce(0, +)
        try program.runKilled(arguments + [round % 2 == 0 ? "甲" : "乙"]) { process in
          let fresh = folder.appending(path: ".o.jianbao-\(process)").systemPath
          var wasThere = false
          while kill(process, 0) == 0 {
            let names = try? FileManager.default.contentsOfDirectory(atPath: fresh)
            if let names, names.count >= count { break }
            if names == nil, wasThere { break }
            wasThere = names != nil
            usleep(50)
          }
          usleep(UInt32(round * 40))
        }
        let now = try out.contents()
        let which = try #require(
          reports.firstIndex(of: now),
          "a report in pieces at \(count) files"
        )
        outcomes[which, default: 0] += 1
      }
      #expect(try Jianbao.run(arguments + ["甲"]).code == 0)
      #expect(try folder.names() == ["o", "台账.csv"])
      #expect(try out.contents() == reports[0])
    }
  }

  @Test func `what a run of before left is cleared, and a run at work is left alone`() throws {
    try inTemporaryFolder { folder in
      try folder.write(text: Table.small.text, to: "台账.csv")
      try folder.write(text: "残", to: ".o.jianbao-4194999/index.html")
      try folder.write(text: "在写", to: ".o.jianbao-\(getpid())/index.html")
      try folder.write(text: "别的", to: ".o.jianbao-notes/index.html")
      #expect(try Jianbao.run("monthly", "2021-05", "台账.csv", "--out", "o", in: folder).code == 0)
      #expect(
        try folder.names() == [".o.jianbao-\(getpid())", ".o.jianbao-notes", "o", "台账.csv"]
      )
    }
  }
}
