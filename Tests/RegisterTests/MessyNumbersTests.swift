import Register
import RegisterSupport
import Testing
import Vocabulary

/// Days, numbers and counts as people type them: cases 21 to 32 of the domain.
struct MessyNumbersTests {
  @Test(arguments: [
    Mess(
      "21 several days in a cell",
      """
      案件编号|责任单位|登记日期|结案日期
      A1|城东分局|2021年4月7日、9日、12日|2021-05-07至2021-05-15
      """,
      records: ["A1 城东分局 received=2021-04-07 closed=2021-05-15"],
      said: ["several-dates@C2", "several-dates@D2"]
    ),
    Mess(
      "21 several days of an inspection",
      """
      责任单位|排查日期|排查方式
      城东分局|2021.4.7、2021.4.9、2021.4.12|定期
      城东分局|2021年5月7日至5月15日|专项
      """,
      records: [
        "inspections@2 城东分局 date=2021-04-07 mode=定期", "inspections@2 城东分局 date=2021-04-09 mode=定期",
        "inspections@2 城东分局 date=2021-04-12 mode=定期", "inspections@3 城东分局 date=2021-05-07 mode=专项",
      ],
      said: ["several-dates@B2", "several-dates@B3"]
    ),
    Mess(
      "22 a number that may have lost its zero",
      """
      案件编号|责任单位|登记日期|结案日期
      A1|城东分局|#4.1|
      A2|城东分局|#4.7|#4.2
      A3|城东分局|2021-03-01|@2026-04-07
      """,
      records: ["A2 城东分局 received=2021-04-07 closed=?", "A3 城东分局 received=2021-03-01 closed=?"],
      left: ["unreadable-field@2"],
      said: ["unreadable-cell@D3", "unreadable-cell@D4", "unreadable-field@C2", "year-supplied@C3"]
    ),
    Mess(
      "23 serial days, times and half days",
      """
      案件编号|责任单位|登记日期|结案日期
      A1|城东分局|#44293|44293
      A2|城东分局|2021-04-07 00:00:00.0|2021/4/7 上午 9:30
      A3|城东分局|2021-04-07T09:30|#44293.5
      """,
      records: [
        "A1 城东分局 received=2021-04-07 closed=2021-04-07",
        "A2 城东分局 received=2021-04-07 closed=2021-04-07",
        "A3 城东分局 received=2021-04-07 closed=2021-04-07",
      ]
    ),
    Mess(
      "24 days that are none",
      """
      案件编号|责任单位|登记日期|结案日期
      A1|城东分局|2021年2月30日|
      A2|城东分局|2021-03-01|2201-4-7
      A3|城东分局|1900/1/0|
      A4|城东分局|2021-03-01|2021年2月30日
      A5|城东分局|2012.4.7|
      """,
      records: [
        "A2 城东分局 received=2021-03-01 closed=?", "A4 城东分局 received=2021-03-01 closed=?",
        "A5 城东分局 received=2012-04-07",
      ],
      left: ["unreadable-field@2", "unreadable-field@4"],
      said: [
        "unreadable-cell@D3", "unreadable-cell@D5", "unreadable-field@C2", "unreadable-field@C4",
      ]
    ),
    Mess(
      "25 words in a deadline",
      """
      案件编号|责任单位|登记日期|办理期限|化解时限
      A1|城东分局|2021-03-01|立行立改|长期坚持
      A2|城东分局|2021-03-01|持续推进|5月底前
      """,
      records: [
        "A1 城东分局 received=2021-03-01 due=? targetDate=?",
        "A2 城东分局 received=2021-03-01 due=? targetDate=?",
      ],
      said: [
        "unreadable-cell@D2", "unreadable-cell@D3", "unreadable-cell@E2", "unreadable-cell@E3",
      ]
    ),
    Mess(
      "26 a day of filling that last year left",
      """
      填报单位：城东分局|填报时间：2020年5月28日
      案件编号|责任单位|登记日期
      A1|城东分局|2021-03-01
      A2|城东分局|4月7日
      """,
      records: ["A1 城东分局 received=2021-03-01"],
      left: ["unreadable-field@4"],
      said: ["filling-time-conflict@B1", "unreadable-field@C4"]
    ),
    Mess(
      "27 a deadline in days",
      """
      案件编号|责任单位|登记日期|受理日期|办理期限
      A1|城东分局|2021-03-01|2021-03-05|60日
      A2|城东分局|2021-03-01||３０个工作日
      """,
      records: [
        "A1 城东分局 received=2021-03-01 accepted=2021-03-05 due=60日",
        "A2 城东分局 received=2021-03-01 due=?",
      ],
      said: ["unreadable-cell@E3"]
    ),
    Mess(
      "28 full-width figures and letters",
      """
      案件编号|责任单位|登记日期|信访人数|办理状态
      Ａ１－２|城东分局|２０２１年４月７日|１２|９５％
      """,
      records: ["A1-2 城东分局 received=2021-04-07 status=阶段性办结 people=12"]
    ),
    Mess(
      "29 shares",
      """
      案件编号|责任单位|登记日期|办理状态|结案日期
      A1|城东分局|2021-03-01|100%|2021-04-01
      A2|城东分局|2021-03-01|95%|2021-04-01
      A3|城东分局|2021-03-01|#0.95|2021-04-01
      """,
      records: [
        "A1 城东分局 received=2021-03-01 closed=2021-04-01 status=已结案",
        "A2 城东分局 received=2021-03-01 closed=2021-04-01 status=阶段性办结",
        "A3 城东分局 received=2021-03-01 closed=2021-04-01 status=未识别",
      ],
      said: ["unknown-status@D4"]
    ),
    Mess(
      "30 Chinese numerals",
      """
      责任单位|排查日期|发现隐患数|化解数
      城东分局|2021-04-01|三起|0起
      城东分局|2021-04-02|十二件|十件
      城东分局|二〇二一年四月七日|两件|〇
      """,
      records: [
        "inspections@2 城东分局 date=2021-04-01 found=3 solved=0",
        "inspections@3 城东分局 date=2021-04-02 found=12 solved=10",
        "inspections@4 城东分局 date=2021-04-07 found=2 solved=0",
      ]
    ),
    Mess(
      "31 identity numbers that lost digits",
      """
      案件编号|责任单位|登记日期|身份证号
      A1|城东分局|2021-03-01|4.10811E+17
      A2|城东分局|2021-03-01|#410811199001010000
      'A3|城东分局|2021-03-01|'410811199001011234
      A4|城东分局|2021-03-01|410811199001010000
      """,
      records: [
        "A1 城东分局 received=2021-03-01 idNumber=＊", "A2 城东分局 received=2021-03-01 idNumber=＊",
        "A3 城东分局 received=2021-03-01 idNumber=＊", "A4 城东分局 received=2021-03-01 idNumber=＊",
      ],
      said: ["lost-digits@D2", "lost-digits@D3", "lost-digits@D5"]
    ),
    Mess(
      "32 two telephone numbers in a cell",
      """
      案件编号|责任单位|登记日期|联系电话
      A1|城东分局|2021-03-01|0391-3990000转801/13900001234
      """,
      records: ["A1 城东分局 received=2021-03-01 phone=＊"]
    ),
  ])
  func `a number is read as its people mean it`(mess: Mess) throws {
    try mess.expectAsTold()
  }
}
