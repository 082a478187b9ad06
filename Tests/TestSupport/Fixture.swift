import Foundation

/// The bytes of a file in the folder `Fixtures` beside the test that asks.
package func fixture(_ name: String, besides test: String = #filePath) throws -> [UInt8] {
  let folder = URL(filePath: test).deletingLastPathComponent().appending(path: "Fixtures")
  return Array(try Data(contentsOf: folder.appending(path: name)))
}

/// The names of the files in the folder `Fixtures` beside the test that asks, in order.
package func fixtureNames(besides test: String = #filePath) throws -> [String] {
  let folder = URL(filePath: test).deletingLastPathComponent().appending(path: "Fixtures")
  return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    .sorted()
}
