"""What other programs need for the same work: python peers.py ENGINE WORK FILE...

The works: `figures` prints, for each unit, its cases, those closed by a day, those overdue, the median of days,
and the cases of each category (read from four columns); `cells` prints how many cells are filled below the
header; `load` reads everything into the engine's own frame and prints its rows; `month` makes one page a
workbook. Every engine prints the same for the same file.
"""

import datetime
import os
import statistics
import sys

from generate import HEADER

UNIT, CATEGORY, RECEIVED, CLOSED = COLUMNS = ["责任单位", "问题类型", "登记日期", "结案日期"]
BY = datetime.date(2021, 3, 31)
LAST = datetime.date(2021, 5, 31)
LIMIT = 60


def show(units):
    """units: name -> (cases, closed by BY, overdue, median, {category: cases})"""
    for name in sorted(units):
        cases, closed, overdue, median, categories = units[name]
        counts = " ".join(f"{category}={categories[category]}" for category in sorted(categories))
        print(f"{name} {cases} {closed} {overdue} {2 * median:.0f} {counts}")


def loop(rows):
    """Figures of rows (unit, category, received, closed or None) in plain Python."""
    units = {}
    for unit, category, received, closed in rows:
        found = units.get(unit)
        if found is None:
            found = units[unit] = [0, 0, 0, [], {}]
        found[0] += 1
        if closed is not None:
            found[1] += closed <= BY
            found[3].append((closed - received).days)
        found[2] += ((closed or LAST) - received).days > LIMIT
        found[4][category] = found[4].get(category, 0) + 1
    show({name: (*f[:3], statistics.median(f[3]), f[4]) for name, f in units.items()})


def polars_figures(frame):
    import polars as pl

    days = (pl.col(CLOSED).fill_null(LAST) - pl.col(RECEIVED)).dt.total_days()
    both = [
        frame.group_by(UNIT).agg(
            pl.len(),
            (pl.col(CLOSED) <= BY).sum().alias("closed"),
            (days > LIMIT).sum().alias("overdue"),
            (pl.col(CLOSED) - pl.col(RECEIVED)).dt.total_days().median().alias("median"),
        ),
        frame.group_by(UNIT, CATEGORY).agg(pl.len()),
    ]
    units, categories = pl.collect_all([part.lazy() for part in both])
    counts = {}
    for unit, category, count in categories.rows():
        counts.setdefault(unit, {})[category] = count
    show({row[0]: (*row[1:], counts[row[0]]) for row in units.rows()})


def pandas_figures(frame):
    import pandas as pd

    received, closed = pd.to_datetime(frame[RECEIVED]), pd.to_datetime(frame[CLOSED])
    frame = pd.DataFrame(
        {
            UNIT: frame[UNIT],
            CATEGORY: frame[CATEGORY],
            "closed": closed <= pd.Timestamp(BY),
            "overdue": (closed.fillna(pd.Timestamp(LAST)) - received).dt.days > LIMIT,
            "days": (closed - received).dt.days,
        }
    )
    groups = frame.groupby(UNIT)
    cases, closed, overdue = groups.size(), groups["closed"].sum(), groups["overdue"].sum()
    median, counts = groups["days"].median(), frame.groupby([UNIT, CATEGORY]).size()
    return {n: (cases[n], closed[n], overdue[n], median[n], counts[n].to_dict()) for n in cases.index}


def duckdb_figures(path):
    import duckdb

    columns = {name: "VARCHAR" for name in HEADER} | {RECEIVED: "DATE", CLOSED: "DATE"}
    table = f"read_csv('{path}', header=true, delim=',', quote='\"', auto_detect=false, columns={columns})"
    units = duckdb.sql(
        f"""WITH cases AS (SELECT {', '.join(COLUMNS)} FROM {table}),
        counts AS (SELECT {UNIT}, {CATEGORY}, count(*) AS n FROM cases GROUP BY ALL),
        figures AS (SELECT {UNIT}, count(*) AS n, count(*) FILTER ({CLOSED} <= DATE '{BY}') AS closed,
          count(*) FILTER (coalesce({CLOSED}, DATE '{LAST}') - {RECEIVED} > {LIMIT}) AS overdue,
          median({CLOSED} - {RECEIVED}) AS median FROM cases GROUP BY ALL)
        SELECT figures.*, (SELECT map(list({CATEGORY}), list(counts.n)) FROM counts
          WHERE counts.{UNIT} = figures.{UNIT}) FROM figures"""
    ).fetchall()
    show({row[0]: row[1:] for row in units})


