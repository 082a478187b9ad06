package import Vocabulary

/// The days by which a state is reckoned: the day of the report and what the plan fixes.
package struct Reckoning: Hashable, Sendable {
  /// D.
  package var day: Day
  /// S.
  package var yearStart: Day
  package var yearEnd: Day
  /// B.
  package var backlogStart: Day
  /// Days from registration to acceptance.
  package var acceptWithin: Int
  /// Days from acceptance to closing.
  package var closeWithin: Int
  /// Which cases are none of the bureau's, and which are counted nowhere.
  package var scopeRules: ScopeRules

  package init(
    day: Day,
    yearStart: Day,
    yearEnd: Day,
    backlogStart: Day,
    acceptWithin: Int,
    closeWithin: Int,
    scopeRules: ScopeRules = .usual
  ) {
    self.day = day
    self.yearStart = yearStart
    self.yearEnd = yearEnd
    self.backlogStart = backlogStart
    self.acceptWithin = acceptWithin
    self.closeWithin = closeWithin
    self.scopeRules = scopeRules
  }

  /// The same plan on another day.
  package func on(_ day: Day) -> Reckoning {
    var other = self
    other.day = day
    return other
  }
}

/// What is true of a case on a day (spec §2.3).
///
/// 结案 and 化解 are different facts; a state that a partial word bars is barred here, so that no
/// figure has to remember it.
package struct CaseState: Hashable, Sendable {
  /// When a case came in, by its date alone.
  package enum Origin: String, Hashable, Sendable {
    case new = "新发"
    case backlog = "积案"
    case historic = "历史"
  }

  /// Whether a case is the bureau's.
  package enum Scope: String, Hashable, Sendable {
    case within = "内"
    case out = "外"
    case aside = "不计"
  }

  /// Whether a case was accepted in time.
  package enum Acceptance: String, Hashable, Sendable {
    case inTime = "是"
    case late = "否"
    case undecided = "未定"
  }

  package let origin: Origin
  package let scope: Scope
  /// The day on which it was closed, on or before D.
  package let closed: Day?
  package let resolved: Day?
  package let transferred: Day?
  package let due: Day
  /// The day by which it was to be closed before any extension.
  package let dueWithoutExtension: Day
  package let acceptance: Acceptance
  /// A key case of the province, or of grade 重大.
  package let isKeyOrGrave: Bool
  private let day: Day

  /// The state of `filed` on `reckoning.day`; it must be present on that day.
  package init(of filed: Record, by reckoning: Reckoning) {
    let day = reckoning.day
    self.day = day
    // A case without a readable received day is left out by the reader, so the day is always there.
    let received = filed.day(.received) ?? day
    origin =
      received < reckoning.backlogStart
      ? .historic : (received < reckoning.yearStart ? .backlog : .new)
    let status = filed.word(.status).flatMap(StatusWord.init(rawValue:))
    scope = Self.scope(of: filed, by: reckoning.scopeRules)

    let event = { (field: Field) -> Day? in
      if case .day(let day) = filed.value(of: field, asOf: day) { day } else { nil }
    }
    let resolution = filed.word(.isResolved).flatMap(ResolutionWord.init(rawValue:))
    let closed = status == .partial ? nil : event(.closed)
    self.closed = closed
    resolved = {
      guard status != .partial, resolution != .partial else { return nil }
      if let resolved = event(.resolved) { return resolved }
      let isOpenToSecondWay: Bool
      switch filed[.resolved] {
      case .empty, .noColumn: isOpenToSecondWay = true
      default: isOpenToSecondWay = false
      }
      return isOpenToSecondWay && resolution == .yes ? closed : nil
    }()
    transferred = event(.transferred)

    let accepted = event(.accepted)
    let ordinary: Day
    switch filed[.due] {
    case .day(let due): ordinary = due
    case .days(let count): ordinary = (filed.day(.accepted) ?? received) + count
    default: ordinary = (accepted ?? received) + reckoning.closeWithin
    }
    dueWithoutExtension = ordinary
    due = max(ordinary, filed.day(.extendedTo) ?? ordinary)

    let limit = received + reckoning.acceptWithin
    if let accepted {
      acceptance = accepted <= limit ? .inTime : .late
    } else {
      acceptance = day <= limit ? .undecided : .late
    }
    isKeyOrGrave = filed.flag(.keyCase) == true || filed.word(.grade) == "重大"
  }

  /// In scope, neither closed nor transferred, past its due day.
  package var isOverdue: Bool {
    scope == .within && closed == nil && transferred == nil && due < day
  }

  package var isClosedOnTime: Bool { closed.map { $0 <= due } ?? false }

  /// Open on D: in scope and neither closed nor transferred.
  package var isOpen: Bool { scope == .within && closed == nil && transferred == nil }

  /// The word that a plan's condition asks for.
  package func word(for trait: CaseTrait) -> String {
    switch trait {
    case .origin: origin.rawValue
    case .scope: scope.rawValue
    case .closed: yesNo(closed != nil)
    case .resolved: yesNo(resolved != nil)
    case .transferred: yesNo(transferred != nil)
    case .acceptedInTime: acceptance.rawValue
    case .onTime: yesNo(isClosedOnTime)
    case .pastDue: yesNo(due < day)
    case .overdue: yesNo(isOverdue)
    case .keyOrGrave: yesNo(isKeyOrGrave)
    }
  }

  private static func scope(of filed: Record, by rules: ScopeRules) -> Scope {
    if rules.out.contains(where: { $0.holds(of: filed) }) { return .out }
    return rules.aside.contains { $0.holds(of: filed) } ? .aside : .within
  }
}

extension ScopeRules.Test {
  fileprivate func holds(of filed: Record) -> Bool {
    switch filed[field] {
    case .flag(let flag): words.contains(yesNo(flag))
    case .words(let own): own.contains { words.contains($0) }
    default: false
    }
  }
}

private func yesNo(_ flag: Bool) -> String { flag ? "是" : "否" }

/// The canonical words of 办理状态.
package enum StatusWord: String, Hashable, Sendable, CaseIterable {
  case open = "办理中"
  /// 阶段性办结, 基本办结, 部分化解, 长期整改: bars both closed and resolved.
  case partial = "阶段性办结"
  case closed = "已结案"
  case overdue = "超期未结"
  /// 移交, 转出, 非职责, to whom the plan does not know: out of scope.
  case transferred = "非职责"
  /// 不予受理, 退回, 撤诉 …: in no rate and no stock.
  case aside = "不予受理"
  case unknown = "未识别"
}

/// The canonical words of 是否化解.
package enum ResolutionWord: String, Hashable, Sendable, CaseIterable {
  case yes = "是"
  case no = "否"
  case partial = "部分化解"
  case unknown = "未识别"
}
