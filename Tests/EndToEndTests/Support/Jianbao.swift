import Foundation
import TestSupport
import Testing

/// The built program, and the registers that it is tried on.
enum Jianbao {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The invented campaign of `SampleData`.
  static let sample = root.appending(path: "SampleData/campaign-2021").systemPath
  /// One register for every kind of mess.
  static let mess = root.appending(path: "SampleData/mess").systemPath

  /// The bytes of a workbook that is kept for the tests of the reader.
  static func workbook(_ name: String) throws -> Data {
    try Data(contentsOf: root.appending(path: "Tests/SpreadsheetTests/Fixtures/\(name)"))
  }

  /// Every table of the sample and of the mess, in order.
  static func tables() throws -> [String] {
    try [sample, mess].flatMap { folder in
      try URL(filePath: folder, directoryHint: .isDirectory).contents().keys.sorted()
        .map { folder + "/" + $0 }
    }
  }

  static func program() throws -> Program { try Program(builtAs: "jianbao") }

  /// Runs the program.
  static func run(_ arguments: String..., in folder: URL? = nil) throws -> Program.Run {
    try run(arguments, in: folder)
  }

  /// Runs the program; a test fails where it does not come to an end.
  static func run(_ arguments: [String], in folder: URL? = nil) throws -> Program.Run {
    let run = try program().run(arguments, in: folder)
    try #require(!run.tookTooLong, "jianbao \(arguments) did not come to an end")
    try #require(run.code != nil, "jianbao \(arguments) was ended by a signal: \(run.messages)")
    return run
  }
}

/// A report as it stands in its folder, with the run that wrote it.
struct WrittenReport: Sendable {
  var run: Program.Run
  var files: [String: Data]

  /// Runs a verb into a new folder; what it wrote, and nothing where it wrote nothing.
  init(_ arguments: [String]) throws {
    (run, files) = try inTemporaryFolder { folder in
      let out = folder.appending(path: "report")
      let run = try Jianbao.run(arguments + ["--out", out.systemPath])
      let isThere = FileManager.default.fileExists(atPath: out.systemPath)
      return (run, isThere ? try out.contents() : [:])
    }
  }

  func text(_ name: String) throws -> String {
    String(decoding: try #require(files[name], "\(name) was not written"), as: UTF8.self)
  }

  /// `figures.json`.
  func figures() throws -> Figures {
    try JSONDecoder().decode(Figures.self, from: try #require(files["figures.json"]))
  }

  /// Made once for all tests: May's briefing and October's summary of the sample.
  static func ofSample(_ verb: Verb) throws -> WrittenReport {
    switch verb {
    case .monthly: try monthly.get()
    case .summary: try summary.get()
    }
  }

  private static let monthly = Result { try WrittenReport(Verb.monthly.arguments) }
  private static let summary = Result { try WrittenReport(Verb.summary.arguments) }
}

/// The two reports.
enum Verb: String, CaseIterable, Sendable {
  case monthly, summary

  var period: String { self == .monthly ? "2021-05" : "2021-10-31" }
  var arguments: [String] { [rawValue, period, Jianbao.sample] }
}
