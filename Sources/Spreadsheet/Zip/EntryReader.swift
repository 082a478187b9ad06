import Vocabulary

/// Unpacks one entry, piece by piece, and holds it against what the archive says of it.
struct EntryReader: ~Copyable {
  private let bytes: ByteSource
  private let entry: Entry
  private var inflater: Inflater?
  /// The next packed byte that has not been fetched, and where they end.
  private var position: Int
  private let end: Int
  private var packed: [UInt8] = []
  private var used = 0
  private var unpacked = 0
  private var checksum = Checksum()

  private static let pieceLength = 1 << 17
  private static let localMark = 0x0403_4b50
  private static let localLength = 30

  init(_ entry: Entry, in bytes: ByteSource) throws(ZipError) {
    let start = try Self.start(of: entry, in: bytes)
    inflater = try Self.inflater(for: entry)
    position = start
    end = start + entry.packedSize
    self.bytes = bytes
    self.entry = entry
  }

  /// Puts the next bytes of the entry in `piece`; false, once all of them came and were right.
  mutating func next(_ piece: inout [UInt8]) throws(ZipError) -> Bool {
    piece.removeAll(keepingCapacity: true)
    if inflater == nil {
      piece = try bytes.piece(position..<min(end, position + Self.pieceLength))
      position += piece.count
      guard !piece.isEmpty || position == end else { throw .truncated(entry: entry.name) }
    } else {
      try inflate(into: &piece)
    }
    unpacked += piece.count
    guard unpacked <= entry.size else { throw .damaged(entry: entry.name) }
    checksum.add(piece)
    guard piece.isEmpty else { return true }
    guard unpacked == entry.size else { throw .damaged(entry: entry.name) }
    guard checksum.value == entry.checksum else { throw .wrongChecksum(entry: entry.name) }
    return false
  }

  private mutating func inflate(into piece: inout [UInt8]) throws(ZipError) {
    while piece.isEmpty, inflater?.isFinished == false {
      if used == packed.count {
        packed = try bytes.piece(position..<min(end, position + Self.pieceLength))
        position += packed.count
        used = 0
        guard !packed.isEmpty else { throw .truncated(entry: entry.name) }
      }
      let taken = inflater?.unpack(packed[used...], into: &piece, atMost: Self.pieceLength)
      guard let taken else { throw .damaged(entry: entry.name) }
      used += taken
    }
  }

  /// Where the packed bytes begin: behind the local header (APPNOTE 4.3.7), whose name and extra
  /// field may differ in length from those in the table of contents.
  private static func start(of entry: Entry, in bytes: ByteSource) throws(ZipError) -> Int {
    guard entry.offset <= bytes.count - localLength else { throw .truncated(entry: entry.name) }
    let header = try bytes.piece(entry.offset..<entry.offset + localLength)
    guard header.number32(at: 0) == localMark, let name = header.number16(at: 26),
      let extra = header.number16(at: 28)
    else { throw .damaged(entry: entry.name) }
    let start = entry.offset + localLength + name + extra
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else {
      throw .truncated(entry: entry.name)
    }
    return start
  }

  private static func inflater(for entry: Entry) throws(ZipError) -> Inflater? {
    switch entry.method {
    case 0: nil
    case 8: try Inflater(entry: entry.name)
    default: throw .unknownMethod(entry: entry.name, method: entry.method)
    }
  }
}
