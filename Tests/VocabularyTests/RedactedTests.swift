import Testing
import Vocabulary

struct RedactedTests {
  private struct Petitioner {
    var name: Redacted<String>
    var phones: [Redacted<String>]
  }

  @Test func `a datum of a person is masked wherever it is printed`() {
    let name = Redacted("张三")
    let petitioner = Petitioner(name: name, phones: [Redacted("13800000000")])
    var dumped = ""
    dump(petitioner, to: &dumped)
    let prints = [
      "\(name)", name.description, name.debugDescription, String(describing: name),
      String(reflecting: name), "\([name])", "\(Optional(name) as Any)", "\([name: 1])",
      "\(petitioner)", String(reflecting: petitioner), dumped,
      "\(Mirror(reflecting: name).children.map { "\($0)" })",
    ]
    for text in prints {
      #expect(!text.contains("张三"))
      #expect(!text.contains("138"))
    }
    #expect("\(name)" == "＊＊＊")
  }

  @Test func `people are compared without being printed`() {
    #expect(Redacted("张三") == Redacted("张三"))
    #expect(Redacted("张三") != Redacted("李四"))
    #expect(Set([Redacted("张三"), Redacted("张三")]).count == 1)
    #expect(Redacted("张三").opened { $0.count } == 2)
  }
}
