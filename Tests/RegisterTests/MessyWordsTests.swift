import Register
import RegisterSupport
import Testing
import Vocabulary

/// Words, and what stands in the wrong place: cases 33 to 59 of the domain.
struct MessyWordsTests {
  @Test(arguments: [
    Mess(
      "33 types of problems",
      """
      案件编号|责任单位|登记日期|问题类型
      A1|城东分局|2021-03-01|大气、水
      A2|城东分局|2021-03-01|大气/噪声
      A3|城东分局|2021-03-01|气味扰民
      A4|城东分局|2021-03-01|VOCs
      A5|城东分局|2021-03-01|其它
      A6|城东分局|2021-03-01|光污染，大气
      A7|城东分局|2021-03-01|139 0000 1234
      """,
      records: [
        "A1 城东分局 received=2021-03-01 category=大气+水", "A2 城东分局 received=2021-03-01 category=大气+噪声",
        "A3 城东分局 received=2021-03-01 category=大气", "A4 城东分局 received=2021-03-01 category=大气",
        "A5 城东分局 received=2021-03-01 category=其他", "A6 城东分局 received=2021-03-01 category=光污染+大气",
        "A7 城东分局 received=2021-03-01 category=＊＊＊",
      ],
      said: ["unknown-category@D7", "wrong-shape@D8"]
    ),
    Mess(
      "34 a status as a sentence",
      """
      案件编号|责任单位|登记日期|办理状态
      A1|城东分局|2021-03-01|已责令整改，正在办理中，预计5月底办结
      A2|城东分局|2021-03-01|未办结
      A3|城东分局|2021-03-01|拟于6月结案
      """,
      records: [
        "A1 城东分局 received=2021-03-01 status=办理中", "A2 城东分局 received=2021-03-01 status=办理中",
        "A3 城东分局 received=2021-03-01 status=办理中",
      ]
    ),
    Mess(
      "35 a mark, a word or a day where the closing is asked for",
      """
      案件编号|责任单位|登记日期|是否办结
      A1|城东分局|2021-03-01|√
      A2|城东分局|2021-03-01|是
      A3|城东分局|2021-03-01|@2021-04-20
      A4|城东分局|2021-03-01|4月20日已回复
      """,
      records: [
        "A1 城东分局 received=2021-03-01 status=已结案", "A2 城东分局 received=2021-03-01 status=已结案",
        "A3 城东分局 received=2021-03-01 closed=2021-04-20 status=已结案",
        "A4 城东分局 received=2021-03-01 closed=2021-04-20 status=已结案",
      ],
      said: [
        "closed-without-date@D2", "closed-without-date@D3", "date-in-status@D4",
        "date-in-status@D5", "year-supplied@D5",
      ]
    ),
    Mess(
      "36 closed in part",
      """
      案件编号|责任单位|登记日期|办理状态|结案日期
      A1|城东分局|2021-03-01|阶段性办结|2021-04-01
      A2|城东分局|2021-03-01|基本办结|
      A3|城东分局|2021-03-01|长期整改|
      """,
      records: [
        "A1 城东分局 received=2021-03-01 closed=2021-04-01 status=阶段性办结",
        "A2 城东分局 received=2021-03-01 status=阶段性办结", "A3 城东分局 received=2021-03-01 status=阶段性办结",
      ]
    ),
    Mess(
      "37 not resolved",
      """
      案件编号|责任单位|登记日期|是否化解
      A1|城东分局|2021-03-01|稳控中
      A2|城东分局|2021-03-01|已化解（待签协议）
      A3|城东分局|2021-03-01|未化解
      A4|城东分局|2021-03-01|息诉罢访
      """,
      records: [
        "A1 城东分局 received=2021-03-01 isResolved=否", "A2 城东分局 received=2021-03-01 isResolved=否",
        "A3 城东分局 received=2021-03-01 isResolved=否", "A4 城东分局 received=2021-03-01 isResolved=是",
      ]
    ),
    Mess(
      "38 not accepted, handed over, given back",
      """
      案件编号|责任单位|登记日期|办理状态|移交日期
      A1|城东分局|2021-03-01|不予受理|
      A2|城东分局|2021-03-01|移交住建局|2021-04-01
      A3|城东分局|2021-03-01|退回|
      A4|城东分局|2021-03-01|移交住建局|
      """,
      records: [
        "A1 城东分局 received=2021-03-01 status=不予受理",
        "A2 城东分局 received=2021-03-01 status=非职责 transferred=2021-04-01",
        "A3 城东分局 received=2021-03-01 status=不予受理", "A4 城东分局 received=2021-03-01 status=非职责",
      ],
      said: ["transfer-without-date@E5"]
    ),
    Mess(
      "40 one petitioner, several complaints",
      """
      案件编号|责任单位|登记日期|信访人|被举报单位|是否重复件
      A1|城东分局|2021-03-01|拟甲乙|某化工厂|初访
      A2|城东分局|2021-03-09|拟甲乙|某化工厂|第3次
      """,
      records: [
        "A1 城东分局 received=2021-03-01 repeat=否 petitioner=＊",
        "A2 城东分局 received=2021-03-09 repeat=是 petitioner=＊",
      ],
      said: ["column-not-used@E1"]
    ),
    Mess(
      "41 numbers of cases of every kind",
      """
      案件编号|责任单位|登记日期|办理状态
      X2HA202105050022|城东分局|2021-03-01|办理中
      00012|城东分局|2021-03-01|办理中
      〔2021〕3号|城东分局|2021-03-01|办理中
      ｘ２ｈａ2021|城东分局|2021-03-01|办理中
      12|城东分局|2021-03-01|办理中
      """,
      records: [
        "X2HA202105050022 城东分局 received=2021-03-01 status=办理中",
        "00012 城东分局 received=2021-03-01 status=办理中", "〔2021〕3号 城东分局 received=2021-03-01 status=办理中",
        "X2HA2021 城东分局 received=2021-03-01 status=办理中", "12 城东分局 received=2021-03-01 status=办理中",
      ]
    ),
    Mess(
      "42 a baseline of totals, some of them about",
      """
      2020年基数表
      责任单位|赴省进京上访批次|群体性事件数
      城东分局|12|约3
      """,
      records: ["baseline@3 城东分局 visitsYear=12 incidentsYear=3"],
      said: ["approximate-number@C3"]
    ),
    Mess(
      "43 a reception to which nobody came",
      """
      责任单位|接访日期|接访领导|接访批次|接访人次
      城东分局|2021-05-12|某局长|当日无来访|
      城东分局|2021-05-19|某局长|2|3
      """,
      records: [
        "receptions@2 城东分局 leader=某局长 held=2021-05-12 batches=0",
        "receptions@3 城东分局 leader=某局长 held=2021-05-19 batches=2 people=3",
      ]
    ),
    Mess(
      "44 units that do not add up to the city",
      """
      责任单位|上访日期|人数
      城东分局|2021-03-01|5
      城西分局|2021-03-02|7
      全市||11
      """,
      records: [
        "visits@2 城东分局 date=2021-03-01 people=5", "visits@3 城西分局 date=2021-03-02 people=7",
      ],
      left: ["total@4"],
      said: ["row-not-counted@4", "typed-total@C4"]
    ),
    Mess(
      "49 rare characters and blanks that nobody sees",
      """
      案件编号|责任单位|登记日期|反映问题
      A1\u{A0}|\u{200B}城东分局|2021-03-01　|㛃湖边“𠮷”字号作坊\u{FEFF}
      """,
      records: ["A1 城东分局 received=2021-03-01 summary=㛃湖边“𠮷”字号作坊"]
    ),
    Mess(
      "52 a filtered row",
      """
      案件编号|责任单位|登记日期|办理状态
      A1|城东分局|2021-03-01|办理中
      A2|城东分局|2021-03-01|办理中
      """,
      records: [
        "A1 城东分局 received=2021-03-01 status=办理中", "A2 城东分局 received=2021-03-01 status=办理中",
      ],
      said: ["hidden-row@3"],
      forms: .workbook,
      hiddenRows: [3]
    ),
    Mess(
      "53 cells with errors and without a result",
      """
      案件编号|责任单位|登记日期|结案日期|信访人数
      A1|城东分局|!#REF!||
      A2|城东分局|2021-03-01|!#DIV/0!|?
      A3|城东分局|?||
      """,
      records: ["A2 城东分局 received=2021-03-01 closed=? people=?"],
      left: ["unreadable-field@2", "unreadable-field@4"],
      said: [
        "unreadable-cell@D3", "unreadable-cell@E3", "unreadable-field@C2", "unreadable-field@C4",
      ],
      forms: .workbook
    ),
    Mess(
      "54 columns that have shifted",
      """
      案件编号|责任单位|登记日期|信访人|联系电话|住址
      A1|城东分局|2021-03-01|拟甲乙|某县某镇某村|13900001234
      """,
      records: ["A1 城东分局 received=2021-03-01 petitioner=＊ phone=＊ address=＊"],
      said: ["wrong-shape@E2", "wrong-shape@F2"]
    ),
    Mess(
      "56 variant words",
      """
      信访案件台帐
      信访件编号|承办单位|来访时间|污染类别|信访形式
      A1|城东分局|2021-03-01|噪音|上访
      A2|城东分局|2021-03-01|其它|来访
      """,
      records: [
        "A1 城东分局 received=2021-03-01 channel=来访 category=噪声",
        "A2 城东分局 received=2021-03-01 channel=来访 category=其他",
      ]
    ),
    Mess(
      "57 an extension in the remarks alone",
      """
      案件编号|责任单位|登记日期|延期至|备注
      A1|城东分局|2021-03-01||延期30日
      """,
      records: ["A1 城东分局 received=2021-03-01 remark=延期30日"],
      said: ["extension-in-remark@E2"]
    ),
    Mess(
      "58 nobody to be asked",
      """
      案件编号|责任单位|登记日期|信访人|满意度
      A1|城东分局|2021-03-01|匿名|
      A2|城东分局|2021-03-01|匿名|匿名
      A3|城东分局|2021-03-01|拟甲乙|基本满意
      """,
      records: [
        "A1 城东分局 received=2021-03-01 petitioner=＊", "A2 城东分局 received=2021-03-01 petitioner=＊",
        "A3 城东分局 received=2021-03-01 satisfaction=基本满意 petitioner=＊",
      ]
    ),
    Mess(
      "59 a sample row",
      """
      序号|案件编号|责任单位|登记日期|信访人
      例|X1|城东分局|2021-03-01|拟某
      1|A1|城东分局|2021-03-01|拟甲乙
      """,
      records: ["A1 城东分局 received=2021-03-01 petitioner=＊"],
      left: ["sample@2"],
      said: ["row-not-counted@2"]
    ),
  ])
  func `a word is read as its people mean it`(mess: Mess) throws {
    try mess.expectAsTold()
  }
}
