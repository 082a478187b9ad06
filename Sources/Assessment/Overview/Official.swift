import Register
import Vocabulary

/// An official with the cases that were resolved by their 化解时限 in the year so far: for 先进个人,
/// and no ranking beyond that number.
package struct Official: Hashable, Sendable {
  /// What the official was for these cases.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case leader = "包案领导"
    case officer = "责任人"
  }

  /// As the register writes it.
  package var name: String
  /// What the official was.
  package var role: Role
  /// How many of these cases were resolved by their 化解时限.
  package var resolvedInTime: Int

  /// By role, most cases first; equal ones in the order of their first appearance.
  static func list(of counted: CasesOnDay, since first: Day) -> [Official] {
    let inTime = counted.all.filter { one in
      guard let resolved = one.state.resolved, let target = counted.record(of: one).day(.targetDate)
      else {
        return false
      }
      return resolved >= first && resolved <= target
    }
    return Role.allCases.flatMap { role in
      var names: [String] = []
      var counts: [String: Int] = [:]
      for one in inTime {
        for name in officials(
          in: counted.record(of: one).text(role == .leader ? .leader : .officer)
        ) {
          if counts[name] == nil { names.append(name) }
          counts[name, default: 0] += 1
        }
      }
      return names.map { Official(name: $0, role: role, resolvedInTime: counts[$0] ?? 0) }
        .enumerated()
        .sorted { a, b in
          (b.element.resolvedInTime, a.offset) < (a.element.resolvedInTime, b.offset)
        }
        .map(\.element)
    }
  }

  private static func officials(in text: String?) -> [String] {
    guard let text else { return [] }
    return text.split { "、，,；;/\n".contains($0) }
      .map { $0.filter { !$0.isWhitespace } }
      .filter { !$0.isEmpty }
      .uniqued()
  }
}
