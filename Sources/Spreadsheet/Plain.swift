// The clever file of this target, and the only one.
//
// Nearly every workbook writes its rows and its shared strings in one plain shape: the same few
// elements without prefix, attributes in double quotes, text with the five entities. libxml2, which
// must be ready for all of XML, needs six times as long for them as a walk over the bytes; a
// register of a million rows is read in one second instead of seven. So this file walks.
//
// It is no reader of XML and decides nothing. What it takes, it takes as libxml2 does; at the first
// byte outside the shape (a comment, CDATA, a prefix, a character that XML forbids, an attribute
// written twice, a number out of its range) it says so, and the part is read by libxml2 from its
// start, which alone can refuse it. A test holds both against each other on every fixture and on
// bytes changed at random.
//
// Beyond the end of the bytes it sees a NUL, which is outside the shape everywhere, so that no loop
// here runs off the end.

/// A walk over bytes in the plain shape; every step returns nothing where they leave it.
enum Plain {}

// MARK: - Bytes

extension Plain {
  @inline(__always)
  static func byte(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
    // No index is negative: a walk begins at 0 or later and goes forward.
    index < bytes.count ? unsafe bytes[unchecked: index] : 0
  }

  /// Whether `word` stands at `index`.
  @inline(__always)
  static func stands(_ word: StaticString, in bytes: Span<UInt8>, at index: Int) -> Bool {
    guard word.utf8CodeUnitCount <= bytes.count - index else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where unsafe bytes[unchecked: index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Steps over `word`, which must stand there.
  @inline(__always)
  static func step(over word: StaticString, in bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    guard stands(word, in: bytes, at: at) else { return false }
    at += word.utf8CodeUnitCount
    return true
  }

  @inline(__always)
  static func skipBlanks(_ bytes: Span<UInt8>, _ at: inout Int) {
    while byte(bytes, at) <= 0x20 {
      switch byte(bytes, at) {
      case 0x20, 0x0a, 0x0d, 0x09: at += 1
      default: return
      }
    }
  }

  /// Reads up to `limit` digits; nothing where there are none or more.
  @inline(__always)
  static func number(_ bytes: Span<UInt8>, _ at: inout Int, atMost limit: Int) -> Int? {
    let start = at
    var number = 0
    while byte(bytes, at) &- 0x30 < 10, at - start <= limit {
      number = number &* 10 &+ Int(byte(bytes, at) &- 0x30)
      at += 1
    }
    return at > start && at - start <= limit ? number : nil
  }
}

// MARK: - Characters

extension Plain {
  /// Steps over text up to the next `<`.
  @inline(__always)
  static func text(_ bytes: Span<UInt8>, _ at: inout Int) -> Text? {
    var text = Text(start: at)
    while true {
      let first = byte(bytes, at)
      if first >= 0x80 {
        let length = sequence(bytes, at)
        guard length > 0 else { return nil }
        at += length
        continue
      }
      switch first {
      case UInt8(ascii: "<"):
        text.end = at
        return text
      case UInt8(ascii: "&"):
        guard character(bytes, &at) != nil else { return nil }
        text.hasEntities = true
        continue
      case UInt8(ascii: "_"): text.hasLowLine = true
      // `]]>` may not stand in text.
      case UInt8(ascii: ">") where at > 0 && byte(bytes, at - 1) == UInt8(ascii: "]"): return nil
      case 0x20..., 0x09, 0x0a: break
      // A carriage return becomes a line end or vanishes.
      default: return nil
      }
      at += 1
    }
  }

  /// The length of the character at `index` in UTF-8, which is none of ASCII; 0 where XML has no
  /// such character (XML 1.0, 2.2).
  @inline(__always)
  private static func sequence(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let second = byte(bytes, index + 1)
    guard second & 0xc0 == 0x80 else { return 0 }
    let third = byte(bytes, index + 2)
    switch byte(bytes, index) {
    case 0xe1...0xec, 0xee: return third & 0xc0 == 0x80 ? 3 : 0
    case 0xef:
      // U+FFFE and U+FFFF are no characters.
      return third & 0xc0 == 0x80 && !(second == 0xbf && third >= 0xbe) ? 3 : 0
    case 0xc2...0xdf: return 2
    case 0xe0: return second >= 0xa0 && third & 0xc0 == 0x80 ? 3 : 0
    // U+D800 to U+DFFF are halves of characters.
    case 0xed: return second < 0xa0 && third & 0xc0 == 0x80 ? 3 : 0
    case 0xf0 where second < 0x90, 0xf4 where second >= 0x90: return 0
    case 0xf0...0xf4:
      return third & 0xc0 == 0x80 && byte(bytes, index + 3) & 0xc0 == 0x80 ? 4 : 0
    default: return 0
    }
  }
}

// MARK: - Tags

extension Plain {
  /// Attributes that stand in plain parts; no other one is plain.
  private static let names: [StaticString] = [
    "r", "s", "t", "spans", "ht", "hidden", "customHeight", "customFormat", "x14ac:dyDescent",
    "xml:space", "val", "rgb", "theme", "tint", "indexed", "auto", "fontId", "type", "alignment",
    "sb", "eb", "outlineLevel", "collapsed", "thickTop", "thickBot", "ph", "cm", "vm", "ref", "si",
    "ca", "aca", "bx", "dt2D", "dtr", "del1", "del2", "r1", "r2",
  ]

  /// Steps over the rest of a start tag; true where it is the end tag as well.
  ///
  /// Each attribute is given to `take` by its place in `names`.
  @inline(__always)
  private static func attributes(
    _ bytes: Span<UInt8>,
    _ at: inout Int,
    _ take: (_ name: Int, _ value: Range<Int>) -> Bool
  ) -> Bool? {
    var met: UInt64 = 0
    while byte(bytes, at) == 0x20, byte(bytes, at + 1) != UInt8(ascii: "/") {
      at += 1
      guard let name = attributeName(bytes, &at), met & 1 << UInt64(name) == 0 else { return nil }
      met |= 1 << UInt64(name)
      guard let value = attributeValue(bytes, &at), take(name, value) else { return nil }
    }
    return tagEnd(bytes, &at)
  }

  private static func attributeName(_ bytes: Span<UInt8>, _ at: inout Int) -> Int? {
    for (index, name) in names.enumerated() where stands(name, in: bytes, at: at) {
      let end = at + name.utf8CodeUnitCount
      guard byte(bytes, end) == UInt8(ascii: "="), byte(bytes, end + 1) == 0x22 else { continue }
      at = end + 2
      return index
    }
    return nil
  }

  /// Steps over a value and its second quote.
  @inline(__always)
  private static func attributeValue(_ bytes: Span<UInt8>, _ at: inout Int) -> Range<Int>? {
    let start = at
    while true {
      switch byte(bytes, at) {
      case 0x22:
        at += 1
        return start..<at - 1
      case UInt8(ascii: "<"), UInt8(ascii: "&"): return nil
      case 0x20..<0x80: at += 1
      case 0x80...:
        let length = sequence(bytes, at)
        guard length > 0 else { return nil }
        at += length
      default: return nil
      }
    }
  }

  @inline(__always)
  private static func tagEnd(_ bytes: Span<UInt8>, _ at: inout Int) -> Bool? {
    if byte(bytes, at) == UInt8(ascii: ">") {
      at += 1
      return false
    }
    if byte(bytes, at) == 0x20 { at += 1 }
    return step(over: "/>", in: bytes, &at) ? true : nil
  }
}

// MARK: - Rows and cells

extension Plain {
  /// Reads a row's start tag, which must say the row's number.
  static func row(_ bytes: Span<UInt8>, _ at: inout Int) -> Row? {
    guard step(over: "<row", in: bytes, &at) else { return nil }
    var row = Row()
    let isEmpty = attributes(bytes, &at) { name, value in
      var next = value.lowerBound
      switch name {
      case 0:
        guard let number = number(bytes, &next, atMost: 7) else { return false }
        row.number = number
        return next == value.upperBound
      case 4: row.height = value
      case 5: row.hidden = value
      default: break
      }
      return true
    }
    guard let isEmpty, (1...CellReference.lastRow).contains(row.number) else { return nil }
    row.isEmpty = isEmpty
    return row
  }

  /// Reads a cell, which must say its address.
  @inline(__always)
  static func cell(_ bytes: Span<UInt8>, _ at: inout Int) -> Cell? {
    guard step(over: "<c", in: bytes, &at) else { return nil }
    var cell = Cell()
    guard let isEmpty = cellAttributes(bytes, &at, &cell) else { return nil }
    if isEmpty { return cell }
    if stands("<f", in: bytes, at: at) {
      at += 2
      guard let isEmpty = attributes(bytes, &at, { _, _ in true }) else { return nil }
      cell.hasFormula = true
      if !isEmpty {
        guard let formula = text(bytes, &at), step(over: "</f>", in: bytes, &at) else { return nil }
        cell.formula = formula
      }
    }
    if step(over: "<v>", in: bytes, &at) {
      cell.hasValue = true
      figures(bytes, &at, &cell)
      if cell.digits == 0 {
        guard let value = text(bytes, &at) else { return nil }
        cell.value = value
      }
      guard step(over: "</v>", in: bytes, &at) else { return nil }
    } else if step(over: "<is>", in: bytes, &at) {
      cell.kind = .inline
      cell.hasValue = true
      guard let value = textElement(bytes, &at), step(over: "</is>", in: bytes, &at) else {
        return nil
      }
      cell.value = value
    }
    return step(over: "</c>", in: bytes, &at) ? cell : nil
  }

  @inline(__always)
  private static func cellAttributes(
    _ bytes: Span<UInt8>,
    _ at: inout Int,
    _ cell: inout Cell
  ) -> Bool? {
    // Everybody writes `r` first.
    guard step(over: " r=\"", in: bytes, &at) else { return nil }
    while byte(bytes, at) &- 0x41 < 26, cell.column < CellReference.lastColumn {
      cell.column = cell.column * 26 + Int(byte(bytes, at) &- 0x40)
      at += 1
    }
    guard (1...CellReference.lastColumn).contains(cell.column),
      let row = number(bytes, &at, atMost: 7), (1...CellReference.lastRow).contains(row),
      step(over: "\"", in: bytes, &at)
    else { return nil }
    var hasStyle = false
    var hasKind = false
    while byte(bytes, at) == 0x20 {
      if !hasStyle, step(over: " s=\"", in: bytes, &at) {
        guard let style = number(bytes, &at, atMost: 9), step(over: "\"", in: bytes, &at) else {
          return nil
        }
        cell.style = style
        hasStyle = true
      } else if !hasKind, step(over: " t=\"", in: bytes, &at) {
        let start = at
        guard let value = attributeValue(bytes, &at) else { return nil }
        cell.kind =
          value.count == 1 && byte(bytes, start) == UInt8(ascii: "s")
          ? .shared : RawCell.Kind(value.map { byte(bytes, $0) }[...])
        hasKind = true
      } else {
        break
      }
    }
    return tagEnd(bytes, &at)
  }

  /// Steps over a number that is written in the usual way; over nothing if it is not.
  @inline(__always)
  private static func figures(_ bytes: Span<UInt8>, _ at: inout Int, _ cell: inout Cell) {
    var next = at
    let isNegative = byte(bytes, next) == UInt8(ascii: "-")
    if isNegative { next += 1 }
    let first = next
    var significand = 0
    while byte(bytes, next) &- 0x30 < 10, next - first <= 16 {
      significand = significand &* 10 &+ Int(byte(bytes, next) &- 0x30)
      next += 1
    }
    var digits = next - first
    var places = 0
    if byte(bytes, next) == UInt8(ascii: "."), digits > 0 {
      next += 1
      let point = next
      while byte(bytes, next) &- 0x30 < 10, digits + next - point <= 16 {
        significand = significand &* 10 &+ Int(byte(bytes, next) &- 0x30)
        next += 1
      }
      places = next - point
      digits += places
    }
    guard digits <= 15, digits > 0, byte(bytes, next) == UInt8(ascii: "<") else { return }
    (cell.digits, cell.significand, cell.places) = (digits, significand, places)
    cell.isNegative = isNegative
    cell.value = Text(start: at, end: next)
    at = next
  }
}

// MARK: - Strings

extension Plain {
  /// Reads a `t` with its text.
  @inline(__always)
  static func textElement(_ bytes: Span<UInt8>, _ at: inout Int) -> Text? {
    if step(over: "<t>", in: bytes, &at) || step(over: "<t xml:space=\"preserve\">", in: bytes, &at)
    {
      guard let text = text(bytes, &at), step(over: "</t>", in: bytes, &at) else { return nil }
      return text
    }
    return step(over: "<t/>", in: bytes, &at) ? Text(start: at, end: at) : nil
  }

  /// Reads an `si` that is one text.
  @inline(__always)
  static func string(_ bytes: Span<UInt8>, _ at: inout Int) -> Text? {
    guard step(over: "<si>", in: bytes, &at), let text = textElement(bytes, &at) else { return nil }
    // Chinese editions of the programs put this behind every text.
    if step(over: "<phoneticPr", in: bytes, &at) {
      guard attributes(bytes, &at, { _, _ in true }) == true else { return nil }
    }
    return step(over: "</si>", in: bytes, &at) ? text : nil
  }

  /// Reads an `si` of any plain shape, and adds its text, pinyin left out, to `target`.
  static func richString(_ bytes: Span<UInt8>, _ at: inout Int, to target: inout [UInt8]) -> Bool {
    guard step(over: "<si>", in: bytes, &at) else { return false }
    while true {
      skipBlanks(bytes, &at)
      if step(over: "</si>", in: bytes, &at) { return true }
      if step(over: "<r>", in: bytes, &at) {
        guard properties(bytes, &at), let text = textElement(bytes, &at),
          step(over: "</r>", in: bytes, &at)
        else { return false }
        append(text, of: bytes, to: &target)
      } else if step(over: "<rPh", in: bytes, &at) {
        guard attributes(bytes, &at, { _, _ in true }) == false, textElement(bytes, &at) != nil,
          step(over: "</rPh>", in: bytes, &at)
        else { return false }
      } else if step(over: "<phoneticPr", in: bytes, &at) {
        guard attributes(bytes, &at, { _, _ in true }) == true else { return false }
      } else {
        guard let text = textElement(bytes, &at) else { return false }
        append(text, of: bytes, to: &target)
      }
    }
  }

  /// Steps over the font of a run of rich text, if it has one.
  private static func properties(_ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    guard step(over: "<rPr>", in: bytes, &at) else { return true }
    while !step(over: "</rPr>", in: bytes, &at) {
      let known = fontElements.first { element in
        guard stands(element, in: bytes, at: at) else { return false }
        return [0x20, 0x2f].contains(byte(bytes, at + element.utf8CodeUnitCount))
      }
      guard let known else { return false }
      at += known.utf8CodeUnitCount
      guard attributes(bytes, &at, { _, _ in true }) == true else { return false }
    }
    return true
  }

  private static let fontElements: [StaticString] = [
    "<sz", "<color", "<rFont", "<family", "<charset", "<scheme", "<b", "<i", "<u", "<strike",
    "<vertAlign", "<outline", "<shadow", "<condense", "<extend",
  ]
}
