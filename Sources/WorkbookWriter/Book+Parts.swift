import Vocabulary

/// The names under which the elements of a workbook stand.
enum Namespace {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
}

/// The first line of every part.
let xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

extension Book {
  /// The workbook as the bytes of an `.xlsx` file.
  package func bytes() -> [UInt8] {
    archive(of: parts().map { ArchivedPart(name: $0.name, bytes: Array($0.text.utf8)) })
  }

  /// The parts that the file is made of, in the order in which they stand in it.
  package func parts() -> [(name: String, text: String)] {
    precondition(!sheets.isEmpty, "a workbook has a sheet")
    var writer = SheetWriter(book: self)
    let sheetParts = sheets.enumerated().map { index, sheet in
      (
        name: "xl/worksheets/sheet\(index + 1).xml",
        text: writer.part(of: sheet, isOpen: index == openSheet)
      )
    }
    var parts = [
      (name: "[Content_Types].xml", text: contentTypes(hasTexts: !writer.texts.isEmpty)),
      (name: "_rels/.rels", text: Self.rootRelations),
      (name: "xl/workbook.xml", text: workbookPart),
      (
        name: "xl/_rels/workbook.xml.rels", text: workbookRelations(hasTexts: !writer.texts.isEmpty)
      ),
    ]
    parts += sheetParts
    parts.append((name: "xl/styles.xml", text: writer.styles.part))
    if !writer.texts.isEmpty {
      parts.append((name: "xl/sharedStrings.xml", text: writer.texts.part))
    }
    return parts
  }

  private var workbookPart: String {
    var xml = xmlHead + "<workbook xmlns=\"\(Namespace.main)\" xmlns:r=\"\(Namespace.relations)\">"
    if countsFrom1904 { xml += "<workbookPr date1904=\"1\"/>" }
    xml += "<bookViews><workbookView activeTab=\"\(openSheet)\"/></bookViews><sheets>"
    for (index, sheet) in sheets.enumerated() {
      xml += "<sheet name=\"\(escapedAttribute(sheet.name))\" sheetId=\"\(index + 1)\""
      switch sheet.visibility {
      case .visible: break
      case .hidden: xml += " state=\"hidden\""
      case .veryHidden: xml += " state=\"veryHidden\""
      }
      xml += " r:id=\"rId\(index + 1)\"/>"
    }
    return xml + "</sheets></workbook>"
  }

  /// The sheet that a reader of the workbook sees first.
  private var openSheet: Int { sheets.firstIndex { $0.visibility == .visible } ?? 0 }

  private func workbookRelations(hasTexts: Bool) -> String {
    var targets = sheets.indices.map {
      (kind: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
    }
    targets.append((kind: "styles", target: "styles.xml"))
    if hasTexts { targets.append((kind: "sharedStrings", target: "sharedStrings.xml")) }
    let relations = targets.enumerated().map { index, relation in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Namespace.relations)/\(relation.kind)\""
        + " Target=\"\(relation.target)\"/>"
    }
    return xmlHead + "<Relationships xmlns=\"\(Namespace.packageRelations)\">"
      + relations.joined() + "</Relationships>"
  }

  private func contentTypes(hasTexts: Bool) -> String {
    let family = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var parts = [(name: "/xl/workbook.xml", kind: "sheet.main")]
    parts += sheets.indices.map { (name: "/xl/worksheets/sheet\($0 + 1).xml", kind: "worksheet") }
    parts.append((name: "/xl/styles.xml", kind: "styles"))
    if hasTexts { parts.append((name: "/xl/sharedStrings.xml", kind: "sharedStrings")) }
    let overrides = parts.map { part in
      "<Override PartName=\"\(part.name)\" ContentType=\"\(family).\(part.kind)+xml\"/>"
    }
    return xmlHead + "<Types xmlns=\"\(Namespace.contentTypes)\">"
      + "<Default Extension=\"rels\""
      + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + overrides.joined() + "</Types>"
  }

  private static let rootRelations =
    xmlHead + "<Relationships xmlns=\"\(Namespace.packageRelations)\">"
    + "<Relationship Id=\"rId1\" Type=\"\(Namespace.relations)/officeDocument\""
    + " Target=\"xl/workbook.xml\"/></Relationships>"
}
