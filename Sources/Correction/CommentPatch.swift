import Vocabulary
import WorkbookWriter

/// Adds comments to a sheet: behind the text of those that stand there already, or as new ones with
/// the drawing that shows them (ECMA-376 part 1, 18.7; part 4, 19.4).
struct CommentPatch {
  private let notes: [CellMarks.Note]

  init(_ notes: [CellMarks.Note]) {
    self.notes = notes
  }

  /// Writes the comments of the sheet `part`, whose tree is changed where a drawing must be named.
  func apply(
    to part: String,
    tree: XMLTree,
    in parts: inout WorkbookParts
  ) throws(CorrectionError) {
    guard !notes.isEmpty else { return }
    let fresh = try writeComments(of: part, space: tree.root.namespace ?? "", in: &parts)
    guard !fresh.isEmpty else { return }
    let known = try parts.target(of: "vmlDrawing", from: part)
    let isNamed = tree.root.children.contains { $0.name == "legacyDrawing" }
    if let known, isNamed {
      let bytes = try parts.bytes(of: known)
      guard let more = Self.added(Self.shapes(fresh, besides: bytes), to: bytes) else {
        throw .markup(part: known)
      }
      parts.store(more, as: known)
    } else {
      let drawing = parts.freeName("xl/drawings/vmlDrawing", ".vml")
      parts.store(Self.drawing(of: fresh), as: drawing)
      try parts.declare(
        ending: "vml",
        as: "application/vnd.openxmlformats-officedocument.vmlDrawing"
      )
      let id = try parts.relate(part, to: drawing, as: "vmlDrawing")
      let family = try parts.relationFamily()
      let later = tree.root.children.first { Self.behind.contains($0.name) }
      let element = tree.root.insert("legacyDrawing", before: later)
      element.set("id", id, namespace: family, prefix: "r")
    }
  }

  /// What may stand behind `legacyDrawing` in a sheet (18.3.1.99); controls hide in alternatives.
  private static let behind: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst", "AlternateContent",
  ]

  // MARK: Texts

  /// Writes the texts; the notes of cells that had no comment before.
  private func writeComments(
    of sheet: String,
    space: String,
    in parts: inout WorkbookParts
  ) throws(CorrectionError) -> [CellMarks.Note] {
    let part: String
    if let found = try parts.target(of: "comments", from: sheet) {
      part = found
    } else {
      part = parts.freeName("xl/comments", ".xml")
      parts.store(
        Array("<comments xmlns=\"\(space)\"><authors/><commentList/></comments>".utf8),
        as: part
      )
      try parts.declare(part, as: "\(WorkbookParts.spreadsheetML).comments+xml")
      _ = try parts.relate(sheet, to: part, as: "comments")
    }
    let tree = try parts.tree(part)
    let root = tree.root
    let list = root.child("commentList") ?? root.append("commentList")
    let authors = root.child("authors") ?? root.insert("authors", before: list)
    authors.append("author", text: "jianbao")
    let author = authors.children.count - 1
    var own: [Place: XMLNode] = [:]
    for comment in list.children {
      if let spot = comment["ref"].flatMap(place) {
        own[Place(file: "", row: spot.row, column: spot.column)] = comment
      }
    }
    var fresh: [CellMarks.Note] = []
    for note in notes {
      let spot = Place(file: "", row: note.row, column: note.column)
      if let comment = own[spot] {
        Self.append("\n" + note.text, to: comment)
      } else {
        let reference = "\(columnLetters(note.column))\(note.row)"
        let comment = list.append("comment", ["ref": reference, "authorId": "\(author)"])
        Self.append(note.text, to: comment)
        fresh.append(note)
      }
    }
    parts.store(tree, as: part)
    return fresh
  }

  private static func append(_ words: String, to comment: XMLNode) {
    let text = comment.child("text") ?? comment.append("text")
    if let plain = text.child("t") {
      // A text of one piece becomes the first of several.
      let run = text.insert("r", before: text.firstChild)
      plain.move(into: run)
    }
    let phonetic = text.children.first { $0.name == "rPh" || $0.name == "phoneticPr" }
    let run = text.insert("r", before: phonetic)
    let looks = run.append("rPr")
    looks.append("sz", ["val": "9"])
    looks.append("rFont", ["val": "宋体"])
    let piece = run.append("t", text: words)
    piece.set(
      "space",
      "preserve",
      namespace: "http://www.w3.org/XML/1998/namespace",
      prefix: "xml"
    )
  }

  // MARK: Drawings

  private static let spaces =
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

  private static func drawing(of notes: [CellMarks.Note]) -> [UInt8] {
    let head =
      "<xml \(spaces)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/>"
      + "</o:shapelayout>"
    return Array((head + shapes(notes, besides: []) + "</xml>").utf8)
  }

  /// The shapes of new comments, and their common type where the drawing does not have it.
  private static func shapes(_ notes: [CellMarks.Note], besides drawing: [UInt8]) -> String {
    let text = String(decoding: drawing, as: UTF8.self)
    var number = 1024
    for match in text.matches(of: /_x0000_s([0-9]{1,8})/) {
      number = max(number, Int(match.output.1) ?? 0)
    }
    var xml = ""
    if !text.contains("\"_x0000_t202\"") {
      xml =
        "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
        + " path=\"m,l,21600r21600,l21600,xe\" \(spaces)><v:stroke joinstyle=\"miter\"/>"
        + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    }
    for note in notes {
      number += 1
      xml += shape(of: note, number: number)
    }
    return xml
  }

  private static func shape(of note: CellMarks.Note, number: Int) -> String {
    let (row, column) = (note.row - 1, note.column - 1)
    let lines = note.text.split(separator: "\n").reduce(0) { $0 + 1 + $1.count / 20 }
    let top = max(0, row - 1)
    return "<v:shape id=\"_x0000_s\(number)\" type=\"#_x0000_t202\" \(spaces)"
      + " style=\"position:absolute;width:240pt;height:\(14 * (lines + 1))pt;z-index:\(number - 1024);"
      + "visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
      + "<v:shadow color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
      + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
      + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
      + "<x:Anchor>\(column + 1), 12, \(top), 4, \(column + 5), 12, \(top + lines + 1), 4</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column>"
      + "</x:ClientData></v:shape>"
  }

  /// The drawing with more in it, put before its end as bytes: what programs write there is not
  /// always well-formed.
  private static func added(_ shapes: String, to drawing: [UInt8]) -> [UInt8]? {
    let end = Array("</xml>".utf8)
    var start = drawing.count - end.count
    while start >= 0 {
      if drawing[start] == end[0], drawing[start..<start + end.count].elementsEqual(end) {
        return drawing[..<start] + Array(shapes.utf8) + drawing[start...]
      }
      start -= 1
    }
    return nil
  }
}
