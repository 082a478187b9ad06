import Vocabulary

/// The notes (工作动态) of the units: what they did, what works, what does not, what comes next.
enum Notes {
  /// The notes of `unit`, by day.
  static func entries(of unit: UnitProfile) -> [Entry] {
    let bank = own[unit.index % own.count]
    var notes: [(day: Day, kind: String, title: String, text: String)] = []
    for (turn, month) in [4 + unit.index % 2, 6 + unit.index % 2, 8, 9 + unit.index % 2]
      .enumerated()
    {
      let news = monthly[month - 4]
      let (title, text) = news[(unit.index / 2 + turn) % news.count]
      let towns = unit.towns
      let told = text.split(separator: "#", omittingEmptySubsequences: false)
        .joined(separator: towns[(unit.index + turn) % towns.count])
      notes.append((day(month, 20 + unit.index % 6), "工作动态", title, told))
    }
    notes.append((day(5 + unit.index % 4, 25), "经验做法", bank.practice.title, bank.practice.text))
    for month in [5 + unit.index % 3, 10] {
      let isLast = month == 10
      let problem = isLast ? bank.problem : bank.earlierProblem
      let plan = isLast ? bank.plan : bank.earlierPlan
      notes.append((day(month, 26), "存在问题", "存在问题", problem))
      notes.append((day(month, 26), "下步打算", "下步打算", plan))
    }
    if let model = bank.model { notes.append((day(9, 24), "先进典型", model.title, model.text)) }
    return notes.sorted { ($0.day, $0.kind) < ($1.day, $1.kind) }.map { note in
      Entry([
        .unit: .text(unit.name), .date: .day(note.day.officeDay), .kind: .text(note.kind),
        .title: .text(note.title), .text: .text(note.text),
      ])
    }
  }

  /// What one unit has to say of itself.
  struct Own {
    var practice: (title: String, text: String)
    var earlierProblem: String
    var earlierPlan: String
    var problem: String
    var plan: String
    var model: (title: String, text: String)?
  }

  /// News by month, April first; `#` stands for a town.
  private static let monthly: [[(title: String, text: String)]] = [
    [
      (
        "动员部署活动启动", "召开整治信访积案动员会，成立主要负责同志任组长的领导小组，印发实施方案，将2020年以来信访积案逐件建档，明确包案领导和办理时限。"
      ),
      ("宣传进村入企", "在#开展集中宣传，发放明白卡，讲解信访渠道和环境投诉受理流程，现场登记群众诉求并当场分办。"),
      ("建立三本台账", "对来信来访、热线和网络渠道投诉统一编号、统一登记，建立积案、新发、隐患三本台账，实行周调度、月通报。"),
    ],
    [
      ("领导干部接访启动", "公布领导干部接访计划，班子成员带头接待来访群众，对疑难诉求当场会商，能办的立即办，需核查的明确答复时限。"),
      ("“信访直通车”开进村镇", "组织机关干部到#走访，在村委会设立临时接待点，面对面听取群众和企业意见，梳理问题清单并逐条回应。"),
      ("开展涉重金属企业专项排查", "会同执法力量对涉重金属企业和产业集聚区开展专项排查，对发现的矛盾隐患逐一建档，落实稳控和化解措施。"),
    ],
    [
      ("汛期隐患排查", "针对汛期污水溢流、料场冲刷等易发问题，组织力量对#沿河企业逐户检查，把可能引发投诉的隐患消除在前。"),
      ("推进重点案件攻坚", "对省厅重点案件实行一案一专班，包案领导每半月到现场调度一次，企业、镇办、群众代表共同参与会商。"),
      ("高考期间护静行动", "联合住建、城管部门在考点周边开展夜间巡查，提前约谈施工和娱乐场所负责人，噪声投诉明显减少。"),
    ],
    [
      ("拉网式大排查收官", "完成辖区矛盾纠纷拉网式大排查，形成问题、责任、措施、时限四张清单，对暂时难以化解的落实包保人员。"),
      ("带案下访解难题", "班子成员带着案卷到#现场办公，与住户一同查看点位，督促企业当场签订整改承诺，明确复查日期。"),
      ("夏季异味集中整治", "围绕群众反映集中的异味问题开展错时检查，对整改不力的企业依法查处，并邀请群众代表参与验收。"),
    ],
    [
      ("开展积案“回头看”", "对已化解积案逐件电话或上门回访，核对整改成效和群众感受，对出现反复苗头的重新纳入包案管理。"),
      ("巩固提高阶段部署", "召开巩固提高阶段推进会，梳理活动以来的办理情况，查找超期风险案件，逐件明确办结日期和责任人。"),
      ("自然保护区周边排查", "对#周边取土、施工等活动开展排查，督促建设单位补齐生态修复措施，及时向群众公开进展。"),
    ],
    [
      ("节前隐患清零行动", "国庆节前集中排查不稳定隐患，对重点诉求实行领导接待、专人联系，确保群众有地方说事、有人管事。"),
      ("组织办案能力培训", "邀请业务骨干讲解受理告知、答复文书和调解技巧，以案释法，进一步规范办理程序。"),
      ("延伸服务到基层网格", "依托#网格员队伍收集环境诉求，小问题就地调处，大问题按时上报，减少群众往返奔波。"),
    ],
    [
      ("全面总结活动成效", "对照活动方案逐条自查，汇总台账资料，形成活动整体开展情况报告，按时限要求报送市局法规科。"),
      ("健全长效机制", "将接访、排查、回访等做法固化为日常制度，明确信访事项闭环管理流程，防止积案反弹。"),
      ("秋冬季扰民问题预防", "针对供暖季锅炉运行、重污染天气管控等易发投诉提前走访#相关企业，做好政策解释和准备。"),
    ],
  ]
}
