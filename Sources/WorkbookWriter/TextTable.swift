/// The texts of a workbook's cells, each once, in the order in which they were first asked for.
struct TextTable {
  private var numbers: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// The number of `text`, which a cell of kind `s` holds.
  mutating func number(of text: String) -> Int {
    uses += 1
    if let known = numbers[text] { return known }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  var isEmpty: Bool { texts.isEmpty }

  /// `xl/sharedStrings.xml`.
  var part: String {
    xmlHead + "<sst xmlns=\"\(Namespace.main)\" count=\"\(uses)\" uniqueCount=\"\(texts.count)\">"
      + texts.map { "<si>\(textElement($0))</si>" }.joined() + "</sst>"
  }
}

/// `<t>…</t>`, told to keep its blanks where it begins or ends with one or has a line break.
func textElement(_ text: String) -> String {
  let keeps =
    text.first?.isWhitespace == true || text.last?.isWhitespace == true || text.contains("\n")
  return "<t\(keeps ? " xml:space=\"preserve\"" : "")>\(escaped(text))</t>"
}
