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
}
