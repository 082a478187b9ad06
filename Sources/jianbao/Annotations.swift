import Briefing
import Checks
import Correction
import Policy
import Register
import Rendering
import Spreadsheet
import Templates
import Vocabulary
import WorkbookWriter

/// The registers of a run as they are returned for correction (退改): a workbook a file with its
/// findings in it, and a slip a unit.
///
/// They hold what the input held, petitioners included, and are for their owner's eyes only.
struct Annotations {
  private let campaign: Campaign
  private let language: Words.Language

  init(_ campaign: Campaign, language: Words.Language) {
    self.campaign = campaign
    self.language = language
  }

  /// How many workbooks and slips are written.
  private(set) var workbooks = 0
  private(set) var slips = 0

  /// The files of the folder, ready to be written.
  mutating func files() throws(Refusal) -> [OutputFile] {
    var named: [String: String] = [:]
    var files: [OutputFile] = []
    let readable = Set(campaign.handIn.inputs.map(\.name))
      .subtracting(campaign.handIn.unreadable.map(\.place.file))
    for file in campaign.files.tables where readable.contains(file.name) {
      let lines = campaign.findings.filter { $0.place.file == file.name }.map { line(of: $0) }
      guard !lines.isEmpty else { continue }
      let name = freeName(for: file.name, besides: files.map(\.name))
      files.append(OutputFile(name: name, bytes: try corrected(file, lines)))
      named[file.name] = name
    }
    workbooks = files.count
    let pages = try slipPages(workbooks: named)
    slips = pages.count
    files += pages
    return files
  }

  private func line(of finding: Finding) -> Correction.Line {
    Correction.Line(
      level: finding.level,
      code: finding.code.rawValue,
      sheet: finding.place.sheet,
      row: finding.place.row,
      column: finding.place.column,
      message: finding.message.zh,
      effect: finding.effect.words.zh
    )
  }

  // MARK: Workbooks

  private func corrected(
    _ file: InputFile,
    _ lines: [Correction.Line]
  ) throws(Refusal) -> [UInt8] {
    guard let bytes = ByteSource(path: file.path) else { throw refusal(file, Wording.cannotOpen) }
    guard try isWorkbook(file, bytes) else {
      return try filled(try copy(of: file, bytes), file, lines)
    }
    do throws(CorrectionError) {
      return try Correction(lines).applied(to: bytes)
    } catch {
      switch error {
      case .unreadable(let error): throw refusal(file, Wording.spreadsheet(error))
      // What cannot be changed in place is copied value by value.
      case .markup, .tooLong: return try filled(try copy(of: file, bytes), file, lines)
      }
    }
  }

  private func isWorkbook(_ file: InputFile, _ bytes: ByteSource) throws(Refusal) -> Bool {
    do throws(SpreadsheetError) {
      return try SpreadsheetKind(of: bytes) == .workbook
    } catch {
      throw refusal(file, Wording.spreadsheet(error))
    }
  }

  private func copy(of file: InputFile, _ bytes: ByteSource) throws(Refusal) -> TableCopy {
    do throws(SpreadsheetError) {
      return try TableCopy(of: file, bytes)
    } catch {
      throw refusal(file, Wording.spreadsheet(error))
    }
  }

  /// The copy of a table with its findings written into it.
  private func filled(
    _ copy: TableCopy,
    _ file: InputFile,
    _ lines: [Correction.Line]
  ) throws(Refusal) -> [UInt8] {
    let named = lines.map { line in
      var line = line
      if line.sheet != nil || line.row != nil { line.sheet = copy.names[line.sheet] }
      return line
    }
    do throws(CorrectionError) {
      return try Correction(named).applied(to: ByteSource(copy.book.bytes()))
    } catch {
      switch error {
      case .tooLong(_, let limit):
        throw refusal(
          file,
          Words(
            "太大（展开后超过 \(limit) 字节），做不成退改工作簿；请分成几个文件，或改用 --format csv。",
            en:
              "is too big for a correction workbook (more than \(limit) bytes unpacked); please split it or use --format csv."
          )
        )
      case .unreadable, .markup: preconditionFailure("our own workbook is sound")
      }
    }
  }

