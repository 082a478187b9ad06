import Foundation
import Policy
import Register
import RegisterSupport
import Testing
import Vocabulary
import WorkbookWriter

/// A sheet as people make it, and what must come of it: every record with all that it holds, every row
/// that is left out with its reason, every finding with its cell.
struct Mess: Sendable, CustomTestStringConvertible {
  /// What kinds of files can hold it.
  enum Forms: Sendable { case all, workbook }

  /// Its number among the cases of the domain, and what it is about.
  var name: String
  /// As in `Sheet`.
  var rows: String
  var records: [String]
  var left: [String]
  var said: [String]
  var forms: Forms
  var merges: [CellRange]
  var hiddenRows: Set<Int>

  init(
    _ name: String,
    _ rows: String,
    records: [String] = [],
    left: [String] = [],
    said: [String] = [],
    forms: Forms = .all,
    merges: [CellRange] = [],
    hiddenRows: Set<Int> = []
  ) {
    self.name = name
    self.rows = rows
    self.records = records
    self.left = left
    self.said = said
    self.forms = forms
    self.merges = merges
    self.hiddenRows = hiddenRows
  }

  var testDescription: String { name }

  private var sheet: Sheet {
    var sheet = Sheet(rows)
    sheet.furniture.merges = merges
    sheet.hiddenRows = hiddenRows
    return sheet
  }

  /// What is read of it, as a workbook and as text in two encodings.
  func readings() throws -> [(form: String, registers: Registers)] {
    var files: [(form: String, bytes: [UInt8])] = [("xlsx", sheet.workbook)]
    if forms == .all {
      let text = sheet.commaSeparated
      let encoding = String.Encoding(rawValue: 0x8000_0632)
      files.append(("UTF-8", Array(text.utf8)))
      files.append(("GB18030", Array(try #require(text.data(using: encoding)))))
    }
    return try files.map { form, bytes in
      var gathering = Gathering(terms: try builtIn.get().terms)
      for reading in try RegisterSupport.readings(of: ByteSource(bytes), named: "台账") {
        gathering.add(reading)
      }
      return (form, gathering.registers())
    }
  }
}

extension Sheet {
  /// The sheet as the bytes of a workbook.
  fileprivate var workbook: [UInt8] {
    var sheet = BookSheet(name: "台账")
    sheet.rows = rows.enumerated().map { index, cells in
      BookRow(cells.map { $0.map(Self.cell) }, isHidden: hiddenRows.contains(index + 1))
    }
    sheet.merges = furniture.merges
    return Book(sheets: [sheet]).bytes()
  }

  private static func cell(_ value: CellValue) -> BookCell {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .bool(let flag): BookCell(.bool(flag))
    case .error(let text): BookCell(.error(text))
    case .moment(.day(let day, _)): .day(day)
    case .moment(let moment): .text(moment.text)
    case .uncached: BookCell(.formula("A1", cached: nil))
    }
  }

  /// The sheet as text, every field quoted.
  fileprivate var commaSeparated: String {
    rows.map { cells in
      cells.map { "\"" + Self.text($0).replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }.joined(separator: "\r\n")
  }

  private static func text(_ value: CellValue?) -> String {
    switch value {
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && number < 1e15 ? "\(Int(number))" : "\(number)".uppercased()
    case .moment(let moment): moment.text
    case .bool, .error, .uncached, nil: ""
    }
  }
}

extension Record {
  /// Its key, its units, and every field that holds something, in the order of its register.
  func printed(by directory: [String]) -> String {
    let key = caseNumber ?? "\(register.rawValue)@\(place.row ?? 0)"
    let units = units.map { directory[$0.index] }.joined(separator: "+")
    let fields = register.columns.compactMap { column -> String? in
      guard column.field != .number, column.field != .unit,
        let value = Self.printed(self[column.field])
      else { return nil }
      return " \(column.field.rawValue)=\(value)"
    }
    return "\(key) \(units)" + fields.joined()
  }

  private static func printed(_ value: FieldValue) -> String? {
    switch value {
    case .empty, .noColumn: nil
    case .unreadable: "?"
    case .day(let day): "\(day)"
    case .days(let count): "\(count)日"
    case .month(let month): "\(month)"
    case .summary: "总结"
    case .count(let count): "\(count)"
    case .flag(let flag): flag ? "是" : "否"
    case .words(let words): words.joined(separator: "+")
    case .text(let text): text.replacing("\n", with: "⏎")
    case .personal: "＊"
    case .withheld: "…"
    }
  }
}

extension Mess {
  /// Expects that every form of it is read as it tells.
  func expectAsTold(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let names = try builtIn.get().plan.units.map(\.name)
    for (form, all) in try readings() {
      let records = RegisterKind.allCases.flatMap { all.records($0) }.map { $0.printed(by: names) }
      #expect(records == self.records, "\(form)", sourceLocation: sourceLocation)
      #expect(all.left == left, "\(form)", sourceLocation: sourceLocation)
      #expect(all.said.sorted() == said, "\(form)", sourceLocation: sourceLocation)
      #expect(all.ledger.isBalanced, sourceLocation: sourceLocation)
    }
  }
}
