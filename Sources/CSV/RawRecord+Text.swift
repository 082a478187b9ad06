/// What is asked of a field before it is decoded. Indexes count from the field's first byte.
extension RawRecord {
  func isASCII(_ field: Field) -> Bool {
    firstIndexNotASCII(in: field) == nil
  }

  func firstIndexNotASCII(in field: Field) -> Int? {
    bytes[field.range].firstIndex { $0 >= 0x80 }.map { $0 - field.range.lowerBound }
  }

  func firstIndexNotUTF8(in field: Field) -> Int? {
    CSV.firstIndexNotUTF8(in: bytes.span.extracting(field.range))
  }

  func isPastedUTF8(_ field: Field) -> Bool {
    CSV.isPastedUTF8(bytes.span.extracting(field.range))
  }
}
