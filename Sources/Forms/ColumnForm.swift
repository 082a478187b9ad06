import Policy
import Register
import Vocabulary
import WorkbookWriter

/// A column of a blank register: what may stand in it, how it is shown, what a clerk is told.
struct ColumnForm {
  let column: Column
  /// The words to choose from; none where something else is written.
  let choices: [String]
  /// Whether only these words are taken.
  let isClosed: Bool
  /// What the sample row shows.
  let sample: BookCell.Value
  private let days: ClosedRange<Day>
  /// A day to show how one is written.
  private let example: Day

  init(_ column: Column, of kind: RegisterKind, plan: Plan, lexicon: Lexicon) {
    self.column = column
    sample = SampleValue(plan).value(of: column.field, in: kind)
    example = plan.campaignStart
    // What the reader takes for plausible (spec §2.2).
    days =
      Month(year: plan.backlogStart.year - 20, month: 1)
      .firstDay...Month(
        year: plan.year + 1,
        month: 12
      ).lastDay
    let closed = kind.closedWords(of: column.field)?.filter { $0 != Self.unread }
    switch column.type {
    case .units:
      (choices, isClosed) = (plan.units.map(\.name), false)
    case .flag:
      (choices, isClosed) = (["是", "否"], true)
    case .word:
      choices = closed ?? lexicon.list(of: column.field, in: kind)?.canonical ?? []
      isClosed = closed != nil
    case .words:
      choices = closed ?? lexicon.list(of: column.field, in: kind)?.canonical ?? []
      isClosed = false
    case .month:
      let months = Month.months(from: plan.campaignStart.month, through: plan.campaignEnd.month)
      (choices, isClosed) = (months.map(\.description) + ["总结"], false)
    case .text, .key, .day, .deadline, .count, .personal:
      (choices, isClosed) = ([], false)
    }
  }

  /// What the reader says of a word that it does not know, and nobody is to write.
  private static let unread = "未识别"

  /// Free text that takes several lines.
  private var isLong: Bool {
    switch column.field {
    case .summary, .outcome, .measures, .text, .remark, .measure: true
    default: false
    }
  }

  /// How what is typed is kept: numbers that are names stay as they are typed.
  var style: BookStyle {
    switch column.type {
    case .day, .deadline: BookStyle(hasBorder: true, format: .isoDay)
    case .count: BookStyle(hasBorder: true)
    case .text where isLong: BookStyle(wraps: true, hasBorder: true)
    case .text, .key, .month, .units, .flag, .word, .words, .personal:
      BookStyle(wraps: true, hasBorder: true, format: .text)
    }
  }

  /// In characters.
  var width: Double {
    let own: Double =
      switch column.type {
      case .day, .deadline, .month: 12
      case .count, .flag: 9
      case .word: 12
      case .words, .units: 16
      case .key: 18
      case .personal: column.field == .idNumber || column.field == .address ? 22 : 14
      case .text: isLong ? 36 : 16
      }
    // A header of two lines.
    let heading = column.header.split(separator: "/").last ?? ""
    return max(own, Double((heading.count + 1) / 2 * 2 + 3))
  }

  /// What may be typed; anything where neither a list nor a day nor a number is asked for.
  func allowed(lists: inout FormGuide) -> Validation.Allowed {
    switch column.type {
    case .day, .deadline: .days(days)
    case .count: .count
    case .units, .flag, .word, .words, .month:
      Validation.Allowed.fitsInline(choices) ? .words(choices) : .cells(lists.place(of: choices))
    case .text, .key, .personal: .anything
    }
  }

  /// Whether what is not allowed is refused, not only warned of.
  var isStrict: Bool {
    switch column.type {
    case .day, .count: true
    default: isClosed
    }
  }

  /// 必填 or 选填, and what to write.
  var prompt: String { (column.isRequired ? "必填。" : "选填。") + hint }

  /// What to write.
  var hint: String {
    if let own = Self.hints[column.field] { return own }
    switch column.type {
    case .units: return "从列表中选；几个单位合办的都写上，用“、”隔开，主办在前。"
    case .day: return "写完整的日期，如 \(example)" + (column.isRequired ? "。" : "；没有就留空。")
    case .deadline: return "写日期，如 \(example)。"
    case .count: return "写整数，不带单位。"
    case .flag: return "选“是”或“否”；还说不清的留空。"
    case .word: return "从列表中选。"
    case .words: return "从列表中选；有几项的都写上，用“、”隔开。"
    case .key: return "写信访案件台账里的案件编号；没有对应案件的留空。"
    case .month: return "从列表中选；十月底的活动总结写“总结”。"
    case .personal: return "只用于核对，不进任何报告；按规定登记。"
    case .text: return "照实填写；不要写信访人的姓名、电话、证件号码和住址。"
    }
  }

  private static let hints: [Field: String] = [
    .number: "照登记时的编号写，全年不变；一案只填一行。前面的 0 不会丢。",
    .due: "写日期，或从受理起算的天数如“60日”；不填的按受理（没有受理日期的按登记）后 60 日。",
    .closed: "已结案的必须写；没有结案的留空。",
    .resolved: "矛盾化解、息诉罢访的日期；结案不等于化解。",
    .status: "从列表中选。选“已结案”的要写结案日期；选“非职责”的要写移交日期。",
    .inScope: "选“是”或“否”；不属本部门职责的，写移交日期和移交单位。",
    .transferred: "移交给别的部门的日期；交给本局其他单位的不算移交。",
    .leader: "写姓名，不写电话。",
    .officer: "写姓名，不写电话。",
    .assignedBy: "从列表中选：省厅、市局等；几级都交办的都写上，用“、”隔开。",
    .matter: "写事项全称；与群体性和恶性事件台账里的“关联决策事项”一致。",
  ]
}
