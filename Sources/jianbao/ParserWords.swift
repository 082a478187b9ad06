import Vocabulary

/// What the parser of the command line says of its own, in Chinese unless English is asked for.
///
/// The parser speaks English only; its sentences are few, and one that is not among these stays as it is.
enum ParserWords {
  /// A complaint about the command line.
  static func complaint(_ text: String) -> String {
    guard Words.Language.asked == .zh else { return text }
    if let match = text.wholeMatch(of: /Unknown option '(.+?)'(?:. Did you mean '(.+)'\?)?/) {
      let near = match.output.2.map { "；是不是要写 \($0)？" } ?? "。"
      return "没有选项 \(match.output.1)\(near)"
    }
    if let match = text.wholeMatch(of: /Missing value for '(.+)'/) {
      return "选项 \(match.output.1) 后面缺少内容。"
    }
    if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "缺少参数 \(match.output.1)。"
    }
    if let match = text.wholeMatch(of: /(?:Unexpected argument|[0-9]+ unexpected arguments:) (.+)/)
    {
      return "不认识或多余的参数：\(match.output.1)。"
    }
    if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'(.*)/) {
      let choices = match.output.3.matches(of: /'(.+?)'/).map { String($0.output.1) }
      let list = choices.isEmpty ? "" : "；可用的是 \(choices.joined(separator: "、"))"
      return "\(match.output.2) 不能是“\(match.output.1)”\(list)。"
    }
    if let match = text.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' .*/) {
      return "选项 \(match.output.1) 后面不带内容，却写了“\(match.output.2)”。"
    }
    return text
  }

  /// The help of the program or of a verb.
  static func help(_ text: String) -> String {
    guard Words.Language.asked == .zh else { return text }
    let headed = titles.reduce(text) { $0.replacing($1.en, with: $1.zh) }
    let lines = headed.split(separator: "\n", omittingEmptySubsequences: false)
    let list = lines.map { aligned(String($0)) }.joined(separator: "\n")
    return list.replacing(/\((?:values: [^;)]*;\s+)?default: ([^)]*)\)/) {
      "（默认 \($0.output.1)）"
    }
  }

  /// A line of a list whose label is as wide as it is shown: an ideograph takes two columns.
  private static func aligned(_ line: String) -> String {
    guard let match = line.wholeMatch(of: /( {2}\S.*?)( {2,})(\S.*)/) else { return line }
    let wide = match.output.1.unicodeScalars.count { $0.properties.isIdeographic }
    let gap = String(repeating: " ", count: max(1, match.output.2.count - wide))
    return match.output.1 + gap + match.output.3
  }

  private static let titles: [(en: String, zh: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："), ("<subcommand>", "<命令>"), ("<subcommands>", "<命令>"),
    ("[<options>]", "[<选项>]"), ("Show the version.", "显示版本。"),
    ("Show help information.", "显示这份说明。"), ("Show subcommand help information.", "显示命令的说明。"),
    ("See 'jianbao help <命令>' for detailed help.", "各命令的说明：jianbao help <命令>"),
  ]
}
