import Register
import Vocabulary

/// What a run reads: this month's files, last month's, and what becomes of files that cannot be read.
struct RunInputs: Sendable {
  var files: InputFiles
  /// Last month's, if there are any.
  var previous: InputFiles?
  /// What messages call the files and last month's: the arguments that named them.
  var arguments: [String]
  var previousArguments: [String] = []
  /// Whether a report is made without the files that cannot be read.
  var allowsErrors: Bool
  var language: Words.Language
}

extension RunInputs {
  /// What the command line names.
  ///
  /// In every message and output last month's files stand below the name of their folder, so that
  /// they cannot be taken for this month's.
  ///
  /// - Throws: A refusal with exit code 3 where an argument leads nowhere.
  init(_ options: SharedOptions, previous: [String] = []) throws(Refusal) {
    try self.init(
      options.registers,
      previous: previous,
      allowsErrors: options.allowErrors,
      language: options.language
    )
  }

  /// What these arguments name.
  init(
    _ arguments: [String],
    previous: [String],
    allowsErrors: Bool,
    language: Words.Language
  ) throws(Refusal) {
    let files = InputFiles(arguments)
    try files.requireAll(in: language)
    var before: InputFiles?
    if !previous.isEmpty {
      let named = InputFiles(previous, isApart: true)
      try named.requireAll(in: language)
      before = named
    }
    self.init(
      files: files,
      previous: before,
      arguments: arguments,
      previousArguments: previous,
      allowsErrors: allowsErrors,
      language: language
    )
  }
}

extension RunInputs {
  /// Takes last month's files from a snapshot; says which, or that there is none.
  mutating func take(
    _ manifest: SnapshotManifest?,
    from folder: SnapshotFolder,
    for day: Day
  ) throws(Refusal) {
    guard let manifest else {
      let month = day.month.advanced(by: -1)
      let words = Words(
        "快照 \(folder.path) 里没有\(month.chinese)的台账，未与上月比对。",
        en: "\(folder.path) holds nothing of \(month); nothing was compared with last month."
      )
      return Console.tell(words[language])
    }
    previous = try folder.files(of: manifest)
    previousArguments = ["\(folder.path) \(manifest.asOf)"]
  }
}

extension RunInputs {
  /// What a report was made of, as far as a snapshot folder holds it.
  init(
    of figures: WrittenFigures,
    kept folder: SnapshotFolder,
    allowsErrors: Bool,
    language: Words.Language
  ) {
    let there = figures.inputs.filter { folder.holds($0.sha256) }
    let tables = { (isPrevious: Bool) in
      there.filter { $0.isPrevious == isPrevious }
        .map { InputFile(path: folder.file($0.sha256), name: $0.path) }
    }
    let manifest = figures.day.flatMap { folder.manifest(of: $0) }
    let unused = (manifest?.unused ?? []).compactMap { unused in
      InputFiles.Reason(rawValue: unused.reason)
        .map { (file: InputFile(path: unused.path, name: unused.path), reason: $0) }
    }
    let before = tables(true)
    self.init(
      files: InputFiles(tables: tables(false), unused: unused),
      previous: before.isEmpty ? nil : InputFiles(tables: before),
      arguments: [folder.path],
      previousArguments: [folder.path],
      allowsErrors: allowsErrors,
      language: language
    )
  }
}

extension SnapshotFolder {
  /// Says where last month's records are read otherwise than they were: by another program or plan.
  func compare(_ manifest: SnapshotManifest, with campaign: Campaign) {
    guard let before = campaign.previous, let keys else { return }
    if keys.keys(of: before.handIn.registers) == manifest.keys { return }
    let words = Words(
      "快照 \(manifest.asOf) 的台账现在读出的记录与当时不同（程序或方案改过），按现在读出的比对。",
      en:
        "the registers of \(manifest.asOf) are read otherwise than they were; compared as read now."
    )
    Console.tell(words[language])
  }
}
