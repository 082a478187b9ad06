/// What styles say that changes what is read: which sheets are hidden, and which times are elapsed
/// ones.
struct OpenDocumentStyles {
  private struct CellStyle {
    var parent: String?
    var data: String?
  }

  private var cells: [String: CellStyle] = [:]
  private var hiddenTables: Set<String> = []
  private var elapsedTimes: Set<String> = []
  /// The table style that is being read.
  private var table: String?

  /// Takes the next event of a part; those of other things than styles are passed over.
  mutating func take(
    _ event: XMLEvent<OpenDocumentWord>,
    of batch: XMLBatch<OpenDocumentWord>
  ) {
    guard event.kind == .start else { return }
    switch event.word {
    case .style:
      table = nil
      guard let name = batch.string(.styleName, of: event) else { return }
      switch batch.string(.family, of: event) {
      case "table": table = name
      case "table-cell":
        cells[name] = CellStyle(
          parent: batch.string(.parent, of: event),
          data: batch.string(.dataStyle, of: event)
        )
      default: break
      }
    case .tableProperties:
      guard let table, batch.string(.display, of: event) == "false" else { return }
      hiddenTables.insert(table)
    case .timeStyle:
      guard let name = batch.string(.styleName, of: event),
        batch.string(.truncates, of: event) == "false"
      else { return }
      elapsedTimes.insert(name)
    default: break
    }
  }

  /// Whether a sheet of this style is hidden.
  func hidesTable(of style: String?) -> Bool {
    style.map { hiddenTables.contains($0) } ?? false
  }

  /// Whether a cell of this style shows more than 24 hours as such (16.29.19).
  func showsElapsedTime(in style: String?) -> Bool {
    var next = style
    // Styles that are each other's parents would not end.
    for _ in 0..<16 {
      guard let name = next, let style = cells[name] else { return false }
      if let data = style.data { return elapsedTimes.contains(data) }
      next = style.parent
    }
    return false
  }
}
