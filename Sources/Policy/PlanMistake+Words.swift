package import Vocabulary

extension PlanMistake {
  /// What is wrong, without a full stop.
  package var words: Words {
    switch self {
    case .page(let mistake): mistake.words
    case .block(let mistake): mistake.words
    case .value(let mistake): mistake.words
    case .rule(let mistake): mistake.words
    }
  }
}

extension PlanMistake.Page {
  fileprivate var words: Words {
    switch self {
    case .noTitle:
      Words("缺少方案标题（以“# ”开头的一行）", en: "there is no title (a line that begins with “# ”)")
    case .strayLine:
      Words(
        "这一行既不是标题（##）、方案原文（>）、原文说明（原文……），也不在 yaml 块内",
        en: "this is no heading (##), no words of the notice (>), no note (原文…), and in no block"
      )
    case .fenceUnreadable:
      Words("块的首行应写作 ```yaml", en: "a block begins with the line ```yaml")
    case .blockNotClosed:
      Words("这个块没有结束，应以单独一行 ``` 收尾", en: "this block lacks its last line, ```")
    case .headingUnreadable(let text):
      Words(
        "标题“\(text)”没有条款号，应写作“## 三、1 ……”“## 四、2（2）……”“## 六、（三）……”",
        en: "the heading “\(text)” has no clause number, such as “## 三、1 …” or “## 六、（三）…”"
      )
    case .clauseTwice(let number, let line):
      Words("条款“\(number)”在第 \(line) 行已有", en: "clause “\(number)” already stands on line \(line)")
    case .clauseWithoutQuote:
      Words("这一条没有引用方案原文（>）", en: "this clause quotes no words of the notice (>)")
    case .clauseWithoutBlock:
      Words(
        "这一条没有写明如何落实，应至少有一块：指标、奖惩、人工、说明或待定",
        en: "this clause has no block; it needs one of 指标, 奖惩, 人工, 说明, 待定"
      )
    }
  }
}

extension PlanMistake.Block {
  fileprivate var words: Words {
    switch self {
    case .empty: Words("块内没有内容", en: "this block is empty")
    case .yaml(let problem):
      Words(
        "YAML 写法有误（\(problem)），请检查半角冒号、逗号、引号、括号和缩进",
        en: "this is not YAML: \(problem)"
      )
    case .keyTwice(let key): Words("键“\(key)”写了两次", en: "the key “\(key)” stands here twice")
    case .anchor:
      Words("不支持 YAML 的锚点和引用（& 和 *）", en: "anchors and aliases (& and *) are not allowed")
    case .expected(let shape):
      Words("这里应是\(shape.words.zh)", en: "this should be \(shape.words.en)")
    case .noKind: Words("看不出这是哪一种块", en: "this block is of no known kind")
    case .severalKinds(let keys):
      Words(
        "一个块只能是一种：\(keys.joined(separator: "、"))应分开写",
        en: "a block is of one kind only: part \(keys.joined(separator: ", "))"
      )
    case .settingInClause(let key):
      Words("“\(key)”应写在第一条之前", en: "“\(key)” belongs above the first clause")
    case .ruleAboveClauses(let key):
      Words("“\(key)”应写在它所落实的条款之下", en: "“\(key)” belongs under the clause it carries out")
    case .unknownKey(let key, let kind):
      Words("“\(key)”不是“\(kind)”的键", en: "“\(key)” is no key of “\(kind)”")
    case .missingKey(let key, let kind):
      Words("“\(kind)”缺少“\(key)”", en: "“\(kind)” lacks “\(key)”")
    case .foreignKey(let key, let measure):
      Words(
        "算法为“\(measure)”的指标没有“\(key)”",
        en: "an indicator counted by “\(measure)” has no “\(key)”"
      )
    case .settingTwice(let key, let line):
      Words("“\(key)”在第 \(line) 行已写过", en: "“\(key)” already stands on line \(line)")
    case .settingMissing(let key):
      Words("第一条之前缺少“\(key)”", en: "“\(key)” is missing above the first clause")
    }
  }
}

