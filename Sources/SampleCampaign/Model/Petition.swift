import Vocabulary

/// A case as the story knows it, before a clerk writes it down.
struct Petition {
  enum Course: Hashable {
    case open, closed, movedOn, refused
  }

  var number = ""
  /// The units that answer for it, the first in charge.
  var units: [String]
  var received: Day
  var accepted: Day?
  var extendedTo: Day?
  var closed: Day?
  var resolved: Day?
  var course = Course.open
  var channel = "来信"
  var assignedBy: String?
  var grievance: Grievance
  var isGrave = false
  var isKey = false
  var transferred: Day?
  var transferredTo: String?
  var isRepeat = false
  var leader: String?
  var officer: String
  var targetDate: Day?
  var measures: String?
  var followUp: Day?
  var satisfaction: String?
  var verified: String?
  var summary: String
  var outcome: String?
  var petitioner: String
  var phone: String?
  var address: String?
  var people = 1
  var remark: String?
  /// What stands in the register against the story.
  var mistakes = Entry()

  /// The last day on which it can be closed in time.
  var due: Day? { accepted.map { $0 + 60 } }

  var isNew: Bool { received >= day(1, 1) }
  var isBacklog: Bool { !isNew && received >= day(1, 1, year: 2020) }

  /// The row that a clerk would keep of it, mistakes included.
  var entry: Entry {
    var entry = mistakes
    entry.values = facts.merging(personal) { fact, _ in fact }
    for mark in mistakes.marks {
      if case .cell(let field) = mark.spot { entry.values[field] = mistakes.values[field] }
    }
    for (field, written) in mistakes.values { entry.values[field] = written }
    return entry
  }

  /// Plants a mistake in the row of this case.
  mutating func plant(_ written: Written?, in field: Field, _ plant: Plant) {
    mistakes.plant(written, in: field, plant)
  }

  /// Marks what the row as it stands must be told of.
  mutating func mark(_ field: Field, _ plant: Plant) {
    mistakes.marks.append(Entry.Mark(spot: .cell(field), plant: plant))
    mistakes.values[field] = facts[field]
  }

  private var facts: [Field: Written] {
    var facts: [Field: Written] = [
      .number: .text(number), .unit: .text(units.joined(separator: "、")), .received: .day(received),
      .status: .text(status), .kind: .text(isNew ? "新发" : "积案"), .channel: .text(channel),
      .category: .text(grievance.categories.joined(separator: "、")),
      .grade: .text(isGrave ? "重大" : "一般"), .keyCase: .flag(isKey),
      .repeat: .flag(isRepeat), .officer: .text(officer), .summary: .text(summary),
      .people: .number(people),
    ]
    facts[.accepted] = accepted.map(Written.day)
    facts[.due] = due.map(Written.day)
    facts[.extendedTo] = extendedTo.map(Written.day)
    facts[.closed] = closed.map(Written.day)
    facts[.resolved] = resolved.map(Written.day)
    if course == .open || course == .closed { facts[.isResolved] = .flag(resolved != nil) }
    facts[.assignedBy] = assignedBy.map(Written.text)
    facts[.area] = grievance.area.map(Written.text)
    if course != .refused { facts[.inScope] = .flag(course != .movedOn) }
    facts[.transferred] = transferred.map(Written.day)
    facts[.transferredTo] = transferredTo.map(Written.text)
    if transferred != nil { facts[.returned] = .flag(false) }
    facts[.leader] = leader.map(Written.text)
    facts[.targetDate] = targetDate.map(Written.day)
    facts[.measures] = measures.map(Written.text)
    facts[.followUp] = followUp.map(Written.day)
    facts[.satisfaction] = satisfaction.map(Written.text)
    facts[.verified] = verified.map(Written.text)
    facts[.outcome] = outcome.map(Written.text)
    facts[.remark] = remark.map(Written.text)
    return facts
  }

  private var personal: [Field: Written] {
    var facts: [Field: Written] = [.petitioner: .text(petitioner)]
    facts[.phone] = phone.map(Written.text)
    facts[.address] = address.map(Written.text)
    return facts
  }

  private var status: String {
    switch course {
    case .open: "办理中"
    case .closed: "已办结"
    case .movedOn: "已移交"
    case .refused: "不予受理"
    }
  }
}
