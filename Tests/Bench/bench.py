"""Times the product against its peers, each pair in one run: whole processes, in turn, medians.

python3 bench.py BUILD_FOLDER ROWS REPEATS RESULTS.md [WORD]   (called by `make bench`)

With a word only works that are called so are timed, and nothing is written.
"""

import hashlib
import os
import platform
import shlex
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = ["fastexcel", "python-calamine", "polars", "duckdb", "pandas", "openpyxl", "pyarrow", "jinja2"]
# Slower than this in rows is only tried on small data.
SLOW = {"openpyxl": 100_000}


class Runner:
    """Runs commands and keeps, for each, the seconds, the processor's seconds, the peak memory and the digest."""

    def __init__(self, repeats):
        self.repeats = repeats
        self.environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONWARNINGS": "ignore"}

    def once(self, command):
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment
        )
        digest = hashlib.sha256()
        while piece := process.stdout.read(1 << 16):
            digest.update(piece)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, digest.digest(), process.returncode

    def alternately(self, commands):
        """Runs named commands in turn; name -> (median seconds, processor's, peak MB, digest) of what ran."""
        runs = {name: [] for name in commands}
        for _ in range(self.repeats + 1):
            for name, command in commands.items():
                if runs[name] is not None:
                    run = self.once(command)
                    # 1 says that findings were made.
                    failed = run[4] not in (0, 1)
                    runs[name] = None if failed else runs[name] + [run]
        found = {}
        for name, tries in runs.items():
            if tries:
                # The first run fetches the file from the disk.
                counted = tries[1:]
                seconds, processor = (statistics.median(run[place] for run in counted) for place in (0, 1))
                found[name] = (seconds, processor, max(run[2] for run in counted), counted[0][3])
        return found


def versions(python):
    """What is installed there, by name."""
    command = [python, "-m", "pip", "list", "--format=freeze", "--disable-pip-version-check"]
    lines = subprocess.run(command, capture_output=True, text=True).stdout.lower().split()
    return dict(line.replace("_", "-").split("==") for line in lines if "==" in line)


def prepare(folder):
    """A Python with the peers in it, as far as they can be installed."""
    home = os.path.join(folder, "venv")
    python = os.path.join(home, "bin", "python")
    if not os.path.exists(python) and subprocess.run([sys.executable, "-m", "venv", home]).returncode:
        return python, {}
    before = versions(python)
    for peer in PEERS:
        if peer not in before:
            command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", peer]
            subprocess.run(command, capture_output=True)
    return python, versions(python)


def pairs(program, readers, python, data, count):
    """(work, our command, {peer: command}, {peer: goal as a ratio})"""
    peer = f"{shlex.quote(python)} {shlex.quote(os.path.join(HERE, 'peers.py'))}"
    xlsx, csv, gbk = (f"{data}/register-{count}.{kind}" for kind in ("xlsx", "csv", "gb18030.csv"))
    month, out = f"{data}/month", f"{data}/out"
    one = f"{month}/台账01.xlsx"

    def engines(work, file, names):
        return {name: f"{peer} {name} {work} {file}" for name in names.split() if count <= SLOW.get(name, count)}

    piped = f"iconv -f gb18030 -t utf-8 {gbk} | {peer} duckdb figures /dev/stdin"
    return [
        ("XLSX，四列的统计", f"{readers} figures {xlsx}",
         engines("figures", xlsx, "fastexcel polars calamine pandas openpyxl"), {"fastexcel": 7}),
        ("XLSX，每一格（读取器）", f"{readers} cells {xlsx}",
         engines("cells", xlsx, "fastexcel calamine openpyxl"), {"fastexcel": 6, "calamine": 8}),
        ("XLSX，`cells` 输出到空", f"{program} cells --raw {xlsx} >/dev/null",
         engines("cells", xlsx, "fastexcel calamine"), {"fastexcel": 6, "calamine": 8}),
        ("`check` 全部规则；对方只读入", f"{program} check {xlsx}", engines("load", xlsx, "fastexcel"),
         {"fastexcel": 3}),
        ("CSV UTF-8，四列的统计", f"{readers} figures {csv}",
         engines("figures", csv, "duckdb polars pyarrow pandas"), {"duckdb": 4, "polars": 6}),
        ("CSV GB18030，四列的统计", f"{readers} figures {gbk}",
         {"iconv + duckdb": piped, **engines("figures", gbk, "polars pyarrow pandas")},
         {"iconv + duckdb": 20, "pandas": 40}),
        ("每月：12 个工作簿 × 2000 行 → 全部页面", f"rm -rf {out}; {program} monthly 2021-05 {month} --out {out}",
         {"pandas + calamine + Jinja2": f"{peer} calamine month {month} {out}-peer",
          "pandas + openpyxl + Jinja2": f"{peer} openpyxl month {month} {out}-peer"},
         {"pandas + calamine + Jinja2": 10}),
        ("一个 2000 行的工作簿，`check`", f"{program} check {one}", {}, {}),
    ]


