import Vocabulary

/// A zip archive: what it holds, and its entries unpacked one piece after another.
struct Archive: Sendable {
  private let bytes: ByteSource
  private let directory: Directory
  private let limits: Limits

  init(_ bytes: ByteSource, limits: Limits) throws(ZipError) {
    self.bytes = bytes
    self.limits = limits
    directory = try Directory(of: bytes, limits: limits)
  }

  /// Whether there is an entry of this name.
  func contains(_ name: String) -> Bool {
    directory.entries[EntryName.key(name.utf8)] != nil
  }

  /// How many bytes the archive says that the entry of this name has; 0 where there is none.
  func size(of name: String) -> Int {
    directory.entries[EntryName.key(name.utf8)]?.first?.size ?? 0
  }

  /// The names of all files, as they stand in the archive; folders left aside.
  var names: [String] {
    directory.entries.values.compactMap { $0.first?.name }
      .filter { !$0.hasSuffix("/") && !$0.hasSuffix("\\") }
  }

  /// The entry of this name, ready to be unpacked.
  ///
  /// A size that the archive states is a promise: it is held against the limits here, before a byte
  /// is unpacked, and an entry that turns out longer is damaged.
  func open(_ name: String) throws(ZipError) -> EntryReader {
    guard let found = directory.entries[EntryName.key(name.utf8)], let entry = found.first else {
      throw .missing(entry: name)
    }
    guard found.count == 1 else { throw .ambiguous(entry: name) }
    guard !entry.isEncrypted else { throw .encrypted(entry: entry.name) }
    guard entry.size <= limits.partBytes else {
      throw .tooBig(entry: entry.name, limit: limits.partBytes)
    }
    guard entry.size <= limits.ratioFloor || entry.size / limits.ratio <= entry.packedSize else {
      throw .tooDense(entry: entry.name, limit: limits.ratio)
    }
    return try EntryReader(entry, in: bytes)
  }
}
