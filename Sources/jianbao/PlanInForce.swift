import Assessment
import Policy
import Register
import Templates
import Vocabulary

/// The plan in force, with its text's hash and the terms that readers of registers need.
struct PlanInForce: Sendable {
  let plan: Plan
  /// The plan as it stands in its file.
  let text: String
  let sha256: String
  /// With what somebody has written down of headers.
  private(set) var terms: ReadingTerms

  /// The built-in plan's place among the templates.
  static let builtIn = "Policies/petition-backlog-2021.md"

  init(path: String?, language: Words.Language) throws(Refusal) {
    let (text, name) = try Self.text(at: path, language: language)
    self.text = text
    let plan = try Self.plan(reading: text, named: name, language: language)
    sha256 = jianbao.sha256(of: text)
    do throws(LexiconError) {
      var lexicon = try Lexicon(
        headers: Templates.text(at: "Words/headers.yaml") ?? "",
        values: Templates.text(at: "Words/values.yaml") ?? "",
        areas: plan.areas.map { ($0.name, $0.aliases) },
        items: plan.foundationItems.map { ($0.name, $0.aliases) }
      )
      for (field, items) in plan.ownItems {
        for item in items {
          lexicon.words[field, default: WordList()].add(item.name, words: item.aliases)
        }
      }
      terms = ReadingTerms(
        directory: UnitDirectory(plan.units),
        lexicon: lexicon,
        backlogStart: plan.backlogStart,
        year: plan.year
      )
      self.plan = plan.readingWords { register, field, word in
        lexicon.list(of: field, in: register)?.exactly(word) ?? word
      }
    } catch {
      throw Refusal(
        .usage,
        Words("用语表有误：\(error)。", en: "the word lists are wrong: \(error)."),
        in: language
      )
    }
  }

  /// The plan and the mapping of headers that the command line names.
  init(path: String?, mapping: String?, language: Words.Language) throws(Refusal) {
    try self.init(path: path, language: language)
    if let mapping { terms.mapping = try HeaderMapping(at: mapping, language: language) }
  }

  /// The same, as every verb that reads registers names them.
  init(_ options: SharedOptions) throws(Refusal) {
    try self.init(path: options.plan, mapping: options.mapping, language: options.language)
  }

  /// What the product says of itself: the plan and the pages.
  ///
  /// A name that stands in them says nothing of a petitioner.
  var ownTexts: [String] {
    [text] + Templates.files.filter { $0.path.hasPrefix("Pages/") }.map(\.text)
  }

  /// The plan alone, for whoever reads no registers.
  static func plan(at path: String?, language: Words.Language) throws(Refusal) -> Plan {
    let (text, name) = try text(at: path, language: language)
    return try plan(reading: text, named: name, language: language)
  }

  private static func plan(
    reading text: String,
    named name: String,
    language: Words.Language
  ) throws(Refusal) -> Plan {
    do throws(PlanErrors) {
      return try Plan(reading: text, named: name)
    } catch {
      let report = error.errors.map { $0.report(in: language) }.joined(separator: "\n")
      throw Refusal(.usage, Words(report, en: report), in: language)
    }
  }

  /// Free texts and petitioners' data that no page prints and no condition of the plan asks for: of
  /// them a report needs only to know which are the same.
  var unprinted: Set<Field> {
    Set([.measures, .summary, .outcome, .phone, .idNumber, .address])
      .subtracting(plan.askedFields)
  }

  /// Refuses a day outside the campaign year as wrong usage (spec §2.3).
  func requireYear(of day: Day, language: Words.Language) throws(Refusal) {
    guard day.year == plan.year else {
      throw Refusal(
        .usage,
        Words(
          "统计日 \(day) 不在方案年度 \(plan.year) 内；请改用该年度的日期。",
          en: "\(day) does not lie in the plan's year \(plan.year); please use a day of that year."
        ),
        in: language
      )
    }
  }

  /// The unit that `--unit` names; wrong usage says which are nearest.
  func requireUnit(_ name: String, language: Words.Language) throws(Refusal) -> UnitID {
    if let unit = terms.directory.unit(named: name) { return unit }
    let near = terms.directory.nearest(to: name).joined(separator: "、")
    throw Refusal(
      .usage,
      Words(
        "--unit 的“\(name)”不是方案里的单位；\(near.isEmpty ? "请核对名称" : "最接近的是：\(near)")。",
        en: "--unit \(name) is not one of the plan's\(near.isEmpty ? "" : "; nearest: \(near)")."
      ),
      in: language
    )
  }

  /// A plan file's text and its name in messages.
  static func text(
    at path: String?,
    language: Words.Language
  ) throws(Refusal) -> (text: String, name: String) {
    guard let path else { return (Templates.text(at: builtIn) ?? "", builtIn) }
    let what = Words("方案文件", en: "the plan")
    return (try TextFile.text(at: path, what, language: language), path)
  }
}
