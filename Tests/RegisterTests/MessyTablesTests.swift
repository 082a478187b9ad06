import Register
import RegisterSupport
import Testing
import Vocabulary

/// What stands around the rows of a register, and whose they are: cases 1 to 20 of the domain.
struct MessyTablesTests {
  @Test(arguments: [
    Mess(
      "1 title, unit and day above the header",
      """
      某市生态环境局城东分局2021年5月信访积案化解台账
      填报单位（盖章）：城东分局|||填报时间：2021年5月28日

      序号|案件编号|登记日期|办理状态|结案日期
      1|A1|2021-03-01|已办结|5月20日
      """,
      records: ["A1 城东分局 received=2021-03-01 closed=2021-05-20 status=已结案"],
      said: ["year-supplied@E5"]
    ),
    Mess(
      "2 a header of two rows",
      """
      责任单位|赴省进京上访批次||群体性事件数|
      |1月|全年|1月|全年
      城东分局|1|9|0|2
      """,
      records: ["baseline@3 城东分局 visits1=1 visitsYear=9 incidents1=0 incidentsYear=2"]
    ),
    Mess(
      "3 a row of instructions under the header",
      """
      案件编号|责任单位|登记日期|是否化解
      （必填）|（规范名称）|（格式：2021-04-07）|（填是/否）
      A1|城东分局|2021-03-01|否
      """,
      records: ["A1 城东分局 received=2021-03-01 isResolved=否"],
      left: ["instruction@2"],
      said: ["row-not-counted@2"]
    ),
    Mess(
      "4 headers with line ends and blanks",
      """
      案件⏎编号|责任 单位|登记⏎日　期|结 案⏎时 间
      A1|城东分局|2021-03-01|2021-04-01
      """,
      records: ["A1 城东分局 received=2021-03-01 closed=2021-04-01"]
    ),
    Mess(
      "5 headers with brackets, marks and numbers",
      """
      *案件编号|责任单位（主办）：|1.登记日期|办理情况（写明化解情况）
      A1|城东分局|2021-03-01|已整改
      """,
      records: ["A1 城东分局 received=2021-03-01 outcome=已整改"]
    ),
    Mess(
      "6 headers that stand twice, 单位 of an employer",
      """
      案件编号|责任单位|登记日期|单位|备注|备注
      A1|城东分局|2021-03-01|某化工厂|一|二
      """,
      records: ["A1 城东分局 received=2021-03-01 remark=一"],
      said: ["ambiguous-column@F1", "column-not-used@D1"]
    ),
    Mess(
      "7 totals first, last and between",
      """
      责任单位|上访日期|上访层级|人数
      全市|||12
      城东分局|2021-03-01|赴省|5
      小　计|||5
      城西分局|2021-03-02|进京|7
      合　计|||12
      """,
      records: [
        "visits@3 城东分局 date=2021-03-01 level=赴省 people=5",
        "visits@5 城西分局 date=2021-03-02 level=进京 people=7",
      ],
      left: ["total@2", "total@4", "total@6"],
      said: ["row-not-counted@2"]
    ),
    Mess(
      "8 notes below",
      """
      案件编号|责任单位|登记日期|办理状态
      A1|城东分局|2021-03-01|办理中
      备注：
      1.登记日期以收到日期为准。
      填表说明：按月填报。
      """,
      records: ["A1 城东分局 received=2021-03-01 status=办理中"],
      left: ["note@3", "note@4", "note@5"],
      said: ["row-not-counted@3"]
    ),
    Mess(
      "9 signatures below",
      """
      案件编号|责任单位|登记日期|办理状态
      A1|城东分局|2021-03-01|办理中
      单位负责人：|分管领导：|填报人：|联系电话：
      """,
      records: ["A1 城东分局 received=2021-03-01 status=办理中"],
      left: ["signature@3"],
      said: ["row-not-counted@3"]
    ),
    Mess(
      "10 a zero report",
      """
      填报单位：城东分局
      责任单位|上访日期|人数
      |本月无|
      """,
      left: ["nothing@3"],
      said: ["zero-report@3"]
    ),
    Mess(
      "11 blank rows between",
      """
      案件编号|责任单位|登记日期|办理状态


      A1|城东分局|2021-03-01|办理中



      A2|城东分局|2021-03-02|办理中
      """,
      records: ["A1 城东分局 received=2021-03-01 status=办理中", "A2 城东分局 received=2021-03-02 status=办理中"]
    ),
    Mess(
      "12 the header again behind a page break",
      """
      案件编号|责任单位|登记日期|办理状态
      A1|城东分局|2021-03-01|办理中
      案件编号|责任单位|登记日期|办理状态
      A2|城东分局|2021-03-02|办理中
      """,
      records: [
        "A1 城东分局 received=2021-03-01 status=办理中", "A2 城东分局 received=2021-03-02 status=办理中",
      ],
      left: ["repeated-header@3"],
      said: ["row-not-counted@3"]
    ),
    Mess(
      "13 two tables below one another",
      """
      一、本月新发
      案件编号|责任单位|登记日期|办理状态
      A1|城东分局|2021-03-01|办理中

      二、赴省进京上访台账
      责任单位|上访日期|上访层级|人数
      城西分局|2021-03-02|进京|7
      """,
      records: [
        "A1 城东分局 received=2021-03-01 status=办理中", "visits@7 城西分局 date=2021-03-02 level=进京 people=7",
      ],
      left: ["heading@5", "repeated-header@6"],
      said: ["row-not-counted@5", "row-not-counted@6"]
    ),
    Mess(
      "13 a part of another year",
      """
      案件编号|责任单位|登记日期
      A1|城东分局|5月8日

      2020年积案
      B1|城东分局|5月8日
      """,
      records: ["A1 城东分局 received=2021-05-08", "B1 城东分局 received=2020-05-08"],
      left: ["note@4"],
      said: ["row-not-counted@4", "year-supplied@C2", "year-supplied@C5"]
    ),
    Mess(
      "15 serial numbers that begin anew and have gaps",
      """
      序号|案件编号|责任单位|登记日期
      1、|A1|城东分局|2021-03-01
      2、|A2|城东分局|2021-03-01
      1|A3|城西分局|2021-03-01
      3|A4|城西分局|2021-03-01
      """,
      records: [
        "A1 城东分局 received=2021-03-01", "A2 城东分局 received=2021-03-01", "A3 城西分局 received=2021-03-01",
        "A4 城西分局 received=2021-03-01",
      ],
      said: ["serial-gap@A5"]
    ),
    Mess(
      "15 one case of two petitioners",
      """
      序号|案件编号|责任单位|登记日期|信访人
      1|A1|城东分局|2021-03-01|拟甲乙
      ||||拟丙丁
      2|A2|城东分局|2021-03-02|拟戊己
      """,
      records: [
        "A1 城东分局 received=2021-03-01 petitioner=＊", "A2 城东分局 received=2021-03-02 petitioner=＊",
      ],
      left: ["further-petitioner@3"],
      said: ["row-not-counted@3"],
      forms: .workbook,
      merges: [CellRange(rows: 2...3, columns: 1...1)]
    ),
    Mess(
      "16 a merged unit, 同上, 〃 and a blank one",
      """
      责任单位|案件编号|登记日期
      城东分局|A1|2021-03-01
      |A2|2021-03-01
      同上|A3|2021-03-01
      〃|A4|2021-03-01
      |A5|2021-03-01
      """,
      records: [
        "A1 城东分局 received=2021-03-01", "A2 城东分局 received=2021-03-01", "A3 城东分局 received=2021-03-01",
        "A4 城东分局 received=2021-03-01",
      ],
      left: ["missing-field@6"],
      said: ["missing-field@A6"],
      forms: .workbook,
      merges: [CellRange(rows: 2...3, columns: 1...1)]
    ),
    Mess(
      "17 other names of units, and one that nobody knows",
      """
      案件编号|责任单位|登记日期
      A1|市生态环境局城东分局|2021-03-01
      A2|城西区环境保护局|2021-03-01
      A3|城乡一体化示范区|2021-03-01
      A4|高新分局|2021-03-01
      """,
      records: [
        "A1 城东分局 received=2021-03-01", "A2 城西分局 received=2021-03-01",
        "A3 示范区生态环境局 received=2021-03-01",
      ],
      left: ["unknown-unit@5"],
      said: ["unknown-unit@B5"]
    ),
    Mess(
      "18 several units",
      """
      案件编号|责任单位|登记日期
      A1|城东分局、法规科|2021-03-01
      A2|城西分局（配合：城东分局）|2021-03-01
      A3|城东分局、高新分局|2021-03-01
      """,
      records: [
        "A1 城东分局+法规科 received=2021-03-01", "A2 城西分局+城东分局 received=2021-03-01",
        "A3 城东分局 received=2021-03-01",
      ],
      said: ["unknown-unit@B4"]
    ),
    Mess(
      "19 petitioners with a number of people",
      """
      案件编号|责任单位|登记日期|信访人
      A1|城东分局|2021-03-01|拟三等12人
      A2|城东分局|2021-03-01|拟三、拟四等5户
      A3|城东分局|2021-03-01|周边居民代表约20人
      A4|城东分局|2021-03-01|匿名
      A5|城东分局|2021-03-01|微信用户
      """,
      records: [
        "A1 城东分局 received=2021-03-01 petitioner=＊ people=12",
        "A2 城东分局 received=2021-03-01 petitioner=＊",
        "A3 城东分局 received=2021-03-01 petitioner=＊ people=20",
        "A4 城东分局 received=2021-03-01 petitioner=＊", "A5 城东分局 received=2021-03-01 petitioner=＊",
      ],
      said: ["approximate-number@D4"]
    ),
    Mess(
      "20 numbers of people",
      """
      责任单位|上访日期|人数
      城东分局|2021-03-01|12人
      城东分局|2021-03-02|10余人
      城东分局|2021-03-03|约20
      城东分局|2021-03-04|3批12人次
      城东分局|2021-03-05|5户15人
      城东分局|2021-03-06|一百余人
      城东分局|2021-03-07|/
      城东分局|2021-03-08|5户
      城东分局|2021-03-09|若干
      """,
      records: [
        "visits@2 城东分局 date=2021-03-01 people=12", "visits@3 城东分局 date=2021-03-02 people=10",
        "visits@4 城东分局 date=2021-03-03 people=20", "visits@5 城东分局 date=2021-03-04 people=12",
        "visits@6 城东分局 date=2021-03-05 people=15", "visits@7 城东分局 date=2021-03-06 people=100",
        "visits@8 城东分局 date=2021-03-07", "visits@9 城东分局 date=2021-03-08 people=?",
        "visits@10 城东分局 date=2021-03-09 people=?",
      ],
      said: [
        "approximate-number@C3", "approximate-number@C4", "approximate-number@C7",
        "unreadable-cell@C10", "unreadable-cell@C9",
      ]
    ),
  ])
  func `a table is read as its people mean it`(mess: Mess) throws {
    try mess.expectAsTold()
  }
}
