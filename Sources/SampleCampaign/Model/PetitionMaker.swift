import Vocabulary

/// Makes the cases of one unit: plausible, complete and, but for what a story plants later, flawless.
struct PetitionMaker {
  let unit: UnitProfile
  var dice: Dice
  var names: Names
  var phrasing: Phrasing

  /// All cases of the unit, by day of registration, numbered by year.
  mutating func petitions() -> [Petition] {
    var all = (0..<unit.historic).map { historic($0) }
    all += (0..<unit.backlog).map { backlog($0) }
    all += fresh()
    assign(&all)
    all += (0..<unit.movedOn).map { movedOn($0) }
    all += (0..<unit.refused).map { refused($0) }
    all.sort { ($0.received, $0.summary) < ($1.received, $1.summary) }
    var counts: [Int: Int] = [:]
    for index in all.indices {
      let year = all[index].received.year
      counts[year, default: 0] += 1
      all[index].number = "\(unit.code)-\(year)-\(padded(counts[year, default: 0], to: 3))"
    }
    return all
  }

  private mutating func historic(_ index: Int) -> Petition {
    var petition = draft(received: day(dice.roll(3...11), dice.roll(1...28), year: 2019).officeDay)
    close(&petition, after: dice.roll(30...50))
    petition.resolved = day(3 + index * 2, dice.roll(8...24)).officeDay
    makeKey(&petition)
    return petition
  }

  private mutating func backlog(_ index: Int) -> Petition {
    let month = 1 + index * 11 / max(1, unit.backlog - 1)
    var petition = draft(received: day(month, dice.roll(1...28), year: 2020).officeDay)
    let isLate = index % 3 == 2
    close(&petition, after: isLate ? dice.roll(170...260) : dice.roll(20...52))
    let closed = petition.closed ?? petition.received
    let wished = day(dice.roll(1...9), dice.roll(3...26)).officeDay
    petition.resolved = max(wished, (closed + dice.roll(3...20)).officeDay)
    return petition
  }

  private mutating func fresh() -> [Petition] {
    let closed = unit.fresh - unit.open
    var petitions: [Petition] = (0..<closed).map { index in
      var petition = draft(received: receivedDay(index, of: closed))
      let isLate = index >= 6 && index < 6 + 4 * unit.late && index % 4 == 2
      close(&petition, after: isLate ? dice.roll(64...83) : dice.roll(8...46))
      settle(&petition)
      return petition
    }
    for index in 0..<unit.open {
      let month = unit.openSince + index * (11 - unit.openSince) / unit.open
      petitions.append(draft(received: day(month, 12 + (index * 5) % 15).officeDay))
    }
    return petitions
  }

  /// The rhythm of a year: few in February, most in spring and early summer.
  private mutating func receivedDay(_ index: Int, of count: Int) -> Day {
    let weights = [9, 5, 10, 13, 14, 13, 12, 11, 8, 5]
    var rest = index * 100 / count
    var month = 1
    for weight in weights {
      if rest < weight { break }
      rest -= weight
      month += 1
    }
    return day(month, dice.roll(1...(month == 10 ? 14 : 28))).officeDay
  }

  private mutating func draft(received: Day, about known: Grievance? = nil) -> Petition {
    let grievance = known ?? dice.pick(Grievance.all)
    let town = dice.pick(unit.towns)
    var petition = Petition(
      units: [unit.name],
      received: received,
      grievance: grievance,
      officer: dice.pick(unit.officers),
      summary: phrasing.summary(of: grievance, town: town, &dice),
      petitioner: "匿名"
    )
    petition.accepted = (received + dice.roll(0...6)).officeDay
    petition.channel = dice.pick(weighted: Self.channels)
    petition.isRepeat = dice.happens(percent: 5)
    if !dice.happens(percent: 12) {
      petition.petitioner = names.nextPetitioner()
      petition.phone = Names.phone(&dice)
      petition.address =
        town + dice.pick(Places.villages) + "\(dice.roll(1...9))组\(dice.roll(1...68))号"
      if dice.happens(percent: 15) { petition.people = dice.roll(2...4) }
      if dice.happens(percent: 6) {
        petition.people = dice.roll(5...14)
        petition.petitioner += "等\(petition.people)人"
      }
    }
    return petition
  }

