import Glibc

/// The two ways out of the program: results on standard output, messages on standard error.
enum Console {
  /// Whether standard error is a terminal, which alone sees progress.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a result, with a line end where it has none.
  static func say(_ text: String) {
    write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDOUT_FILENO)
  }

  /// Writes a part of a result as it is.
  static func say(_ bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Writes a message.
  static func tell(_ text: String) {
    write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return
      }
      rest = rest.dropFirst(count)
    }
  }
}
