import Foundation
import TestSupport
import Testing

/// A snapshot folder keeps what a run read, so that next month's run needs no argument more.
struct SnapshotTests {
  private static let april = """
    案件编号,责任单位,登记日期,结案日期,信访人
    CD-1,城东分局,2021-03-03,,赵拟楠
    CD-2,城东分局,2021-03-04,2021-04-10,钱拟一
    CD-3,城东分局,2021-03-05,,
    """
  /// CD-1 is closed on a day of April; CD-3 is gone.
  private static let may = """
    案件编号,责任单位,登记日期,结案日期,信访人
    CD-1,城东分局,2021-03-03,2021-04-20,赵拟楠
    CD-2,城东分局,2021-03-04,2021-04-10,钱拟一
    """

  private func atDesk(_ body: (URL) throws -> Void) throws {
    try inTemporaryFolder { desk in
      try desk.write(text: Self.april, to: "四月/信访案件台账.csv")
      try desk.write(text: "会议照片", to: "五月/会场.png")
      try desk.write(text: Self.may, to: "五月/信访案件台账.csv")
      try body(desk)
    }
  }

  private func monthly(_ month: String, _ registers: String, in desk: URL) throws -> Program.Run {
    try Jianbao.run(
      ["monthly", month, registers, "--snapshots", "快照", "--out", "报告-\(month)"],
      in: desk
    )
  }

  private func doubts(_ report: String, in desk: URL) throws -> [String] {
    let data = try Data(contentsOf: desk.appending(path: "\(report)/figures.json"))
    return try JSONDecoder().decode(Figures.self, from: data).doubts
      .map { "\($0.code) \($0.address)" }
  }

  @Test func `next month is held against the snapshot as against --previous`() throws {
    try atDesk { desk in
      let first = try monthly("2021-04", "四月", in: desk)
      #expect(first.code == 0, "\(first.said)")
      #expect(first.messages.contains("快照 快照 里没有2021年3月的台账，未与上月比对。"))
      let second = try monthly("2021-05", "五月", in: desk)
      #expect(second.code == 0 && second.messages.isEmpty, "\(second.said)")
      let found = try doubts("报告-2021-05", in: desk)
      #expect(found.contains("backdated 信访案件台账.csv!D2"))
      #expect(found.contains("vanished 2021-04-30/信访案件台账.csv!A4"))
      let named = try Jianbao.run(
        "monthly",
        "2021-05",
        "五月",
        "--previous",
        "四月",
        "--out",
        "另一份",
        in: desk
      )
      #expect(named.code == 0)
      #expect(
        try doubts("另一份", in: desk).map { $0.replacing("四月/", with: "2021-04-30/") }.sorted()
          == found.sorted()
      )
    }
  }

  @Test func `only its owner may look into it, and no manifest holds what is a person's`() throws {
    try atDesk { desk in
      _ = try monthly("2021-04", "四月", in: desk)
      let folder = desk.appending(path: "快照")
      let files = try folder.contents()
      #expect(files.count == 5, "\(files.keys.sorted())")
      for (name, data) in files {
        let path = folder.appending(path: name).systemPath
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(rights as? Int == 0o600, "\(name)")
        if name.hasPrefix("files/") { continue }
        let text = String(decoding: data, as: UTF8.self)
        for word in ["赵拟楠", "钱拟一", "CD-1"] { #expect(!text.contains(word), "\(name)") }
      }
      let rights = try FileManager.default.attributesOfItem(atPath: folder.systemPath)
      #expect(rights[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func `the same registers are kept once, and a run again changes nothing`() throws {
    try atDesk { desk in
      for _ in 1...2 { _ = try monthly("2021-04", "四月", in: desk) }
      let before = try desk.appending(path: "快照").contents()
      _ = try monthly("2021-04", "四月", in: desk)
      #expect(try desk.appending(path: "快照").contents() == before)
    }
  }

  @Test func `a report that is not written keeps nothing`() throws {
    try atDesk { desk in
      try desk.write(text: "别的", to: "报告-2021-04/札记.txt")
      #expect(try monthly("2021-04", "四月", in: desk).code == 4)
      #expect(!FileManager.default.fileExists(atPath: desk.appending(path: "快照").systemPath))
      try desk.write(text: "", to: "四月/空.csv")
      try FileManager.default.removeItem(at: desk.appending(path: "报告-2021-04"))
      #expect(try monthly("2021-04", "四月", in: desk).code == 3)
      #expect(!FileManager.default.fileExists(atPath: desk.appending(path: "快照").systemPath))
    }
  }

  @Test func `a folder of something else is left alone, and a snapshot is no register`() throws {
    try atDesk { desk in
      try desk.write(text: "别动", to: "快照/札记.txt")
      let run = try monthly("2021-04", "四月", in: desk)
      #expect(run.code == 4 && run.messages.contains("不是 jianbao 的快照文件夹"))
      #expect(try desk.appending(path: "快照").contents().count == 1)
      let kept = try Jianbao.run(
        ["monthly", "2021-04", "四月", "--snapshots", "四月/快照", "--out", "报告"],
        in: desk
      )
      #expect(kept.code == 0, "\(kept.said)")
      let again = try Jianbao.run(["monthly", "2021-04", "四月", "--out", "报告"], in: desk)
      #expect(again.code == 0)
      let data = try Data(contentsOf: desk.appending(path: "报告/figures.json"))
      let inputs = try JSONDecoder().decode(Figures.self, from: data).inputs
      #expect(inputs.map(\.path) == ["信访案件台账.csv"])
    }
  }

  @Test func `a kept file that is gone or changed ends with 3`() throws {
    try atDesk { desk in
      _ = try monthly("2021-04", "四月", in: desk)
      let files = desk.appending(path: "快照/files")
      let kept = try #require(
        try files.contents().first { $0.value == Data(Self.april.utf8) }?.key
      )
      try files.write(text: Self.april + "\nCD-9,城东分局,2021-03-05,,", to: kept)
      let run = try monthly("2021-05", "五月", in: desk)
      #expect(run.code == 3)
      #expect(run.messages.contains("2021-04-30 的 信访案件台账.csv 缺失或已被改动"))
      #expect(
        !FileManager.default.fileExists(atPath: desk.appending(path: "报告-2021-05").systemPath)
      )
    }
  }

  @Test func `a report is verified from its snapshot, long after the registers are gone`() throws {
    try atDesk { desk in
      for (month, registers) in [("2021-04", "四月"), ("2021-05", "五月")] {
        _ = try monthly(month, registers, in: desk)
      }
      for folder in ["四月", "五月"] {
        try FileManager.default.removeItem(at: desk.appending(path: folder))
      }
      for month in ["2021-04", "2021-05"] {
        let run = try Jianbao.run("verify", "报告-\(month)", "--snapshots", "快照", in: desk)
        #expect(run.code == 0, "\(run.said)")
      }
      let both = try Jianbao.run("verify", "报告-2021-05", "四月", "--snapshots", "快照", in: desk)
      #expect(both.code == 2)
    }
  }
}
