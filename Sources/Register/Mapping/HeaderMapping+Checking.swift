import Vocabulary

extension HeaderMapping {
  /// What of the mapping does not fit the sheets that were read, in the order of its lines.
  ///
  /// An entry that no sheet was read for is no mistake: a mapping is kept for more than one hand-in.
  func misfits(_ sheets: [SheetSummary]) -> [MappingError] {
    var errors: [MappingError] = []
    for entry in entries {
      guard let register = entry.register else { continue }
      let covered = sheets.filter { entry.covers($0.place) }
      guard !covered.isEmpty else { continue }
      let own = covered.filter { $0.register == register }
      guard !own.isEmpty else {
        let row = covered.first { !$0.pinnedRow.isEmpty }?.pinnedRow ?? []
        let missing = entry.pins.filter { !$0.isNamed(in: row) }
        if !row.isEmpty, !missing.isEmpty {
          errors += missing.map { noSuchHeader($0, among: row) }
          continue
        }
        errors.append(
          MappingError(
            file: file,
            spot: entry.registerSpot,
            mistake: .notThisRegister(register),
            nearest: []
          )
        )
        continue
      }
      let used = Set(own.flatMap(\.pins))
      let headers = own.flatMap(\.mapping).map(\.header)
      for pin in entry.pins where !used.contains(pin) {
        errors.append(noSuchHeader(pin, among: headers))
      }
    }
    return errors
  }

  private func noSuchHeader(_ pin: Pin, among headers: [String]) -> MappingError {
    MappingError(
      file: file,
      spot: pin.spot,
      mistake: .noSuchHeader(pin.header),
      nearest: nearestWords(to: Folding.tight(pin.header), among: headers)
    )
  }

  /// The entries that speak of none of these sheets.
  package func idle(among sheets: [SheetSummary]) -> [Entry] {
    entries.filter { entry in !sheets.contains { entry.covers($0.place) } }
  }
}

extension HeaderMapping.Pin {
  /// Whether one of the texts is the header, or its part under a group.
  fileprivate func isNamed(in row: [String]) -> Bool {
    let own = Folding.header(header.split(separator: "/").last.map(String.init) ?? header)
    return row.contains { Folding.header($0) == own }
  }
}
