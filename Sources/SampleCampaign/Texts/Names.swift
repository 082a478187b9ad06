/// Names that nobody bears: every petitioner's middle character is 拟, every official's is 设.
///
/// So a reader sees at once that a name is invented, and no name is also a word of the language.
struct Names {
  private var petitioners = 0

  /// A petitioner's name that was not given before.
  mutating func nextPetitioner() -> String {
    let name = Self.families[petitioners % Self.families.count]
    let given = Self.given[(petitioners * 7 + petitioners / Self.families.count) % Self.given.count]
    petitioners += 1
    return name + "拟" + given
  }

  /// A number of the right shape that is given to nobody here.
  static func phone(_ dice: inout Dice) -> String {
    let tail = String(dice.roll(0...9999))
    return "1390000" + String(repeating: "0", count: 4 - tail.count) + tail
  }

  /// The officials of the unit at `index`: leaders first, then those in charge of cases.
  static func officials(of index: Int) -> (leaders: [String], officers: [String]) {
    let names = (0..<7).map { offset in
      let family = families[(index * 7 + offset * 3) % families.count]
      return family + "设" + given[(index * 11 + offset * 5) % given.count]
    }
    return (Array(names.prefix(3)), Array(names.suffix(4)))
  }

  private static let families = [
    "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨",
    "朱", "秦", "尤", "许", "何", "吕", "施", "张", "孔", "曹", "严", "华", "金", "魏", "陶", "姜",
    "戚", "谢", "邹", "喻", "柏", "水", "窦", "章", "云", "苏", "潘", "葛", "奚", "范", "彭",
  ]
  private static let given = [
    "禾", "川", "砚", "溪", "岚", "舟", "柏", "汀", "竹", "槐", "榆", "渡", "坪", "屿", "帆", "朔",
    "棠", "菱", "芷", "蓁", "桐", "苇", "澄", "岩", "麦", "葵", "枫", "泊", "蔚", "霁", "晗",
  ]
}

/// Where the sample's people live: names made up for it.
enum Places {
  /// The towns of the unit at `index`.
  static func towns(of index: Int) -> [String] {
    (0..<4).map { stems[(index * 4 + $0) % stems.count] + kinds[(index + $0) % kinds.count] }
  }

  static let villages = [
    "枕溪村", "松隐村", "砚台湾", "鹭影社区", "澄塘村", "烟萝组", "栖禾村", "菱角圩", "听泉社区",
    "苇岸村", "杏荫里", "石磬村", "望樵村", "麦浪小区", "渡云桥", "槐序里", "半亩村", "拾穗社区",
  ]
  static let sides = ["北侧", "南侧", "东头", "西头", "村口", "后街", "主路旁", "河岸边", "学校附近"]

  private static let stems = [
    "梧栖", "澄砚", "鹭汀", "枕云", "松序", "烟禾", "隐泉", "听榆", "苇芷", "杏泊", "石溯", "望葵",
    "渡棠", "半樵", "拾霁", "麦屿", "槐舟", "菱蔚", "竹朔", "霁坪",
  ]
  private static let kinds = ["镇", "街道", "乡", "镇"]
}
