import ArgumentParser
import Vocabulary

/// jianbao（简报）: registers in, briefings out.
///
/// In: a command line. Out: a report's folder or findings, and an exit code. It alone has the file
/// system, the terminal and the environment; it does not know how anything is counted.
@main
struct Jianbao: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jianbao",
    abstract: told(
      "把信访积案整治活动的台账变成每月简报和总结。",
      en: "Registers of a petition campaign in, monthly briefings and the summary out."
    ),
    discussion: told(
      """
      退出码：0 没有错误；1 有错误级别的问题（报告照样生成）；2 用法有误；
      3 输入缺失、不可读或没有任何台账（不写任何文件）；4 输出写不了，或勾稽、隐私检查未通过。
      """,
      en: """
        Exit codes: 0 no errors; 1 findings of error level (a report is written all the same);
        2 wrong usage; 3 an input is missing or cannot be read, or no register stands in it (nothing is
        written); 4 an output cannot be written, or the cross-footing or the privacy scan failed.
        """
    ),
    version: Product.version,
    subcommands: [
      Monthly.self, Summary.self, CheckVerb.self, Codes.self, Explain.self, Verify.self,
      PlanVerb.self, FormsVerb.self, TemplatesVerb.self, Cells.self,
    ]
  )

  static func main() async {
    Console.prepare()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let ending as Ending {
      Self.leave(with: ending.code)
    } catch let error as Refusal {
      Console.tell(error.message)
      Self.leave(with: error.code)
    } catch {
      if exitCode(for: error).isSuccess {
        Console.say(ParserWords.help(fullMessage(for: error)))
        Self.leave(with: .clean)
      }
      Console.tell(complaint(about: message(for: error)))
      Self.leave(with: .usage)
    }
  }

  /// What is wrong with the command line, and where its usage is told.
  private static func complaint(about message: String) -> String {
    let asked = CommandLine.arguments.dropFirst().first
    let verb = configuration.subcommands.contains { $0._commandName == asked } ? asked : nil
    let help = ["jianbao", verb, "--help"].compactMap { $0 }.joined(separator: " ")
    return told(
      "用法有误：\(ParserWords.complaint(message))\n用法见 \(help)。",
      en: "wrong usage: \(message)\nSee \(help)."
    )
  }

  private static func leave(with code: Exit) -> Never {
    exit(withError: code == .clean ? nil : ExitCode(code.rawValue))
  }
}

/// What the product is called in its outputs.
enum Product {
  static let version = "0.1.0"
  static let name = "jianbao \(version)"
}

/// How the program ends (spec §6); of several the gravest counts: 4, 3, 1.
enum Exit: Int32, Sendable {
  case clean = 0
  case findings = 1
  case usage = 2
  case input = 3
  case output = 4
}

/// An end that is no mistake: the exit code that the run earned.
struct Ending: Error {
  var code: Exit

  init(_ code: Exit) {
    self.code = code
  }
}

/// Why the program stops before it has written anything.
struct Refusal: Error {
  var code: Exit
  var message: String

  /// Refuses with a whole sentence: what is wrong, and what to do about it.
  init(_ code: Exit, _ words: Words, in language: Words.Language) {
    self.code = code
    message = words[language]
  }
}
