"""Makes the workbooks of this folder, byte for byte the same on every run (LibreOffice's .xls aside).

    pip install openpyxl XlsxWriter
    python3 make.py                # needs soffice (LibreOffice Calc) for one of them

Each file is named for what is odd in it, and for whether it is read or refused.
"""

import datetime
import io
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment

HERE = pathlib.Path(__file__).parent
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ODS = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
WHEN = (2021, 5, 28, 8, 30, 0)


def rels(*links, base=REL):
    return HEAD + f'<Relationships xmlns="{PACKAGE_REL}">' + "".join(
        f'<Relationship Id="{i}" Type="{base}/{kind}" Target="{target}"/>' for i, kind, target in links
    ) + "</Relationships>"


def workbook(*names, more="", main=MAIN, rel=REL):
    sheets = "".join(f'<sheet name="{n}" sheetId="{i}" r:id="rId{i}"/>' for i, n in enumerate(names, 1))
    return HEAD + f'<workbook xmlns="{main}" xmlns:r="{rel}">{more}<sheets>{sheets}</sheets></workbook>'


def sheet(rows, before="", after="", main=MAIN):
    return HEAD + f'<worksheet xmlns="{main}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def strings(*items, main=MAIN):
    return HEAD + f'<sst xmlns="{main}" count="1" uniqueCount="1">' + "".join(f"<si>{i}</si>" for i in items) + "</sst>"


