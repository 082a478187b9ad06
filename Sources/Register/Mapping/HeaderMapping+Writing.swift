import Vocabulary

extension HeaderMapping {
  /// The mapping of the sheets that were read, as a file to change and hand back.
  ///
  /// - Parameter sheets: in reading order.
  /// - Returns: YAML; each column with what it was taken for, how sure and why.
  package static func text(of sheets: [SheetSummary]) -> String {
    var out = """
      # 表头对应表：每张表的表头对应台账的哪一列。改好后用 --mapping 指定，其中的写法优先于一切规则。
      # 文件和工作表可以用 * 和 ?；不读的列或整张表写“不用”；没有列出的表头仍按规则认定。

      """
    var written: Set<String> = []
    for (index, sheet) in sheets.enumerated() {
      guard let register = sheet.register else {
        out += "# \(sheet.place)：没有认出台账。\n"
        continue
      }
      // Tables of one register below one another share an entry.
      let key = "\(sheet.place)\n\(register)"
      guard written.insert(key).inserted else { continue }
      let own = sheets[index...].filter { $0.place == sheet.place && $0.register == register }
      out += "- 文件: \(quoted(sheet.place.file))\n"
      if let name = sheet.place.sheet { out += "  工作表: \(quoted(name))\n" }
      out += "  台账: \(register.title)\n"
      out += columns(own.flatMap(\.mapping), of: register)
    }
    return out
  }

  private static func columns(_ mapping: [ColumnMapping], of register: RegisterKind) -> String {
    var out = "  列:\n"
    var headers: Set<String> = []
    var taken: Set<String> = []
    for column in mapping {
      let means =
        column.field.flatMap { register.column($0)?.header }
        ?? (column.how == .serial ? serial : unused)
      let sure = column.sureness.map { "\($0.words.zh)：" } ?? ""
      let line =
        "\(quoted(column.header)): \(means)  # \(columnLetters(column.column))列，\(sure)\(column.why.zh)\n"
      // A header that stands twice can be told once only; what is printed masked is not the header.
      let isNew = headers.insert(column.header).inserted && !column.header.contains("＊")
      let isFree = means == unused || taken.insert(means).inserted
      out += isNew && isFree ? "    \(line)" : "    # \(line)"
    }
    return out
  }

  /// A word as YAML reads it back.
  private static func quoted(_ word: String) -> String {
    let isPlain =
      word.first.map { $0.isLetter } == true
      && word.allSatisfy { $0.isLetter || $0.isNumber || "_./（）".contains($0) }
    guard !isPlain else { return word }
    return "\"\(word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
