import ArgumentParser
import Briefing
import Policy
import Vocabulary

/// The plan itself: read out, checked, surveyed.
struct PlanVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: told(
      "方案：通读、检查、看覆盖了哪些条款。",
      en: "The plan: read it out, check it, see which clauses it covers."
    ),
    subcommands: [Show.self, Check.self, Coverage.self, SchemaVerb.self]
  )

  /// The options of what reads a plan.
  struct Options: ParsableArguments {
    @Option(
      help: .told(
        "方案文件；默认用内置方案。",
        en: "the plan; by default the built-in one.",
        value: ("文件", "file")
      )
    )
    var plan: String?

    @Option(help: .told("语言：zh 或 en。", en: "language: zh or en.", value: ("语言", "language")))
    var lang: String = "zh"

    func validate() throws {
      guard Words.Language(rawValue: lang) != nil else {
        throw misuse("--lang 只能是 zh 或 en。", en: "--lang is zh or en.")
      }
    }

    var language: Words.Language { Words.Language(rawValue: lang) ?? .zh }

    func read() throws(Refusal) -> Plan { try PlanInForce.plan(at: plan, language: language) }
  }

  /// The plan as an official reads it.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: told(
        "把方案读成文：条款原文，每条怎么统计、目标、口径、例。",
        en: "Reads the plan out: clauses, how each is counted, targets, examples."
      )
    )
    @OptionGroup var options: Options

    func run() throws {
      Console.say(PlanOutline(of: try options.read(), language: options.language).text)
    }
  }

  /// Clauses × kinds of block, and the registers that are needed.
  struct Coverage: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: told(
        "列出条款各用什么办法落实，以及需要哪些台账和列。",
        en: "Lists how each clause is carried out, and which registers and columns are needed."
      )
    )
    @OptionGroup var options: Options

    func run() throws { Console.say(PlanCoverage(of: try options.read()).text) }
  }

  /// A JSON Schema for editors.
  struct SchemaVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema",
      abstract: told(
        "输出方案文件中 yaml 块的 JSON Schema，供编辑器使用。",
        en: "Prints the JSON Schema of a plan's blocks, for editors."
      )
    )

    func run() { Console.say(PlanSchema.text) }
  }

  /// Everything that is wrong with a plan file, at once.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: told(
        "检查一份方案文件：全部错误的行列，以及重叠、空档等应当留意之处。",
        en: "Checks a plan file: every mistake with its place, and overlaps and gaps to look at."
      ),
      discussion: told(
        "退出码：0 没有错误；1 有错误；3 文件打不开。",
        en: "Exit codes: 0 no mistake; 1 mistakes; 3 the file cannot be opened."
      )
    )

    @Argument(help: .told("方案文件。", en: "the plan file.", value: ("文件", "file")))
    var file: String

    @Option(help: .told("语言：zh 或 en。", en: "language: zh or en.", value: ("语言", "language")))
    var lang: String = "zh"

    func validate() throws {
      guard Words.Language(rawValue: lang) != nil else {
        throw misuse("--lang 只能是 zh 或 en。", en: "--lang is zh or en.")
      }
    }

    func run() throws {
      let language = Words.Language(rawValue: lang) ?? .zh
      let text: String
      do throws(Refusal) {
        text = try PlanInForce.text(at: file, language: language).text
      } catch {
        throw Refusal(.input, Words(error.message, en: error.message), in: language)
      }
      let plan: Plan
      do throws(PlanErrors) {
        plan = try Plan(reading: text, named: file)
      } catch {
        Console.say(error.errors.map { $0.report(in: language) }.joined(separator: "\n"))
        let count = error.errors.count
        Console.say(Words("共 \(count) 处错误。", en: "\(count) mistakes.")[language])
        throw Ending(.findings)
      }
      let notes = plan.notes
      for placed in notes {
        let words = placed.note.words[language]
        Console.say(
          Words(
            "\(file):\(placed.line)：留意：\(words)。",
            en: "\(file):\(placed.line): note: \(words)."
          )[
            language
          ]
        )
      }
      Console.say(
        Words(
          "没有错误：条款 \(plan.clauses.count) 条，指标 \(plan.indicators.count) 项，"
            + "例 \(plan.indicators.map(\.examples.count).reduce(0, +)) 个全部成立；留意 \(notes.count) 处。",
          en: "no mistake: \(plan.clauses.count) clauses, \(plan.indicators.count) indicators, "
            + "\(plan.indicators.map(\.examples.count).reduce(0, +)) examples hold; \(notes.count) notes."
        )[language]
      )
    }
  }
}
