extension ViewModel {
  /// By name, or by type and name where a name means something else there.
  package static let meanings: [String: String] = [
    // The page.
    "head": "页面是什么", "masthead": "报头和版记", "glance": "要点数字，供屏幕阅读",
    "opening": "开头各段", "addressee": "主送", "situation": "总体情况", "targets": "目标任务完成情况",
    "distribution": "信访渠道、问题类型、重点领域", "inspection": "矛盾排查", "emergencies": "上访和突发事件",
    "keyCases": "重点案件及领导包案", "reception": "领导接访、下访走访", "prevention": "宣传发动、查处、评估等",
    "practices": "经验做法、先进典型", "hasPractices": "有没有经验做法", "news": "工作动态",
    "hasNews": "有没有工作动态", "problems": "存在问题", "next": "下步打算", "compared": "各单位对照，仅全市页",
    "outcomes": "奖惩建议，按步骤由重到轻", "hasOutcomes": "有没有奖惩建议", "appendices": "附件",
    "phases": "活动各阶段工作情况", "monthsCompared": "各月与上年同期对照", "organisation": "组织领导及部署",
    "backlog": "积案化解清单", "officials": "先进个人参考名单", "corrections": "更正说明",
    "correctionNote": "更正说明的一句话：更正几项，或者没有核对",
    // What it is.
    "name": "名称", "title": "标题", "PageHead.title": "标题，分行", "body": "全市或单位名称",
    "period": "报告所属时段", "asOf": "统计日", "isCity": "是不是全市", "isHandedIn": "是否报送了台账",
    "issue": "期号", "issuer": "编发单位", "issued": "印发日期", "signed": "签发人", "reportTo": "报",
    "sendTo": "送", "distributeTo": "发", "copies": "印数",
    // Sentences and tables.
    "sentence": "一句话说明", "sentences": "各段说明", "tables": "各表", "table": "表",
    "EvidenceGroup.table": "文件和工作表", "LeftOutGroup.table": "文件和工作表",
    "UnusedLine.table": "文件和工作表", "trend": "各月收办图", "trendTable": "各月收办表", "chart": "图",
    "charts": "各图", "id": "锚点，或指标代号", "caption": "表题", "columns": "列", "rows": "行",
    "LeftOutGroup.rows": "哪些行", "cells": "首列以外各格", "notes": "表下的注", "NextSteps.notes": "单位所写的打算",
    "Problems.notes": "单位所写的问题", "hasNotes": "有没有单位所写的", "hasRows": "有没有行",
    "isWide": "是否列数较多", "TableRow.head": "首列", "text": "文字", "isNumber": "是否数字",
    "isShort": "是否短词、日期（不折行）", "matrix": "各单位逐项对照表", "rates": "各单位主要比率",
    "label": "说明", "value": "数值", "tone": "结论的样式名：met、unmet、none、unknown、shown",
    // Figures.
    "clause": "条款号", "counts": "件数（分子/分母）", "rate": "比率", "target": "目标", "sign": "结论的符号",
    "answer": "结论", "gap": "差距", "missing": "尚缺什么", "before": "上月末的件数",
    "indicators": "各项指标", "quotes": "条款原文", "reading": "口径", "remarks": "附注",
    "done": "已完成的月份、项目或单位",
    "evidence": "所依据的记录", "OutcomeReason.evidence": "所依据的地址", "isFolded": "是否收起",
    "groups": "按工作表分组", "items": "案件编号和单元格", "rest": "没有逐条列出的", "ranges": "其余各条的单元格",
    "hasRanges": "有没有其余各条",
    // Problems.
    "unmet": "未达标的各项", "PageLink.unmet": "未达标的项数", "hasUnmet": "有没有未达标的", "met": "达标的项数",
    "unknown": "无法判定的各项", "PageLink.unknown": "无法判定的项数", "hasUnknown": "有没有无法判定的",
    "overdue": "超期未结的说明", "Appendices.overdue": "超期未结案件清单", "dueSoon": "即将到期案件清单",
    "ageing": "超期天数分布图", "doubts": "疑点", "hasDoubts": "有没有疑点", "doubtsRest": "没有列出的疑点",
    "quality": "数据质量", "place": "地址：文件、工作表、单元格", "message": "问题和改法", "effect": "对统计的影响",
    "required": "数字要求做的事", "hasRequired": "有没有须做的事", "lead": "段首", "paragraphs": "各段",
    // Outcomes.
    "code": "步骤代号", "ordinal": "序号，如（一）", "units": "在这一步的单位", "reasons": "理由", "reason": "理由",
    "LeftOutGroup.reason": "未计入的原因", "summary": "理由概要", "outcome": "建议",
    // Appendices.
    "ledger": "逐表行数", "Provenance.ledger": "行数一句话", "hasLongLedger": "逐表行数是否太长",
    "leftOut": "未计入的行", "hasLeftOut": "有没有未计入的行", "levels": "问题按级别计数", "findings": "逐条问题",
    "lines": "各条", "unused": "未使用的工作表和列", "hasUnused": "有没有未使用的", "readings": "口径说明",
    "general": "总体口径", "hasGeneral": "有没有总体口径", "hasIndicators": "有没有指标口径", "steps": "奖惩口径",
    "hasSteps": "有没有奖惩口径", "byHand": "由人工核查和待定的事项", "hasByHand": "有没有这类事项",
    "score": "计分表，方案写有计分时",
    "provenance": "数据来源与校验", "product": "程序名和版本", "planTitle": "方案标题", "planSHA256": "方案的校验值",
    "inputs": "所用文件", "path": "路径", "sha256": "校验值",
    // The index.
    "status": "运行结果各句", "isClean": "有没有错误级别的问题（没有为是）", "pages": "各页", "links": "各格式的链接",
    "files": "其他文件", "about": "是什么",
  ]
}
