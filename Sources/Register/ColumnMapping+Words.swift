package import Vocabulary

extension ColumnMapping {
  /// How sure it is that a column is what it was taken for.
  package enum Sureness: String, Hashable, Sendable {
    case certain, likely

    package var words: Words {
      switch self {
      case .certain: Words("确定", en: "certain")
      case .likely: Words("较有把握", en: "likely")
      }
    }
  }

  /// How sure the mapping is; nothing for a column that is not used.
  package var sureness: Sureness? {
    switch how {
    case .canonical, .synonym, .serial: .certain
    case .contains, .values: .likely
    case .pinned: field == nil ? nil : .certain
    case .unused: nil
    }
  }

  /// Why the column was taken for this, or for nothing.
  package var why: Words {
    switch how {
    case .canonical: Words("规范表头", en: "the canonical header")
    case .synonym: Words("常见的另一种叫法", en: "a known other word")
    case .contains: Words("表头里含有规范用语", en: "the header contains a known word")
    case .values: Words("按列内的值认定", en: "the values decided")
    case .pinned:
      field == nil
        ? Words("指定不用（对应表）", en: "pinned by the mapping as not used")
        : Words("指定（对应表）", en: "pinned by the mapping")
    case .serial: Words("序号", en: "serial numbers")
    case .unused:
      if let resembles {
        Words("像“\(resembles)”而不能确定", en: "looks like \(resembles), which is not certain")
      } else {
        Words("不是本台账的字段，或已有另一列", en: "no field of the register, or another column is it")
      }
    }
  }
}
