import Spreadsheet
import Vocabulary
import WorkbookWriter

/// The parts of a workbook while it is being changed: as they came, and those that were written anew.
struct WorkbookParts {
  private let package: WorkbookPackage
  /// By folded name.
  private var changed: [String: ArchivedPart] = [:]

  init(_ bytes: ByteSource) throws(CorrectionError) {
    do throws(SpreadsheetError) {
      package = try WorkbookPackage(bytes)
    } catch {
      throw .unreadable(error)
    }
  }

  var sheets: [WorkbookPackage.Sheet] { package.sheets }

  /// The part that lists the sheets.
  var workbook: String { package.workbook }

  func size(of part: String) -> Int { package.size(of: part) }

  func contains(_ part: String) -> Bool {
    changed[part.lowercased()] != nil || package.contains(part)
  }

  func bytes(of part: String) throws(CorrectionError) -> [UInt8] {
    if let own = changed[part.lowercased()] { return own.bytes }
    do throws(SpreadsheetError) {
      return try package.bytes(of: part)
    } catch {
      throw .unreadable(error)
    }
  }

  func tree(_ part: String) throws(CorrectionError) -> XMLTree {
    try XMLTree(bytes(of: part), part: part)
  }

  mutating func store(_ tree: XMLTree, as part: String) { store(tree.bytes(), as: part) }

  mutating func store(_ bytes: [UInt8], as part: String) {
    let name = package.names.first { $0.lowercased() == part.lowercased() } ?? part
    changed[part.lowercased()] = ArchivedPart(name: name, bytes: bytes)
  }

  /// The part that `part` leads to by a relationship of this kind.
  func target(of kind: String, from part: String) throws(CorrectionError) -> String? {
    do throws(SpreadsheetError) {
      return try package.target(of: kind, from: part)
    } catch {
      throw .unreadable(error)
    }
  }

  /// A name that no part has: `xl/comments1.xml`.
  func freeName(_ stem: String, _ ending: String) -> String {
    var number = 1
    while contains("\(stem)\(number)\(ending)") { number += 1 }
    return "\(stem)\(number)\(ending)"
  }

  /// All parts as a file.
  func archive() throws(CorrectionError) -> [UInt8] {
    var rest = changed
    var parts: [ArchivedPart] = []
    for name in package.names {
      if let own = rest.removeValue(forKey: name.lowercased()) {
        parts.append(own)
      } else {
        parts.append(ArchivedPart(name: name, bytes: try bytes(of: name)))
      }
    }
    parts += rest.values.sorted { $0.name < $1.name }
    return WorkbookWriter.archive(of: parts)
  }
}

// MARK: - What leads from part to part

extension WorkbookParts {
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"

  /// What the names of relationships begin with in this workbook.
  func relationFamily() throws(CorrectionError) -> String {
    let space = try tree(workbook).root.namespace ?? ""
    return space.contains("purl.oclc.org") ? Self.strict : Self.relations
  }

  /// Adds a relationship from `part` to another and says its id.
  mutating func relate(
    _ part: String,
    to target: String,
    as kind: String
  ) throws(CorrectionError) -> String {
    let (folder, name) = Self.split(part)
    let list = "\(folder)_rels/\(name).rels"
    let family = try relationFamily()
    let tree = try contains(list) ? self.tree(list) : XMLTree(Self.noRelations, part: list)
    let known = Set(tree.root.children.compactMap { $0["Id"] })
    var number = known.count + 1
    while known.contains("rId\(number)") { number += 1 }
    tree.root.append(
      "Relationship",
      ["Id": "rId\(number)", "Type": "\(family)/\(kind)", "Target": "/\(target)"]
    )
    store(tree, as: list)
    return "rId\(number)"
  }

  private static let noRelations = Array(
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>".utf8
  )

  /// The folder with its `/`, and the name in it.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// Says what a new part is.
  mutating func declare(_ part: String, as type: String) throws(CorrectionError) {
    let list = "[Content_Types].xml"
    let tree = try self.tree(list)
    tree.root.append("Override", ["PartName": "/\(part)", "ContentType": type])
    store(tree, as: list)
  }

  /// Says what all parts of an ending are, unless it is said.
  mutating func declare(ending: String, as type: String) throws(CorrectionError) {
    let list = "[Content_Types].xml"
    let tree = try self.tree(list)
    let isKnown = tree.root.children.contains {
      $0.name == "Default" && $0["Extension"]?.lowercased() == ending
    }
    guard !isKnown else { return }
    let first = tree.root.firstChild
    tree.root.insert("Default", ["Extension": ending, "ContentType": type], before: first)
    store(tree, as: list)
  }

  static let spreadsheetML = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// Adds a sheet behind the others; which sheet is open stays as it was.
  mutating func addSheet(_ xml: [UInt8], named name: String) throws(CorrectionError) {
    let part = freeName("xl/worksheets/sheet", ".xml")
    store(xml, as: part)
    try declare(part, as: "\(Self.spreadsheetML).worksheet+xml")
    let id = try relate(workbook, to: part, as: "worksheet")
    let family = try relationFamily()
    let tree = try self.tree(workbook)
    guard let sheets = tree.root.child("sheets") else { throw .markup(part: workbook) }
    let numbers = sheets.children.compactMap { $0["sheetId"].flatMap { Int($0) } }
    let number = (numbers.max() ?? 0) + 1
    let sheet = sheets.append("sheet", ["name": name, "sheetId": "\(number)"])
    sheet.set("id", id, namespace: family, prefix: "r")
    store(tree, as: workbook)
  }
}
