import Glibc
import Vocabulary

/// Why the system did not do what was asked of it.
struct SystemFailure: Error, Hashable {
  var number: Int32

  /// The failure of the call just made.
  static var last: SystemFailure { SystemFailure(number: errno) }

  /// What it means for somebody who wanted to write.
  var words: Words {
    switch number {
    case EACCES, EPERM: Words("没有写入权限", en: "writing is not permitted")
    case ENOSPC, EDQUOT: Words("磁盘空间不足", en: "the disk is full")
    case EROFS: Words("磁盘是只读的", en: "the disk is read-only")
    case ENOTDIR, EEXIST:
      Words("路径中有一段是文件，不是文件夹", en: "a part of the path is a file and no folder")
    case ENAMETOOLONG: Words("名称太长", en: "the name is too long")
    case ENOENT: Words("所在的文件夹不存在", en: "the folder that it is to stand in does not exist")
    case EBUSY, EXDEV:
      Words("它是挂载点，不能整体替换，请改用其中的下级文件夹", en: "it is a mount point; choose a folder below it")
    case EINVAL, ENOSYS, EOPNOTSUPP:
      Words(
        "所在的磁盘不支持整体替换，请先移走原有的文件夹",
        en: "its disk cannot replace a folder in one step; move the old one away"
      )
    default: Words("系统报错（错误号 \(number)）", en: "the system failed (error \(number))")
    }
  }
}

/// Writes all bytes.
func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      throw .last
    }
    rest = rest.dropFirst(count)
  }
}
