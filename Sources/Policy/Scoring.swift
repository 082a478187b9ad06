import Vocabulary

/// 计分: what an office's own scoring table gives for each indicator; no plan has points unless it
/// says so.
package struct Scoring: Hashable, Sendable {
  /// What is given where a target is missed.
  package enum Unmet: String, Hashable, Sendable, CaseIterable {
    case nothing = "不得分"
    /// As much of the points as the rate is of its target; nothing for what is no rate.
    case proportional = "按比例"
  }

  /// What becomes of points where there is nothing to count.
  package enum Empty: String, Hashable, Sendable, CaseIterable {
    /// They are left out of what can be reached.
    case leftOut = "不计"
    case full = "满分"
  }

  /// The points of one indicator.
  package struct Item: Hashable, Sendable {
    package var indicator: String
    package var points: Int
  }

  /// In the order of the plan file.
  package var items: [Item]
  package var unmet: Unmet
  package var empty: Empty
}

extension Scoring {
  /// Reads `{指标: {new-case-closure: 30}, 未达标: 按比例, 无此类: 不计}`.
  init?(reading written: Written, mistakes: inout Mistakes) {
    guard
      let keys = Pairs(written, of: "计分", keys: ["指标", "未达标", "无此类"], mistakes: &mistakes)
    else { return nil }
    let unmet = keys["未达标"].map {
      $0.word(of: .unmetScore, in: Unmet.allCases.map(\.rawValue), &mistakes)
    }
    let empty = keys["无此类"].map {
      $0.word(of: .noneScore, in: Empty.allCases.map(\.rawValue), &mistakes)
    }
    self.unmet = (unmet ?? nil).flatMap(Unmet.init(rawValue:)) ?? .nothing
    self.empty = (empty ?? nil).flatMap(Empty.init(rawValue:)) ?? .leftOut
    items = (keys.needed("指标", &mistakes)?.pairs(&mistakes) ?? []).compactMap { pair in
      pair.value.number(1...1_000_000, &mistakes).map { Item(indicator: pair.key, points: $0) }
    }
  }
}

extension PolicyFile {
  /// Points are given for indicators that the plan has, and that have a target.
  ///
  /// Blocks are looked at as written: one that has a mistake of its own still has its name.
  func checkScoring(mistakes: inout Mistakes) {
    let known = clauses.flatMap(\.blocks).compactMap { block -> String? in
      guard case .pairs(let pairs) = block.content.content,
        case .text(let name)? = pairs.first(where: { $0.key == "指标" })?.value.content,
        pairs.first(where: { $0.key == "目标" })?.value.content != .text("仅列示")
      else { return nil }
      return name
    }
    for block in top.blocks {
      guard case .pairs(let settings) = block.content.content,
        case .pairs(let scoring)? = settings.first(where: { $0.key == "计分" })?.value.content,
        case .pairs(let items)? = scoring.first(where: { $0.key == "指标" })?.value.content
      else { continue }
      for item in items where !known.contains(item.key) {
        mistakes.add(
          .value(.unknownWord(item.key, of: .indicator)),
          at: item.spot,
          word: item.key,
          known: known
        )
      }
    }
  }
}
