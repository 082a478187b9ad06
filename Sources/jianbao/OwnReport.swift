import Briefing
import Foundation

/// A folder that jianbao wrote, known by its `figures.json` or its `manifest.json`.
struct OwnReport {
  /// The names of the files that such a folder may hold, as far as nobody has changed them.
  let names: Set<String>
  /// What the folder holds; nothing for a report.
  private let kind: Manifest.Kind?

  /// The report in the folder at `path`, if there is one.
  init?(at path: String) {
    if let manifest = Manifest(at: path) {
      names = manifest.untouched(in: path)
      kind = manifest.kind
      return
    }
    kind = nil
    struct Body: Decodable { var name: String }
    struct Figures: Decodable {
      var product: String
      var city: Body?
      var units: [Body]
    }
    guard let data = FileManager.default.contents(atPath: path + "/figures.json"),
      let figures = try? JSONDecoder().decode(Figures.self, from: data),
      figures.product.hasPrefix("jianbao ")
    else { return nil }
    let bodies = figures.units + (figures.city.map { [$0] } ?? [])
    let pages = bodies.flatMap { body in ["html", "md", "docx"].map { "\(body.name).\($0)" } }
    names = Set(pages + ["index.html", "figures.json", "findings.csv"])
  }

  /// Whether a file of the folder is a register that somebody has filled in or may have: a blank
  /// form, and a correction workbook that is not as it was written.
  func mayBeRegister(_ name: String) -> Bool {
    switch kind {
    case .forms: true
    case .annotations: !names.contains(name)
    case .snapshots, .templates, nil: false
    }
  }
}

/// `manifest.json`: what a folder of workbooks was written with.
///
/// Workbooks are filled in where they stand; by their hashes one that somebody has changed is known,
/// and not replaced.
struct Manifest: Codable {
  /// What the folder holds.
  enum Kind: String, Codable {
    case annotations, forms, snapshots, templates
  }

  struct File: Codable {
    var name: String
    var sha256: String
  }

  static let name = "manifest.json"

  var product: String
  var kind: Kind
  var files: [File]

  init(_ kind: Kind, of files: [OutputFile]) {
    product = Product.name
    self.kind = kind
    self.files = files.map { File(name: $0.name, sha256: sha256(of: $0.bytes)) }
  }

  /// The manifest in the folder at `path`, if there is one.
  init?(at path: String) {
    guard let data = FileManager.default.contents(atPath: path + "/" + Self.name),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      manifest.product.hasPrefix("jianbao ")
    else { return nil }
    self = manifest
  }

  /// The file as it is written.
  var file: OutputFile {
    let members: [JSON] = files.map {
      .members(["name": .string($0.name), "sha256": .string($0.sha256)])
    }
    let text = JSON.members([
      "product": .string(product), "kind": .string(kind.rawValue), "files": .array(members),
    ]).text
    return OutputFile(name: Self.name, text: text)
  }

  /// The names of the files that are as they were written.
  func untouched(in folder: String) -> Set<String> {
    let same = files.filter { file in
      FileManager.default.contents(atPath: folder + "/" + file.name)
        .map { sha256(of: Array($0)) == file.sha256 } ?? true
    }
    return Set(same.map(\.name) + [Self.name])
  }
}
