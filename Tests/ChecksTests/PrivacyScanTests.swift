import Checks
import Register
import Testing
import Vocabulary

struct PrivacyScanTests {
  private let scan = PrivacyScan(for: ["拟甲乙", "拟丙", "阿拟·某某"].map { Redacted($0) })

  @Test(arguments: ["信访人拟甲乙反映", "<p>拟甲乙</p>", "阿拟·某某来访"])
  func `a name of three characters is found in a page`(text: String) {
    #expect(scan.leak(inPage: Array(text.utf8)) == .name)
  }

  @Test func `a name of two is sought only in text from the registers`() {
    #expect(scan.leak(inPage: Array("拟丙方案".utf8)) == nil)
    #expect(scan.leak(inRegisterText: "拟丙来访") == .name)
    #expect(scan.leak(inRegisterText: "拟定方案") == nil)
  }

  @Test func `a name that a tag divides is none`() {
    #expect(scan.leak(inPage: Array("拟</b>甲乙".utf8)) == nil)
  }

  @Test func `a datum is found by its shape, inside a hash it is none`() {
    #expect(scan.leak(inPage: Array("电话13900001234".utf8)) == .shape(.mobile))
    #expect(scan.leak(inPage: Array("sha256 a13900001234f".utf8)) == nil)
    #expect(scan.leak(inPage: Array("共3件".utf8)) == nil)
  }

  @Test func `every leak has words`() {
    for leak in [PrivacyScan.Leak.name, .shape(.mobile)] {
      #expect(!leak.words.zh.isEmpty && !leak.words.en.isEmpty)
    }
  }
}