def csv_figures(engine, path):
    encoding = "gb18030" if ".gb18030." in path else "utf-8"
    if engine == "duckdb":
        duckdb_figures(path)
    elif engine == "polars":
        import polars as pl

        if encoding == "utf-8":
            frame = pl.scan_csv(path, infer_schema=False).select(COLUMNS)
        else:
            frame = pl.read_csv(path, columns=COLUMNS, encoding=encoding, infer_schema=False)
        polars_figures(frame.with_columns(pl.col(RECEIVED, CLOSED).str.to_date("%Y-%m-%d")))
    elif engine == "pandas":
        import pandas as pd

        show(pandas_figures(pd.read_csv(path, usecols=COLUMNS, encoding=encoding)))
    elif engine == "pyarrow":
        from pyarrow import csv

        table = csv.read_csv(
            path,
            read_options=csv.ReadOptions(encoding=encoding),
            convert_options=csv.ConvertOptions(include_columns=COLUMNS),
        )
        show(pandas_figures(table.to_pandas()))


def calamine_rows(path):
    from python_calamine import CalamineWorkbook

    return iter(CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows())


def openpyxl_rows(path):
    from openpyxl import load_workbook

    return load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)


def xlsx_figures(engine, path):
    if engine == "fastexcel":
        import fastexcel
        import polars as pl

        frame = fastexcel.read_excel(path).load_sheet(0, use_columns=COLUMNS).to_polars()
        polars_figures(frame.with_columns(pl.col(RECEIVED, CLOSED).cast(pl.Date)))
    elif engine == "polars":
        import polars as pl

        frame = pl.read_excel(path, columns=COLUMNS)
        polars_figures(frame.with_columns(pl.col(RECEIVED, CLOSED).cast(pl.Date)))
    elif engine == "pandas":
        import pandas as pd

        show(pandas_figures(pd.read_excel(path, usecols=COLUMNS, engine="calamine")))
    else:
        rows = calamine_rows(path) if engine == "calamine" else openpyxl_rows(path)
        header = list(next(rows))
        a, b, c, d = map(header.index, COLUMNS)

        def day(value):
            # calamine gives days as datetime.date, openpyxl as datetime.datetime.
            return value.date() if isinstance(value, datetime.datetime) else value or None

        loop((row[a], row[b], day(row[c]), day(row[d])) for row in rows)


def cells(engine, path):
    if engine == "fastexcel":
        import fastexcel

        frame = fastexcel.read_excel(path).load_sheet(0).to_polars()
        print(sum(frame.height - column.null_count() for column in frame.get_columns()))
    else:
        rows = calamine_rows(path) if engine == "calamine" else openpyxl_rows(path)
        next(rows)
        print(sum(value != "" and value is not None for row in rows for value in row))


def load(path):
    import fastexcel

    print(fastexcel.read_excel(path).load_sheet(0).to_polars().height)


PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>{{ name }}</title><h1>{{ name }}</h1>
{% for unit, f in units.items() %}<h2>{{ unit }}</h2><table><tr><th>件数<th>结案<th>超期<th>中位天数</tr>
<tr><td>{{ f[0] }}<td>{{ f[1] }}<td>{{ f[2] }}<td>{{ f[3] }}</tr></table>
<ul>{% for category, count in f[4].items() %}<li>{{ category }} {{ count }}</li>{% endfor %}</ul>{% endfor %}"""


def month(engine, folder, out):
    import jinja2
    import pandas as pd

    page = jinja2.Environment(autoescape=True).from_string(PAGE)
    os.makedirs(out, exist_ok=True)
    for name in sorted(os.listdir(folder)):
        units = pandas_figures(pd.read_excel(os.path.join(folder, name), engine=engine))
        with open(os.path.join(out, name + ".html"), "w", encoding="utf-8") as file:
            file.write(page.render(name=name, units=units))


def main():
    engine, work, *files = sys.argv[1:]
    if work == "figures":
        (xlsx_figures if files[0].endswith(".xlsx") else csv_figures)(engine, files[0])
    elif work == "cells":
        cells(engine, files[0])
    elif work == "load":
        load(files[0])
    elif work == "month":
        month(engine, *files)


main()
