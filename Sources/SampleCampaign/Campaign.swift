import Vocabulary
import WorkbookWriter

/// The campaign's folder: every unit's files, and what was planted in them.
struct Campaign {
  static let folder = "campaign-2021"

  /// A planted mistake with its true address, relative to the folder.
  struct Planted {
    var place: String
    var plant: Plant
  }

  private(set) var files: [OfficeFile] = []
  private(set) var planted: [Planted] = []
  /// Registers that say that there is nothing to report.
  private(set) var zeroReports: [String] = []
  private(set) var rowCounts: [RegisterKind: Int] = [:]

  init() {
    var names = Names()
    var phrasing = Phrasing()
    for (unit, unrest) in zip(UnitProfile.all, Unrest.all) {
      var maker = PetitionMaker(
        unit: unit,
        dice: Dice(seed: 2021 + unit.index),
        names: names,
        phrasing: phrasing
      )
      var year = UnitYear(unit: unit, petitions: maker.petitions())
      names = maker.names
      phrasing = maker.phrasing
      year.tellCases()
      var diary = DiaryMaker(
        unit: unit,
        unrest: unrest,
        petitions: year.petitions,
        dice: Dice(seed: 4070 + unit.index)
      )
      year.registers = diary.registers()
      year.tellRegisters()
      add(year)
    }
    addBureau()
    addCityRegisters()
  }

  private mutating func add(_ year: UnitYear) {
    let style = OfficeStyle.all[year.unit.index]
    var registers = year.registers
    registers[.cases] = year.caseEntries
    var desk = OfficeDesk(unit: year.unit, style: style)
    for kind in RegisterKind.allCases {
      guard let entries = registers[kind] else { continue }
      rowCounts[kind, default: 0] += entries.count
      desk.write(entries, of: kind)
    }
    take(desk)
    planted += year.loose.map { Planted(place: $0.place, plant: $0.plant) }
  }

  private mutating func addBureau() {
    var diary = DiaryMaker(
      unit: .bureau,
      unrest: Unrest(visitsBefore: [], incidentsBefore: []),
      petitions: [],
      dice: Dice(seed: 4090)
    )
    let receptions = diary.receptions(perMonth: 2)
    rowCounts[.receptions, default: 0] += receptions.count
    var desk = OfficeDesk(unit: .bureau, style: .bureau)
    desk.write(receptions, of: .receptions)
    take(desk)
  }

  private mutating func addCityRegisters() {
    var dice = Dice(seed: 630)
    let registers = [
      (RegisterKind.baseline, CityRegisters.baseline()),
      (.submissions, CityRegisters.submissions(&dice)),
    ]
    for (kind, entries) in registers {
      rowCounts[kind, default: 0] += entries.count
      var desk = OfficeDesk(unit: UnitProfile.all[11], style: .regulations)
      desk.writeForCity(entries, of: kind)
      take(desk)
    }
  }

  private mutating func take(_ desk: OfficeDesk) {
    files += desk.files
    planted += desk.planted
    zeroReports += desk.zeroReports
  }
}

/// A file of an office, its path relative to the campaign's folder.
struct OfficeFile {
  var path: String
  var bytes: [UInt8]
}
