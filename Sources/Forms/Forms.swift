package import Policy
package import Register
package import Vocabulary
package import WorkbookWriter

/// The blank registers (空白台账) of a plan, to be filled in and handed in.
///
/// In: the plan and its words. Out: workbooks as values, one of all registers and one of each, whose
/// filled-in rows the reader of registers takes without a finding. It reads no register and writes no
/// file.
package struct Forms {
  private let plan: Plan
  private let lexicon: Lexicon

  /// The forms of `plan`, whose lists of words `lexicon` holds.
  package init(of plan: Plan, lexicon: Lexicon) {
    self.plan = plan
    self.lexicon = lexicon
  }

  /// What the workbook of all registers is called.
  package static let allInOne = "全部台账.xlsx"

  /// Every workbook with its file's name: first that of all registers, then one of each.
  package var books: [(name: String, book: Book)] {
    [(Self.allInOne, book(of: RegisterKind.allCases))]
      + RegisterKind.allCases.map { ("\($0.formTitle(in: plan)).xlsx", book(of: [$0])) }
  }

  /// The registers as sheets of one workbook, with the guide behind them.
  package func book(of kinds: [RegisterKind]) -> Book {
    var guide = FormGuide(of: plan)
    let forms = kinds.map { kind in
      (kind, kind.columns.map { ColumnForm($0, of: kind, plan: plan, lexicon: lexicon) })
    }
    let sheets = forms.map { kind, columns in
      RegisterForm(kind, columns: columns, plan: plan).sheet(lists: &guide)
    }
    for (kind, columns) in forms { guide.add(kind.formTitle(in: plan), columns) }
    return Book(sheets: sheets + [guide.sheet])
  }
}

extension RegisterKind {
  /// What the form of this register is called in the year of `plan`.
  func formTitle(in plan: Plan) -> String {
    self == .baseline ? "\(plan.year - 1)年基数表" : title
  }
}
