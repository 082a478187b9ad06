import Briefing
import Testing
import Vocabulary

/// The document of the names that a page may use.
struct ViewModelTests {
  private var types: [Shape] { ViewModel.types(in: Report.shapes.map(\.shape)) }

  @Test func `every name of every type is in the document, with what it is and means`() {
    let text = ViewModel.text
    #expect(types.count > 30)
    for type in types {
      #expect(text.contains("\n## \(type.type)\n"))
      for name in type.names {
        #expect(ViewModel.meaning(of: name, in: type) != nil, "\(type.type).\(name)")
        #expect(text.contains("| `\(name)` | "))
      }
    }
  }

  @Test func `no meaning is of a name that does not exist`() {
    let known = Set(types.flatMap { type in type.names.flatMap { [$0, "\(type.type).\($0)"] } })
    #expect(ViewModel.meanings.keys.filter { !known.contains($0) }.sorted() == [])
  }
}
