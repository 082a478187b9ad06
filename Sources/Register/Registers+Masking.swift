import Vocabulary

/// What the registers call by a petitioner's name is called otherwise in print: files, sheets, headers,
/// and an official who may be none.
extension Registers {
  /// Masks what `search` finds in names of files and sheets, in headers and in officials' cells.
  mutating func mask(_ search: PetitionerSearch) {
    maskHeaders(search)
    maskOfficials(search)
    maskPlaces(search)
  }

  private static func isPersonal(_ text: String, _ search: PetitionerSearch) -> Bool {
    PersonalData.first(in: Folding.compatible(text).utf8) != nil || search.finds(in: text)
  }

  // MARK: Headers and quoted texts

  private mutating func maskHeaders(_ search: PetitionerSearch) {
    for sheet in sheets.indices {
      for index in sheets[sheet].mapping.indices
      where Self.isPersonal(sheets[sheet].mapping[index].header, search) {
        let letters = columnLetters(sheets[sheet].mapping[index].column)
        sheets[sheet].mapping[index].header = "\(letters)列"
      }
    }
    for index in findings.indices {
      for text in findings[index].quoted where Self.isPersonal(text, search) {
        let column = findings[index].place.column.map { columnLetters($0) + "列" } ?? "＊＊＊"
        findings[index].replace(text, with: column)
      }
      findings[index].quoted = []
    }
  }

  // MARK: Officials

  /// An official's cell with a petitioner's name may have slipped a column: its address is printed in
  /// the name's place, unless the name is an official's more often than a petitioner's.
  private mutating func maskOfficials(_ search: PetitionerSearch) {
    let isSought = { (datum: Int) in
      !search.data[datum].isShort && !search.data[datum].isOfficials
    }
    // The same few officials stand in all rows.
    var known: [String: Int?] = [:]
    var found: [Finding] = []
    for register in [RegisterKind.cases, .receptions] {
      change(register) { record in
        for field in [Field.leader, .officer] {
          guard let text = record.text(field) else { continue }
          let datum = known[text] ?? search.first(in: text, where: isSought)
          known[text] = .some(datum)
          guard let datum else { continue }
          let cell = record.place(of: field)
          record.replace(field, by: "（\(cell)）")
          let header = register.column(field)?.header ?? field.rawValue
          found.append(
            .namesake(of: search.data[datum].place, header: header, at: cell, record: record)
          )
        }
      }
    }
    findings += found
  }

  // MARK: Files and sheets

  private mutating func maskPlaces(_ search: PetitionerSearch) {
    var masks = PlaceMasks(search)
    for place in sheets.map(\.place) + findings.map(\.place) { masks.learn(place) }
    guard !masks.isEmpty else { return }
    filesInPrint = masks.files
    let raw = masks.replacements
    for index in sheets.indices { sheets[index].place = masks.masked(sheets[index].place) }
    for index in leftOut.indices { leftOut[index].place = masks.masked(leftOut[index].place) }
    for index in petitioners.indices {
      petitioners[index].place = masks.masked(petitioners[index].place)
    }
    for index in findings.indices {
      findings[index].place = masks.masked(findings[index].place)
      for (text, other) in raw { findings[index].replace(text, with: other) }
    }
    var moved: [ObjectIdentifier: RecordTable] = [:]
    for register in RegisterKind.allCases {
      change(register) { record in
        let place = masks.masked(record.place)
        record.move(to: Place(file: place.file, sheet: place.sheet), among: &moved)
        // What stands in an official's place is an address too.
        for field in [Field.leader, .officer] {
          guard var text = record.text(field), text.hasPrefix("（") else { continue }
          for (raw, other) in raw { text = text.replacing(raw, with: other) }
          record.replace(field, by: text)
        }
      }
    }
    findings += masks.masked.map { .personalPlace(at: $0) }
  }
}

/// What files and sheets are called in print.
private struct PlaceMasks {
  private let search: PetitionerSearch
  private(set) var files: [String: String] = [:]
  private var sheets: [Place: String] = [:]
  private var known: Set<Place> = []
  private var taken: Set<String> = []
  private(set) var masked: [Place] = []

  init(_ search: PetitionerSearch) {
    self.search = search
  }

  var isEmpty: Bool { files.isEmpty && sheets.isEmpty }

  mutating func learn(_ place: Place) {
    let table = Place(file: place.file, sheet: place.sheet)
    guard known.insert(table).inserted else { return }
    if known.insert(Place(file: place.file)).inserted || place.sheet == nil {
      if files[place.file] == nil, let mask = mask(place.file, among: "") {
        files[place.file] = mask
        masked.append(Place(file: mask))
      }
    }
    if let sheet = place.sheet, let mask = mask(sheet, among: place.file + "/") {
      sheets[table] = mask
      masked.append(self.masked(table))
    }
  }

  /// The name with ＊ where it holds something of a petitioner, told apart from others of the sort.
  private mutating func mask(_ name: String, among group: String) -> String? {
    var mask = search.masked(name)
    if PersonalData.first(in: Folding.compatible(mask).utf8) != nil {
      mask = PersonalData.masked(Folding.compatible(mask))
      if PersonalData.first(in: mask.utf8) != nil { mask = "＊＊＊" }
    }
    guard mask != name else { return nil }
    var number = 1
    var other = mask
    while !taken.insert(group + other).inserted {
      number += 1
      other = "\(mask)〔\(number)〕"
    }
    return other
  }

  func masked(_ place: Place) -> Place {
    var other = place
    other.file = files[place.file] ?? place.file
    if let sheet = sheets[Place(file: place.file, sheet: place.sheet)] { other.sheet = sheet }
    return other
  }

  /// How messages that repeat such a name are changed, the longest names first.
  var replacements: [(String, String)] {
    let tables = known.filter { masked($0) != $0 }.map { ("\($0)", "\(masked($0))") }
    return tables.sorted { ($1.0.utf8.count, $0.0) < ($0.0.utf8.count, $1.0) }
  }
}
