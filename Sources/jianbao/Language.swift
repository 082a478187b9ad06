import ArgumentParser
import Vocabulary

extension Words.Language {
  /// What the command line asks for with `--lang`, read before the command line is understood, so
  /// that help and complaints about it speak the same language as everything else.
  static let asked: Words.Language = {
    let arguments = CommandLine.arguments
    let isEnglish =
      arguments.contains("--lang=en")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--lang", "en") }
    return isEnglish ? .en : .zh
  }()
}

/// A text of the help, in the language that was asked for.
func told(_ zh: String, en: String) -> String { Words(zh, en: en)[.asked] }

/// Wrong usage, said in the language that was asked for.
func misuse(_ zh: String, en: String) -> ValidationError { ValidationError(told(zh, en: en)) }

extension ArgumentHelp {
  /// The help of an argument; `value` is what stands for it in a synopsis.
  static func told(
    _ zh: String,
    en: String,
    value: (zh: String, en: String)? = nil
  ) -> ArgumentHelp {
    let name = value.map { Words($0.zh, en: $0.en)[.asked] }
    return ArgumentHelp(Words(zh, en: en)[.asked], valueName: name)
  }
}
