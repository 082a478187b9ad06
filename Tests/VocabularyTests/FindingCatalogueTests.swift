import Testing
import Vocabulary

/// The catalogue of findings.
struct FindingCatalogueTests {
  @Test func `every code is on the page once, and nothing else`() {
    for language in [Words.Language.zh, .en] {
      let page = FindingCode.catalogue(in: language)
      let listed = page.matches(of: /\n\| `([a-z-]+)` \|/).map { String($0.output.1) }
      #expect(listed.count == FindingCode.allCases.count)
      #expect(Set(listed) == Set(FindingCode.allCases.map(\.rawValue)))
    }
  }

  @Test func `every code has words of its own`() {
    #expect(
      Set(FindingCode.allCases.map(\.entry.about.zh)).count == FindingCode.allCases.count
    )
    #expect(
      Set(FindingCode.allCases.map(\.entry.about.en)).count == FindingCode.allCases.count
    )
    for code in FindingCode.allCases {
      #expect(!code.entry.example.zh.isEmpty && !code.entry.advice.zh.isEmpty)
    }
  }
}
