package import Vocabulary

/// The sample: a city's registers as of 31 October 2021, all invented, with mistakes put in on purpose.
///
/// In: nothing, not even a clock. Out: the files of `SampleData` by path, the same bytes on every run,
/// and a README that says where each mistake stands and what must be said of it. It never reads a
/// file and computes no figure.
package enum SampleCampaign {
  /// One file of the sample, its path relative to the sample's folder.
  package struct File: Hashable, Sendable {
    package var path: String
    package var bytes: [UInt8]
  }

  /// All files of the sample, by path.
  package static func files() -> [File] {
    let campaign = Campaign()
    let mess = Mess.files()
    let readme = Readme.text(of: campaign, mess: mess)
    var files = campaign.files.map { File(path: Campaign.folder + "/" + $0.path, bytes: $0.bytes) }
    files += mess.map { File(path: "mess/" + $0.name, bytes: $0.bytes) }
    files.append(File(path: "README.md", bytes: Array(readme.utf8)))
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// How many rows of each register the campaign holds.
  package static func rowCounts() -> [RegisterKind: Int] {
    Campaign().rowCounts
  }
}
