/// How entries are told apart: part names are equal without regard to the case of ASCII letters
/// (ECMA-376 part 2, 6.2.2.3), and some writers put `\` between folders or `/` in front.
enum EntryName {
  /// The name to look an entry up by: `xl/worksheets/sheet1.xml` for `/xl\worksheets/./Sheet1.xml`.
  static func key(_ name: some Sequence<UInt8>) -> [UInt8] {
    var steps: [[UInt8]] = [[]]
    for byte in name {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "\\"): steps.append([])
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): steps[steps.count - 1].append(byte | 0x20)
      default: steps[steps.count - 1].append(byte)
      }
    }
    var path: [[UInt8]] = []
    for step in steps {
      switch step {
      case [], Array(".".utf8): continue
      case Array("..".utf8): _ = path.popLast()
      default: path.append(step)
      }
    }
    return Array(path.joined(separator: [UInt8(ascii: "/")]))
  }
}
