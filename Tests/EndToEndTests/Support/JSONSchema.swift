import Foundation
import Testing

/// As much of JSON Schema (draft 2020-12) as our schemas use; a word that it does not know is an
/// objection too, so that no rule of a schema is passed over.
struct JSONSchema {
  private let root: JSONValue

  /// The schema of this name in `Templates/Schemas`.
  init(named name: String) throws {
    let file = Jianbao.root.appending(path: "Templates/Schemas/\(name)")
    root = try JSONValue(String(contentsOf: file, encoding: .utf8))
    try #require(root["$schema"].text == "https://json-schema.org/draft/2020-12/schema")
  }

  /// What in `text` is not as the schema wants it, each with its path.
  func objections(to text: String) throws -> [String] {
    objections(to: try JSONValue(text), by: root, at: "$").sorted()
  }

  private func objections(to value: JSONValue, by schema: JSONValue, at path: String) -> [String] {
    schema.members.flatMap { word, rule in
      if let fault = fault(of: value, by: word, rule) { return ["\(path): \(fault)"] }
      return inner(value, by: word, rule, in: schema, at: path)
    }
  }

  /// What one rule has against the value itself.
  private func fault(of value: JSONValue, by word: String, _ rule: JSONValue) -> String? {
    switch word {
    case "type":
      let names = rule.text.map { [$0] } ?? rule.list.compactMap(\.text)
      return names.contains { Self.isOf($0, value) } ? nil : "is none of \(names)"
    case "const": return value == rule ? nil : "is not \(rule)"
    case "enum": return rule.list.contains(value) ? nil : "\(value) is not listed"
    case "pattern":
      guard let text = value.text, let pattern = rule.text else { return nil }
      let isLike = text.range(of: pattern, options: .regularExpression) != nil
      return isLike ? nil : "\(text) is not like \(pattern)"
    case "minimum":
      guard let number = value.number, let least = rule.number else { return nil }
      return number >= least ? nil : "\(number) is below \(least)"
    case "required":
      guard case .object(let members) = value else { return nil }
      let missing = rule.list.compactMap(\.text).filter { members[$0] == nil }
      return missing.isEmpty ? nil : "lacks \(missing)"
    case "oneOf":
      let fits = rule.list.count { objections(to: value, by: $0, at: "").isEmpty }
      return fits == 1 ? nil : "fits \(fits) of \(rule.list.count)"
    case "$schema", "$id", "$defs", "title", "description", "format", "properties",
      "additionalProperties", "items", "$ref":
      return nil
    default: return "the schema has the unknown rule \(word)"
    }
  }

  /// What a rule has against what stands in the value.
  private func inner(
    _ value: JSONValue,
    by word: String,
    _ rule: JSONValue,
    in schema: JSONValue,
    at path: String
  ) -> [String] {
    switch word {
    case "$ref":
      let name = String((rule.text ?? "").dropFirst("#/$defs/".count))
      guard root["$defs"].members[name] != nil else { return ["\(path): no definition \(name)"] }
      return objections(to: value, by: root["$defs"][name], at: path)
    case "items":
      return value.list.enumerated().flatMap { objections(to: $1, by: rule, at: "\(path)[\($0)]") }
    case "properties":
      return value.members.flatMap { name, member in
        rule.members[name].map { objections(to: member, by: $0, at: "\(path).\(name)") } ?? []
      }
    case "additionalProperties":
      let known = schema["properties"].members
      return value.members.filter { known[$0.key] == nil }.flatMap { name, member in
        rule == .flag(false)
          ? ["\(path): \(name) is not known"]
          : objections(to: member, by: rule, at: "\(path).\(name)")
      }
    default: return []
    }
  }

  private static func isOf(_ name: String, _ value: JSONValue) -> Bool {
    switch (name, value) {
    case ("null", .null), ("boolean", .flag), ("number", .number), ("string", .text),
      ("array", .list), ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
