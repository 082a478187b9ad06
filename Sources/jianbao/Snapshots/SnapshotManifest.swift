import Briefing
import Foundation
import Vocabulary

/// What one run read, as a snapshot folder keeps it: names, hashes and keyed hashes; no datum of a
/// person stands in it.
struct SnapshotManifest: Codable, Hashable {
  struct Plan: Codable, Hashable {
    var title: String
    var sha256: String
  }

  struct Input: Codable, Hashable {
    var path: String
    var sha256: String
    var previous: Bool?
  }

  struct Unused: Codable, Hashable {
    var path: String
    var reason: String
  }

  var schema: Int
  var product: String
  var month: String
  var asOf: String
  var plan: Plan
  var inputs: [Input]
  /// What the arguments held beside tables.
  var unused: [Unused]
  /// By register, the keyed hashes of its records' keys, in their own order.
  var keys: [String: [String]]

  /// The manifest in the file at `path`; none where it is no such file.
  init?(at path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      let manifest = try? JSONDecoder().decode(Self.self, from: data),
      manifest.product.hasPrefix("jianbao ")
    else { return nil }
    self = manifest
  }

  init(
    asOf day: Day,
    plan: Plan,
    inputs: [Input],
    unused: [Unused],
    keys: [String: [String]]
  ) {
    schema = 1
    product = Product.name
    month = day.month.description
    asOf = day.description
    self.plan = plan
    self.inputs = inputs
    self.unused = unused
    self.keys = keys
  }

  var day: Day? { Day(iso: asOf) }

  /// As it is written.
  var text: String {
    JSON.members([
      "schema": .int(schema), "product": .string(product), "month": .string(month),
      "asOf": .string(asOf),
      "plan": .members(["title": .string(plan.title), "sha256": .string(plan.sha256)]),
      "inputs": .array(
        inputs.map { input in
          .object(
            [
              JSON.Member("path", .string(input.path)),
              JSON.Member("sha256", .string(input.sha256)),
            ] + (input.previous == true ? [JSON.Member("previous", .bool(true))] : [])
          )
        }
      ),
      "unused": .array(
        unused.map { .members(["path": .string($0.path), "reason": .string($0.reason)]) }
      ),
      "keys": .object(
        keys.keys.sorted().map { kind in
          JSON.Member(kind, .array((keys[kind] ?? []).map { .string($0) }))
        }
      ),
    ]).text
  }
}
