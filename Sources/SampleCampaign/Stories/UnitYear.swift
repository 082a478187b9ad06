import Vocabulary

/// All that one unit has to enter for the year.
struct UnitYear {
  let unit: UnitProfile
  var petitions: [Petition]
  /// The small registers; the cases join them when they are written down.
  var registers: [RegisterKind: [Entry]] = [:]
  /// Mistakes that stand in no single cell: the file or sheet, and what must be said.
  var loose: [(place: String, plant: Plant)] = []

  /// The rows of the register of cases, as a clerk would write them.
  var caseEntries: [Entry] { petitions.map(\.entry) }

  /// The first case that is as asked and that no mistake was planted in yet.
  func first(_ fits: (Petition) -> Bool) -> Int {
    guard let index = petitions.firstIndex(where: { isPlain($0) && fits($0) }) else {
      preconditionFailure("no case fits the story of \(unit.name)")
    }
    return index
  }

  /// The last case that is as asked and that no mistake was planted in yet.
  func last(_ fits: (Petition) -> Bool) -> Int {
    guard let index = petitions.lastIndex(where: { isPlain($0) && fits($0) }) else {
      preconditionFailure("no case fits the story of \(unit.name)")
    }
    return index
  }

  private func isPlain(_ petition: Petition) -> Bool {
    petition.mistakes.marks.isEmpty && !petition.isGrave && petition.assignedBy == nil
      && !petition.isRepeat
  }

  /// Tells what happened in this unit and what its clerk got wrong, in its cases.
  mutating func tellCases() {
    switch unit.name {
    case "城东分局": tellCasesOfEast()
    case "城西分局": tellCasesOfWest()
    case "城南分局": tellCasesOfSouth()
    case "城北分局": tellCasesOfNorth()
    case "江口分局": tellCasesOfRiverMouth()
    case "清河分局": tellCasesOfClearRiver()
    case "云山分局": tellCasesOfCloudHill()
    case "平湖分局": tellCasesOfLake()
    case "示范区生态环境局": tellCasesOfZone()
    default: break
    }
  }

  /// The same in its small registers.
  mutating func tellRegisters() {
    switch unit.name {
    case "城东分局": tellRegistersOfEast()
    case "城西分局": tellRegistersOfWest()
    case "江口分局": tellRegistersOfRiverMouth()
    case "清河分局": tellRegistersOfClearRiver()
    case "云山分局": tellRegistersOfCloudHill()
    case "柳林分局": tellRegistersOfWillows()
    case "平湖分局": tellRegistersOfLake()
    default: break
    }
  }
}
