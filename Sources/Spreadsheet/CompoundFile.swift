import Vocabulary

/// What an OLE2 compound file holds ([MS-CFB]): the names of its streams, enough to tell an
/// encrypted workbook from one of before 2007.
struct CompoundFile {
  /// The names of streams and storages, in the order of the directory.
  private(set) var names: [String] = []

  static let mark: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  private static let entryLength = 128
  /// Directories are short; a chain that runs in a circle must end too.
  private static let sectorLimit = 1024

  /// Follows the chain of the directory as far as it makes sense (2.3, 2.6.1).
  init(_ bytes: ByteSource) throws(ZipError) {
    let header = try bytes.piece(0..<512)
    guard let shift = header.number16(at: 30), shift == 9 || shift == 12,
      var sector = header.number32(at: 48)
    else { return }
    for _ in 0..<Self.sectorLimit {
      let piece = try Self.sector(sector, shift, of: bytes)
      for start in stride(from: 0, to: piece.count, by: Self.entryLength) {
        if let name = Self.name(in: piece, at: start) { names.append(name) }
      }
      // Which sector follows stands in the table whose own sectors the header lists.
      let table = sector >> (shift - 2)
      guard !piece.isEmpty, table < 109, let place = header.number32(at: 76 + 4 * table) else {
        return
      }
      let links = try Self.sector(place, shift, of: bytes)
      guard let next = links.number32(at: (sector & (1 << (shift - 2)) - 1) * 4) else { return }
      sector = next
    }
  }

  private static func sector(
    _ number: Int,
    _ shift: Int,
    of bytes: ByteSource
  ) throws(ZipError) -> [UInt8] {
    let start = (number + 1) << shift
    return start < bytes.count ? try bytes.piece(start..<start + 1 << shift) : []
  }

  private static func name(in piece: [UInt8], at start: Int) -> String? {
    guard let length = piece.number16(at: start + 64), (4...64).contains(length),
      start + entryLength <= piece.count, piece[start + 66] != 0
    else { return nil }
    let units = stride(from: 0, to: length - 2, by: 2).compactMap { offset in
      piece.number16(at: start + offset).map { UInt16($0) }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
