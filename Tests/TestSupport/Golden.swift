import Foundation
package import Testing

/// Compares a text with the golden of this name, in the folder `Golden` beside the test that asks.
///
/// `RECORD=1` in the environment writes the golden anew and fails the test all the same, so that
/// nobody proves anything by recording. The text of a mismatch is attached.
package func expectGolden(
  _ text: String,
  _ name: String,
  besides test: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try folder.write(text: text, to: name)
    Issue.record(
      "\(name) was recorded; please look at what changed",
      sourceLocation: sourceLocation
    )
    return
  }
  guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record("there is no golden \(name); RECORD=1 makes it", sourceLocation: sourceLocation)
    return
  }
  guard text != kept else { return }
  Attachment.record(text, named: name, sourceLocation: sourceLocation)
  let difference = firstDifference(of: text, from: kept)
  Issue.record("\(name) is not as its golden: \(difference)", sourceLocation: sourceLocation)
}

/// The first line in which two texts differ.
private func firstDifference(of text: String, from kept: String) -> Comment {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let keptLines = kept.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, (line, keptLine)) in zip(lines, keptLines).enumerated() where line != keptLine {
    return "line \(index + 1) is\n\(line)\nand was\n\(keptLine)"
  }
  return "\(lines.count) lines, and \(keptLines.count) before"
}

/// A text without what changes with every release or file and says nothing of a page: hashes and the
/// product's version.
package func withoutMarks(_ text: String) -> String {
  text.replacing(/[0-9a-f]{64}/, with: "…")
    .replacing(/jianbao [0-9]+\.[0-9]+\.[0-9]+/, with: "jianbao")
}
