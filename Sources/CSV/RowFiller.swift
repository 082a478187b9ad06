import Vocabulary

/// Makes rows of records: decodes their fields, and finds what their encoding cannot explain.
struct RowFiller: ~Copyable {
  private let encoding: TextEncoding
  /// Whether all of the file was found to be UTF-8 before.
  private let isProven: Bool
  private var converter: GB18030Converter?
  /// Up to where the window of this number is UTF-8.
  private var proof = (window: 0, end: 0)
  private var decoded: [UInt8] = []

  init(_ encoding: TextEncoding, isProven: Bool) throws(CSVError) {
    self.encoding = encoding
    self.isProven = isProven
    converter = encoding == .gb18030 ? try GB18030Converter() : nil
  }

  /// Fills `row` with the record that `reader` read last.
  mutating func fill(_ row: inout Row, from reader: inout RecordReader) {
    row.restart(number: reader.number)
    switch encoding {
    case .utf8, .utf8WithMark:
      if isUTF8(reader) { take(from: reader, into: &row) } else { repair(from: reader, into: &row) }
    case .gb18030:
      if isPaste(reader) {
        repair(from: reader, into: &row)
        row.damagedAt = firstOffsetNotASCII(reader)
      } else {
        decode(from: reader, into: &row)
      }
    case .utf16LittleEndian, .utf16BigEndian:
      take(from: reader, into: &row)
      row.damagedAt = reader.transcodingDamage()
    }
  }

  /// Whether the record's bytes are UTF-8, quotes and delimiters included; records come in order.
  private mutating func isUTF8(_ reader: RecordReader) -> Bool {
    guard !isProven else { return true }
    let record = reader.record.range
    if proof.window != reader.windowNumber || proof.end < record.lowerBound {
      let window = reader.window.span
      let end = firstIndexNotUTF8(in: window, from: record.lowerBound) ?? window.count
      proof = (reader.windowNumber, end)
    }
    return record.upperBound <= proof.end
  }

  /// Takes fields that are UTF-8 as they are.
  private mutating func take(from reader: RecordReader, into row: inout Row) {
    let window = reader.window.span
    for field in reader.record.fields {
      field.withText(in: window) { row.append(column: field.column, text: $0) }
    }
  }

  /// Takes fields that should be UTF-8, U+FFFD for what is not.
  private mutating func repair(from reader: RecordReader, into row: inout Row) {
    let window = reader.window.span
    for field in reader.record.fields {
      let bad = field.withText(in: window) { text in
        let bad = firstIndexNotUTF8(in: text)
        if bad == nil { row.append(column: field.column, text: text) }
        return bad
      }
      guard let bad else { continue }
      row.damagedAt = row.damagedAt ?? reader.base + field.position(of: bad, in: window)
      let repaired = field.withText(in: window) { text in
        unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
      }
      row.append(column: field.column, text: repaired.utf8)
    }
  }

  /// Takes fields in GB18030.
  private mutating func decode(from reader: RecordReader, into row: inout Row) {
    let window = reader.window.span
    for field in reader.record.fields {
      decoded.removeAll(keepingCapacity: true)
      let bad = field.withText(in: window) { text in
        converter?.decode(text, into: &decoded)
      }
      if let bad = bad ?? nil {
        row.damagedAt = row.damagedAt ?? reader.base + field.position(of: bad, in: window)
      }
      row.append(column: field.column, text: decoded.span)
    }
  }
}

// MARK: - Lines of UTF-8 in a file of GB18030

extension RowFiller {
  /// Whether this record of a GB18030 file was pasted in as UTF-8, and is damaged from its first
  /// character on that is not ASCII, but can be read.
  private mutating func isPaste(_ reader: RecordReader) -> Bool {
    guard mayBeUTF8(reader) else { return false }
    var evidence = PasteEvidence()
    for field in reader.wholeRecord().fields {
      field.withText(in: reader.window.span) { evidence.take($0) }
    }
    return evidence.isPaste
  }

  /// Whether the record's fields may all be UTF-8, without a look at each.
  ///
  /// What breaks the rule between fields breaks it in one, but for a delimiter that is no UTF-8 and
  /// for a character that a closing quote interrupts.
  private func mayBeUTF8(_ reader: RecordReader) -> Bool {
    guard reader.hasPlainDelimiter else { return true }
    let record = reader.record.range
    let bytes = reader.window.span.extracting(record)
    guard let bad = firstIndexNotUTF8(in: bytes) else { return true }
    let around = bytes.extracting(bad..<min(bad + 4, bytes.count))
    return around.indices.contains { around[$0] == UInt8(ascii: "\"") }
  }

  /// Where in the file the first byte of the record's text stands that is not ASCII.
  private mutating func firstOffsetNotASCII(_ reader: RecordReader) -> Int? {
    let window = reader.window.span
    for field in reader.wholeRecord().fields {
      let index = field.withText(in: window) { text in
        text.indices.first { text[$0] >= 0x80 }
      }
      if let index { return reader.base + field.position(of: index, in: window) }
    }
    return nil
  }
}
