import Register
import RegisterSupport
import Testing
import Vocabulary

struct UnitDirectoryTests {
  private func directory() throws -> UnitDirectory { try builtIn.get().terms.directory }

  @Test(arguments: [
    "城东分局", "城 东 分 局", "市局城东分局", "某市生态环境局城东分局", "市环保局城东分局", "城东区环境保护局", "城东",
  ])
  func `a unit has many names`(name: String) throws {
    #expect(try directory().unit(named: name) == east)
  }

  @Test(arguments: ["高新分局", "某市住建局法规科", "市水利局法规科", "外县住建局城东分局", "分局", "东分局"])
  func `another office is no unit of ours`(name: String) throws {
    #expect(try directory().unit(named: name) == nil)
  }

  @Test(arguments: [
    ("城东分局、城西分局", [east, west]), ("城东分局（配合：城西分局）", [east, west]), ("城东分局/城西分局/城东分局", [east, west]),
    ("协办：城西分局；主办：城东分局", [east, west]), ("城西分局、城东分局（牵头）", [east, west]),
    ("城东分局 城西分局", [east, west]),
    ("市局城东分局、市局城西分局", [east, west]), ("城东分局；市局城西分局", [east, west]),
    ("市生态环境局城东分局；市生态环境局城西分局", [east, west]), ("市局城东分局\n市局城西分局", [east, west]),
    ("市局城东分局 市局城西分局", [east, west]), ("市局 城东分局", [east]),
    ("市局城东分局（配合：市局城西分局）", [east, west]),
    ("城东分局和城西分局", [east, west]), ("主办单位：城东分局", [east]), ("城东分局（盖章）", [east]),
  ])
  func `a cell may name several units, the first in charge`(text: String, units: [UnitID]) throws {
    let reading = try directory().read(text)
    #expect(reading.units == units)
    #expect(reading.unknown.isEmpty)
  }

  @Test func `an unknown name among known ones is kept apart`() throws {
    let reading = try directory().read("城东分局、高新分局")
    #expect(reading.units == [east])
    #expect(reading.unknown == ["高新分局"])
  }

  @Test(arguments: [
    ("2021年城东分局台账", east), ("市生态环境局城东分局", east), ("示范区分局", UnitID(10)),
  ])
  func `a file's name tells its unit`(text: String, unit: UnitID) throws {
    #expect(try directory().unit(mentionedIn: text) == unit)
  }

  @Test(arguments: ["全市", "城东分局、城西分局", "市局交办案件", "信访台账"])
  func `a name that tells nobody or two tells nothing`(text: String) throws {
    #expect(try directory().unit(mentionedIn: text) == nil)
  }

  @Test func `the nearest names are told`() throws {
    #expect(try directory().nearest(to: "城动分局").first == "城东分局")
  }
}
