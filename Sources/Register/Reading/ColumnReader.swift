import Vocabulary

/// What the cells of one column of a sheet are for, and what its distinct cells were read as.
struct ColumnReader {
  enum Role: Hashable {
    case unused, serial, unit, perhapsUnit, furtherPersonal
    case day, count, coded, key, text, personal
  }

  /// What a row of data must hold in this column.
  enum Need: Hashable {
    case nothing, filled, readable
  }

  let role: Role
  let field: Field
  let column: Column?
  let need: Need
  /// What it holds of petitioners, used in the register or not.
  let personal: Field?
  /// Whether the row holds all that its register requires only if this cell does.
  let isRequired: Bool
  /// Whether a sample row may say so here.
  let mayMarkSample: Bool
  /// What the rows of the header say here, folded.
  let headers: [String]
  var memo = CellMemo()

  init(_ number: Int, of layout: TableLayout) {
    let column = layout.columns[number]
    let field = column?.field ?? .remark
    self.column = column
    self.field = field
    personal = layout.personal[number]
    role = Self.role(of: number, column, in: layout)
    let isRequired = column.map { known in
      layout.required.contains { $0.field == known.field }
        && layout.column(of: known.field) == number
    }
    self.isRequired = isRequired ?? false
    need = Self.need(of: column, isRequired: self.isRequired)
    mayMarkSample =
      number == layout.serial || column?.field == .number || column?.field == .petitioner
    headers = layout.headers(at: number)
  }

  private static func role(of number: Int, _ column: Column?, in layout: TableLayout) -> Role {
    if number == layout.serial { return .serial }
    if number == layout.perhapsUnit { return .perhapsUnit }
    guard let column else { return layout.personal[number] == nil ? .unused : .furtherPersonal }
    switch column.type {
    case .units: return .unit
    case .day, .deadline: return .day
    case .count: return .count
    case .flag, .word, .words, .month: return .coded
    case .key: return .key
    case .text: return .text
    case .personal: return .personal
    }
  }

  private static func need(of column: Column?, isRequired: Bool) -> Need {
    guard let column else { return .nothing }
    switch column.type {
    case .day: return .readable
    case .month, .word, .words, .flag: return isRequired ? .readable : .nothing
    default: return isRequired ? .filled : .nothing
    }
  }
}
