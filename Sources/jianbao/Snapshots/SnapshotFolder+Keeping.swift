import Briefing
import CFileSystem
import Foundation
import Glibc
import Policy
import Register
import Vocabulary

/// What a run put beside a snapshot folder's manifests and has not counted as kept yet.
struct StagedSnapshot {
  fileprivate let fresh: String
  fileprivate let manifest: String
  /// What is taken away again where the report is not written.
  fileprivate var made: [String]
}

extension SnapshotFolder {
  /// Puts the files of a run into the folder; until `keep` nothing speaks of them.
  ///
  /// - Throws: A refusal with exit code 4 where the folder cannot be written.
  func stage(_ campaign: Campaign, of inputs: RunInputs) throws(Refusal) -> StagedSnapshot {
    var made: [String] = []
    do throws(SystemFailure) {
      try makeFolder(path, &made)
      let marker = Manifest(.snapshots, of: []).file
      try write(marker.bytes, to: path + "/" + marker.name, unlessThere: true, &made)
      try write(
        Array(SnapshotKeys.fresh().utf8),
        to: path + "/key",
        unlessThere: true,
        &made
      )
      try makeFolder(path + "/files", &made)
      let text = Array(campaign.plan.text.utf8)
      try write(text, to: file(campaign.plan.sha256), unlessThere: true, &made)
      for table in inputs.files.tables + (inputs.previous?.tables ?? []) {
        try copy(table.path, &made)
      }
      let manifest = manifest(of: campaign)
      let fresh = "\(path)/.\(manifest.asOf).jianbao-\(getpid())"
      try write(Array(manifest.text.utf8), to: fresh, unlessThere: false, &made)
      return StagedSnapshot(
        fresh: fresh,
        manifest: "\(path)/\(manifest.asOf).json",
        made: made
      )
    } catch {
      remove(made)
      throw refusal(error)
    }
  }

  /// Makes the snapshot the one of its day, in one step.
  func keep(_ staged: StagedSnapshot) throws(Refusal) {
    guard rename(staged.fresh, staged.manifest) == 0 else {
      let failure = SystemFailure.last
      drop(staged)
      throw refusal(failure)
    }
  }

  /// Leaves the folder as it was.
  func drop(_ staged: StagedSnapshot) { remove(staged.made) }

  private func manifest(of campaign: Campaign) -> SnapshotManifest {
    let plan = campaign.plan
    let registers = campaign.handIn.registers
    return SnapshotManifest(
      asOf: campaign.day,
      plan: SnapshotManifest.Plan(title: plan.plan.title, sha256: plan.sha256),
      inputs: campaign.inputs.map {
        SnapshotManifest.Input(
          path: $0.path,
          sha256: $0.sha256,
          previous: $0.isPrevious ? true : nil
        )
      },
      unused: campaign.files.unused.map { file, reason in
        SnapshotManifest.Unused(
          path: registers.filesInPrint[file.name] ?? file.name,
          reason: reason.rawValue
        )
      },
      keys: keys?.keys(of: registers) ?? [:]
    )
  }

  private func remove(_ made: [String]) {
    // The last first, so that a folder is empty when its turn comes; one that is not stays.
    for path in made.reversed() where unlink(path) != 0 { rmdir(path) }
  }

  private func makeFolder(_ path: String, _ made: inout [String]) throws(SystemFailure) {
    if mkdir(path, 0o700) == 0 {
      made.append(path)
    } else if errno != EEXIST {
      throw .last
    }
  }

  /// Writes a file beside its place and puts it there.
  private func write(
    _ bytes: [UInt8],
    to place: String,
    unlessThere: Bool,
    _ made: inout [String]
  ) throws(SystemFailure) {
    if unlessThere, access(place, F_OK) == 0 { return }
    let fresh = "\(place).jianbao-\(getpid())"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last }
    do throws(SystemFailure) {
      try jianbao.write(bytes, to: descriptor)
    } catch {
      close(descriptor)
      unlink(fresh)
      throw error
    }
    guard close(descriptor) == 0, rename(fresh, place) == 0 else {
      let failure = SystemFailure.last
      unlink(fresh)
      throw failure
    }
    made.append(place)
  }

  private func copy(_ source: String, _ made: inout [String]) throws(SystemFailure) {
    // What cannot be opened was named in the report, and is not kept.
    guard let bytes = ByteSource(path: source) else { return }
    do throws(ByteSource.Failure) {
      let sha256 = try bytes.sha256()
      if holds(sha256) { return }
      let all = try bytes.bytes(in: 0..<bytes.count)
      try? FileManager.default.removeItem(atPath: file(sha256))
      do throws(SystemFailure) {
        try write(all, to: file(sha256), unlessThere: false, &made)
      } catch {
        throw ByteSource.Failure(number: error.number)
      }
    } catch {
      throw SystemFailure(number: error.number)
    }
  }

  private func refusal(_ failure: SystemFailure) -> Refusal {
    Refusal(
      .output,
      Words(
        "快照文件夹 \(path) 写不了：\(failure.words.zh)；请检查磁盘空间和权限，或换一个 --snapshots。原有内容没有改动。",
        en:
          "the snapshot folder \(path) cannot be written: \(failure.words.en); please check space and permissions. Nothing was changed."
      ),
      in: language
    )
  }
}
