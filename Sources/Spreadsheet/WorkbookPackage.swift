package import Vocabulary

/// The parts of a workbook's file as they stand, for who hands the workbook on with something changed.
package struct WorkbookPackage: Sendable {
  /// A sheet that has cells, with the part that holds them.
  package struct Sheet: Hashable, Sendable {
    /// As a reader of the workbook sees it.
    package var name: String
    package var part: String
  }

  /// Every part by its name, `/` between folders; the list of content types first, then by name.
  package let names: [String]
  /// The part that lists the sheets.
  package let workbook: String
  /// In the order of the tabs.
  package let sheets: [Sheet]
  private let parts: Parts
  private let namesByKey: [[UInt8]: String]

  /// Opens the package of a workbook (.xlsx, .xlsm).
  package init(_ bytes: ByteSource, limits: Limits = .standard) throws(SpreadsheetError) {
    parts = try Parts(bytes, limits: limits)
    guard let main = try parts.workbookPart() else { throw .notWorkbook(.otherArchive) }
    workbook = main.split { $0 == "/" || $0 == "\\" }.joined(separator: "/")
    let links = try parts.relationships(of: main)
    let list = try WorkbookPart(main, of: parts)
    let types = "[Content_Types].xml"
    let plain = parts.archive.names.map { name in
      name.split { $0 == "/" || $0 == "\\" }.joined(separator: "/")
    }
    names =
      plain.filter { $0 == types }
      + plain.filter { $0 != types }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let byKey = Dictionary(names.map { (EntryName.key($0.utf8), $0) }) { first, _ in first }
    namesByKey = byKey
    sheets = Workbook.worksheets(of: list, links: links, parts: parts).worksheets
      .compactMap { sheet in
        sheet.part.flatMap { byKey[EntryName.key($0.utf8)] }
          .map { Sheet(name: sheet.heading.name ?? "", part: $0) }
      }
  }

  /// Whether there is such a part, whatever the case of its letters.
  package func contains(_ part: String) -> Bool { parts.contains(part) }

  /// How many bytes a part has.
  package func size(of part: String) -> Int { parts.archive.size(of: part) }

  /// All bytes of a part.
  package func bytes(of part: String) throws(SpreadsheetError) -> [UInt8] {
    try parts.bytes(of: part)
  }

  /// The part that `part` leads to by a relationship of this kind: `comments`.
  package func target(of kind: String, from part: String) throws(SpreadsheetError) -> String? {
    try parts.relationships(of: part).lazy.filter { $0.kind == kind }
      .compactMap { namesByKey[EntryName.key($0.target.utf8)] }.first
  }
}

extension Parts {
  /// All bytes of a part.
  fileprivate func bytes(of part: String) throws(SpreadsheetError) -> [UInt8] {
    do throws(ZipError) {
      var entry = try archive.open(part)
      var all: [UInt8] = []
      var piece: [UInt8] = []
      while try entry.next(&piece) { all += piece }
      return all
    } catch {
      throw .archive(error)
    }
  }
}
