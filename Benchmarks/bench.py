"""Measures the budgets: huikuan beside a peer and a floor, in one run, on one generated portfolio.

    bench.py --program .build/release/huikuan --floor .build/release/bench-floor [--json FILE]

See Benchmarks/README.md for what is measured and why the peer is a fair one.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

AS_OF = "2026-06-30"
PEER = Path(__file__).resolve().parent / "peer.py"
MEMORY_FILE_SYSTEM = Path("/dev/shm")
# Portfolio, site, the peer's pages and the floor's copy, generously.
BYTES_PER_DOCUMENT = 3000
BYTES_PER_CUSTOMER = 200_000


@dataclass
class Measured:
    """One program's runs: wall seconds, peak resident memory in bytes, and what it printed last."""

    seconds: list[float] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    phases: list[dict] = field(default_factory=list)
    reported: dict = field(default_factory=dict)

    @property
    def middle_seconds(self):
        return statistics.median(self.seconds)

    @property
    def peak_memory(self):
        return max(self.memory)

    def middle_phases(self):
        names = [phase["name"] for phase in self.phases[0]] if self.phases else []
        runs = [{phase["name"]: phase["seconds"] for phase in run} for run in self.phases]
        return {name: statistics.median(run.get(name, 0) for run in runs) for name in names}

    def as_json(self):
        return {"seconds": self.middle_seconds, "runs": self.seconds, "peak_memory": self.peak_memory,
                "phases": self.middle_phases()}


class Failed(Exception):
    pass


def run(command, folder, measured=None):
    """Runs to the end; the kernel says how much memory it took at most. Returns what it printed and complained."""
    with open(folder / "stdout", "w+b") as out, open(folder / "stderr", "w+b") as complaints:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=complaints)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        complaints.seek(0)
        printed, complained = out.read().decode(), complaints.read().decode(errors="replace")
    if process.returncode != 0:
        raise Failed(f"{' '.join(map(str, command))}\nended with {process.returncode}:\n{complained[-2000:]}")
    if measured is not None:
        measured.seconds.append(seconds)
        measured.memory.append(usage.ru_maxrss * 1024)
    return printed, complained


def timings(complained):
    """The line of --timings among everything else on standard error."""
    for line in reversed(complained.splitlines()):
        if line.startswith('{"phases"'):
            return json.loads(line)
    return {"phases": []}


