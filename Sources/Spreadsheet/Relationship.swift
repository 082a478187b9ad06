/// What one part has to do with another (ECMA-376 part 2, 6.5.3).
struct Relationship: Hashable, Sendable {
  var id: String
  /// The last step of its type, which is the same in transitional and strict files: `worksheet`.
  var kind: String
  /// The part it leads to, by its name in the archive.
  var target: String
}

extension Parts {
  private enum Word: String, XMLWord {
    case relationship = "Relationship"
    case id = "Id"
    case type = "Type"
    case target = "Target"
    case mode = "TargetMode"
  }

  /// What a part has to do with others; of the whole package where the part is "".
  func relationships(of part: String) throws(SpreadsheetError) -> [Relationship] {
    let cut = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { part.utf8.index(after: $0) }
    let folder = String(part[..<(cut ?? part.startIndex)])
    let list = "\(folder)_rels/\(part[(cut ?? part.startIndex)...]).rels"
    guard contains(list) else { return [] }
    var found: [Relationship] = []
    try read(list, as: Word.self) { event, batch throws(SpreadsheetError) in
      guard event.kind == .start, event.word == .relationship,
        batch.string(.mode, of: event) != "External",
        let id = batch.string(.id, of: event), let type = batch.string(.type, of: event),
        let target = batch.string(.target, of: event)
      else { return }
      // A part cannot lead to more parts than there may be.
      guard found.count < limits.parts else {
        throw .archive(.tooManyEntries(limit: limits.parts))
      }
      let kind = String(type.split(separator: "/").last ?? "")
      found.append(Relationship(id: id, kind: kind, target: locate(target, from: folder)))
    }
    return found
  }

  /// The part that a target means: from the folder of the part that refers to it, or, with `/` in
  /// front, from the root (ECMA-376 part 2, 6.5.3.2).
  ///
  /// Some writers forget that `/`, and some escape letters of names that stand plain in the archive.
  private func locate(_ target: String, from folder: String) -> String {
    let plain = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
    let candidates = [plain, unescaped(plain), target, unescaped(target)]
    return candidates.first { contains($0) } ?? plain
  }

  /// `%20` as a blank (RFC 3986, 2.1).
  private func unescaped(_ target: String) -> String {
    let bytes = Array(target.utf8)
    var result: [UInt8] = []
    var next = 0
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "%"), next + 2 < bytes.count,
        let code = UInt8(String(decoding: bytes[(next + 1)...(next + 2)], as: UTF8.self), radix: 16)
      {
        result.append(code)
        next += 3
      } else {
        result.append(bytes[next])
        next += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
