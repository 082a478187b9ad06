/// The rules of the reader, told as plainly as possible; nothing where a quote is never closed.
func obviousRecords(of text: String, delimiter: Unicode.Scalar) -> [[String]]? {
  var rest = text.unicodeScalars[...]
  var records: [[String]] = []
  while !rest.isEmpty {
    var record: [String] = []
    var isEnded = false
    while !isEnded {
      guard let field = takeField(from: &rest, delimiter) else { return nil }
      record.append(field)
      switch rest.popFirst() {
      case delimiter: isEnded = false
      case "\r":
        if rest.first == "\n" { rest.removeFirst() }
        isEnded = true
      default: isEnded = true
      }
    }
    records.append(record)
  }
  return records
}

/// Takes one field, up to what ends it.
private func takeField(
  from rest: inout Substring.UnicodeScalarView,
  _ delimiter: Unicode.Scalar
) -> String? {
  var field = String.UnicodeScalarView()
  if rest.first == "\"" {
    rest.removeFirst()
    while true {
      guard let next = rest.popFirst() else { return nil }
      if next != "\"" {
        field.append(next)
      } else if rest.first != "\"" {
        break
      } else {
        field.append("\"")
        rest.removeFirst()
      }
    }
  }
  while let next = rest.first, next != delimiter, next != "\r", next != "\n" {
    field.append(next)
    rest.removeFirst()
  }
  return String(field)
}
