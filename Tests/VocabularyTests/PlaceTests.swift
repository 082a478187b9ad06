import Testing
import Vocabulary

struct PlaceTests {
  @Test(arguments: [
    (1, "A"), (2, "B"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"),
    (16_384, "XFD"),
  ])
  func `a column has a spreadsheet's letters`(column: Int, letters: String) {
    #expect(columnLetters(column) == letters)
  }

  @Test func `no two columns have the same letters`() {
    #expect(Set((1...16_384).map(columnLetters)).count == 16_384)
  }

  @Test(arguments: [
    (Place(file: "台账.xlsx", sheet: "2021", row: 7, column: 4), "台账.xlsx[2021]!D7"),
    (Place(file: "城东/台账.csv", row: 7, column: 4), "城东/台账.csv!D7"),
    (Place(file: "台账.csv", row: 7), "台账.csv!7"),
    (Place(file: "台账.xlsx", sheet: "2021"), "台账.xlsx[2021]"),
    (Place(file: "台账.xlsx"), "台账.xlsx"),
  ])
  func `a place prints as its keeper looks it up`(place: Place, text: String) {
    #expect(place.description == text)
  }

  @Test func `a place moves within its sheet`() {
    let place = Place(file: "台账.xlsx", sheet: "2021", row: 7, column: 4)
    #expect(place.at(row: 9).description == "台账.xlsx[2021]!9")
    #expect(place.at(row: 9, column: 27).description == "台账.xlsx[2021]!AA9")
    #expect(place.cell == "D7")
    #expect(Place(file: "台账.xlsx", column: 4).cell == nil)
  }
}
