import Vocabulary

/// The sample's README, written by what knows where the mistakes stand.
enum Readme {
  static func text(of campaign: Campaign, mess: [Mess]) -> String {
    [head, layout, outcomes, mistakes(of: campaign), zeros(of: campaign), messy(mess)]
      .joined(separator: "\n")
  }

  private static let head = """
    # 样例数据

    **全部虚构。** 单位、人名、电话、地址、案情和数字都是程序编出来的，不对应任何真实的地方、单位或个人：
    信访人姓名的中间一字一律为“拟”，干部姓名的中间一字一律为“设”，电话一律是 1390000 开头的编造号码，没有身份证号。

    本目录（包括本文件）由程序写出，不要手工修改。改动在 `Sources/SampleCampaign`，然后运行：

    ```
    make sample        # 即 swift run sample SampleData
    ```

    每次写出的字节都相同；`swift test` 会核对本目录与程序写出的是否一致。

    ## 内容

    - `campaign-2021/`：一个市2021年的全套台账，截至2021年10月31日。10个分局、示范区生态环境局、
      法规科、大气环境科和市局，一个单位一个文件或一个文件夹，各有各的填法。可以用来生成1月至10月任何一个月的
      简报和10月底的活动整体开展情况。
    - `mess/`：十个小台账，各有一处毛病，文件名就是毛病的名字。

    """

  private static let layout = """
    ## 各单位的填法

    | 单位 | 文件 | 填法 |
    |---|---|---|
    | 城东分局 | 一个工作簿 | 两行表头、真日期单元格、表下有签字行 |
    | 城西分局 | 一夹 GB18030 的 CSV | 列名用别的说法，日期写“2021年4月7日” |
    | 城南分局 | 一个工作簿 | 表头里有换行，合计在第一行，零报告写“零报告” |
    | 城北分局 | 一个工作簿 | 日期是“2021.4.7”一类的文字，责任单位合并成一格，表末有合计和填表说明 |
    | 江口分局 | 一个工作簿 | 列名多用别的说法，日期用短日期格式，有一张隐藏的表 |
    | 清河分局 | 一夹 GB18030 的 TSV | 制表符分隔，日期“2021/4/7” |
    | 云山分局 | 一个工作簿 | 日期用中文版自带的格式（文件里不写格式） |
    | 石桥分局 | 一夹带 BOM 的 UTF-8 CSV | 没有序号列；下访走访和宣传发动上下排在一个文件里 |
    | 柳林分局 | 一个工作簿 | 文字直接写在单元格里，是否写成√和× |
    | 平湖分局 | 一夹工作簿 | 一个台账一个文件，另有一份“终稿” |
    | 示范区生态环境局 | 一个工作簿 | 日期写成八位数字，单位写“示范区分局” |
    | 法规科 | 一个工作簿 | 另管全市的 `2020年基数表.xlsx` 和 `简报报送登记.xlsx` |
    | 大气环境科 | 一个工作簿 | 没有“是否属实”一列 |
    | 市局 | 一个 GB18030 的 CSV | 只有领导接访 |

    """

  private static let outcomes = """
    ## 截至2021年10月31日各单位应得的评定

    | 单位 | 评定 | 缘由 |
    |---|---|---|
    | 城东分局 | `praise` 通报表扬推荐 | 各项达标；新发结案率恰为95%（38/40） |
    | 城西分局 | `remind` 提醒 | 台账有错误未更正（登记日期、编号重复）；另有1件超期办结 |
    | 城南分局 | `praise` 通报表扬推荐 | 各项达标 |
    | 城北分局 | `supervise` 督办整改 | 新发结案率、积案化解率、省厅交办结案率、非职责移交率未达标；另有超期和台账错误 |
    | 江口分局 | `trace-back` 提请责任倒查 | 未化解的积案6月17日赴省上访并造成影响 |
    | 清河分局 | `pending` 待核 | 两处重大疑点：化解后又上访、已化解而不满意 |
    | 云山分局 | `remind` 提醒 | 8月没有排查 |
    | 石桥分局 | `praise` 通报表扬推荐 | 各项达标 |
    | 柳林分局 | `remind` 提醒 | 6月简报迟报、1件超期办结；另有6月底集中结案的疑点 |
    | 平湖分局 | `remind` 提醒 | 一件重点案件没有回访 |
    | 示范区生态环境局 | `remind` 提醒 | 台账有错误未更正（缺登记日期、单位不识） |
    | 法规科 | `praise` 通报表扬推荐 | 应承担的各项达标 |
    | 大气环境科 | `undetermined` 暂不评定 | 缺“是否属实”一列，有案必查有查必果率无法判定 |
    | 市局 | `praise` 通报表扬推荐 | 只承担领导接访，各月都有 |

    """

  private static func mistakes(of campaign: Campaign) -> String {
    var lines = [
      "## 有意放入的问题", "", "地址由程序写出。“提示代码”是 `jianbao check` 应给出的代码；写“—”的不是错误，只是少见的填法。", "",
      "| 位置（在 `campaign-2021/` 下） | 提示代码 | 是什么 | 对统计的影响 |", "|---|---|---|---|",
    ]
    lines += campaign.planted.map { planted in
      let code = planted.plant.code.map { "`\($0.rawValue)`" } ?? "—"
      return "| `\(planted.place)` | \(code) | \(planted.plant.what) | \(planted.plant.effect) |"
    }
    lines.append("| 云山分局“矛盾排查”表 | — | 8月没有一次排查 | 云山分局每月定期排查未达标 |")
    lines.append("| 平湖分局“信访案件台账” | — | 一件省厅重点案件没有回访日期 | 平湖分局重点案件回访率未达标 |")
    lines.append("| 城北分局“信访案件台账” | — | 一件积案未化解、一件省厅交办案件未结 | 城北分局相应指标未达标 |")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func zeros(of campaign: Campaign) -> String {
    let lines = campaign.zeroReports.map { "- `\($0)`" }
    return "## 零报告\n\n下列台账只有一行“无”（或“零报告”“本月无”），视为已报、数为零（`zero-report`）：\n\n"
      + lines.joined(separator: "\n") + "\n"
  }

  private static func messy(_ mess: [Mess]) -> String {
    let lines = mess.map { "| `\($0.name)` | \($0.oddity) | \($0.mustSay) |" }
    return "## mess/\n\n| 文件 | 毛病 | 工具必须说 |\n|---|---|---|\n"
      + lines.joined(separator: "\n") + "\n"
  }
}
