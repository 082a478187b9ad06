"""Makes the registers that are timed: the same bytes on every run. All of it is invented.

python3 generate.py FOLDER ROWS   FOLDER/register.{xlsx,csv,gb18030.csv}, and 12 workbooks in FOLDER/month
"""

import datetime
import os
import random
import sys
import zipfile

UNITS = [name + "分局" for name in "城东 城西 城南 城北 江口 清河 云山 石桥 柳林 平湖".split()]
UNITS.append("示范区生态环境局")
CATEGORIES = "大气 水 噪声 固体废物 辐射 生态 建设项目".split()
HEADER = (
    "案件编号 责任单位 登记日期 受理日期 办理期限 结案日期 办理状态 是否化解 化解日期 案件类别 信访渠道 交办级别 "
    "问题类型 矛盾等级 省厅重点案件 是否属本部门职责 包案领导 责任人 反映问题 办理结果 信访人 联系电话 住址 信访人数"
).split()
LAST = datetime.date(2021, 5, 31)
EPOCH = datetime.date(1899, 12, 30)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWX"

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
GIVEN = "泊溪榆菱麦棠枫禾舟砚听松竹岚汀渡桥樵渔耕"
TOWNS = "听榆镇 隐泉镇 烟禾乡 松序街道 望樵镇 枕溪乡".split()
VILLAGES = "半亩村 砚台湾 渡云桥 槐序里 杏荫里 澄塘村 枕溪村 望樵村".split()
WORKS = "铸造厂 石料厂 沥青站 养殖场 印染厂 家具厂 洗砂场 木材厂 屠宰场 电镀厂".split()
DEEDS = "夜间施工噪声扰民 黑烟和焦煳味扩散 粉尘弥漫庄稼蒙灰 污水流入沟渠 异味刺鼻无法开窗 废渣露天堆放".split()
WISHES = "希望尽快解决 要求停止扰民行为 希望上门查看 要求限期整改到位".split()
STEPS = "错时检查 走访周边住户 委托监测并核查 约谈企业负责人 查阅台账与用电记录".split()


def rows(count, seed):
    """Rows of texts, days and numbers, None where nothing stands."""
    dice = random.Random(seed)
    pick, below = dice.choice, dice.randrange
    days = [LAST - datetime.timedelta(days=n) for n in range(900)]

    def after(day, least, most):
        later = day + datetime.timedelta(days=least + below(most - least))
        return later if later <= LAST else None

    for number in range(1, count + 1):
        received = days[below(700)]
        accepted = after(received, 0, 6) or received
        closed = after(accepted, 3, 75) if below(100) < 94 else None
        resolved = after(closed, 0, 40) if closed and below(100) < 90 else None
        place = f"{pick(TOWNS)}{pick(VILLAGES)}"
        yield [
            f"JB-{seed}-{number:07d}",
            pick(UNITS),
            received,
            accepted,
            accepted + datetime.timedelta(days=60),
            closed,
            "办结" if closed else "在办",
            "是" if resolved else "否",
            resolved,
            "新发" if received.year >= 2021 else "积案",
            pick(("来信", "来访", "12345", "网络", "微信举报")),
            pick((None, None, None, "省厅", "市局")),
            pick(CATEGORIES),
            pick(("一般", "一般", "一般", "较大", "重大")),
            "否",
            "是",
            pick(SURNAMES) + "设" + pick(GIVEN),
            pick(SURNAMES) + "设" + pick(GIVEN),
            f"反映{place}{number % 97}号附近某{pick(WORKS)}{pick(DEEDS)}，多次协商未果，{pick(WISHES)}。",
            f"{received.month}月{1 + below(28)}日{pick(STEPS)}{1 + below(60)}户，"
            f"“{pick(WORKS)}”台账与记录第{number}页未见异常，已书面答复信访人。"
            if closed
            else None,
            pick(SURNAMES) + "拟" + pick(GIVEN),
            f"1390{below(10_000_000):07d}",
            f"{place}{1 + below(9)}组{1 + below(99)}号",
            1 + below(12),
        ]


def text(value):
    if value is None:
        return ""
    if isinstance(value, (datetime.date, int)):
        return str(value)
    # A quoted field now and then, as free text has commas.
    return f'"{value}"' if "页" in value else value


def write_csv(path, encoding, count, seed):
    with open(path, "w", encoding=encoding, newline="") as file:
        file.write(",".join(HEADER) + "\r\n")
        for row in rows(count, seed):
            file.write(",".join(map(text, row)) + "\r\n")


PARTS = {
    "[Content_Types].xml": """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default \
Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override \
PartName="/xl/worksheets/sheet1.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override \
PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
<Override PartName="/xl/sharedStrings.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""",
    "_rels/.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
Target="xl/workbook.xml"/></Relationships>""",
    "xl/workbook.xml": """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="信访案件台账" \
sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": """<Relationships \
xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" \
Target="styles.xml"/><Relationship Id="rId3" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" \
Target="sharedStrings.xml"/></Relationships>""",
    "xl/styles.xml": """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1">\
<font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/>\
</cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle \
name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""",
}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
STRINGS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def write_xlsx(path, count, seed):
    indexes = {}

    def cell(column, number, value):
        place = f'<c r="{LETTERS[column]}{number}"'
        if isinstance(value, datetime.date):
            return f'{place} s="1"><v>{(value - EPOCH).days}</v></c>'
        if isinstance(value, int):
            return f"{place}><v>{value}</v></c>"
        return f'{place} t="s"><v>{indexes.setdefault(value, len(indexes))}</v></c>'

    def line(number, values):
        cells = [cell(column, number, value) for column, value in enumerate(values) if value is not None]
        return f'<row r="{number}">{"".join(cells)}</row>'.encode()

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in PARTS.items():
            archive.writestr(name, DECLARATION + part)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write((DECLARATION + SHEET).encode() + line(1, HEADER))
            for number, row in enumerate(rows(count, seed), start=2):
                sheet.write(line(number, row))
            sheet.write(b"</sheetData></worksheet>")
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as strings:
            strings.write((DECLARATION + STRINGS).encode())
            for value in indexes:
                strings.write(f"<si><t>{value}</t></si>".encode())
            strings.write(b"</sst>")


def make(path, write, *details):
    if os.path.exists(path):
        return
    write(path + ".part", *details)
    os.rename(path + ".part", path)


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    os.makedirs(os.path.join(folder, "month"), exist_ok=True)
    for size in sorted({10**power for power in range(3, 7) if 10**power < count} | {count}):
        make(os.path.join(folder, f"register-{size}.xlsx"), write_xlsx, size, 7)
    make(os.path.join(folder, f"register-{count}.csv"), write_csv, "utf-8", count, 7)
    make(os.path.join(folder, f"register-{count}.gb18030.csv"), write_csv, "gb18030", count, 7)
    for number in range(12):
        make(os.path.join(folder, "month", f"台账{number + 1:02d}.xlsx"), write_xlsx, 2000, 100 + number)


if __name__ == "__main__":
    main()
