package import Vocabulary

/// Findings as a SARIF 2.1.0 log, for tools that show the results of checks.
package enum SARIF {
  /// The log of one run.
  ///
  /// - Parameters:
  ///   - findings: in the order in which they are printed.
  ///   - inputs: every file that was read, with its hash.
  ///   - version: the program's.
  ///   - language: of the messages.
  /// - Returns: the file's text.
  package static func text(
    of findings: [Finding],
    inputs: [ReportSources.Input],
    version: String,
    in language: Words.Language
  ) -> String {
    let codes = FindingCode.allCases.filter { code in findings.contains { $0.code == code } }
    let places = Dictionary(
      uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) }
    )
    return JSON.members([
      "$schema": .string(
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
      ),
      "version": .string("2.1.0"),
      "runs": .array([
        .members([
          "tool": .members([
            "driver": .members([
              "name": .string("jianbao"), "version": .string(version),
              "language": .string(language == .zh ? "zh-CN" : "en-US"),
              "rules": .array(codes.map { rule($0, in: language) }),
            ])
          ]),
          "artifacts": .array(inputs.map(artifact)),
          "results": .array(
            findings.map { result($0, rule: places[$0.code] ?? 0, in: language) }
          ),
          "columnKind": .string("unicodeCodePoints"),
        ])
      ]),
    ]).text
  }

  private static func rule(_ code: FindingCode, in language: Words.Language) -> JSON {
    let entry = code.entry
    return .members([
      "id": .string(code.rawValue), "shortDescription": message(entry.about[language]),
      "fullDescription": message("\(entry.about[language]) \(entry.example[language])"),
      "help": message(entry.advice[language]),
      "defaultConfiguration": .members(["level": .string(level(of: code))]),
      "properties": .members(["level": .string(code.level.rawValue)]),
    ])
  }

  private static func artifact(_ input: ReportSources.Input) -> JSON {
    .members([
      "location": .members(["uri": .string(uri(input.path))]),
      "hashes": .members(["sha-256": .string(input.sha256)]),
    ])
  }

  private static func result(
    _ finding: Finding,
    rule: Int,
    in language: Words.Language
  ) -> JSON {
    .members([
      "ruleId": .string(finding.code.rawValue), "ruleIndex": .int(rule),
      "level": .string(level(of: finding.code)), "message": message(finding.line(in: language)),
      "locations": .array([location(finding.place)]),
      "properties": .members([
        "level": .string(finding.level.rawValue),
        "effect": .string(finding.effect.words[language]),
      ]),
    ])
  }

  private static func location(_ place: Place) -> JSON {
    var physical = [
      JSON.Member("artifactLocation", .members(["uri": .string(uri(place.file))]))
    ]
    if let row = place.row {
      var region = [JSON.Member("startLine", .int(row))]
      if let column = place.column { region.append(JSON.Member("startColumn", .int(column))) }
      physical.append(JSON.Member("region", .object(region)))
    }
    // A spreadsheet has no lines: the sheet and its cell are what a reader looks up.
    var logical: [JSON] = []
    if let sheet = place.sheet {
      logical.append(
        .members([
          "name": .string(sheet), "fullyQualifiedName": .string("\(place.file)[\(sheet)]"),
          "kind": .string("sheet"),
        ])
      )
    }
    if let cell = place.cell {
      logical.append(
        .members([
          "name": .string(cell), "fullyQualifiedName": .string(place.description),
          "kind": .string(place.column == nil ? "row" : "cell"),
        ])
      )
    }
    var members = [JSON.Member("physicalLocation", .object(physical))]
    if !logical.isEmpty { members.append(JSON.Member("logicalLocations", .array(logical))) }
    return .object(members)
  }

  private static func message(_ text: String) -> JSON { .members(["text": .string(text)]) }

  /// The levels of the standard (3.27.10); what doubts ask for, a warning asks for too.
  private static func level(of code: FindingCode) -> String {
    switch code.level {
    case .error: "error"
    case .doubt, .warning: "warning"
    case .notice: "note"
    }
  }

  /// A relative path as RFC 3986 writes it.
  private static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        out.append(byte)
      case _ where "-._~/".utf8.contains(byte): out.append(byte)
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
