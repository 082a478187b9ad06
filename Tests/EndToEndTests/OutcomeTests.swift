import Foundation
import TestSupport
import Testing

/// The sample says of itself what it must come to.
struct OutcomeTests {
  @Test func `every unit of the sample gets the outcome that the sample was made for`() throws {
    let text = try String(contentsOfFile: Jianbao.sample + "/../README.md", encoding: .utf8)
    let expected = text.matches(of: /\| (\S+) \| `([a-z-]+)` \S+ \|/).map { match in
      [String(match.output.1), String(match.output.2)]
    }
    let units = try WrittenReport.ofSample(.summary).figures().units
    #expect(expected.count == 14)
    #expect(units.map { [$0.name, $0.outcome ?? ""] } == expected)
  }

  /// 城东 closed 38 of the 40 cases of the year: exactly the target.
  @Test func `a rate that meets its target exactly meets it, and one case less does not`() throws {
    let units = try WrittenReport.ofSample(.summary).figures().units
    let met = try #require(units.first { $0.name == "城东分局" }?.indicators["new-case-closure"])
    #expect(met.n == 38 && met.d == 40 && met.answer == "met" && met.gap == 0)
    let missed = try #require(units.first { $0.name == "城北分局" }?.indicators["new-case-closure"])
    let (n, d) = (try #require(missed.n), try #require(missed.d))
    #expect(missed.answer == "unmet" && n * 100 < d * 95)
    let gap = try #require(missed.gap)
    #expect((n + gap) * 100 >= d * 95 && (n + gap - 1) * 100 < d * 95)
  }

  @Test(arguments: Verb.allCases)
  func `every address in the figures leads to a cell that holds something`(verb: Verb) throws {
    let figures = try WrittenReport.ofSample(verb).figures()
    let places = (figures.units.map(\.indicators) + [figures.city?.indicators ?? [:]])
      .flatMap { $0.values.flatMap(\.evidence) }
    #expect(places.count > 20)
    let inputs = Set(figures.inputs.map(\.path))
    for place in Set(places) {
      let parts = try #require(
        place.wholeMatch(of: /(.+?)(?:\[(.+)\])?!([A-Z]*)([0-9]+)/),
        "\(place)"
      )
      let file = String(parts.output.1)
      #expect(inputs.contains(file), "\(place)")
      let cells = try CellLine.all(of: Jianbao.sample + "/" + file)
      let row = Int(parts.output.4)
      let sheet = parts.output.2.map(String.init)
      #expect(cells.contains { $0.row == row && $0.sheet == sheet }, "\(place)")
    }
  }
}
