import Crypto
import Glibc
import Vocabulary

extension ByteSource {
  /// The bytes of the file at `path`, fetched as they are needed; nothing if it cannot be opened or is
  /// no file of bytes (a pipe is not waited for).
  init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    let file = OpenFile(descriptor: descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(count: Int(status.st_size)) { range throws(Failure) in
      try file.bytes(in: range)
    }
  }

  /// The SHA-256 of all bytes, in hexadecimal.
  func sha256() throws(Failure) -> String {
    var hash = SHA256()
    var start = 0
    while start < count {
      let piece = try bytes(in: start..<min(start + 1 << 17, count))
      guard !piece.isEmpty else { break }
      hash.update(data: piece)
      start += piece.count
    }
    return hexadecimal(hash.finalize())
  }
}

/// The SHA-256 of a text, in hexadecimal.
func sha256(of text: String) -> String { sha256(of: Array(text.utf8)) }

/// The SHA-256 of bytes, in hexadecimal.
func sha256(of bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef")
  return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}

/// An open file, closed when nobody reads it any more.
private final class OpenFile: Sendable {
  private let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  func bytes(in range: Range<Int>) throws(ByteSource.Failure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = 0
      while count < range.count, let base = buffer.baseAddress {
        let read = pread(
          descriptor,
          base + count,
          range.count - count,
          off_t(range.lowerBound + count)
        )
        if read < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        if read == 0 { return }
        count += read
      }
    }
    if failure != 0 { throw ByteSource.Failure(number: failure) }
    return bytes
  }
}
