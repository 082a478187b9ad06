import Briefing
import Policy
import Vocabulary

/// A report held against what is derived again from its inputs.
///
/// In: the folder as it stands, and the files that would be written now. Out: every difference, in
/// the order of `Difference.Kind`. The product's version is no difference: what would be written now
/// is written under the version that the report names.
struct Verification {
  let written: WrittenReport
  /// What would be written now.
  let files: [OutputFile]
  let now: WrittenFigures
  private(set) var differences: [Difference] = []

  init?(of written: WrittenReport, against files: [OutputFile], by plan: Plan) {
    guard let file = files.first(where: { $0.name == WrittenFigures.name }),
      let now = WrittenFigures(file.bytes)
    else { return nil }
    self.written = written
    self.files = files
    self.now = now
    comparePlan()
    compareInputs()
    compareBodies(by: plan)
    compareDoubts()
    compareLedger()
    compareFiles()
  }

  private var was: WrittenFigures { written.figures }

  private mutating func add(
    _ kind: Difference.Kind,
    _ subject: String,
    _ field: String? = nil,
    was: String? = nil,
    now: String? = nil
  ) {
    differences.append(
      Difference(kind: kind, subject: subject, field: field, was: was, now: now)
    )
  }

  private mutating func comparePlan() {
    if was.plan.sha256 != now.plan.sha256 {
      add(.plan, now.plan.title, was: marked(was.plan), now: marked(now.plan))
    }
    if was.options.templates != now.options.templates {
      let (was, now) = (was.options.templates, now.options.templates)
      add(.templates, "", was: Self.short(was), now: Self.short(now))
    }
  }

  private func marked(_ plan: WrittenFigures.Plan) -> String {
    "《\(plan.title)》（\(Self.short(plan.sha256))）"
  }

  /// As much of a hash as tells two apart on a page.
  static func short(_ sha256: String) -> String { String(sha256.prefix(12)) }

  private mutating func compareInputs() {
    var (lost, found) = (was.inputs, now.inputs)
    lost.removeAll { now.inputs.contains($0) }
    found.removeAll { was.inputs.contains($0) }
    if lost.isEmpty, found.isEmpty {
      if was.inputs != now.inputs { add(.inputOrder, "") }
      return
    }
    for input in lost {
      if let other = found.firstIndex(where: { $0.isSamePlace(as: input) }) {
        let (was, now) = (Self.short(input.sha256), Self.short(found[other].sha256))
        add(.inputChanged, input.path, was: was, now: now)
        found.remove(at: other)
      } else if let other = found.firstIndex(where: { $0.isSameContent(as: input) }) {
        add(.inputRenamed, input.path, was: input.path, now: found[other].path)
        found.remove(at: other)
      } else {
        add(.inputMissing, input.path, input.isPrevious ? "previous" : nil)
      }
    }
    for input in found { add(.inputExtra, input.path, input.isPrevious ? "previous" : nil) }
  }

  private mutating func compareBodies(by plan: Plan) {
    let names = now.bodies.map(\.name) + was.bodies.map(\.name)
    for name in names.uniqued() {
      let old = was.bodies.first { $0.name == name }
      let new = now.bodies.first { $0.name == name }
      guard let old, let new else {
        add(.figure, name, was: old.map { _ in "有" }, now: new.map { _ in "有" })
        continue
      }
      compareFigures(of: old, with: new, by: plan)
      compareOutcomes(of: old, with: new)
    }
  }

  private mutating func compareFigures(
    of old: WrittenFigures.Body,
    with new: WrittenFigures.Body,
    by plan: Plan
  ) {
    let known = plan.indicators.map(\.id)
    let others = Set(old.indicators.keys).union(new.indicators.keys).subtracting(known).sorted()
    for id in known + others {
      let subject = "\(new.name) \(plan.indicator(id)?.title ?? id)（\(id)）"
      switch (old.indicators[id], new.indicators[id]) {
      case (let was?, let now?):
        for (field, one, other) in was.fields(beside: now) where one != other {
          add(.figure, subject, field, was: one, now: other)
        }
      case (nil, nil): break
      case (let was, let now):
        add(.figure, subject, was: was?.answer, now: now?.answer)
      }
    }
  }

  private mutating func compareOutcomes(
    of old: WrittenFigures.Body,
    with new: WrittenFigures.Body
  ) {
    if old.handedIn != new.handedIn {
      let (was, now) = (old.handedIn.map(yesNo), new.handedIn.map(yesNo))
      add(.outcome, new.name, "handedIn", was: was, now: now)
    }
    if old.outcome != new.outcome {
      add(.outcome, new.name, "outcome", was: old.outcome, now: new.outcome)
    }
    if old.score != new.score {
      add(.outcome, new.name, "score", was: old.score?.text, now: new.score?.text)
    }
    let (lost, found) = Self.onlyIn(old.outcomes ?? [], new.outcomes ?? [])
    for outcome in lost { add(.outcome, new.name, "reason", was: outcome.short) }
    for outcome in found { add(.outcome, new.name, "reason", now: outcome.short) }
  }

