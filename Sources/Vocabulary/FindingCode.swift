/// The stable names of everything that a check can find (spec §5).
package enum FindingCode: String, Hashable, Sendable, CaseIterable {
  /// How grave a finding is; errors set exit code 1.
  package enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    case error, doubt, warning, notice

    package var title: Words {
      switch self {
      case .error: Words("错误", en: "error")
      case .doubt: Words("疑点（提请核查）", en: "doubt, to be verified")
      case .warning: Words("警告", en: "warning")
      case .notice: Words("提示", en: "notice")
      }
    }

    private var rank: Int {
      switch self {
      case .error: 0
      case .doubt: 1
      case .warning: 2
      case .notice: 3
      }
    }

    package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }
  }

  // Errors.
  case missingField = "missing-field"
  case unreadableField = "unreadable-field"
  case unknownUnit = "unknown-unit"
  case duplicateNumber = "duplicate-number"
  case closedWithoutDate = "closed-without-date"
  case transferWithoutDate = "transfer-without-date"
  case undecodable
  /// A register that is handed in twice with rows that differ.
  case registerTwice = "register-twice"
  case unreadableFile = "unreadable-file"

  // Warnings.
  case unreadableCell = "unreadable-cell"
  case equalRow = "equal-row"
  case twinSheet = "twin-sheet"
  case unknownCategory = "unknown-category"
  case unknownStatus = "unknown-status"
  case unknownWord = "unknown-word"
  case personalData = "personal-data"
  case commentData = "comment-data"
  case wrongShape = "wrong-shape"
  case lostDigits = "lost-digits"
  case kindAgainstDate = "kind-against-date"
  case scopeContradiction = "scope-contradiction"
  case transferInScope = "transfer-in-scope"
  case longExtension = "long-extension"
  case extensionInRemark = "extension-in-remark"
  case fillingTimeConflict = "filling-time-conflict"
  case approximateNumber = "approximate-number"
  case severalDates = "several-dates"
  case dateInStatus = "date-in-status"
  case splitUnits = "split-units"
  case ambiguousRegister = "ambiguous-register"
  case incompleteRegister = "incomplete-register"
  case ambiguousColumn = "ambiguous-column"
  case likelyColumn = "likely-column"
  case baselineTotal = "baseline-total"

  // Notices.
  case yearSupplied = "year-supplied"
  case unitOverLine = "unit-over-line"
  case hiddenColumn = "hidden-column"
  case rowNotCounted = "row-not-counted"
  case zeroReport = "zero-report"
  case emptyRegister = "empty-register"
  case sheetNotUsed = "sheet-not-used"
  case columnNotUsed = "column-not-used"
  case fileNotUsed = "file-not-used"

  // Doubts within one set of registers.
  case dateOrder = "date-order"
  case afterFilling = "after-filling"
  case statusContradiction = "status-contradiction"
  case resolvedUnsatisfied = "resolved-unsatisfied"
  case visitAfterResolved = "visit-after-resolved"
  case closingBurst = "closing-burst"
  case sameDayClosing = "same-day-closing"
  case sameOutcome = "same-outcome"
  case probableDuplicate = "probable-duplicate"
  case serialGap = "serial-gap"
  case hiddenRow = "hidden-row"
  case hiddenSheet = "hidden-sheet"
  case typedTotal = "typed-total"
  case silent

  // Doubts against last month's registers.
  case vanished
  case receivedChanged = "received-changed"
  case closedChanged = "closed-changed"
  case dueChanged = "due-changed"
  case backdated
  case reopened
  case moved
  case turnedOut = "turned-out"
  case baselineChanged = "baseline-changed"

  package var level: Level {
    switch self {
    case .missingField, .unreadableField, .unknownUnit, .duplicateNumber, .closedWithoutDate,
      .transferWithoutDate, .undecodable, .registerTwice, .unreadableFile:
      .error
    case .unreadableCell, .equalRow, .twinSheet, .unknownCategory, .unknownStatus, .unknownWord,
      .personalData, .commentData, .wrongShape, .lostDigits, .kindAgainstDate, .scopeContradiction,
      .transferInScope, .longExtension, .extensionInRemark, .fillingTimeConflict,
      .approximateNumber, .severalDates,
      .dateInStatus, .splitUnits, .ambiguousRegister, .incompleteRegister,
      .ambiguousColumn, .likelyColumn, .baselineTotal:
      .warning
    case .yearSupplied, .unitOverLine, .hiddenColumn, .rowNotCounted, .zeroReport, .emptyRegister,
      .sheetNotUsed, .columnNotUsed, .fileNotUsed:
      .notice
    case .dateOrder, .afterFilling, .statusContradiction, .resolvedUnsatisfied, .visitAfterResolved,
      .closingBurst, .sameDayClosing, .sameOutcome, .probableDuplicate, .serialGap, .hiddenRow,
      .hiddenSheet, .typedTotal, .silent, .vanished, .receivedChanged, .closedChanged, .dueChanged,
      .backdated, .reopened, .moved, .turnedOut, .baselineChanged:
      .doubt
    }
  }
}
