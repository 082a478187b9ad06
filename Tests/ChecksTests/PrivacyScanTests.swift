import Checks
import Register
import Testing
import Vocabulary

struct PrivacyScanTests {
  private static let people: [PersonalDatum] =
    ["拟甲乙", "拟丙", "阿拟·某某", "Nobody Invented", "Invented"].map { Self.datum(.name, $0) }
    + [Self.datum(.number, "3999001"), Self.datum(.address, "某镇拟村3组12号")]
  private let scan = PrivacyScan(for: Self.people)

  private static func datum(
    _ kind: PersonalDatum.Kind,
    _ text: String,
    isOfficials: Bool = false
  ) -> PersonalDatum {
    let place = Place(file: "台账.csv", row: 2, column: 3)
    return PersonalDatum(kind, Redacted(text), at: place, isOfficials: isOfficials)
  }

  private func kind(_ leak: PrivacyScan.Leak?) -> PersonalDatum.Kind? {
    if case .petitioner(let datum) = leak { datum.kind } else { nil }
  }

  @Test(arguments: [
    "信访人拟甲乙反映", "<p>拟甲乙</p>", "阿拟·某某来访", "阿拟某某来访", "拟 甲 乙来访", "拟　甲　乙",
    "Nobody Invented", "nobody　INVENTED来访", "Invented Nobody",
  ])
  func `a name of three characters is found in a page`(text: String) {
    #expect(kind(scan.leak(inPage: Array(text.utf8))) == .name)
  }

  @Test func `a name of two is sought only in text from the registers`() {
    #expect(scan.leak(inPage: Array("拟丙方案".utf8)) == nil)
    #expect(kind(scan.leak(inRegisterText: "拟丙来访")) == .name)
    #expect(kind(scan.leak(inRegisterText: "拟　丙来访")) == .name)
    #expect(kind(scan.leak(inRegisterText: "Invented来访")) == .name)
    #expect(scan.leak(inPage: Array("Invented".utf8)) == nil)
    #expect(scan.leak(inRegisterText: "Inventedly来访") == nil)
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

  @Test(arguments: [
    ("拨打3999001", PersonalDatum.Kind.number), ("399-9001", .number), ("399 9001。", .number),
    ("住某镇拟村3组12号", .address), ("某镇拟村 3 组 12 号", .address),
  ])
  func `the input's own numbers and addresses are sought as they stand`(
    text: String,
    found: PersonalDatum.Kind
  ) {
    #expect(kind(scan.leak(inPage: Array(text.utf8))) == found)
    #expect(kind(scan.leak(inRegisterText: text)) == found)
  }

  @Test(arguments: ["13999001", "39990012", "a3999001", "某镇拟村13组12号", "某镇拟村"])
  func `a part of a longer number, and a village alone, are none`(text: String) {
    #expect(scan.leak(inPage: Array(text.utf8)) == nil)
  }

  @Test func `what the product's own texts say, and an official's name, stop no page`() {
    let scan = PrivacyScan(for: Self.people, besides: ["依照拟甲乙方案"])
    #expect(scan.leak(inPage: Array("拟甲乙".utf8)) == nil)
    #expect(kind(scan.leak(inRegisterText: "拟甲乙")) == .name)
    let official = PrivacyScan(for: [Self.datum(.name, "拟甲乙", isOfficials: true)])
    #expect(official.leak(inPage: Array("拟甲乙".utf8)) == nil)
    #expect(kind(official.leak(inRegisterText: "拟甲乙")) == .name)
  }

  @Test func `a finished text is masked`() {
    #expect(
      scan.masked("拟甲乙（13900001234）住某镇拟村3组12号，电 399-9001，拟丙")
        == "＊＊＊（＊＊＊）住＊＊＊＊＊＊＊＊＊，电 ＊＊＊＊＊＊＊＊，拟丙"
    )
  }

  @Test func `every leak has words`() {
    let leaks: [PrivacyScan.Leak] = [.shape(.mobile), .shape(.plate)]
    for leak in leaks + Self.people.map({ .petitioner($0) }) {
      #expect(!leak.words.zh.isEmpty && !leak.words.en.isEmpty)
    }
  }
}
