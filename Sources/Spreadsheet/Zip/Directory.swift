import Vocabulary

/// An entry as the archive's table of contents describes it (APPNOTE 4.3.12).
struct Entry: Hashable, Sendable {
  var name: String
  var isEncrypted: Bool
  var method: Int
  var checksum: UInt32
  var packedSize: Int
  var size: Int
  /// Where its local header begins.
  var offset: Int
}

/// The table of contents of an archive, which stands at its end (APPNOTE 4.3.6).
struct Directory: Sendable {
  /// The entries by the key of their name; several where the archive repeats a name.
  private(set) var entries: [[UInt8]: [Entry]] = [:]

  private static let endMark = 0x0605_4b50
  private static let endLength = 22
  private static let bigLocatorMark = 0x0706_4b50
  private static let bigEndMark = 0x0606_4b50
  private static let entryMark = 0x0201_4b50
  private static let entryLength = 46

  init(of bytes: ByteSource, limits: Limits) throws(ZipError) {
    let end = try Self.findEnd(of: bytes)
    guard end.count <= limits.parts else { throw .tooManyEntries(limit: limits.parts) }
    guard end.size <= limits.parts * 1024 else { throw .damagedDirectory }
    let table = try bytes.piece(end.start..<end.start + end.size)
    guard table.count == end.size else { throw .damagedDirectory }
    var position = 0
    var packed = 0
    var unpacked = 0
    for _ in 0..<end.count {
      let (key, entry, length) = try Self.entry(in: table, at: position)
      let (sum, overflow) = unpacked.addingReportingOverflow(entry.size)
      guard !overflow, sum <= limits.archiveBytes else {
        throw .archiveTooBig(limit: limits.archiveBytes)
      }
      (packed, unpacked) = (packed + min(entry.packedSize, bytes.count + 1), sum)
      // Entries that overlap unpack the same bytes again and again.
      guard packed <= bytes.count else { throw .damagedDirectory }
      entries[key, default: []].append(entry)
      position += length
    }
  }

  private struct End {
    var count: Int
    var size: Int
    var start: Int
  }

  private static func findEnd(of bytes: ByteSource) throws(ZipError) -> End {
    let base = max(0, bytes.count - endLength - 0xffff)
    let tail = try bytes.piece(base..<bytes.count)
    var position = tail.count - endLength
    while position >= 0, tail.number32(at: position) != endMark { position -= 1 }
    guard position >= 0, let count = tail.number16(at: position + 10),
      let size = tail.number32(at: position + 12), let start = tail.number32(at: position + 16)
    else { throw .cutOff }
    if count == 0xffff || size == 0xffff_ffff || start == 0xffff_ffff,
      let big = try bigEnd(of: bytes, before: base + position)
    {
      return big
    }
    guard start + size <= base + position else { throw .damagedDirectory }
    return End(count: count, size: size, start: start)
  }

  /// The end of an archive whose numbers need eight bytes (APPNOTE 4.3.14 and 4.3.15).
  private static func bigEnd(of bytes: ByteSource, before end: Int) throws(ZipError) -> End? {
    let locator = try bytes.piece(max(0, end - 20)..<end)
    guard locator.number32(at: 0) == bigLocatorMark, let place = locator.number64(at: 8) else {
      return nil
    }
    guard place <= bytes.count else { throw .damagedDirectory }
    let record = try bytes.piece(place..<min(place + 56, bytes.count))
    guard record.number32(at: 0) == bigEndMark, let count = record.number64(at: 32),
      let size = record.number64(at: 40), let start = record.number64(at: 48),
      start <= bytes.count, size <= bytes.count - start
    else { throw .damagedDirectory }
    return End(count: count, size: size, start: start)
  }

  private static func entry(
    in table: [UInt8],
    at position: Int
  ) throws(ZipError) -> (key: [UInt8], entry: Entry, length: Int) {
    guard table.number32(at: position) == entryMark, position + entryLength <= table.count,
      let flags = table.number16(at: position + 8), let method = table.number16(at: position + 10),
      let checksum = table.number32(at: position + 16),
      var packedSize = table.number32(at: position + 20),
      var size = table.number32(at: position + 24),
      let nameLength = table.number16(at: position + 28),
      let extraLength = table.number16(at: position + 30),
      let noteLength = table.number16(at: position + 32),
      var offset = table.number32(at: position + 42)
    else { throw .damagedDirectory }
    let name = position + entryLength
    let extra = name + nameLength
    guard extra + extraLength + noteLength <= table.count else { throw .damagedDirectory }
    try widen(&size, &packedSize, &offset, by: Array(table[extra..<extra + extraLength]))
    let bytes = table[name..<extra]
    let entry = Entry(
      name: String(decoding: bytes, as: UTF8.self),
      isEncrypted: flags & 1 != 0,
      method: method,
      checksum: UInt32(checksum),
      packedSize: packedSize,
      size: size,
      offset: offset
    )
    return (EntryName.key(bytes), entry, entryLength + nameLength + extraLength + noteLength)
  }

  /// Puts numbers of eight bytes in place of those that did not fit into four (APPNOTE 4.5.3).
  private static func widen(
    _ size: inout Int,
    _ packedSize: inout Int,
    _ offset: inout Int,
    by extra: [UInt8]
  ) throws(ZipError) {
    guard size == 0xffff_ffff || packedSize == 0xffff_ffff || offset == 0xffff_ffff else { return }
    var field = 0
    while let id = extra.number16(at: field), let length = extra.number16(at: field + 2) {
      guard id == 1 else {
        field += 4 + length
        continue
      }
      var next = field + 4
      func wide(_ narrow: Int) throws(ZipError) -> Int {
        guard narrow == 0xffff_ffff else { return narrow }
        defer { next += 8 }
        guard let number = extra.number64(at: next) else { throw .damagedDirectory }
        return number
      }
      size = try wide(size)
      packedSize = try wide(packedSize)
      offset = try wide(offset)
      return
    }
  }
}

extension ByteSource {
  /// The bytes of `range`, with the archive's own error.
  func piece(_ range: Range<Int>) throws(ZipError) -> [UInt8] {
    do throws(Failure) {
      return try bytes(in: range)
    } catch {
      throw .unreadable(number: error.number)
    }
  }
}
