/// Every field that a register can have (spec §2.1); one name means one thing in all of them.
package enum Field: String, Hashable, Sendable, CaseIterable {
  // Of a case.
  case number, unit, received, accepted, due, extendedTo, closed, resolved, status, isResolved
  case kind, channel, assignedBy, category, area, grade, keyCase, inScope, transferred
  case transferredTo, returned, `repeat`, leader, officer, targetDate, measures, followUp
  case satisfaction, verified, summary, outcome, petitioner, phone, idNumber, address, people
  case remark
  // Of the other registers.
  case date, level, `case`, irregular, impact
  case type, major, handledProperly, dereliction, matter
  case planned, published, held, batches, solved
  case mode, found
  case decided, assessed, result, consulted, lawful
  case item, done
  case officials, households, companies, collected
  case medium, times
  case measure, followedUp
  case month, filed
  case title, text
  // Of the baseline: 批次 of visits and numbers of mass incidents, by month and for the year.
  case visits1, visits2, visits3, visits4, visits5, visits6
  case visits7, visits8, visits9, visits10, visits11, visits12, visitsYear
  case incidents1, incidents2, incidents3, incidents4, incidents5, incidents6
  case incidents7, incidents8, incidents9, incidents10, incidents11, incidents12, incidentsYear

  /// Whether a day in this field says that something happened.
  ///
  /// Later than the day of the report it is as if not yet entered. Deadlines and plans are read whatever the day is (spec §2.3).
  package var isEvent: Bool {
    switch self {
    case .accepted, .closed, .resolved, .transferred, .followUp, .held, .assessed, .decided,
      .followedUp, .filed:
      true
    default: false
    }
  }

  /// Whether a day in this field is a deadline or a plan, and no day on which something happened.
  package var isPlan: Bool {
    switch self {
    case .due, .extendedTo, .targetDate, .planned: true
    default: false
    }
  }

  /// Whether it holds what belongs to a petitioner, and so never reaches an output.
  package var isPersonal: Bool {
    switch self {
    case .petitioner, .phone, .idNumber, .address: true
    default: false
    }
  }

  /// The fields of the baseline's monthly figures of `group`, January first.
  package static func months(of group: BaselineGroup) -> [Field] {
    switch group {
    case .visits:
      [
        .visits1, .visits2, .visits3, .visits4, .visits5, .visits6, .visits7, .visits8, .visits9,
        .visits10, .visits11, .visits12,
      ]
    case .incidents:
      [
        .incidents1, .incidents2, .incidents3, .incidents4, .incidents5, .incidents6, .incidents7,
        .incidents8, .incidents9, .incidents10, .incidents11, .incidents12,
      ]
    }
  }
}

/// The two groups of figures in the baseline register.
package enum BaselineGroup: String, Hashable, Sendable, CaseIterable {
  case visits = "赴省进京上访批次"
  case incidents = "群体性事件数"

  /// The field of the whole year's figure.
  package var year: Field {
    switch self {
    case .visits: .visitsYear
    case .incidents: .incidentsYear
    }
  }
}

extension Field {
  /// How many fields there are.
  package static let count = allCases.count

  /// Its place among all fields, for tables that look it up a million times.
  @inlinable package var ordinal: Int {
    // A case without a payload is its own number, in the order of declaration.
    Int(unsafeBitCast(self, to: UInt8.self))
  }
}
