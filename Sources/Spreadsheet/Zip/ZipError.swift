/// Why an archive or one of its entries cannot be read.
package enum ZipError: Error, Hashable, Sendable {
  /// The file itself could not be read: the system's error number.
  case unreadable(number: Int32)
  /// The end of the archive, where its table of contents is found, is missing.
  case cutOff
  /// The table of contents contradicts itself or the file.
  case damagedDirectory
  /// There are more entries than allowed.
  case tooManyEntries(limit: Int)
  /// The entries would be bigger than allowed when unpacked, all taken together.
  case archiveTooBig(limit: Int)
  /// No entry has this name.
  case missing(entry: String)
  /// Two entries have this name, so that nobody can say which one is meant.
  case ambiguous(entry: String)
  /// The entry is encrypted by the archive.
  case encrypted(entry: String)
  /// The entry is packed by a method other than deflate.
  case unknownMethod(entry: String, method: Int)
  /// The file ends inside the entry.
  case truncated(entry: String)
  /// The entry's packed bytes make no sense, or give more or less than the archive says.
  case damaged(entry: String)
  /// The unpacked bytes are not those that were packed.
  case wrongChecksum(entry: String)
  /// The entry would be bigger than allowed when unpacked.
  case tooBig(entry: String, limit: Int)
  /// The entry would unpack to so many times its size that it was made to do harm.
  case tooDense(entry: String, limit: Int)
}
