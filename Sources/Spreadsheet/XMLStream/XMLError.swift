/// Why a part is not read as XML.
package enum XMLError: Error, Hashable, Sendable {
  /// It is not well-formed; lines count from 1.
  case malformed(line: Int)
  /// It declares a document type, which no part may (ECMA-376 part 2, 6.2.5) and which is how
  /// entities are made to expand.
  case hasDocumentType
  /// Its elements stand inside one another too deep.
  case tooDeep(limit: Int)
  /// There is no memory to read it.
  case noMemory
}
