import CZlib

/// Owns one zlib stream; it cannot be copied, so it is ended exactly once.
@safe struct Inflater: ~Copyable {
  /// In memory of its own: zlib keeps a pointer back to the stream, which must never move.
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether the end of the packed stream has come.
  private(set) var isFinished = false

  init(entry: String) throws(ZipError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe jianbao_inflate_init_raw(stream) == Z_OK else {
      unsafe stream.deallocate()
      throw .damaged(entry: entry)
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Unpacks `packed` into `piece` until that is full or all is used.
  ///
  /// - Returns: How many packed bytes were used, or nothing if they make no sense.
  mutating func unpack(
    _ packed: ArraySlice<UInt8>,
    into piece: inout [UInt8],
    atMost limit: Int
  ) -> Int? {
    var status = Z_OK
    var used = 0
    piece = unsafe Array(unsafeUninitializedCapacity: limit) { output, count in
      unsafe packed.withUnsafeBufferPointer { input in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(limit)
        status = unsafe inflate(stream, Z_NO_FLUSH)
        used = unsafe input.count - Int(stream.pointee.avail_in)
        count = unsafe limit - Int(stream.pointee.avail_out)
      }
    }
    isFinished = status == Z_STREAM_END
    return status == Z_OK || status == Z_STREAM_END ? used : nil
  }
}

/// The checksum of an entry's bytes (CRC-32, APPNOTE 4.4.7).
struct Checksum {
  private(set) var value: UInt32 = 0

  mutating func add(_ bytes: [UInt8]) {
    value = unsafe bytes.withUnsafeBufferPointer {
      unsafe UInt32(crc32_z(UInt(value), $0.baseAddress, $0.count))
    }
  }
}
