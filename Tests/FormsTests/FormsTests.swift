import Forms
import Policy
import Register
import RegisterSupport
import Testing
import Vocabulary
import WorkbookWriter

/// The blank registers, filled in as a clerk would and read as what is handed in.
struct FormsTests {
  private let forms: Forms
  private let plan: Plan

  init() throws {
    let (plan, terms) = try builtIn.get()
    self.plan = plan
    forms = Forms(of: plan, lexicon: terms.lexicon)
  }

  /// What is read of a workbook.
  private func registers(of book: Book) throws -> Registers {
    var gathering = Gathering(terms: try builtIn.get().terms)
    for reading in try readings(of: ByteSource(book.bytes()), named: "台账.xlsx") {
      gathering.add(reading)
    }
    return gathering.registers()
  }

  /// How many rows stand above the sample's.
  private func head(of book: Book) throws -> Int {
    try #require(book.sheets[0].rows.firstIndex { $0.cells.first??.value == .text("示例") })
  }

  /// The sample's own values.
  private func sample(of kind: RegisterKind) throws -> [Field: BookCell.Value] {
    let book = forms.book(of: [kind])
    let cells = book.sheets[0].rows[try head(of: book)].cells.dropFirst()
    let values = zip(kind.columns, cells).compactMap { column, cell in
      cell.flatMap { $0.value == .blank ? nil : (column.field, $0.value) }
    }
    return Dictionary(uniqueKeysWithValues: values)
  }

  /// The form of `kind` with a row of `values` in the place of its sample.
  private func filled(_ kind: RegisterKind, _ values: [Field: BookCell.Value]) throws -> Book {
    var book = forms.book(of: [kind])
    let head = try head(of: book)
    let styles = book.sheets[0].columnStyles.dropFirst()
    let cells = zip(kind.columns, styles).map { column, style in
      values[column.field].map { BookCell($0, style: style ?? BookStyle()) }
    }
    book.sheets[0].rows[head...] = [BookRow([.number(1)] + cells)]
    return book
  }

