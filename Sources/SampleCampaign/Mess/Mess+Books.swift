import Vocabulary
import WorkbookWriter

/// The ones that are workbooks.
extension Mess {
  static var headerOnRowThree: Mess {
    var sheet = sheet(
      [
        ["城东分局2021年信访案件台账"], ["填报单位：城东分局", "", "", "填报时间：2021年6月30日"], header,
        ["CD-2021-901", "城东分局", "2021-03-01", "2021-03-03", "2021-04-12", "已办结", "反映某搅拌站扬尘"],
        ["CD-2021-902", "城东分局", "2021-03-18", "2021-03-19", "2021-04-29", "已办结", "反映某汽修店废气"],
        ["CD-2021-903", "", "2021-05-24", "2021-05-26", "", "办理中", "反映某木材厂噪声"],
      ],
      named: "2021年"
    )
    sheet.merges = [CellRange(rows: 1...1, columns: 1...7)]
    return Mess(
      name: "header-on-row-3.xlsx",
      bytes: Book(sheets: [sheet]).bytes(),
      oddity: "表头在第3行，上面是标题和填报单位；一行没有写责任单位",
      mustSay: "计入3件；第6行的单位取自填报单位一行"
    )
  }

  static var mergedUnitCells: Mess {
    var sheet = sheet([
      header,
      ["JK-2021-901", "江口分局", "2021-02-22", "2021-02-23", "2021-03-30", "已办结", "反映某养牛场污水"],
      ["JK-2021-902", "", "2021-03-05", "2021-03-08", "2021-04-15", "已办结", "反映某窑坑废渣"],
      ["JK-2021-903", "", "2021-04-26", "2021-04-27", "", "办理中", "反映某电镀车间废水"],
      ["QH-2021-901", "清河分局", "2021-03-11", "2021-03-12", "2021-04-26", "已办结", "反映某鸭棚影响水库"],
      ["QH-2021-902", "同上", "2021-04-08", "2021-04-09", "2021-05-17", "已办结", "反映某污泥堆场"],
      ["QH-2021-903", "", "2021-05-13", "2021-05-14", "2021-06-18", "已办结", "反映某取土点"],
    ])
    sheet.merges = [CellRange(rows: 2...4, columns: 2...2)]
    return Mess(
      name: "merged-unit-cells.xlsx",
      bytes: Book(sheets: [sheet]).bytes(),
      oddity: "责任单位一格合并三行；一格写“同上”；一格空着而没有合并",
      mustSay: "江口分局3件、清河分局2件；B7 没有责任单位，不往下填（`missing-field`，不计入）"
    )
  }

  static var daysOf1904: Mess {
    var rows = [row(header)]
    let days = [(day(3, 1), day(3, 3), day(4, 9)), (day(4, 7), day(4, 8), day(5, 21))]
    for (index, (received, accepted, closed)) in days.enumerated() {
      rows.append(
        BookRow([
          .text("SQ-2021-90\(index + 1)"), .text("石桥分局"), .day(received),
          .day(accepted, as: .chineseDay),
          .day(closed, as: .nationalDay), .text("已办结"), .text("反映第\(index + 1)处沥青烟味"),
        ])
      )
    }
    let book = Book(sheets: [BookSheet(name: "台账", rows: rows)], countsFrom1904: true)
    return Mess(
      name: "serial-days-1904.xlsx",
      bytes: book.bytes(),
      oddity: "工作簿的日期从1904年算起",
      mustSay: "2件计入；登记日期读作2021-03-01和2021-04-07，不是2017年；没有错误"
    )
  }

  static var twoRegistersOneSheet: Mess {
    let sheet = sheet([
      ["一、赴省进京上访台账"], ["责任单位", "上访日期", "上访层级", "人数", "案件编号", "是否非访", "是否造成影响"],
      ["城南分局", "2021-03-16", "赴省", "3", "", "否", "否"],
      ["城北分局", "2021-05-18", "进京", "2", "", "否", "否"], [], ["二、群体性和恶性事件台账"],
      ["责任单位", "发生日期", "事件类型", "人数", "是否重大影响", "是否妥善处置", "是否失职引发"],
      ["城南分局", "2021-08-24", "群体性", "21", "否", "是", "否"],
    ])
    return Mess(
      name: "two-registers-one-sheet.xlsx",
      bytes: Book(sheets: [sheet]).bytes(),
      oddity: "一张表里上下两个台账",
      mustSay: "上半读作赴省进京上访台账2批，下半读作群体性和恶性事件台账1起；没有错误"
    )
  }
}
