/// What a field's cell is read as.
package enum FieldType: Hashable, Sendable {
  /// Free text.
  case text
  /// The key of a case: text, folded for comparison.
  case key
  /// A day of the calendar.
  case day
  /// A day, or a number of days after acceptance (`60日`).
  case deadline
  /// A whole number; `10余人` is an approximate 10.
  case count
  /// 是 or 否.
  case flag
  /// One of a list of words, in its canonical form.
  case word
  /// Several words of a list in one cell.
  case words
  /// A month, or 总结.
  case month
  /// One or more units of the plan.
  case units
  /// What belongs to a petitioner.
  case personal
}

/// One column of a register as the contract has it.
package struct Column: Hashable, Sendable {
  package var field: Field
  /// The canonical header.
  package var header: String
  package var type: FieldType
  package var isRequired: Bool
}

extension RegisterKind {
  /// The columns of this register, in the order of its blank form.
  package var columns: [Column] {
    switch self {
    case .cases: Self.caseColumns
    case .visits:
      [
        need(.unit, "责任单位", .units), need(.date, "上访日期", .day), may(.level, "上访层级", .word),
        may(.people, "人数", .count), may(.case, "案件编号", .key), may(.irregular, "是否非访", .flag),
        may(.impact, "是否造成影响", .flag),
      ]
    case .incidents:
      [
        need(.unit, "责任单位", .units), need(.date, "发生日期", .day), need(.type, "事件类型", .word),
        may(.people, "人数", .count), may(.major, "是否重大影响", .flag),
        may(.handledProperly, "是否妥善处置", .flag), may(.dereliction, "是否失职引发", .flag),
        may(.matter, "关联决策事项", .text),
      ]
    case .receptions:
      [
        need(.unit, "责任单位", .units), may(.leader, "接访领导", .text),
        may(.planned, "计划日期", .day), may(.published, "是否上网公布", .flag),
        may(.held, "接访日期", .day), may(.batches, "接访批次", .count),
        may(.people, "接访人次", .count), may(.solved, "解决件数", .count),
      ]
    case .inspections:
      [
        need(.unit, "责任单位", .units), need(.date, "排查日期", .day), may(.mode, "排查方式", .words),
        may(.area, "排查领域", .words), may(.found, "发现隐患数", .count),
        may(.solved, "化解数", .count),
      ]
    case .assessments:
      [
        need(.unit, "责任单位", .units), need(.matter, "事项名称", .text),
        may(.decided, "审批日期", .day), may(.assessed, "评估日期", .day),
        may(.result, "评估结论", .word), may(.consulted, "是否听取群众意见", .flag),
        may(.lawful, "是否合法合规", .flag),
      ]
    case .foundations:
      [
        need(.unit, "责任单位", .units), need(.item, "项目", .word), need(.done, "是否达标", .flag),
        may(.date, "检查日期", .day),
      ]
    case .outreach:
      [
        need(.unit, "责任单位", .units), need(.date, "走访日期", .day),
        may(.officials, "参加人数", .count), may(.households, "走访户数", .count),
        may(.companies, "走访企业数", .count), may(.collected, "收集问题数", .count),
        may(.solved, "解决数", .count),
      ]
    case .publicity:
      [
        need(.unit, "责任单位", .units), need(.date, "宣传日期", .day), may(.medium, "宣传形式", .words),
        may(.times, "次数", .count),
      ]
    case .enforcement:
      [
        need(.unit, "责任单位", .units), need(.date, "查处日期", .day), may(.case, "案件编号", .key),
        may(.measure, "处理措施", .text), may(.followedUp, "后督查日期", .day),
      ]
    case .submissions:
      [
        need(.unit, "责任单位", .units), need(.month, "月份", .month), may(.filed, "报送日期", .day),
      ]
    case .baseline:
      [need(.unit, "责任单位", .units)]
        + BaselineGroup.allCases.flatMap { group in
          Field.months(of: group).enumerated().map { index, field in
            may(field, "\(group.rawValue)/\(index + 1)月", .count)
          } + [may(group.year, "\(group.rawValue)/全年", .count)]
        }
    case .notes:
      [
        need(.unit, "责任单位", .units), may(.date, "日期", .day), need(.kind, "类别", .word),
        may(.title, "标题", .text), need(.text, "内容", .text),
      ]
    }
  }

  /// The column of `field`, if this register has it.
  package func column(_ field: Field) -> Column? {
    columns.first { $0.field == field }
  }

  private static var caseColumns: [Column] {
    [
      need(.number, "案件编号", .key), need(.unit, "责任单位", .units),
      need(.received, "登记日期", .day), may(.accepted, "受理日期", .day),
      may(.due, "办理期限", .deadline), may(.extendedTo, "延期至", .day),
      may(.closed, "结案日期", .day), may(.resolved, "化解日期", .day), may(.status, "办理状态", .word),
      may(.isResolved, "是否化解", .word), may(.kind, "案件类别", .word),
      may(.channel, "信访渠道", .word), may(.assignedBy, "交办级别", .words),
      may(.category, "问题类型", .words), may(.area, "重点领域", .words),
      may(.grade, "矛盾等级", .word), may(.keyCase, "省厅重点案件", .flag),
      may(.inScope, "是否属本部门职责", .flag), may(.transferred, "移交日期", .day),
      may(.transferredTo, "移交单位", .text), may(.returned, "移交后是否再访", .flag),
      may(.repeat, "是否重复件", .flag), may(.leader, "包案领导", .text),
      may(.officer, "责任人", .text), may(.targetDate, "化解时限", .day),
      may(.measures, "化解措施", .text), may(.followUp, "回访日期", .day),
      may(.satisfaction, "满意度", .word), may(.verified, "是否属实", .word),
      may(.summary, "反映问题", .text), may(.outcome, "办理结果", .text),
      may(.petitioner, "信访人", .personal), may(.phone, "联系电话", .personal),
      may(.idNumber, "身份证号", .personal), may(.address, "住址", .personal),
      may(.people, "信访人数", .count), may(.remark, "备注", .text),
    ]
  }
}

private func need(_ field: Field, _ header: String, _ type: FieldType) -> Column {
  Column(field: field, header: header, type: type, isRequired: true)
}

private func may(_ field: Field, _ header: String, _ type: FieldType) -> Column {
  Column(field: field, header: header, type: type, isRequired: false)
}