  @Test(arguments: RegisterKind.allCases)
  func `a blank form is its register, and its sample row is left out as one`(
    kind: RegisterKind
  ) throws {
    let all = try registers(of: forms.book(of: [kind]))
    #expect(all.sheets.map(\.register) == [kind, nil])
    #expect(all.sheets[0].mapping.compactMap(\.field) == kind.columns.map(\.field))
    #expect(
      all.sheets[0].mapping.map(\.how) == [.serial] + kind.columns.map { _ in .canonical }
    )
    #expect(all.leftOut.map(\.reason) == [.sample])
    #expect(Set(all.findings.map(\.code)) == [.rowNotCounted, .emptyRegister])
  }

  @Test func `the workbook of all registers holds each of them once`() throws {
    let all = try registers(of: forms.book(of: RegisterKind.allCases))
    #expect(all.sheets.compactMap(\.register) == RegisterKind.allCases)
    #expect(all.leftOut.count == RegisterKind.allCases.count)
    #expect(all.findings.allSatisfy { $0.level == .notice })
    #expect(Set(forms.books.map(\.name)).count == 1 + RegisterKind.allCases.count)
  }

  @Test(arguments: RegisterKind.allCases)
  func `a form filled in like its sample is read without a finding`(kind: RegisterKind) throws {
    let values = try sample(of: kind)
    let all = try registers(of: filled(kind, values))
    #expect(all.findings.map(\.message.zh) == [])
    let record = try #require(all.records(kind).first)
    #expect(record.units == [east])
    for column in kind.columns where column.field != .unit {
      #expect((record[column.field] != .empty) == (values[column.field] != nil), "\(column.header)")
      #expect(record[column.field] != .unreadable, "\(column.header)")
    }
  }

  /// Every column that has a list.
  private static let lists: [(kind: RegisterKind, column: Column)] = RegisterKind.allCases
    .flatMap { kind in
      kind.columns
        .filter { [.units, .flag, .word, .words, .month].contains($0.type) }
        .map { (kind, $0) }
    }

  /// The words of the list in a column.
  private func words(of column: Column, in kind: RegisterKind) throws -> [String] {
    let book = forms.book(of: [kind])
    let place = try #require(kind.columns.firstIndex(of: column)) + 2
    let row = try head(of: book) + 1
    let own = book.sheets[0].validations.filter { $0.range.contains(row: row, column: place) }
    try #require(own.count == 1)
    guard case .words(let words) = own[0].allowed else { return [] }
    return words
  }

  /// What the other columns of a case say beside `word` in `field`.
  private func values(
    beside word: String,
    in field: Field,
    of kind: RegisterKind
  ) throws -> [Field: BookCell.Value] {
    var values = try sample(of: kind)
    if field == .status && word != "已结案" || field == .inScope && word == "否" {
      for other in [Field.closed, .resolved, .isResolved, .status] { values[other] = nil }
    }
    if word == "非职责" || field == .inScope && word == "否" {
      values[.inScope] = .text("否")
      values[.transferred] = values[.received]
    }
    values[field] = .text(word)
    return values
  }

  @Test(arguments: lists)
  func `every word of a list is read as itself`(kind: RegisterKind, column: Column) throws {
    let words = try words(of: column, in: kind)
    #expect(words.count > 1)
    for word in words {
      let values = try values(beside: word, in: column.field, of: kind)
      let all = try registers(of: filled(kind, values))
      #expect(all.findings.map(\.message.zh) == [], "\(word)")
      let record = try #require(all.records(kind).first, "\(word)")
      switch record[column.field] {
      case .words(let read): #expect(read == [word])
      case .flag(let flag): #expect(flag == (word == "是"))
      case .month(let month): #expect(month.description == word)
      case .summary: #expect(word == "总结")
      default: #expect(record.units.map { plan.units[$0.index].name } == [word])
      }
    }
  }

  @Test func `numbers that are names stay texts, and days are days`() throws {
    let sheet = forms.book(of: [.cases]).sheets[0]
    for (column, style) in zip(RegisterKind.cases.columns, sheet.columnStyles.dropFirst()) {
      let format = try #require(style).format
      switch column.field {
      case .number, .phone, .idNumber: #expect(format == .text)
      case .received, .due, .closed: #expect(format == .isoDay)
      default: continue
      }
    }
    #expect(sheet.frozenRows == 3 && sheet.frozenColumns == 2)
  }

  @Test func `a required column is marked in its header and in its prompts`() throws {
    let sheet = forms.book(of: [.cases]).sheets[0]
    for (index, column) in RegisterKind.cases.columns.enumerated() {
      let cell = try #require(sheet.rows[2].cells[index + 1])
      #expect(cell.value == .text(column.header))
      #expect((cell.style.ink != nil) == column.isRequired, "\(column.header)")
      // On the header, and on the rows below it.
      for row in [3, 4] {
        let prompts = sheet.validations
          .filter { $0.range.contains(row: row, column: index + 2) }.compactMap(\.prompt?.text)
        try #require(prompts.count == 1)
        #expect(prompts[0].hasPrefix(column.isRequired ? "必填" : "选填"), "\(column.header)")
      }
    }
  }

  @Test func `a list that is too long for its cells stands in the guide`() throws {
    var long = plan
    long.units = (1...90).map { Unit(name: "第\($0)分局", kind: .branch) }
    let lexicon = try builtIn.get().terms.lexicon
    let book = Forms(of: long, lexicon: lexicon).book(of: [.visits, .notes])
    let places = book.sheets.dropLast().flatMap(\.validations).compactMap { validation in
      if case .cells(let place) = validation.allowed { place } else { nil }
    }
    #expect(places == Array(repeating: "'填表说明'!$H$1:$H$90", count: 4))
    let guide = try #require(book.sheets.last)
    #expect(guide.name == "填表说明")
    #expect(guide.rows[89].cells.last??.value == .text("第90分局"))
  }

  @Test func `the same plan gives the same bytes`() {
    #expect(forms.books.map { $0.book.bytes() } == forms.books.map { $0.book.bytes() })
  }
}