extension PlanMistake.Value {
  fileprivate var words: Words {
    switch self {
    case .unknownWord(let word, let list):
      Words("“\(word)”不是\(list.words.zh)", en: "“\(word)” is no \(list.words.en)")
    case .fieldElsewhere(let header, let register, let owners):
      Words(
        "\(register.title)没有“\(header)”（\(owners.map(\.title).joined(separator: "、"))才有）",
        en: "\(register.rawValue) has no “\(header)”"
          + " (\(owners.map(\.rawValue).joined(separator: ", ")) has)"
      )
    case .notAValue(let word, let field):
      Words("“\(word)”不是“\(field)”的取值", en: "“\(word)” is no value of “\(field)”")
    case .comparisonNotFitting(let comparison, let field):
      Words("“\(field)”不能用“\(comparison)”", en: "“\(comparison)” does not fit “\(field)”")
    case .personalField(let field):
      Words("“\(field)”是信访人个人信息，不得用于统计", en: "“\(field)” is personal and is not counted by")
    case .fieldNotFitting(let field, let key):
      Words("“\(field)”一栏不能作“\(key)”", en: "the column “\(field)” cannot be the “\(key)”")
    case .noSuchDay(let text):
      Words("“\(text)”不是日历上的日子，应写作如 2021-04-30", en: "“\(text)” is no day of the calendar")
    case .outOfRange(let text): Words("“\(text)”超出范围", en: "“\(text)” is out of range")
    case .daysReversed(let earlier, let later):
      Words("“\(earlier)”应早于“\(later)”", en: "“\(earlier)” should come before “\(later)”")
    case .identifier(let text):
      Words(
        "“\(text)”不能作代号，应由小写字母、数字和连字符组成，如 new-case-closure",
        en: "“\(text)” is no name such as new-case-closure (a–z, 0–9, hyphens)"
      )
    case .nameTwice(let name, let owner):
      Words("“\(name)”已是“\(owner)”的名称或别名", en: "“\(name)” is already a name of “\(owner)”")
    case .nestedTooDeep: Words("条件套得太深", en: "this condition is nested too deep")
    }
  }
}

extension PlanMistake.Rule {
  fileprivate var words: Words {
    switch self {
    case .indicatorTwice(let id, let line):
      Words("指标“\(id)”在第 \(line) 行已有", en: "the indicator “\(id)” already stands on line \(line)")
    case .registerWithoutDay(let register):
      Words(
        "\(register.title)没有发生日期，不能按月与基数相比",
        en: "\(register.rawValue) has no day of its own to be compared by month"
      )
    case .emptyList(.own):
      Words("“清单”里没有一项", en: "the list has no item")
    case .emptyList(let list):
      Words("第一条之前没有“\(list.name)”，无项可查", en: "there is no “\(list.name)” to go through")
    case .targetUnreadable(let text):
      Words("目标“\(text)”看不懂", en: "the target “\(text)” cannot be read")
    case .targetNotFitting(let target, let measure):
      Words(
        "算法为“\(measure)”的指标不能以“\(target.chinese)”为目标",
        en: "a figure counted by “\(measure)” cannot be held against \(target)"
      )
    case .targetsOutOfOrder(let day, let earlier):
      Words(
        "目标应按起始日先后排列：\(day) 应在 \(earlier) 之前",
        en: "targets stand in the order of their days: \(day) before \(earlier)"
      )
    case .exampleUnreadable(let text):
      Words("例“\(text)”看不懂", en: "the example “\(text)” cannot be read")
    case .exampleFails(let answer, let gap):
      Words(
        "例与算法不符：算得\(answer.chinese)" + (gap.map { "，还差 \($0)" } ?? ""),
        en: "the example does not hold: it comes out as \(answer.rawValue)"
          + (gap.map { ", gap \($0)" } ?? "")
      )
    case .stepTwice(let code, let line):
      Words(
        "奖惩“\(code.rawValue)”在第 \(line) 行已有",
        en: "“\(code.rawValue)” already stands on line \(line)"
      )
    case .stepMissing(let code):
      Words("缺少奖惩“\(code.rawValue)”", en: "the step “\(code.rawValue)” is missing")
    case .scopeNotTaken(let code):
      Words("奖惩“\(code.rawValue)”没有“适用”", en: "the step “\(code.rawValue)” has no “适用”")
    }
  }
}