  private func refusal(_ file: InputFile, _ words: Words) -> Refusal {
    let finding = Finding.unreadable(file.name, words)
    return Refusal(
      .output,
      Words(finding.line(in: .zh), en: finding.line(in: .en)),
      in: language
    )
  }

  /// `2021-05_城东分局_退改.xlsx` for `2021-05/城东分局.xls`.
  private func freeName(for file: String, besides names: [String]) -> String {
    let dot = file.lastIndex(of: ".")
    let path = dot.map { String(file[..<$0]) } ?? file
    let keepsMacros = file.lowercased().hasSuffix(".xlsm")
    let stem = String(path.map { $0 == "/" ? "_" : $0 }.suffix(60))
    let taken = Set(names.map { $0.lowercased() })
    let free = (1...).lazy
      .map { "\(stem)_退改\($0 == 1 ? "" : String($0)).\(keepsMacros ? "xlsm" : "xlsx")" }
      .first { !taken.contains($0.lowercased()) }
    return free ?? stem
  }

  // MARK: Slips

  /// A slip for every unit that has something to mend, in the plan's order; notices ask for nothing.
  private func slipPages(workbooks: [String: String]) throws(Refusal) -> [OutputFile] {
    let owners = owners()
    let asked = campaign.findings.filter { $0.level != .notice }
    let pages = try Self.pages(language: language)
    let units = campaign.plan.plan.units
    var files: [OutputFile] = []
    for index in units.indices {
      let unit = UnitID(index)
      let own = asked.filter { finding in
        finding.units.contains(unit)
          || finding.units.isEmpty && owners[finding.place.file] == [unit]
      }
      guard !own.isEmpty else { continue }
      let books = workbooks.keys.filter { owners[$0] == [unit] }.sorted()
        .compactMap { workbooks[$0] }
      files.append(slip(to: units[index].name, own, books, pages))
    }
    let rest = asked.filter { $0.units.isEmpty && (owners[$0.place.file]?.count ?? 0) != 1 }
    if !rest.isEmpty {
      let books = workbooks.keys.filter { (owners[$0]?.count ?? 0) != 1 }.sorted()
        .compactMap { workbooks[$0] }
      files.append(slip(to: "未能确定单位的台账", rest, books, pages))
    }
    return files
  }

  /// The units whose registers stand in a file, where each of its sheets is one unit's.
  private func owners() -> [String: Set<UnitID>] {
    var owners: [String: Set<UnitID>] = [:]
    let all = Set(campaign.plan.plan.units.indices.map { UnitID($0) })
    for sheet in campaign.handIn.registers.sheets {
      switch sheet.coverage {
      case .unit(let unit): owners[sheet.place.file, default: []].insert(unit)
      case .all: owners[sheet.place.file] = all
      case .nobody: break
      }
    }
    return owners
  }

  private func slip(
    to unit: String,
    _ findings: [Finding],
    _ workbooks: [String],
    _ pages: PageSet
  ) -> OutputFile {
    let value = CorrectionSlip(
      to: unit,
      findings: findings,
      workbooks: workbooks,
      day: campaign.day,
      from: campaign.plan.plan.masthead.issuer,
      product: Product.name
    )
    let registers = campaign.handIn.registers
    let scan = PrivacyScan(for: registers.petitioners, besides: campaign.plan.ownTexts)
    return OutputFile(
      name: "\(unit)_退改通知单.html",
      text: scan.masked(pages.render(CorrectionSlip.template, of: value))
    )
  }

  /// The pages of checks, built in.
  static func pages(language: Words.Language) throws(Refusal) -> PageSet {
    do throws(PageSetError) {
      return try PageSet(
        templates: Templates.files,
        shapes: [
          (CheckPage.template, CheckPage.shape), (CorrectionSlip.template, CorrectionSlip.shape),
        ]
      )
    } catch {
      let zh = error.problems.map(\.words.zh).joined(separator: "\n")
      let en = error.problems.map(\.words.en).joined(separator: "\n")
      throw Refusal(.usage, Words(zh, en: en), in: language)
    }
  }
}
