/// A zip archive made by hand: its entries are stored, and every field can be made wrong.
struct Zipped {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    var method = 0
    /// What the table of contents says of the size; nothing for the truth.
    var declaredSize: Int?
  }

  var entries: [Entry]

  init(_ parts: [(name: String, text: String)]) {
    entries = parts.map { Entry($0.name, $0.text) }
  }

  /// The archive's bytes.
  var bytes: [UInt8] {
    var file: [UInt8] = []
    var table: [UInt8] = []
    for entry in entries {
      let offset = file.count
      let common =
        number(20, 2) + number(0, 2) + number(entry.method, 2) + number(0, 4)
        + number(Self.checksum(entry.bytes), 4) + number(entry.bytes.count, 4)
        + number(entry.declaredSize ?? entry.bytes.count, 4)
        + number(entry.name.utf8.count, 2) + number(0, 2)
      file += number(0x0403_4b50, 4) + common + entry.name.utf8 + entry.bytes
      table += number(0x0201_4b50, 4) + number(20, 2) + common + number(0, 10)
      table += number(offset, 4) + entry.name.utf8
    }
    let end =
      number(0x0605_4b50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(table.count, 4) + number(file.count, 4) + number(0, 2)
    return file + table + end
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    ~bytes.reduce(0xffff_ffff) { sum, byte in sum >> 8 ^ remainders[(sum ^ Int(byte)) & 0xff] }
      & 0xffff_ffff
  }

  private static let remainders = (0..<256).map { byte in
    (0..<8).reduce(byte) { rest, _ in rest >> 1 ^ (rest & 1) * 0xedb8_8320 }
  }
}

extension Zipped.Entry {
  init(_ name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