def table(runner, works):
    lines = ["| 工作 | 引擎 | 秒 | 处理器秒 | 峰值内存 MB | 比值 | 目标 |", "|---|---|---:|---:|---:|---:|---:|"]
    for work, ours, peers, goals in works:
        found = runner.alternately({"jianbao": ours, **peers})
        if "jianbao" not in found:
            lines.append(f"| {work} | jianbao | 失败 | | | | |")
            continue
        own = found["jianbao"]
        lines.append(f"| {work} | **jianbao** | {own[0]:.3f} | {own[1]:.3f} | {own[2]:.0f} | | |")
        for name in peers:
            if name not in found:
                lines.append(f"| | {name} | 未能运行 | | | | |")
                continue
            seconds, processor, memory, digest = found[name]
            same = "" if " figures " not in ours or digest == own[3] else "（结果不同！）"
            goal = f"≥ {goals[name]}×" if name in goals else ""
            ratio = seconds / own[0]
            lines.append(f"| | {name}{same} | {seconds:.3f} | {processor:.3f} | {memory:.0f} | {ratio:.1f}× | {goal} |")
        print("\n".join(lines[-1 - len(peers):]), flush=True)
    return lines


def curve(runner, program, data, count):
    """What `check` costs from a thousand rows on."""
    lines = ["| 行数 | 秒 | 微秒/行 | 峰值内存 MB |", "|---:|---:|---:|---:|"]
    for size in sorted({10**power for power in range(3, 7) if 10**power < count} | {count}):
        found = runner.alternately({"jianbao": f"{program} check {data}/register-{size}.xlsx"})
        if "jianbao" in found:
            seconds, _, memory, _ = found["jianbao"]
            lines.append(f"| {size} | {seconds:.3f} | {1e6 * seconds / size:.1f} | {memory:.0f} |")
    print("\n".join(lines), flush=True)
    return lines


def main():
    folder, count, repeats, results = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    only = "".join(sys.argv[5:])
    data = os.path.join(folder, "bench")
    os.makedirs(data, exist_ok=True)
    python, installed = prepare(data)
    for peer in PEERS:
        if peer not in installed:
            print(f"{peer} 装不上，跳过")
    subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), data, str(count)], check=True)
    release = os.path.join(folder, "release")
    program, readers = (shlex.quote(os.path.join(release, name)) for name in ("jianbao", "readers"))
    runner = Runner(repeats)
    works = pairs(program, readers, python, shlex.quote(data), count)
    lines = table(runner, [work for work in works if only in work[0]])
    if only:
        return
    costs = curve(runner, program, shlex.quote(data), count)
    with open(results, "w", encoding="utf-8") as file:
        file.write(
            f"# 速度和内存\n\n`make bench ROWS={count}` 写出。台账 {count} 行 × 24 列，全部虚构；{os.cpu_count()} 核，"
            f"{platform.machine()}。整个进程从头到尾，轮流运行，第一轮不计，其后 {repeats} 轮取中位数；比值是对方的秒数"
            "除以我们的秒数。“四列的统计”每个引擎做同样的事、得出同样的结果：各单位的案件数、到 2021-03-31 的结案数、"
            "超过 60 天的件数、办理天数的中位数和各类别的件数；只读其中四列。“每一格”数出全部非空格。"
            "“读取器”是 `Tests/Bench/Readers`，只有读取，没有台账的规则；其余是 `jianbao` 本身。"
            "峰值内存由系统报告，不低于测量脚本自己的约 19 MB。"
            f"\n\n对方：{'、'.join(f'{peer} {installed[peer]}' for peer in PEERS if peer in installed)}。\n\n"
        )
        file.write("\n".join(lines) + "\n\n## `check` 的费用随行数\n\n" + "\n".join(costs) + "\n")


main()