def plain(rows='<row r="1"><c r="A1" t="inlineStr"><is><t>城东分局</t></is></c><c r="B1"><v>12</v></c></row>'):
    """The parts of the smallest workbook."""
    return {
        "[Content_Types].xml": HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": rels(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": workbook("台账"),
        "xl/_rels/workbook.xml.rels": rels(("rId1", "worksheet", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml": sheet(rows),
    }


def archive(parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as z:
        for name, text in parts.items():
            info = zipfile.ZipInfo("x", WHEN)
            info.filename = name
            info.compress_type = method
            z.writestr(info, text if isinstance(text, bytes) else text.encode())
    return out.getvalue()


def save(name, data):
    (HERE / name).write_bytes(data)


def restamped(data):
    """The same archive with one date, so that every run gives the same bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        parts = {n: z.read(n) for n in z.namelist()}
    for name in ("docProps/core.xml", "docProps/app.xml"):
        if name in parts:
            parts[name] = b"<broken"  # properties are not read
    return archive(parts)


# --- What programs write -----------------------------------------------------------------------


def by_openpyxl():
    book = openpyxl.Workbook()
    page = book.active
    page.title = "案件"
    page.append(["城东分局2021年5月信访案件台账"])
    page.merge_cells("A1:F1")
    page.append(["案件编号", "责任单位", "登记日期", "登记时间", "信访人数", "备注"])
    page.append(["X001", "城东分局", datetime.date(2021, 3, 1), datetime.time(8, 30), 12, True])
    page.append(["X002", "", datetime.datetime(2021, 3, 1, 8, 30, 0, 250000), datetime.timedelta(hours=30), 0.1, "=A3"])
    page.append(["X003", "城西 & <分局>", datetime.date(1900, 1, 1), None, 1e21, "#N/A"])
    page.merge_cells("B3:B4")
    page["B3"].comment = Comment("该户电话已换", "某人")
    page.row_dimensions[4].hidden = True
    page.column_dimensions["D"].hidden = True
    page.auto_filter.ref = "A2:F5"
    book.create_sheet("旧月").sheet_state = "hidden"
    book["旧月"]["B2"] = "上月"
    book.create_sheet("参数").sheet_state = "veryHidden"
    out = io.BytesIO()
    book.save(out)
    save("as-openpyxl-writes.read.xlsx", restamped(out.getvalue()))


def by_xlsxwriter():
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet("办理 & 结果")
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
    page.write_rich_string(0, 0, "已", bold, "化解", "（待签协议）")
    page.write_string(1, 0, "办 结\n时 间")
    page.write_datetime(1, 1, datetime.datetime(2021, 4, 7), day)
    page.write_formula(2, 0, "=1+1", None, 2)
    page.write_formula(2, 1, '="是"&"否"', None, "是否")
    page.write_formula(2, 2, "=1/0", None, "#DIV/0!")
    page.write_formula(2, 3, "=1=1", None, True)
    page.write_formula(2, 4, '=""', None, "")
    page.write_blank(3, 0, None, day)
    page.write_number(4, 25, 44293, day)
    page.write_string(5, 0, "_x000D_ 与 𠮷㛃")
    book.add_chartsheet("图")
    book.close()
    save("as-xlsxwriter-writes.read.xlsx", restamped(out.getvalue()))


def by_libreoffice():
    with tempfile.TemporaryDirectory() as folder:
        source = HERE / "as-openpyxl-writes.read.xlsx"
        for target, name in (("xlsx", "as-libreoffice-writes.read.xlsx"), ("ods", "as-libreoffice-writes.read.ods"),
                             ("xls", "before-2007.refused.xls")):
            subprocess.run(["soffice", "--headless", "--convert-to", target, "--outdir", folder, source],
                           check=True, stdout=subprocess.DEVNULL)
            data = (pathlib.Path(folder) / f"{source.stem}.{target}").read_bytes()
            save(name, data if target == "xls" else restamped(data))


# --- What archives may look like ---------------------------------------------------------------


def archives():
    save("stored-entries.read.xlsx", archive(plain(), zipfile.ZIP_STORED))
    odd = plain()
    odd = {n.replace("/", "\\") if n.startswith("xl/w") else "/" + n.upper(): t for n, t in odd.items()}
    save("odd-entry-names.read.xlsx", archive(odd))
    bare = plain()
    del bare["_rels/.rels"], bare["xl/_rels/workbook.xml.rels"], bare["[Content_Types].xml"]
    save("no-relationships.read.xlsx", archive(bare))
    elsewhere = plain()
    elsewhere["_rels/.rels"] = rels(("rId1", "officeDocument", "/book/my%20book.xml"))
    elsewhere["book/my book.xml"] = elsewhere.pop("xl/workbook.xml")
    elsewhere["book/_rels/my book.xml.rels"] = rels(("rId1", "worksheet", "../pages/./one.xml"))
    elsewhere["pages/one.xml"] = elsewhere.pop("xl/worksheets/sheet1.xml")
    save("parts-elsewhere.read.xlsx", archive(elsewhere))
    wide = io.BytesIO()
    with zipfile.ZipFile(Unseekable(wide), "w", zipfile.ZIP_DEFLATED) as z:
        for name, text in plain().items():
            info = zipfile.ZipInfo(name, WHEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            with z.open(info, "w", force_zip64=True) as entry:
                entry.write(text.encode())
    save("data-descriptors.read.xlsx", wide.getvalue())
    save("zip64.read.xlsx", widened(archive(plain())))


class Unseekable(io.RawIOBase):
    """A stream that cannot go back, so that sizes follow the data."""

    def __init__(self, out):
        self.out = out

    def writable(self):
        return True

    def write(self, data):
        return self.out.write(data)

    def flush(self):
        pass


def widened(data):
    """The same archive with every number of its table of contents in eight bytes."""
    end = data.rindex(b"PK\5\6")
    count, size, start = struct.unpack("<HII", data[end + 10:end + 20])
    table, position = b"", start
    for _ in range(count):
        fields = list(struct.unpack("<4s6H3I5H2I", data[position:position + 46]))
        name = data[position + 46:position + 46 + fields[10]]
        packed, full, offset = fields[8], fields[9], fields[16]
        extra = struct.pack("<HHH", 0x9999, 2, 7) + struct.pack("<HHQQQ", 1, 24, full, packed, offset)
        fields[8] = fields[9] = fields[16] = 0xFFFFFFFF
        position += 46 + fields[10] + fields[11] + fields[12]
        fields[11], fields[12] = len(extra), 0
        table += struct.pack("<4s6H3I5H2I", *fields) + name + extra
    big = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(table), start)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, start + len(table), 1)
    tail = struct.pack("<4s4HIIH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return data[:start] + table + big + locator + tail


# --- What parts may look like ------------------------------------------------------------------


def parts():
    prefixed = plain()
    rows = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>城东分局</x:t></x:is></x:c><x:c r="B1"><x:v>12</x:v></x:c></x:row>'
    prefixed["xl/worksheets/sheet1.xml"] = HEAD + f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    prefixed["xl/workbook.xml"] = HEAD + (
        f'<x:workbook xmlns:x="{MAIN}" xmlns:q="{REL}"><x:sheets>'
        '<x:sheet name="台账" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>')
    save("prefixed-names.read.xlsx", archive(prefixed))

    strict = plain()
    strict["_rels/.rels"] = rels(("rId1", "officeDocument", "xl/workbook.xml"), base=STRICT_REL)
    strict["xl/_rels/workbook.xml.rels"] = rels(("rId1", "worksheet", "worksheets/sheet1.xml"), base=STRICT_REL)
    strict["xl/workbook.xml"] = workbook("台账", main=STRICT, rel=STRICT_REL)
    strict["xl/worksheets/sheet1.xml"] = sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>城东分局</t></is></c><c r="B1"><v>12</v></c></row>', main=STRICT)
    save("strict-namespaces.read.xlsx", archive(strict))

    wide = {n: t.replace("UTF-8", "UTF-16").encode("utf-16") for n, t in plain().items()}
    save("utf-16-parts.read.xlsx", archive(wide))

    foreign = plain()
    foreign["xl/worksheets/sheet1.xml"] = sheet(
        '<row r="1" spans="1:2"><c r="A1" t="inlineStr"><is><t>城东分局</t></is>'
        '<extLst><x:ext xmlns:x="urn:x"><x:v>no</x:v></x:ext></extLst></c><c r="B1"><v>12</v></c></row>',
        before='<dimension ref="A1"/>',
        after='<customSheetViews><customSheetView guid="{0}"><autoFilter ref="A1:B1"/></customSheetView></customSheetViews>'
        '<mergeCells count="9"><mergeCell ref="C3:A2"/></mergeCells>'
        '<extLst><ext xmlns:xm="urn:xm"><xm:f>Sheet1!$A$1</xm:f><xm:mergeCell ref="D1:E5"/></ext></extLst>')
    save("extensions.read.xlsx", archive(foreign))

    pinyin = plain('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>')
    pinyin["xl/_rels/workbook.xml.rels"] = rels(
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"))
    pinyin["xl/sharedStrings.xml"] = strings(
        '<t>宁东大道</t><rPh sb="0" eb="2"><t>ningdong</t></rPh><phoneticPr fontId="1"/>',
        '<r><t>未</t></r><r><rPr><strike/></rPr><t xml:space="preserve"> 化解 </t></r>',
        "<t></t>")
    save("rich-text-and-pinyin.read.xlsx", archive(pinyin))

    pictures = plain(
        '<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>'
        '<c r="B1" t="e"><f>_xlfn.DISPIMG("ID_1",1)</f><v>#NAME?</v></c>'
        '<c r="C1" t="inlineStr"><is><t>_xlfn.DISPIMG("ID_1",1)</t></is></c><c r="D1"><f>DISPIMG("ID_1",1)</f></c></row>')
    pictures["xl/cellimages.xml"] = HEAD + '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>'
    pictures["xl/_rels/workbook.xml.rels"] = pictures["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/></Relationships>')
    pictures["docProps/core.xml"] = "<cp:coreProperties><broken"
    save("wps-pictures.read.xlsx", archive(pictures))

    empty = "".join(f'<row r="{r}" s="1" customFormat="1"><c r="A{r}" s="1"/><c r="B{r}" s="1"/></row>' for r in range(2, 5000))
    save("thousands-of-blank-rows.read.xlsx", archive(plain(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>城东分局</t></is></c></row>' + empty + '<row r="1048576"><c r="XFD1048576"><v>12</v></c></row>')))


# --- What is refused ---------------------------------------------------------------------------


def compound(*streams):
    """An OLE2 compound file whose streams have names and nothing in them ([MS-CFB])."""
    def entry(name, kind):
        units = (name + "\0").encode("utf-16-le")
        return units.ljust(64, b"\0") + struct.pack("<HBB3i", len(units), kind, 1, -1, -1, -1) + bytes(36) + struct.pack("<iq", -2, 0)
    names = [entry("Root Entry", 5)] + [entry(s, 2) for s in streams]
    names += [bytes(128)] * (-len(names) % 4)
    sectors = len(names) // 4
    table = [-3] + [i + 1 if i < sectors else -2 for i in range(1, sectors + 1)]
    table += [-1] * (128 - len(table))
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(6) + struct.pack("<IIIIIIiIiI", 0, 1, 1, 0, 4096, 0, 0, 0, -2, 0)
    head = head[:60] + struct.pack("<iIiI", -2, 0, -2, 0) + struct.pack("<i", 0) + struct.pack("<108i", *[-1] * 108)
    return head + struct.pack("<128i", *table) + b"".join(names)


def refused():
    whole = archive(plain())
    save("cut-off.refused.xlsx", whole[:-100])
    packed = whole.index(b"xl/worksheets/sheet1.xml") + 24
    broken = bytearray(whole)
    broken[packed + 20] ^= 0xFF
    save("damaged-entry.refused.xlsx", bytes(broken))
    stored = archive(plain(), zipfile.ZIP_STORED)
    save("wrong-checksum.refused.xlsx", stored.replace("城东分局".encode(), "城西分局".encode()))
    lies = whole.replace(struct.pack("<I", len(sheet_bytes())), struct.pack("<I", 7))
    save("size-that-lies.refused.xlsx", lies)
    locked = bytearray(whole)
    for mark, offset in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        at = -1
        while (at := locked.find(mark, at + 1)) >= 0:
            locked[at + offset] |= 1
    save("entries-with-password.refused.xlsx", bytes(locked))
    save("unknown-packing.refused.xlsx", archive(plain(), zipfile.ZIP_BZIP2))
    twice = plain()
    twice["XL/Worksheets/Sheet1.xml"] = twice["xl/worksheets/sheet1.xml"]
    save("two-parts-of-one-name.refused.xlsx", archive(twice))

    laughs = plain()
    entities = '<!ENTITY a0 "哈">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    laughs["xl/worksheets/sheet1.xml"] = HEAD + f"<!DOCTYPE worksheet [{entities}]>" + sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&a9;</t></is></c></row>')[len(HEAD):]
    save("entity-expansion.refused.xlsx", archive(laughs))
    save("elements-too-deep.refused.xlsx", archive(plain("<x>" * 5000 + "</x>" * 5000)))
    save("markup-that-breaks-off.refused.xlsx", archive(plain('<row r="1"><c r="A1"><v>1</c></row>')))
    save("string-that-is-not-there.refused.xlsx", archive(plain('<row r="3"><c r="B3" t="s"><v>7</v></c></row>')))
    save("column-past-the-last.refused.xlsx", archive(plain('<row r="2"><c r="XFE2"><v>7</v></c></row>')))
    gone = plain()
    del gone["xl/worksheets/sheet1.xml"]
    save("no-sheet-part.refused.xlsx", archive(gone))

    save("password.refused.xlsx", compound("EncryptionInfo", "EncryptedPackage", "DataSpaces", "Version"))
    save("wps-native.refused.et", compound("Workbook", "ETExtData"))
    save("old-document.refused.xls", compound("WordDocument", "1Table"))
    binary = plain()
    binary["xl/workbook.bin"] = binary.pop("xl/workbook.xml").encode()
    binary["_rels/.rels"] = rels(("rId1", "officeDocument", "xl/workbook.bin"))
    save("binary-workbook.refused.xlsb", archive(binary))
    letter = plain()
    letter["_rels/.rels"] = rels(("rId1", "officeDocument", "word/document.xml"))
    letter = {"_rels/.rels": letter["_rels/.rels"], "word/document.xml": HEAD + "<document/>"}
    save("letter.refused.xlsx", archive(letter))
    save("pictures-in-archive.refused.zip", archive({"a.txt": "a"}))
    save("page-without-table.refused.xls", "<html><body><p>登录已失效，请重新登录。</p></body></html>".encode())
    save("page-with-its-pictures.refused.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n".encode())
    save("pages-of-a-mac.refused.numbers", archive({"Index/Document.iwa": "x", "preview.jpg": "x"}))
    locked = {"mimetype": ODS, "content.xml": "x", "META-INF/manifest.xml": HEAD + (
        '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
        f'<manifest:manifest xmlns:manifest="{MANIFEST}"><manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/>'
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>')}
    save("open-document-with-password.refused.ods", archive(locked))
    save("tabs.refused.xls", "案件编号\t责任单位\nX001\t城东分局\n".encode("gb18030"))


# --- Other formats under the name of .xls ------------------------------------------------------


def other_formats():
    page = """<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>案件</x:Name></x:ExcelWorksheet></xml><![endif]-->
<style><!-- td {mso-number-format:General;} .xl24 {mso-number-format:"yyyy\\\\-mm\\\\-dd";} --></style></head>
<table border=1><col width=72><col width=0 style='display:none'>
<tr><td colspan=2 class=xl25>城东分局<br>案件</td><td>&nbsp;</td></tr>
<tr style='display:none'><td x:str="X 001">X&nbsp;001<td class=xl24 x:num="44256">2021-03-01<td x:num>12</tr>
<tr><td rowspan=2>㛃&amp;𠮷</td><td x:bool="TRUE">TRUE</td><td x:err="#N/A">#N/A</td></tr>
<tr><td>44256</td><td style='mso-number-format:"\\@"'>007</td></tr></table></html>"""
    save("page.read.xls", page.encode("gb18030"))
    save("one-xml-file.read.xls", """<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
<Styles><Style ss:ID="Default"/><Style ss:ID="s21"><NumberFormat ss:Format="Short Date"/></Style>
<Style ss:ID="s22"><NumberFormat ss:Format="h:mm"/></Style></Styles>
<Worksheet ss:Name="案件"><Table ss:ExpandedColumnCount="9" ss:ExpandedRowCount="99">
<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/>
<Row><Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">城东&#10;分局</Data></Cell><Cell><Data ss:Type="Number">12</Data></Cell></Row>
<Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2" ss:StyleID="s21"><Data ss:Type="DateTime">2021-03-01T00:00:00.000</Data></Cell>
<Cell ss:StyleID="s22"><Data ss:Type="DateTime">1899-12-31T08:30:00.000</Data></Cell>
<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>已</B>化解</ss:Data><Comment><ss:Data>该户已迁</ss:Data></Comment></Cell></Row>
<Row><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Formula="=RC[-1]"/></Row>
</Table><AutoFilter x:Range="R1C1:R5C3" xmlns="urn:schemas-microsoft-com:office:excel"/></Worksheet>
<Worksheet ss:Name="旧月"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>""".encode())


def sheet_bytes():
    return plain()["xl/worksheets/sheet1.xml"].encode()


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":  # openpyxl writes merged ranges in the order of a set
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})
    by_openpyxl()
    by_xlsxwriter()
    archives()
    parts()
    refused()
    other_formats()
    if shutil.which("soffice"):
        by_libreoffice()
    else:
        print("soffice is missing: its workbooks stay as they are", file=sys.stderr)
