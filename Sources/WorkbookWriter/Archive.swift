import CZlib

/// One file of an archive.
package struct ArchivedPart: Hashable, Sendable {
  /// ASCII, `/` between folders.
  package var name: String
  /// What it holds.
  package var bytes: [UInt8]

  /// A file of this name.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A zip archive of `parts` (PKWARE APPNOTE 4.3), in their order, all dated 1980-01-01, so that it
/// says nothing of the day on which it was made.
package func archive(of parts: [ArchivedPart]) -> [UInt8] {
  var result: [UInt8] = []
  var directory: [UInt8] = []
  for part in parts {
    let name = Array(part.name.utf8)
    let packed = deflated(part.bytes)
    var facts = little(20, 2) + little(0, 2) + little(8, 2)  // version, flags, method: deflate
    facts += little(0, 2) + little(0x21, 2)  // midnight, 1 January 1980
    facts += little(Int(checksum(part.bytes)), 4) + little(packed.count, 4)
    facts += little(part.bytes.count, 4) + little(name.count, 2) + little(0, 2)
    directory += little(0x0201_4B50, 4) + little(20, 2) + facts
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(result.count, 4)
    directory += name
    result += little(0x0403_4B50, 4) + facts + name + packed
  }
  let start = result.count
  result += directory
  result += little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
  result += little(directory.count, 4) + little(start, 4) + little(0, 2)
  return result
}

/// The bytes of `value`, lowest first.
private func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

/// CRC-32 as the archive wants it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  let sum = unsafe bytes.withUnsafeBufferPointer { buffer in
    unsafe crc32(0, buffer.baseAddress, uInt(buffer.count))
  }
  return UInt32(truncatingIfNeeded: sum)
}

/// `bytes` as one raw deflate stream.
private func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var stream = unsafe z_stream()
  let begun = unsafe jianbao_deflate_init_raw(&stream)
  precondition(begun == Z_OK, "no memory to pack a part")
  defer { unsafe deflateEnd(&stream) }
  var input = bytes
  let room = unsafe Int(deflateBound(&stream, uLong(bytes.count)))
  return unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = uInt(source.count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = uInt(output.count)
      let ended = unsafe deflate(&stream, Z_FINISH)
      precondition(ended == Z_STREAM_END, "the room was bounded to hold all")
    }
    count = unsafe room - Int(stream.avail_out)
  }
}