  private mutating func compareDoubts() {
    let (lost, found) = Self.onlyIn(was.doubts, now.doubts)
    for doubt in lost { add(.doubt, doubt.address, was: doubt.short) }
    for doubt in found { add(.doubt, doubt.address, now: doubt.short) }
  }

  private mutating func compareLedger() {
    let (old, new) = (was.ledger, now.ledger)
    if old.read != new.read { add(.ledger, "行数账", "read", was: "\(old.read)", now: "\(new.read)") }
    if old.counted != new.counted {
      add(.ledger, "行数账", "counted", was: "\(old.counted)", now: "\(new.counted)")
    }
    for reason in Set(old.leftOut.keys).union(new.leftOut.keys).sorted()
    where old.leftOut[reason] != new.leftOut[reason] {
      let (was, now) = (old.leftOut[reason] ?? 0, new.leftOut[reason] ?? 0)
      add(.ledger, "行数账 \(reason)", "leftOut", was: "\(was)", now: "\(now)")
    }
  }

  private mutating func compareFiles() {
    for file in files {
      guard let bytes = written.files[file.name] else {
        add(.fileMissing, file.name)
        continue
      }
      guard bytes != file.bytes else { continue }
      add(.fileChanged, file.name, bytes.flatMap { Self.firstLine(of: $0, unlike: file) })
    }
    let names = Set(files.map(\.name))
    for name in written.files.keys.sorted() where !names.contains(name) { add(.fileExtra, name) }
  }

  /// The first line in which a text differs; nothing for what is no text.
  private static func firstLine(of bytes: [UInt8], unlike file: OutputFile) -> String? {
    let isText = ["html", "md", "csv", "json"].contains { file.name.hasSuffix(".\($0)") }
    guard isText else { return nil }
    let same = zip(bytes, file.bytes).prefix { $0 == $1 }
    return "\(same.count { $0.0 == 10 } + 1)"
  }

  /// The members of one list that the other has not, each as often as it is missing.
  private static func onlyIn<Member: Hashable>(
    _ one: [Member],
    _ other: [Member]
  ) -> (lost: [Member], found: [Member]) {
    func without(_ members: [Member], _ known: [Member]) -> [Member] {
      var counts = known.reduce(into: [Member: Int]()) { $0[$1, default: 0] += 1 }
      return members.filter { member in
        guard let count = counts[member], count > 0 else { return true }
        counts[member] = count - 1
        return false
      }
    }
    return (without(one, other), without(other, one))
  }

  private func yesNo(_ flag: Bool) -> String { flag ? "是" : "否" }
}

extension WrittenFigures.Input {
  fileprivate func isSamePlace(as other: Self) -> Bool {
    path == other.path && isPrevious == other.isPrevious
  }

  fileprivate func isSameContent(as other: Self) -> Bool {
    sha256 == other.sha256 && isPrevious == other.isPrevious
  }
}

extension WrittenFigures.Indicator {
  /// Every member with what both say of it; of a list what only one of them has.
  fileprivate func fields(beside other: Self) -> [(name: String, was: String?, now: String?)] {
    [
      ("clause", clause, other.clause), ("n", n.map { "\($0)" }, other.n.map { "\($0)" }),
      ("d", d.map { "\($0)" }, other.d.map { "\($0)" }), ("target", target, other.target),
      ("answer", answer, other.answer), ("gap", gap.map { "\($0)" }, other.gap.map { "\($0)" }),
      ("mendable", mendable ? "true" : "false", other.mendable ? "true" : "false"),
      (
        "missing", Self.named(missing, besides: other.missing),
        Self.named(other.missing, besides: missing)
      ),
      (
        "evidence", Self.named(evidence, besides: other.evidence),
        Self.named(other.evidence, besides: evidence)
      ),
    ]
  }

  /// `3处：甲.xlsx[案件]!A7、…`: how many there are, and the first that the other list has not.
  ///
  /// Equal lists are said alike, and lists of the same members in another order are not.
  private static func named(_ list: [String], besides other: [String]) -> String? {
    if list == other { return nil }
    if list.isEmpty { return "0处" }
    let own = list.filter { !Set(other).contains($0) }
    let more = own.count > 3 ? "…" : ""
    let names = own.isEmpty ? list : own
    return "\(list.count)处（\(names.prefix(3).joined(separator: "、"))\(more)）"
  }
}

extension WrittenFigures.Outcome {
  /// The step with its clause; a reason is long, and is not quoted.
  fileprivate var short: String { "\(code)（\(clause)）" }
}

extension WrittenFigures.Doubt {
  fileprivate var short: String { "\(code) \(address)" }
}

extension [String] {
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