@dataclass
class Size:
    customers: int
    documents: int
    visits: int
    promises: int

    def tenth(self):
        return Size(*(max(1, count // 10) for count in (self.customers, self.documents, self.visits, self.promises)))


class Bench:
    """One portfolio in one folder, and what is run on it."""

    def __init__(self, options, size, folder):
        self.options = options
        self.size = size
        self.folder = folder
        self.portfolio = folder / "portfolio"
        self.site = folder / "site"
        self.results = {}

    def measured(self, name):
        return self.results.setdefault(name, Measured())

    def generate(self):
        self.folder.mkdir()
        command = [self.options.program, "sample", "--seed", "1", "--output", self.portfolio]
        for name in ("customers", "documents", "visits", "promises"):
            command += [f"--{name}", getattr(self.size, name)]
        run(command, self.folder, self.measured("sample"))

    def huikuan(self, name, *arguments):
        measured = self.measured(name)
        printed, complained = run(
            [self.options.program, *arguments, "--project", self.portfolio], self.folder, measured)
        measured.reported = timings(complained)
        measured.phases.append(measured.reported["phases"])
        return printed

    def cold_build(self):
        shutil.rmtree(self.site, ignore_errors=True)
        self.huikuan("cold build", "build", "--output", self.site, "--timings", "--quiet")

    def unchanged_build(self):
        before = times_of(self.site)
        self.huikuan("nothing changed", "build", "--output", self.site, "--timings", "--quiet")
        after = times_of(self.site)
        self.touched = sum(1 for path, when in after.items() if before.get(path) != when) + len(before.keys() - after.keys())

    def check(self):
        self.huikuan("check", "check", "--quiet")

    def metrics(self):
        figures = json.loads(self.huikuan("metrics", "metrics", "--format", "json", "--quiet"))
        self.open = {entry["currency"]: entry["open"] for entry in figures["currencies"]}

    def peer(self):
        self.run_peer("peer", "all")

    def keener_peer(self):
        self.run_peer("peer, text escaped", "text")

    def run_peer(self, name, escape):
        pages = self.folder / "peer"
        shutil.rmtree(pages, ignore_errors=True)
        measured = self.measured(name)
        command = [sys.executable, PEER, self.portfolio, pages, "--as-of", AS_OF, "--escape", escape]
        printed, _ = run(command, self.folder, measured)
        measured.reported = json.loads(printed)
        measured.phases.append(measured.reported["phases"])
        shutil.rmtree(pages)

    def floor(self):
        """Its own clock counts: it has the site's bytes in memory before it starts, as a generator has them."""
        copy = self.folder / "floor"
        shutil.rmtree(copy, ignore_errors=True)
        measured = self.measured("floor")
        inputs = sorted((self.portfolio / "data").iterdir())
        printed, _ = run([self.options.floor, self.site, copy, *inputs], self.folder, measured)
        measured.reported = json.loads(printed)
        measured.seconds[-1] = measured.reported["seconds"]
        measured.phases.append([{"name": name, "seconds": measured.reported[name]} for name in ("read", "write")])
        shutil.rmtree(copy)

    def sizes(self):
        files = [path for path in self.site.rglob("*") if path.is_file()]
        return {
            "input_bytes": sum(path.stat().st_size for path in (self.portfolio / "data").iterdir()),
            "site_files": len(files),
            "site_bytes": sum(path.stat().st_size for path in files),
            "peer_files": self.results["peer"].reported["files"] if "peer" in self.results else None,
            "peer_bytes": self.results["peer"].reported["bytes"] if "peer" in self.results else None,
        }

    def disagreements(self):
        """Currencies in which the peer's open amounts are not huikuan's: then the two do not do the same work."""
        theirs = self.results["peer"].reported["open"]
        return {
            currency: (self.open.get(currency), theirs.get(currency))
            for currency in self.open.keys() | theirs.keys()
            if self.open.get(currency, "0.00") != theirs.get(currency, "0.00")
        }


def times_of(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


# Budgets


@dataclass
class Budget:
    name: str
    bar: str
    measured: str
    ratio: float | None
    is_met: bool | None

    def as_json(self):
        return {"budget": self.name, "bar": self.bar, "measured": self.measured, "ratio": self.ratio, "met": self.is_met}


def budgets(big, small):
    seconds = {name: measured.middle_seconds for name, measured in big.results.items()}
    cold = seconds["cold build"]
    memory = big.results["cold build"].peak_memory
    growth = cold / small.results["cold build"].middle_seconds
    scale = big.size.documents / small.size.documents
    keener = seconds["peer, text escaped"]
    faster, over_floor, unchanged = seconds["peer"] / cold, cold / seconds["floor"], seconds["nothing changed"] / cold
    return [
        Budget("cold build beside the peer", "≥ 5 × faster", f"{cold:.2f} s against {seconds['peer']:.2f} s", faster, faster >= 5),
        Budget("beside the keener peer", "no budget", f"{cold:.2f} s against {keener:.2f} s", keener / cold, None),
        Budget("cold build over the floor", "≤ 3 ×", f"{cold:.2f} s over {seconds['floor']:.2f} s", over_floor, over_floor <= 3),
        Budget("nothing changed", "≤ 0.5 of a cold build", f"{seconds['nothing changed']:.2f} s", unchanged, unchanged <= 0.5),
        Budget("files touched then", "0", str(big.touched), None, big.touched == 0),
        Budget("peak memory", "≤ 700 MB", f"{memory / 1e6:.0f} MB", memory / 700e6, memory <= 700e6),
        retained(big),
        engine(big),
        Budget(f"growth at {scale:.0f} × the rows", f"≤ {scale * 1.1:.0f} ×", f"{growth:.1f} ×", growth, growth <= scale * 1.1),
        Budget("check", "≤ 1.2 s", f"{seconds['check']:.2f} s", seconds["check"] / 1.2, seconds["check"] <= 1.2),
    ]


def engine(big):
    """What the recovery engine takes before pages are made; what dossiers say of it stands in the phase of writing."""
    name, bar = "recovery engine, pages aside", "≤ 0.6 of the rest"
    phases = big.results["cold build"].middle_phases()
    own = sum(phases.get(phase, 0) for phase in ("recover", "advise"))
    rest = sum(phases.values()) - own
    return Budget(name, bar, f"{own:.2f} s over {rest:.2f} s", own / rest, own <= 0.6 * rest)


def retained(big):
    """Only the program knows it: `retained_bytes` beside the phases."""
    name, bar = "retained per document", "≤ 120 bytes"
    size = big.results["cold build"].reported.get("retained_bytes")
    if size is None:
        return Budget(name, bar, "not reported", None, None)
    each = size / big.size.documents
    return Budget(name, bar, f"{each:.0f} bytes", each / 120, each <= 120)


# Printing


def table(rows, alignments):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.rjust(widths[column]) if alignments[column] == ">" else cell.ljust(widths[column])
            for column, cell in enumerate(row)
        ]
        print("  ".join(cells).rstrip())


def show(big, found, place):
    size, sizes = big.size, big.sizes()
    print(f"{size.customers:,} customers, {size.documents:,} documents, {size.visits:,} visits, "
          f"{size.promises:,} promises; {os.cpu_count()} cores; {place}")
    print(f"{sizes['input_bytes'] / 1e6:.0f} MB in, {sizes['site_bytes'] / 1e6:.0f} MB out in {sizes['site_files']:,} files"
          f" (the peer: {sizes['peer_bytes'] / 1e6:.0f} MB in {sizes['peer_files']:,})\n")
    rows = [("", "seconds", "peak MB", "phases")]
    for name, measured in big.results.items():
        phases = " · ".join(f"{phase} {seconds:.2f}" for phase, seconds in measured.middle_phases().items())
        rows.append((name, f"{measured.middle_seconds:.2f}", f"{measured.peak_memory / 1e6:.0f}", phases))
    table(rows, "<>><")
    print()
    marks = {True: "met", False: "missed", None: "–"}
    rows = [("budget", "bar", "measured", "ratio", "")]
    rows += [(each.name, each.bar, each.measured, "" if each.ratio is None else f"{each.ratio:.2f}", marks[each.is_met])
             for each in found]
    table(rows, "<<<><")


# Running


def working_folder(size, wanted):
    """In memory where there is room, so that the disk's mood does not count; says so where there is none."""
    needed = size.documents * BYTES_PER_DOCUMENT + size.customers * BYTES_PER_CUSTOMER
    if wanted:
        return Path(tempfile.mkdtemp(prefix="huikuan-bench-", dir=wanted)), f"in {wanted}"
    if os.access(MEMORY_FILE_SYSTEM, os.W_OK) and shutil.disk_usage(MEMORY_FILE_SYSTEM).free > needed:
        return Path(tempfile.mkdtemp(prefix="huikuan-bench-", dir=MEMORY_FILE_SYSTEM)), "files in memory"
    print(f"{MEMORY_FILE_SYSTEM} has no room for {needed / 1e9:.1f} GB: the disk's speed counts", file=sys.stderr)
    return Path(tempfile.mkdtemp(prefix="huikuan-bench-")), "files on disk"


def progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def measure(options, size, folder):
    """The programs take turns, so that a busy moment of the machine hits all of them alike."""
    big, small = Bench(options, size, folder / "big"), Bench(options, size.tenth(), folder / "small")
    progress("generating")
    big.generate()
    small.generate()
    for number in range(1, options.runs + 1):
        for bench in (small, big):
            steps = [bench.cold_build, bench.unchanged_build, bench.check, bench.metrics, bench.peer]
            steps += [bench.keener_peer, bench.floor]
            for step in steps if bench is big else steps[:1]:
                progress(f"run {number} of {options.runs}: {step.__name__.replace('_', ' ')}")
                step()
    progress("")
    return big, small


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--customers", type=int, default=10_000)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--visits", type=int, default=100_000)
    parser.add_argument("--promises", type=int, default=60_000)
    parser.add_argument("--runs", type=int, default=3, help="the middle one counts")
    parser.add_argument("--program", type=Path, default=Path(".build/release/huikuan"))
    parser.add_argument("--floor", type=Path, default=Path(".build/release/bench-floor"))
    parser.add_argument("--folder", type=Path, help="where to work instead of in memory")
    parser.add_argument("--json", type=Path, metavar="FILE", help="the same as JSON")
    parser.add_argument("--keep", action="store_true", help="leave the portfolio and the site where they are")
    chosen = parser.parse_args()
    for path in (chosen.program, chosen.floor):
        if not os.access(path, os.X_OK):
            parser.error(f"{path} is no program: run `make bench`, which builds it")
    if chosen.runs < 1:
        parser.error("--runs takes a number from 1")
    return chosen


def main():
    chosen = options()
    size = Size(chosen.customers, chosen.documents, chosen.visits, chosen.promises)
    folder, place = working_folder(size, chosen.folder)
    try:
        big, small = measure(chosen, size, folder)
        found = budgets(big, small)
        show(big, found, place)
        disagreements = big.disagreements()
        for currency, (ours, theirs) in sorted(disagreements.items()):
            print(f"The two disagree on what is open in {currency}: huikuan {ours}, peer {theirs}", file=sys.stderr)
        if chosen.json:
            report = {
                "size": vars(size), "cores": os.cpu_count(), "place": place, "runs": chosen.runs, **big.sizes(),
                "programs": {name: measured.as_json() for name, measured in big.results.items()},
                "tenth": {name: measured.as_json() for name, measured in small.results.items()},
                "budgets": [each.as_json() for each in found], "open": big.open,
                "peer_agrees": not disagreements,
            }
            chosen.json.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
        return 1 if disagreements else 0
    except Failed as failure:
        progress("")
        print(failure, file=sys.stderr)
        return 2
    finally:
        if chosen.keep:
            print(f"Kept: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
