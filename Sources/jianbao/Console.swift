import Glibc
import Vocabulary

/// The two ways out of the program: results on standard output, messages on standard error.
enum Console {
  /// Opens what the caller closed, so that no file of a report takes its place.
  static func prepare() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Writes a result, with a line end where it has none.
  static func say(_ text: String) {
    say(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  /// Writes a part of a result as it is; a result that cannot be written ends the program, for
  /// nobody must take half of it for the whole.
  static func say(_ bytes: [UInt8]) {
    do throws(SystemFailure) {
      try write(bytes, to: STDOUT_FILENO)
    } catch {
      if error.number != EPIPE {
        let words = Words(
          "结果写不出去：\(error.words.zh)；请检查磁盘空间后重试。",
          en: "the result cannot be written: \(error.words.en); please check the disk."
        )
        tell(words[.asked])
      }
      exit(Exit.output.rawValue)
    }
  }

  /// Writes a message; one that nobody can be told is lost.
  static func tell(_ text: String) {
    try? write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Shows how many files have been read, on a terminal only and only where there are many; the line is
  /// gone when all are.
  static func showProgress(_ done: Int, of total: Int) {
    guard total >= 20, isatty(STDERR_FILENO) == 1 else { return }
    let words = Words("正在读取 \(done)/\(total) …", en: "reading \(done)/\(total) …")
    let line = "\r\u{1B}[K" + (done < total ? words[.asked] : "")
    try? write(Array(line.utf8), to: STDERR_FILENO)
  }
}
