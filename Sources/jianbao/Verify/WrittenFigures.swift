import Briefing
import Foundation
import Policy
import Vocabulary

/// `figures.json` as it stands in a report's folder, or as it would be written now.
struct WrittenFigures: Decodable, Hashable {
  struct Plan: Decodable, Hashable {
    var title: String
    var sha256: String
  }

  struct Options: Decodable, Hashable {
    var units: [String]?
    var formats: [String]
    var issue: String?
    var issued: String?
    var signed: String?
    var allowErrors: Bool
    var templates: String
  }

  struct Input: Decodable, Hashable {
    var path: String
    var sha256: String
    var previous: Bool?

    var isPrevious: Bool { previous == true }
  }

  struct Ledger: Decodable, Hashable {
    var read: Int
    var counted: Int
    var leftOut: [String: Int]
  }

  struct Indicator: Decodable, Hashable {
    var clause: String
    var n: Int?
    var d: Int?
    var target: String?
    var answer: String
    var gap: Int?
    var mendable: Bool
    var missing: [String]
    var evidence: [String]
  }

  struct Outcome: Decodable, Hashable {
    var code: String
    var clause: String
    var reason: String
    var evidence: [String]
  }

  struct Score: Decodable, Hashable {
    var reached: Int
    var reachable: Int
    var pending: Int

    var text: String { "\(reached)/\(reachable)+\(pending)" }
  }

  /// The city, which has neither `handedIn` nor outcomes, or a unit.
  struct Body: Decodable, Hashable {
    var name: String
    var handedIn: Bool?
    var indicators: [String: Indicator]
    var outcome: String?
    var outcomes: [Outcome]?
    var score: Score?
  }

  struct Doubt: Decodable, Hashable {
    var code: String
    var units: [String]
    var `case`: String?
    var address: String
  }

  var product: String
  var plan: Plan
  var report: String
  var asOf: String
  var options: Options
  var inputs: [Input]
  var ledger: Ledger
  var city: Body?
  var units: [Body]
  var doubts: [Doubt]

  static let name = "figures.json"

  /// What these bytes say; nothing where they are no figures of a report.
  init?(_ bytes: [UInt8]) {
    guard let figures = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      figures.product.hasPrefix("jianbao ")
    else { return nil }
    self = figures
  }

  var kind: FiguresFile.Kind? { FiguresFile.Kind(rawValue: report) }
  var day: Day? { Day(iso: asOf) }
  var bodies: [Body] { (city.map { [$0] } ?? []) + units }
}

/// A report's folder as it stands on the disk.
struct WrittenReport {
  let path: String
  let figures: WrittenFigures
  /// The bytes of every file by its name; folders below it and what cannot be read have none.
  let files: [String: [UInt8]?]

  /// Reads the folder at `path`.
  ///
  /// - Throws: A refusal with exit code 3 where no report of jianbao stands there.
  init(at path: String, language: Words.Language) throws(Refusal) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Refusal(
        .input,
        Words(
          "报告文件夹 \(path) 打不开；请检查路径。",
          en: "the report's folder \(path) cannot be opened; please check the path."
        ),
        in: language
      )
    }
    var files: [String: [UInt8]?] = [:]
    for name in names {
      files[name] = .some(
        ByteSource(path: path + "/" + name).flatMap { try? $0.bytes(in: 0..<$0.count) }
      )
    }
    let written = files[WrittenFigures.name].flatMap { $0 }
    guard let figures = written.flatMap({ WrittenFigures($0) }), figures.kind != nil,
      figures.day != nil
    else {
      throw Refusal(
        .input,
        Words(
          "\(path) 里没有 jianbao 写的完整的 figures.json，无从核对；请指定 monthly 或 summary 写出的文件夹。",
          en:
            "\(path) holds no whole figures.json that jianbao wrote; please name a folder that monthly or summary wrote."
        ),
        in: language
      )
    }
    self.path = path
    self.figures = figures
    self.files = files
  }
}
