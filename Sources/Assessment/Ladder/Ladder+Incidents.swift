import Policy
import Register
import Vocabulary

extension Ladder {
  /// 追究责任: an incident of the year, of any type, that dereliction led to.
  mutating func judgeIncidents() {
    guard step(.accountability) != nil else { return }
    for incident in population.present(.incidents).records {
      guard let onDay = incident.day(.date), onDay >= plan.yearStart else { continue }
      let cell = [incident.place(of: .dereliction)]
      switch answer(.dereliction, of: incident) {
      case .no: break
      case .yes:
        propose(
          .accountability,
          for: incident.units,
          because: Words(
            "\(onDay.chinese)发生的事件系失职引发",
            en: "dereliction led to the incident of \(onDay)"
          ),
          evidence: cell
        )
      case .unknown:
        propose(
          .pending,
          for: incident.units,
          because: Words(
            "\(onDay.chinese)发生的事件是否失职引发\(incident.gap(in: .dereliction).zh)",
            en: "whether dereliction led to the incident of \(onDay) "
              + incident.gap(in: .dereliction).en
          ),
          evidence: cell
        )
      }
    }
  }
}
