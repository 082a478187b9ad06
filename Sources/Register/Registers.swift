package import Vocabulary

/// All registers of one hand-in, read: records, what was left out and why, who handed in what.
///
/// In: rows of sheets (`SheetReader`). Out: records with the address of every cell, the ledger, and
/// findings. It does not know which file format a row came from, nor any target.
package struct Registers: Sendable {
  /// Every sheet that was opened, in reading order, recognised or not.
  package var sheets: [SheetSummary]
  package var findings: [Finding]
  /// Every row that was left out, in reading order.
  package var leftOut: [LeftOut]
  /// When something happened by rows that were left out: they count nowhere, but a unit that wrote
  /// them was not silent.
  package var leftOutDays: UnitDays
  /// What belongs to petitioners, for the privacy scans and nothing else; in a fixed order.
  package var petitioners: [PersonalDatum]
  /// What of the mapping of headers does not fit the sheets.
  package var mappingErrors: [MappingError] = []
  /// What files are called in print whose names hold something of a petitioner.
  package var filesInPrint: [String: String] = [:]
  /// What in a petitioner's cell is no person's name (匿名, 群众代表).
  package var notNames: [String]
  private var byKind: [RegisterKind: [Record]]

  package init(
    sheets: [SheetSummary] = [],
    records: [RegisterKind: [Record]] = [:],
    findings: [Finding] = [],
    leftOut: [LeftOut] = [],
    leftOutDays: UnitDays = UnitDays(),
    petitioners: [PersonalDatum] = [],
    notNames: [String] = []
  ) {
    self.notNames = notNames
    self.petitioners = petitioners
    self.sheets = sheets
    self.findings = findings
    self.leftOut = leftOut
    self.leftOutDays = leftOutDays
    byKind = records
  }

  /// Adds what belongs to petitioners of other registers, each datum once.
  package mutating func seek(_ more: [PersonalDatum]) {
    let known = Set(petitioners.map(\.value))
    petitioners += more.filter { !known.contains($0.value) }
  }

  /// The counted records of a register, in reading order.
  package func records(_ kind: RegisterKind) -> [Record] { byKind[kind] ?? [] }

  /// Changes every record of a register in its place.
  mutating func change(_ kind: RegisterKind, _ body: (inout Record) -> Void) {
    guard var records = byKind.removeValue(forKey: kind) else { return }
    for index in records.indices { body(&records[index]) }
    byKind[kind] = records
  }

  /// The recognised tables of a register.
  package func sheets(_ kind: RegisterKind) -> [SheetSummary] {
    sheets.filter { $0.register == kind }
  }

  /// Whether `unit` handed in register `kind`: a sheet of it is the unit's or covers all units
  /// (spec §2.1).
  ///
  /// A row that names the unit in a sheet of another's does not make it whole.
  package func isHandedIn(_ kind: RegisterKind, by unit: UnitID) -> Bool {
    sheets(kind).contains { $0.covers(unit) }
  }

  /// Whether `unit` handed in anything, `baseline` and `submissions` aside.
  package func handedInAnything(_ unit: UnitID) -> Bool {
    RegisterKind.allCases.contains { kind in
      kind != .baseline && kind != .submissions
        && (sheets(kind).contains { $0.coverage == .unit(unit) }
          || records(kind).contains { $0.units.contains(unit) })
    }
  }

  /// Rows read, counted and left out by reason, over all sheets.
  package var ledger: Ledger {
    sheets.reduce(into: Ledger()) { total, sheet in total.add(sheet.ledger) }
  }
}

/// What was made of one sheet.
package struct SheetSummary: Hashable, Sendable {
  /// Whose rows a sheet stands for: where it covers a unit and has no row of it, the unit has none,
  /// which is not the same as missing.
  package enum Coverage: Hashable, Sendable {
    case unit(UnitID)
    case all
    case nobody
  }

  /// File and sheet.
  package var place: Place
  /// None where no register was recognised.
  package var register: RegisterKind?
  package var coverage: Coverage
  /// 填报时间, if the sheet states one.
  package var filledOn: Day?
  package var isHidden: Bool
  /// A 无 row stands in it (零报告).
  package var isZeroReport: Bool
  /// The fields that have a column.
  package var fields: [Field]
  package var mapping: [ColumnMapping]
  /// What somebody has written down of its headers.
  var pins: [HeaderMapping.Pin] = []
  /// Where no register was found, the row in which most of these headers stand.
  var pinnedRow: [String] = []
  package var ledger: Ledger

  package init(
    place: Place,
    register: RegisterKind? = nil,
    coverage: Coverage = .nobody,
    filledOn: Day? = nil,
    isHidden: Bool = false,
    isZeroReport: Bool = false,
    fields: [Field] = [],
    mapping: [ColumnMapping] = [],
    ledger: Ledger = Ledger()
  ) {
    self.place = place
    self.register = register
    self.coverage = coverage
    self.filledOn = filledOn
    self.isHidden = isHidden
    self.isZeroReport = isZeroReport
    self.fields = fields
    self.mapping = mapping
    self.ledger = ledger
  }

  package func covers(_ unit: UnitID) -> Bool {
    coverage == .all || coverage == .unit(unit)
  }
}

