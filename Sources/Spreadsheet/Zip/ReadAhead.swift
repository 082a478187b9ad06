import Dispatch
import Synchronization

/// The pieces of an entry, unpacked on a thread of their own while the caller works on those before.
///
/// The only place of this target where two threads meet: a queue of pieces, and two semaphores that
/// count how many are ready and how many more may become so.
final class ReadAhead: Sendable {
  private struct State {
    var pieces: [Result<[UInt8], ZipError>] = []
    var isAbandoned = false
  }

  /// How many pieces may be ready at a time.
  private static let reach = 8

  private let state = Mutex(State())
  private let ready = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  /// Begins to unpack the entry of this name.
  init(_ name: String, of archive: Archive) {
    for _ in 0..<Self.reach { room.signal() }
    // A queue of its own has a thread of its own: none of those that wait here is needed for it.
    DispatchQueue(label: "jianbao.read-ahead").async { self.unpack(name, of: archive) }
  }

  /// Puts the next bytes in `piece`; false, once all of them came and were right.
  ///
  /// To be called no more once it gave false or threw.
  func next(_ piece: inout [UInt8]) throws(ZipError) -> Bool {
    ready.wait()
    let next = state.withLock { $0.pieces.removeFirst() }
    room.signal()
    piece = try next.get()
    return !piece.isEmpty
  }

  /// Lets the other thread end, when nobody asks for pieces any more.
  func abandon() {
    state.withLock { $0.isAbandoned = true }
    room.signal()
  }

  private func unpack(_ name: String, of archive: Archive) {
    do throws(ZipError) {
      var entry = try archive.open(name)
      var isWhole = false
      while !isWhole {
        room.wait()
        if state.withLock({ $0.isAbandoned }) { return }
        var piece: [UInt8] = []
        isWhole = try !entry.next(&piece)
        hand(.success(piece))
      }
    } catch {
      hand(.failure(error))
    }
  }

  private func hand(_ piece: Result<[UInt8], ZipError>) {
    state.withLock { $0.pieces.append(piece) }
    ready.signal()
  }
}

/// Gives the pieces of an entry, unpacked here or ahead of the caller.
struct PieceReader: ~Copyable {
  private var entry: EntryReader?
  private let ahead: ReadAhead?

  /// Opens the entry of this name; what is wrong with it may show at the first piece only.
  init(_ name: String, of archive: Archive, isAhead: Bool) throws(ZipError) {
    ahead = isAhead ? ReadAhead(name, of: archive) : nil
    entry = isAhead ? nil : try archive.open(name)
  }

  deinit {
    ahead?.abandon()
  }

  /// Puts the next bytes in `piece`; false, once all of them came and were right.
  mutating func next(_ piece: inout [UInt8]) throws(ZipError) -> Bool {
    if let ahead { return try ahead.next(&piece) }
    return try entry?.next(&piece) ?? false
  }
}
