import ArgumentParser
import Vocabulary

/// Where what is read is kept, so that next month's run finds last month's registers by itself.
struct SnapshotsOption: ParsableArguments {
  @Option(
    name: .customLong("snapshots"),
    help: .told(
      "快照文件夹：留存所读的台账，下月自动与上月比对，不必再给 --previous（含个人信息，只有本人能打开）。",
      en: "keep what is read here; next month it is last month's (holds personal data).",
      value: ("文件夹", "folder")
    )
  )
  var path: String?
}