/// What a column was taken for, and why.
package struct ColumnMapping: Hashable, Sendable {
  /// How a header led to a field.
  package enum How: String, Hashable, Sendable {
    /// The header is the field's own name.
    case canonical
    /// The header is a known other word for it.
    case synonym
    /// The header contains a known word.
    case contains
    /// The values decided.
    case values
    /// Somebody has written down what it is, or that it is not used.
    case pinned
    /// The serial numbers, which are no field.
    case serial
    /// The column is used for nothing.
    case unused
  }

  package var column: Int
  package var header: String
  package var field: Field?
  package var how: How
  /// The canonical header that an unused one may be meant for.
  package var resembles: String?

  package init(
    column: Int,
    header: String,
    field: Field?,
    how: How,
    resembles: String? = nil
  ) {
    self.column = column
    self.header = header
    self.field = field
    self.how = how
    self.resembles = resembles
  }
}

/// Why a row is in no figure.
package enum LeftOutReason: String, Hashable, Sendable, CaseIterable {
  case total, note, signature, sample, instruction
  case repeatedHeader = "repeated-header"
  /// A title, 填报单位 or other line that heads a further table below the first.
  case heading
  case nothing
  /// A prepared line that holds nothing but its serial number or its unit.
  case blank
  case furtherPetitioner = "further-petitioner"
  case missingField = "missing-field"
  case unreadableField = "unreadable-field"
  case unknownUnit = "unknown-unit"
  case equalRow = "equal-row"
  case laterRow = "later-row"
  case twin
  case personalData = "personal-data"
  case undecodable

  package var words: Words {
    switch self {
    case .total: Words("合计行", en: "total row")
    case .note: Words("说明行", en: "note")
    case .signature: Words("签字行", en: "signature row")
    case .sample: Words("示例行", en: "sample row")
    case .instruction: Words("填写要求行", en: "instruction row")
    case .repeatedHeader: Words("重复表头", en: "repeated header")
    case .heading: Words("表间标题行", en: "heading of a further table")
    case .nothing: Words("“无”行（零报告）", en: "zero report")
    case .blank: Words("只有序号或单位的空行", en: "prepared line without content")
    case .furtherPetitioner: Words("同案其他信访人", en: "further petitioner of the case above")
    case .missingField: Words("缺必填项", en: "required field missing")
    case .unreadableField: Words("必填项无法识别", en: "required field unreadable")
    case .unknownUnit: Words("未识别单位", en: "unknown unit")
    case .equalRow: Words("完全相同的行", en: "equal row")
    case .laterRow: Words("编号重复的后行", en: "later row of a number")
    case .twin: Words("重复报送的文件", en: "twin of another file")
    case .personalData: Words("含个人信息", en: "personal data in a note")
    case .undecodable: Words("字节无法解码", en: "bytes that cannot be decoded")
    }
  }
}

/// A row that is in no figure, with its address.
package struct LeftOut: Hashable, Sendable {
  package var place: Place
  package var reason: LeftOutReason

  package init(place: Place, reason: LeftOutReason) {
    self.place = place
    self.reason = reason
  }
}

/// Rows read = rows counted + rows left out, by reason.
package struct Ledger: Hashable, Sendable {
  package private(set) var read = 0
  package private(set) var counted = 0
  private var reasons: [LeftOutReason: Int] = [:]

  package init() {}

  /// A row that is counted.
  package mutating func count() {
    read += 1
    counted += 1
  }

  package mutating func leaveOut(_ reason: LeftOutReason) {
    read += 1
    reasons[reason, default: 0] += 1
  }

  /// A row that had been counted turns out to be left out: the twin of another, say.
  package mutating func strike(_ reason: LeftOutReason) {
    counted -= 1
    reasons[reason, default: 0] += 1
    precondition(counted >= 0, "more rows struck than counted")
  }

  package mutating func add(_ other: Ledger) {
    read += other.read
    counted += other.counted
    for (reason, count) in other.leftOut { reasons[reason, default: 0] += count }
  }

  /// How many rows were left out for which reason, in the order of `LeftOutReason`.
  package var leftOut: [(reason: LeftOutReason, count: Int)] {
    LeftOutReason.allCases.compactMap { reason in
      reasons[reason].map { (reason, $0) }
    }
  }

  package var leftOutCount: Int { reasons.values.reduce(0, +) }

  /// Whether nothing got lost.
  package var isBalanced: Bool { read == counted + leftOutCount }
}
