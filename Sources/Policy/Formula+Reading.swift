import Vocabulary

extension Formula {
  /// Reads a condition on the records of `register`: pairs that must all hold, or `全部`.
  ///
  /// `任一` holds a list of conditions of which one must hold. `listed` gives the words of the fields
  /// whose lists stand in the plan.
  init?(
    reading written: Written,
    on register: RegisterKind,
    listed: PlanLists,
    depth: Int = 0,
    mistakes: inout Mistakes
  ) {
    guard depth < 8 else {
      mistakes.add(.value(.nestedTooDeep), at: written.spot)
      return nil
    }
    if case .text("全部") = written.content {
      self = .always
      return
    }
    guard case .pairs(let pairs) = written.content, !pairs.isEmpty else {
      mistakes.add(.block(.expected(.condition)), at: written.spot)
      return nil
    }
    var parts: [Formula] = []
    for pair in pairs {
      if pair.key == "任一" {
        let options = pair.value.list(&mistakes)
        if pair.value.content == .list([]) {
          mistakes.add(.block(.expected(.condition)), at: pair.value.spot)
        }
        parts.append(
          .any(
            options.compactMap {
              Formula(
                reading: $0,
                on: register,
                listed: listed,
                depth: depth + 1,
                mistakes: &mistakes
              )
            }
          )
        )
      } else if let subject = Subject(reading: pair, on: register, mistakes: &mistakes) {
        let reader = TestReader(
          subject: subject,
          name: pair.key,
          register: register,
          listed: listed
        )
        parts += reader.tests(in: pair.value, mistakes: &mistakes).map { .test(subject, $0) }
      }
    }
    self = parts.count == 1 ? parts[0] : .all(parts)
  }
}

extension Formula.Subject {
  /// Reads what a test looks at: a state of a case, or a column of the register by its header.
  init?(reading pair: Written.Pair, on register: RegisterKind, mistakes: inout Mistakes) {
    if register == .cases, let trait = CaseTrait(rawValue: pair.key) {
      self = .trait(trait)
      return
    }
    guard let column = Column(reading: pair.key, at: pair.spot, of: register, mistakes: &mistakes)
    else { return nil }
    if column.type == .personal {
      mistakes.add(.value(.personalField(pair.key)), at: pair.spot)
      return nil
    }
    self = .field(column.field)
  }
}

extension Column {
  /// Finds the column with this canonical header in `register`.
  init?(
    reading header: String,
    at spot: Spot,
    of register: RegisterKind,
    mistakes: inout Mistakes
  ) {
    if let column = register.columns.first(where: { $0.header == header }) {
      self = column
      return
    }
    let traits = register == .cases ? CaseTrait.allCases.map(\.rawValue) : []
    let known = traits + ["任一"] + register.columns.filter { $0.type != .personal }.map(\.header)
    let owners =
      CaseTrait(rawValue: header) == nil
      ? RegisterKind.allCases.filter { $0.columns.contains { $0.header == header } } : [.cases]
    mistakes.add(
      owners.isEmpty
        ? .value(.unknownWord(header, of: .field))
        : .value(.fieldElsewhere(header, register: register, owners: owners)),
      at: spot,
      word: header,
      known: known
    )
    return nil
  }
}

/// The plan's lists that conditions and duties draw on.
struct PlanLists: Hashable {
  var areas: [String] = []
  var items: [String] = []

  /// The only words that a field can have, where they are closed.
  func words(of field: Field, in register: RegisterKind) -> [String]? {
    switch (register, field) {
    case (.foundations, .item): items
    case (.cases, .area), (.inspections, .area): areas
    default: register.closedWords(of: field)
    }
  }
}
