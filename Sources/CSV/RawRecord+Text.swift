/// What is asked of a field before it is decoded. Indexes count from the field's first byte.
extension RawRecord {
  func isASCII(_ field: Field) -> Bool {
    bytes[field.range].allSatisfy { $0 < 0x80 }
  }

  /// Where in the file the first byte of the record stands that is not ASCII.
  var firstOffsetNotASCII: Int? {
    guard let position = bytes.firstIndex(where: { $0 >= 0x80 }),
      let field = fields.first(where: { $0.range.contains(position) })
    else { return nil }
    return offset(of: position - field.range.lowerBound, in: field)
  }

  func firstIndexNotUTF8(in field: Field) -> Int? {
    CSV.firstIndexNotUTF8(in: bytes.span.extracting(field.range))
  }

  /// Whether this record of a GB18030 file is UTF-8.
  var isPastedUTF8: Bool {
    var evidence = PasteEvidence()
    for field in fields { evidence.take(bytes.span.extracting(field.range)) }
    return evidence.isPaste
  }
}
