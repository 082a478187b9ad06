import Vocabulary

/// Puts the words of a case together, never the same twice.
struct Phrasing {
  private var said: Set<String> = []

  /// 反映问题.
  mutating func summary(of grievance: Grievance, town: String, _ dice: inout Dice) -> String {
    fresh {
      let place = town + dice.pick(Places.villages) + dice.pick(Places.sides)
      let deed = dice.pick(grievance.deeds)
      let ask = dice.pick(Self.asks)
      let pause = ["担心", "认为"].contains { deed.hasPrefix($0) } ? "，" : ""
      return "反映\(place)某\(grievance.source)\(pause)\(deed)，\(ask)。"
    }
  }

  /// 办理结果 of a closed case.
  mutating func outcome(
    of grievance: Grievance,
    verified: String,
    seen: Day,
    _ dice: inout Dice
  ) -> String {
    fresh {
      let (_, month, day) = seen.civil
      let opening = "\(month)月\(day)日" + dice.pick(Self.openings)
      if verified == "不属实" {
        let homes = dice.roll(3...28)
        return opening + "，走访周边住户\(homes)户，" + dice.pick(Self.unfounded) + "，已书面答复信访人。"
      }
      let parts = grievance.result.split(separator: "#", omittingEmptySubsequences: false)
      let result = parts.joined(separator: String(dice.roll(grievance.range)))
      let fault = dice.pick(grievance.faults)
      let rest = verified == "部分属实" ? "，其余反映未发现" : ""
      return "\(opening)，\(fault)\(rest)。整改措施：\(dice.pick(grievance.orders))；\(result)。"
    }
  }

  /// 办理结果 of a case that others answer for.
  mutating func handedOver(to office: String, on day: Day, _ dice: inout Dice) -> String {
    fresh {
      "经核查属\(office)职责范围，已于\(day.chinese)书面移交，并\(dice.pick(Self.handing))。"
    }
  }

  /// 化解措施.
  mutating func measures(_ dice: inout Dice) -> String {
    fresh {
      "\(dice.pick(Self.first))，\(dice.pick(Self.second))，每\(dice.pick(["周", "半月", "十天"]))"
        + "\(dice.pick(Self.third))。"
    }
  }

  private mutating func fresh(_ make: () -> String) -> String {
    var text = make()
    while !said.insert(text).inserted { text = make() }
    return text
  }

  private static let asks = [
    "请求核查处理", "要求停止扰民行为", "希望尽快解决", "要求公开处理结果", "请求安排监测并答复",
    "多次协商未果，要求主管部门介入", "要求限期整改到位", "希望上门查看",
  ]
  private static let openings = [
    "现场核查", "会同属地镇办现场检查", "夜间突击检查", "委托监测并核查", "与信访人共同查看现场",
    "联合村委会走访核实", "错时检查",
  ]
  private static let unfounded = [
    "反映时段未见生产，设施运行正常", "监测结果均在限值以内", "反映点位已于上年关停、未见恢复迹象",
    "台账与用电记录未见异常", "现场未发现反映的排放口",
  ]
  private static let handing = [
    "协助信访人完成登记", "当面向信访人说明办理渠道", "提供了前期检查材料", "约定办结后互通结果",
  ]
  private static let first = [
    "由包案领导带队现场会商", "成立专班一案一策", "邀请乡贤和村组干部参与调解", "委托第三方开展监测评估",
    "组织企业、住户和镇办三方座谈",
  ]
  private static let second = [
    "督促企业限期治理并兑现承诺", "落实整改清单逐项销号", "协调企业给予受影响农户合理补偿",
    "依法立案并跟踪整改", "安排专人稳定情绪、解释政策",
  ]
  private static let third = ["回访一次", "到现场查看一次", "向信访人通报进展", "调度整改进度"]
}
