/// What people complain of: a source, and what it does to them.
struct Grievance: Hashable {
  /// 问题类型, one or several.
  var categories: [String]
  /// 重点领域, if it lies in one.
  var area: String?
  /// 某塑料造粒厂: never a name.
  var source: String
  /// What the people say that it does.
  var deeds: [String]
  /// What the inspectors found, where the complaint holds.
  var faults: [String]
  /// What the unit had them do.
  var orders: [String]
  /// What was measured after it was mended; `#` stands for a number of `range`.
  var result: String
  var range: ClosedRange<Int>

  init(
    _ categories: [String],
    _ source: String,
    area: String? = nil,
    deeds: [String],
    faults: [String],
    orders: [String],
    result: String,
    range: ClosedRange<Int>
  ) {
    self.categories = categories
    self.source = source
    self.area = area
    self.deeds = deeds
    self.faults = faults
    self.orders = orders
    self.result = result
    self.range = range
  }

  static let all = air + water + noise + waste + farming + others

  /// What other offices answer for, and which.
  static let outside: [(grievance: Grievance, office: String)] = [
    (outside(["噪声"], "小区物业用房", "夜间装修敲打，物业不管"), "住建局"),
    (outside(["大气"], "路口烧烤摊", "占道经营，烟雾进入住户"), "城市管理局"),
    (outside(["水"], "河湾围网", "私设围网，水流不畅、杂草腐烂"), "水利局"),
    (outside(["固废"], "承包地地头", "废旧农膜随意丢弃、无人回收"), "农业农村局"),
    (outside(["生态"], "空闲宅基地", "堆放砂石并圈占公共用地"), "自然资源局"),
  ]

  private static func outside(_ categories: [String], _ source: String, _ deed: String) -> Grievance
  {
    Grievance(
      categories,
      source,
      deeds: [deed],
      faults: ["不属于生态环境部门职责"],
      orders: ["书面移交"],
      result: "移交材料#份",
      range: 1...5
    )
  }
}
