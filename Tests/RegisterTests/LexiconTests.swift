import Register
import RegisterSupport
import Testing
import Vocabulary

struct LexiconTests {
  private var list: WordList {
    var list = WordList()
    list.add("满意", words: ["非常满意"])
    list.add("不满意", words: ["仍诉求"])
    list.add("水", words: ["废水"])
    return list
  }

  @Test func `a longer word goes before the one that it holds`() {
    #expect(list.best(for: "很不满意") == "不满意")
    #expect(list.contained(in: "非常满意") == ["满意"])
  }

  @Test func `a single character counts only alone`() {
    #expect(list.best(for: "水") == "水")
    #expect(list.best(for: "水果") == nil)
    #expect(list.best(for: "工业废水") == "水")
  }

  @Test func `a word that is taken back is none`() {
    #expect(list.best(for: "没有满意") == nil)
    #expect(list.best(for: "无废水") == nil)
  }

  @Test func `two meanings are none for one word and two for several`() {
    #expect(list.best(for: "满意、仍诉求") == nil)
    #expect(list.contained(in: "废水，满意") == ["水", "满意"])
  }

  @Test func `the built-in lists have every field of every register`() throws {
    let lexicon = try builtIn.get().terms.lexicon
    for kind in RegisterKind.allCases {
      for column in kind.columns where column.field != .unit {
        let header = Folding.header(column.header)
        let canonical = lexicon.headers[kind]?[header]
        #expect(canonical?.field == column.field && canonical?.rank == 0, "\(kind) \(header)")
      }
    }
  }

  @Test func `every closed word of the contract is its own canonical word`() throws {
    let lexicon = try builtIn.get().terms.lexicon
    for kind in RegisterKind.allCases {
      for column in kind.columns {
        guard let list = lexicon.list(of: column.field, in: kind) else { continue }
        for word in kind.closedWords(of: column.field) ?? [] {
          #expect(list.exactly(word) == word, "\(kind) \(column.header) \(word)")
        }
      }
    }
  }

  @Test(arguments: [
    ("序号: [", LexiconError.syntax(line: 2)), ("序号: 1", .notAList("序号", line: 1)),
    ("单位: []", .missingSection("序号")),
  ])
  func `a list with a mistake is refused with its place`(headers: String, error: LexiconError) {
    #expect(throws: error) {
      try Lexicon(headers: headers, values: "a: []", areas: [], items: [])
    }
  }
}
