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
