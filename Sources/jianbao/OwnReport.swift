import Foundation

/// A folder that jianbao wrote, known by its `figures.json`.
struct OwnReport {
  /// The names of the files that such a report may hold.
  let names: Set<String>

  /// The report in the folder at `path`, if there is one.
  init?(at path: String) {
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
}
