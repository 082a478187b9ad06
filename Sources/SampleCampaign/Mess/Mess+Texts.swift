import Vocabulary
import WorkbookWriter

/// The ones that are text files.
extension Mess {
  static var gb18030WithoutMark: Mess {
    let sheet = sheet([
      header,
      ["CN-2021-901", "城南分局", "2021/3/2", "2021/3/4", "2021/4/6", "已办结", "反映某洗涤厂废水外排"],
      ["CN-2021-902", "城南分局", "2021/3/9", "2021/3/10", "2021/4/20", "已办结", "反映某作坊油漆味扰民"],
      ["CN-2021-903", "城南分局", "2021/3/15", "2021/3/17", "", "办理中", "反映𠮷庆里某餐饮店油烟（生僻字占四个字节）"],
      ["CN-2021-904", "城南分局", "2021/4/1", "2021/4/2", "2021/5/12", "已办结", "反映某工地夜间施工噪声"],
      ["CN-2021-905", "城南分局", "2021/4/12", "2021/4/14", "2021/5/28", "已办结", "反映某养鸡场臭味"],
    ])
    return Mess(
      name: "gb18030-no-bom.csv",
      bytes: TextFile(encoding: .gb18030).bytes(of: sheet),
      oddity: "GB18030 编码、没有 BOM，含四字节汉字",
      mustSay: "读出5件案件，全部计入；没有错误，正文中的“𠮷”完整"
    )
  }

  static var subtotalRows: Mess {
    let sheet = sheet([
      ["责任单位", "走访日期", "参加人数", "走访户数", "走访企业数", "收集问题数", "解决数"],
      ["城东分局", "2021/4/20", "4", "20", "3", "5", "5"],
      ["城东分局", "2021/5/18", "5", "25", "2", "4", "3"],
      ["小计", "", "9", "45", "5", "9", "8"],
      ["城西分局", "2021/4/22", "3", "18", "4", "6", "6"],
      ["城西分局", "2021/5/25", "6", "31", "5", "7", "6"],
      ["小　计", "", "9", "49", "9", "13", "12"],
      ["合计", "", "18", "95", "14", "22", "20"],
    ])
    let wrong = cell(of: "95", in: sheet)
    return Mess(
      name: "subtotal-rows.csv",
      bytes: TextFile(encoding: .markedUTF8).bytes(of: sheet),
      oddity: "表中有小计行、末尾有合计行，其中一个合计算错",
      mustSay: "计入4次走访；第\(rows(beginning: "小", in: sheet))、\(rows(beginning: "合", in: sheet))行"
        + "是合计行，不计入（`row-not-counted`）；\(wrong) 手填95与重新计算的94不符（`typed-total`）"
    )
  }

  static var fullWidthDigits: Mess {
    let sheet = sheet([
      header,
      ["ＣＢ－２０２１－９０１", "城北分局", "２０２１年４月７日", "２０２１．４．９", "２０２１－０５－１１", "已办结", "反映某砖厂烟尘"],
      ["ＣＢ－２０２１－９０２", "城北分局", "２０２１／４／１２", "２０２１／４／１３", "", "办理中", "反映某养猪场粪污"],
      ["CB-2021-903", "城北分局", "２０２１０５０６", "2021年5月8日", "2021年6月１０日", "已办结", "反映某冷却塔噪声"],
    ])
    return Mess(
      name: "full-width-digits.csv",
      bytes: TextFile(encoding: .markedUTF8).bytes(of: sheet),
      oddity: "编号和日期用全角数字、全角符号",
      mustSay: "3件全部计入，编号按半角比较，日期都读得出；没有错误"
    )
  }

  static var daysAsText: Mess {
    let forms = [
      "2021-04-07", "2021/4/7", "2021.4.7", "2021.4.7.", "2021年4月7日", "2021年04月07号", "二〇二一年四月七日",
      "20210407", "21.4.7", "44293", "2021-04-07 00:00:00", "2021/4/7 上午 9:30", "4月7日",
      "2021年4月31日", "4月上旬",
    ]
    let rows = forms.enumerated().map { index, form in
      [
        "YS-2021-9" + padded(index + 1, to: 2), "云山分局", form, "2021-04-08", "2021-05-20", "已办结",
        "反映第\(index + 1)处料场扬尘",
      ]
    }
    let sheet = sheet(
      [["云山分局2021年信访案件台账"], ["填报单位：云山分局", "", "填报时间：2021年6月30日"], header] + rows
    )
    return Mess(
      name: "dates-as-text.csv",
      bytes: TextFile(encoding: .markedUTF8).bytes(of: sheet),
      oddity: "登记日期用十五种写法",
      mustSay: "前十二种都读作2021年4月7日；\(cell(of: "4月7日", in: sheet)) 按填报时间补2021年（`year-supplied`）；"
        + "\(cell(of: "2021年4月31日", in: sheet)) 不是日历上的日子、\(cell(of: "4月上旬", in: sheet)) 没有到日"
        + "（`unreadable-field`，两行不计入）；计入13件"
    )
  }

  static var sameCaseTwice: Mess {
    let first = [
      "LL-2021-901", "柳林分局", "2021-05-06", "2021-05-08", "2021-06-15", "已办结", "反映某铸造厂黑烟",
    ]
    let second = ["LL-2021-902", "柳林分局", "2021-05-11", "2021-05-12", "", "办理中", "反映某洗砂场浑水"]
    var changed = second
    changed[4] = "2021-06-20"
    changed[5] = "已办结"
    let sheet = sheet([
      header, first, second, first, changed,
      ["LL-2021-903", "柳林分局", "2021-05-20", "2021-05-21", "2021-06-25", "已办结", "反映某健身房噪声"],
    ])
    return Mess(
      name: "same-case-twice.csv",
      bytes: TextFile(encoding: .markedUTF8).bytes(of: sheet),
      oddity: "同一件案件写了两次：一次完全相同，一次内容不同",
      mustSay: "第4行与第2行相同，只计一件（`equal-row`）；A3 与 A5 编号相同而内容不同（`duplicate-number`），"
        + "计第3行；计入3件"
    )
  }

  static var trailingRemarks: Mess {
    let sheet = sheet([
      header,
      ["PH-2021-901", "平湖分局", "2021-04-19", "2021-04-21", "2021-05-31", "已办结", "反映某豆制品作坊废水"],
      ["PH-2021-902", "平湖分局", "2021-05-10", "2021-05-12", "2021-06-22", "已办结", "反映某物流园鸣笛"],
      [], ["备注：1.本表按登记日期排序。"], ["2.空格表示无。"], ["填表说明：日期填到日。"], [],
      ["单位负责人：", "", "审核人：", "", "填报人：", "", "联系电话："],
    ])
    return Mess(
      name: "trailing-remarks.csv",
      bytes: TextFile(encoding: .gb18030).bytes(of: sheet),
      oddity: "表下有备注、填表说明和签字行",
      mustSay: "计入2件；备注、说明和签字行不计入（`row-not-counted`），不当作缺项错误"
    )
  }
}