  /// Closes a case `days` after its acceptance, by the end of the registers at the latest.
  private mutating func close(_ petition: inout Petition, after days: Int) {
    let accepted = petition.accepted ?? petition.received
    let closed = burst(after: accepted, days) ?? min((accepted + days).officeDay, lastWorkday)
    petition.closed = closed
    petition.course = .closed
    let verified = dice.pick(weighted: Self.verdicts)
    petition.verified = verified
    petition.outcome = phrasing.outcome(
      of: petition.grievance,
      verified: verified,
      seen: max(accepted, (closed - dice.roll(2...6)).officeDayBefore),
      &dice
    )
    if petition.petitioner != "匿名" {
      petition.satisfaction = dice.pick(weighted: [("满意", 55), ("基本满意", 30), ("未评价", 15)])
    }
  }

  /// The day in late June on which a unit that closes in bursts closes what it can.
  private mutating func burst(after accepted: Day, _ days: Int) -> Day? {
    guard unit.closesInBursts, days > 150 || accepted + 60 >= day(6, 30) else { return nil }
    return accepted + 8 <= day(6, 28) ? day(6, 28 + dice.roll(0...2)) : nil
  }

  /// Most closed cases are soon resolved too.
  private mutating func settle(_ petition: inout Petition) {
    guard let closed = petition.closed, dice.happens(percent: 82) else { return }
    let resolved = (closed + dice.roll(0...18)).officeDay
    if resolved <= lastWorkday { petition.resolved = resolved }
  }

  /// Gives out what the province, the bureau and the grade ask for.
  private mutating func assign(_ all: inout [Petition]) {
    let assigned = all.indices.filter { all[$0].received.year >= 2020 && all[$0].closed != nil }
    for turn in 0..<(unit.provincial + unit.municipal) {
      let index = assigned[(turn * 5 + 2) % assigned.count]
      all[index].assignedBy = turn < unit.provincial ? "省厅" : "市局"
      all[index].channel = "上级转送"
    }
    let old = all.indices.filter { all[$0].isBacklog }
    for turn in 0..<unit.key { makeKey(&all[old[(turn * 3 + 1) % old.count]]) }
    let recent = all.indices.filter { all[$0].isNew && all[$0].resolved != nil }
    for turn in 0..<unit.grave {
      makeGrave(&all[recent[(turn * 4 + 3) % recent.count]])
    }
  }

  private mutating func makeKey(_ petition: inout Petition) {
    petition.isKey = true
    makeGrave(&petition)
    petition.grievance.area = petition.grievance.area ?? "高危高风险行业"
  }

  private mutating func makeGrave(_ petition: inout Petition) {
    petition.isGrave = true
    petition.leader = dice.pick(unit.leaders)
    petition.measures = phrasing.measures(&dice)
    let resolved = petition.resolved ?? lastWorkday
    petition.targetDate = max(resolved, day(4, 30)).month.lastDay
    petition.followUp = min((resolved + dice.roll(5...20)).officeDay, lastWorkday)
    if petition.people < 5, petition.petitioner != "匿名" { petition.people = dice.roll(5...16) }
  }

  private mutating func movedOn(_ index: Int) -> Petition {
    let (grievance, office) = Grievance.outside[(unit.index + index) % Grievance.outside.count]
    var petition = draft(
      received: day(3 + index * 3, dice.roll(2...26)).officeDay,
      about: grievance
    )
    let accepted = petition.accepted ?? petition.received
    let transferred = (accepted + dice.roll(3...9)).officeDay
    petition.course = .movedOn
    petition.isRepeat = false
    petition.transferred = transferred
    petition.transferredTo = office
    petition.outcome = phrasing.handedOver(to: office, on: transferred, &dice)
    return petition
  }

  private mutating func refused(_ index: Int) -> Petition {
    var petition = draft(received: day(5 + index * 2, dice.roll(2...26)).officeDay)
    petition.accepted = nil
    petition.course = .refused
    petition.isRepeat = true
    petition.outcome =
      "该事项已有终结意见，依法不予受理，\((petition.received + 9).officeDay.chinese)书面告知已送达。"
    return petition
  }

  private static let channels = [
    ("来信", 10), ("来访", 22), ("12369电话", 24), ("微信举报", 18), ("网上举报", 14), ("12345", 12),
  ]
  private static let verdicts = [("属实", 48), ("基本属实", 14), ("部分属实", 22), ("不属实", 16)]
}
