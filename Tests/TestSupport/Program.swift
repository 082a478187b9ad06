package import Foundation
import Testing

/// A program that a test runs as a user would.
package struct Program: Sendable {
  /// How a run ended, and what it printed.
  package struct Run: Hashable, Sendable {
    /// The exit code; nothing where a signal ended it.
    package var code: Int32?
    package var output: String
    package var messages: String
    /// Whether it was ended because its time was over.
    package var tookTooLong: Bool

    /// What it printed on both ways out.
    package var said: String { output + messages }
  }

  package var file: URL

  package init(_ file: URL) {
    self.file = file
  }

  /// The program of this name that was built beside the tests.
  package init(builtAs name: String) throws {
    let tests = try #require(Bundle.main.executableURL, "the tests have no place of their own")
    let file = tests.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name)
    try #require(
      FileManager.default.isExecutableFile(atPath: file.systemPath),
      "\(file.systemPath) was not built"
    )
    self.file = file
  }

  /// Runs it to its end, or to the end of its time.
  package func run(
    _ arguments: [String],
    in folder: URL? = nil,
    limit: Duration = .seconds(300)
  ) throws -> Run {
    try inTemporaryFolder { desk in
      let (output, messages) = (desk.appending(path: "output"), desk.appending(path: "messages"))
      let process = try prepared(arguments, in: folder, output: output, messages: messages)
      let isOver = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in isOver.signal() }
      try process.run()
      let tookTooLong =
        isOver.wait(timeout: .now() + .seconds(Int(limit.components.seconds))) == .timedOut
      if tookTooLong {
        kill(process.processIdentifier, SIGKILL)
        isOver.wait()
      }
      return Run(
        code: process.terminationReason == .exit ? process.terminationStatus : nil,
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self),
        tookTooLong: tookTooLong
      )
    }
  }

  /// Starts it and kills it when `moment` returns, unless it is over before.
  package func runKilled(_ arguments: [String], when moment: (Int32) -> Void) throws {
    try inTemporaryFolder { desk in
      let process = try prepared(
        arguments,
        in: nil,
        output: desk.appending(path: "output"),
        messages: desk.appending(path: "messages")
      )
      let isOver = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in isOver.signal() }
      try process.run()
      moment(process.processIdentifier)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      isOver.wait()
    }
  }

  private func prepared(
    _ arguments: [String],
    in folder: URL?,
    output: URL,
    messages: URL
  ) throws -> Process {
    for file in [output, messages] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    return process
  }
}
