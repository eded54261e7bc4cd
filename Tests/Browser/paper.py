"""PDFs that the program prints, and what can be read off them."""

import dataclasses
import os
import pathlib
import re
import struct
import subprocess
import zlib

from conftest import PROGRAM
from hostile import rows


def print_paper(project, output, *arguments, expected=0, environment=None):
    """Runs `huikuan print` and returns its folder and what it said."""
    command = [PROGRAM, "print", "--project", project, "--output", output, *arguments]
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, env={**os.environ, **(environment or {})})
    assert done.returncode == expected, f"exit code {done.returncode}\n{done.stdout}{done.stderr}"
    return pathlib.Path(output), done.stderr


@dataclasses.dataclass
class Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclasses.dataclass
class Sheet:
    width: float
    height: float
    words: list

    @property
    def text(self):
        """All words, with nothing between them."""
        return "".join(word.text for word in self.words)

    @property
    def outside(self):
        return [
            word.text for word in self.words
            if word.left < -1 or word.top < -1 or word.right > self.width + 1 or word.bottom > self.height + 1
        ]


def sheets(pdf):
    listing = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    found = []
    for line in listing.splitlines():
        if match := re.search(r'<page width="([\d.]+)" height="([\d.]+)">', line):
            found.append(Sheet(float(match[1]), float(match[2]), []))
        elif match := re.search(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)</word>', line):
            text = match[5].replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
            found[-1].words.append(Word(text, *(float(match[side]) for side in range(1, 5))))
    return found


def information(pdf):
    listing = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return {key: value.strip() for key, value in (line.split(":", 1) for line in listing.splitlines() if ":" in line)}


def squeezed(text):
    return re.sub(r"\s+", "", text)


def picture(pdf, page, resolution=40):
    """Width, height and grey values of a page."""
    done = subprocess.run(
        ["pdftoppm", "-gray", "-r", str(resolution), "-f", str(page), "-l", str(page), pdf], capture_output=True, check=True)
    match = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", done.stdout)
    return int(match[1]), int(match[2]), done.stdout[match.end():]


def write_picture(path, width, height, grey):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\0" + grey[row * width:(row + 1) * width] for row in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))


def read_picture(path):
    """A picture that `write_picture` wrote."""
    data = path.read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    length = struct.unpack(">I", data[33:37])[0]
    lines = zlib.decompress(data[41:41 + length])
    return width, height, b"".join(lines[row * (width + 1) + 1:(row + 1) * (width + 1)] for row in range(height))


LONG_NAME = "江苏沿海经济开发区绿源生态环境综合治理与水务管网运营服务及配套设施建设投资发展有限责任公司盐城分公司"


def write_hard_portfolio(folder):
    """Whatever strains a page: a long name, 400 documents, none at all, three currencies, an English name."""
    data = folder / "data"
    customers = [
        ("H1", LONG_NAME), ("H2", "四百单据贸易有限公司"), ("H3", "没有单据有限公司"), ("H4", "三种货币有限公司"),
        ("H5", "The Most Honourable Harbour Lights Trading and Forwarding Company (Holdings) Pte. Ltd."),
    ]
    rows(
        data / "customers.csv", ["customer_id", "name", "region", "address", "collector_id"],
        [(id, name, "江苏", f"示例区开放大道 1 号 {id}", "L1") for id, name in customers])
    documents = [("A1", "H1", "2026-01-05", "2026-02-05", "98765.43", "CNY")]
    documents += [
        (f"B{number:03}", "H2", f"2026-0{1 + number % 4}-11", f"2026-0{2 + number % 4}-11", f"{1000 + number}.50", "CNY")
        for number in range(400)
    ]
    documents += [
        (f"D{place}", "H4", "2026-01-05", "2026-02-05", amount, currency)
        for place, (amount, currency) in enumerate((("1000.00", "CNY"), ("2000.00", "USD"), ("300000", "JPY")))
    ]
    documents.append(("E1", "H5", "2026-01-05", "2026-02-05", "5000.00", "USD"))
    rows(
        data / "receivables.csv", ["invoice_no", "customer_id", "invoice_date", "due_date", "amount", "currency"],
        documents)
    rows(data / "people.csv", ["person_id", "name", "phone", "capacity_per_day"], [("L1", "李强", "000-0000-0001", "5")])
    return folder
