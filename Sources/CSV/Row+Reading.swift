import Vocabulary

extension Row {
  /// Becomes a record of a file in UTF-8.
  mutating func fill(fromUTF8 record: RawRecord) {
    restart(number: record.number)
    for (index, field) in record.fields.enumerated() where !field.range.isEmpty {
      let text = record.bytes[field.range]
      guard let bad = record.firstIndexNotUTF8(in: field) else {
        append(column: index + 1, text: text)
        continue
      }
      damagedAt = damagedAt ?? record.offset(of: bad, in: field)
      append(column: index + 1, text: String(decoding: text, as: UTF8.self).utf8)
    }
  }

  /// Becomes a record of a file in GB18030.
  ///
  /// A record that was pasted in as UTF-8 is damaged from its first character on that is not ASCII,
  /// but can be read.
  mutating func fill(fromGB18030 record: RawRecord, _ converter: borrowing GB18030Converter) {
    if record.isPastedUTF8 {
      fill(fromUTF8: record)
      damagedAt = record.firstOffsetNotASCII
      return
    }
    restart(number: record.number)
    var text: [UInt8] = []
    for (index, field) in record.fields.enumerated() where !field.range.isEmpty {
      guard !record.isASCII(field) else {
        append(column: index + 1, text: record.bytes[field.range])
        continue
      }
      text.removeAll(keepingCapacity: true)
      if let bad = converter.decode(record.bytes.span.extracting(field.range), into: &text) {
        damagedAt = damagedAt ?? record.offset(of: bad, in: field)
      }
      append(column: index + 1, text: text)
    }
  }

  /// Becomes a record that is UTF-8 because we made it so.
  mutating func fill(fromTranscoded record: RawRecord) {
    restart(number: record.number)
    for (index, field) in record.fields.enumerated() {
      append(column: index + 1, text: record.bytes[field.range])
    }
  }
}
