"""What comes out of the printer: every kind of page, for the sample and for portfolios that strain it."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import pytest
from conftest import ROOT
from paper import (
    LONG_NAME, information, picture, print_paper, read_picture, sheets, squeezed, write_hard_portfolio, write_picture)

PICTURES = pathlib.Path(__file__).parent / "Pictures"
DAY = "2026-07-02"
ROUND = ("C0008", "C0002", "C0003")


@pytest.fixture(scope="session")
def paper(tmp_path_factory):
    """The sample's papers: three dossiers of one collector with their letters, and their packet."""
    folder = tmp_path_factory.mktemp("paper")
    chosen = [argument for customer in ROUND for argument in ("--customer", customer)]
    print_paper(ROOT, folder, *chosen, "--letters")
    print_paper(ROOT, folder, *chosen, "--collector", "L01", "--day", DAY)
    return folder


@pytest.fixture(scope="session")
def booklet(tmp_path_factory):
    return print_paper(ROOT, tmp_path_factory.mktemp("booklet"), "--booklet")[0] / "playbook-booklet.pdf"


@pytest.fixture(scope="session", params=("zh-Hans", "en"))
def hard(request, tmp_path_factory):
    """The packet of a portfolio that strains every page, and its language."""
    folder = tmp_path_factory.mktemp("hard")
    portfolio = write_hard_portfolio(folder / "portfolio")
    chosen = [argument for number in range(1, 6) for argument in ("--customer", f"H{number}")]
    print_paper(
        portfolio, folder, *chosen, "--collector", "L1", "--as-of", "2026-06-30", "--language", request.param, "--letters")
    return request.param, folder


def every_pdf(folder):
    found = sorted(folder.rglob("*.pdf"))
    assert found
    return found


def test_a_dossier_has_its_head_and_foot_on_every_page(paper):
    pages = sheets(paper / "C0003.pdf")
    assert 2 <= len(pages) <= 5
    for number, page in enumerate(pages, 1):
        assert squeezed("金华振华五金制品厂 C0003") in page.text
        assert squeezed("催收员 李强 · 截至 2026-06-30") in page.text
        assert squeezed(f"第 {number} 页 / 共 {len(pages)} 页") in page.text
        assert squeezed("内部资料，不构成法律意见") in page.text


def packet_feet(pages, pattern):
    """Of each page behind the cover: customer, of how many, his page, the sheet, of how many."""
    feet = [re.search(pattern, page.text) for page in pages[1:]]
    assert all(feet), [page.text[-80:] for page, foot in zip(pages[1:], feet) if not foot]
    return [tuple(map(int, foot.groups())) for foot in feet]


def check_packet(pages, pattern, names):
    feet = packet_feet(pages, pattern)
    assert [foot[3] for foot in feet] == list(range(2, len(pages) + 1))
    assert {foot[1] for foot in feet} == {len(names)} and {foot[4] for foot in feet} == {len(pages)}
    assert [foot[0] for foot in feet] == sorted(foot[0] for foot in feet)
    for number, name in enumerate(names, 1):
        own = [place for place, foot in enumerate(feet, 1) if foot[0] == number]
        assert [feet[place - 1][2] for place in own] == list(range(1, len(own) + 1)), name
        assert all(squeezed(name) in pages[place].text for place in own), name


CHINESE_FOOT = r"客户(\d+)/(\d+)·第(\d+)页·全册(\d+)/(\d+)"
ENGLISH_FOOT = r"Customer(\d+)of(\d+)·page(\d+)·sheet(\d+)/(\d+)"


def test_a_packet_has_its_customers_in_order_and_counts_each_ones_pages(paper):
    pages = sheets(paper / f"packet-L01-{DAY}-01.pdf")
    names = ("台州东明阀门有限公司", "宁波海川管业有限公司", "金华振华五金制品厂")
    check_packet(pages, CHINESE_FOOT, names)
    cover = pages[0].text
    assert [cover.index(name) for name in names] == sorted(cover.index(name) for name in names)
    for wanted in ("金华市示例区工业园7幢", "000-0000-1003", "09:40", "收回49,000首付并签分期", "公里"):
        assert wanted in cover, wanted


def test_hard_cases_are_whole(hard):
    language, folder = hard
    pages = sheets(folder / "packet-L1-2026-06-30-01.pdf")
    names = (LONG_NAME, "四百单据贸易有限公司", "没有单据有限公司", "三种货币有限公司", "The Most Honourable Harbour Lights")
    check_packet(pages, CHINESE_FOOT if language == "zh-Hans" else ENGLISH_FOOT, names)
    feet = packet_feet(pages, CHINESE_FOOT if language == "zh-Hans" else ENGLISH_FOOT)

    def text(customer):
        return "".join(page.text for page, foot in zip(pages[1:], feet) if foot[0] == customer)

    missing = [f"B{number:03}" for number in range(400) if f"B{number:03}" not in text(2)]
    assert missing == []
    assert all(currency in text(4) for currency in ("CNY", "USD", "JPY"))
    assert all(amount in text(4) for amount in ("1,000.00", "2,000.00", "300,000"))
    assert sum(foot[0] == 3 for foot in feet) >= 2


def test_no_word_stands_outside_of_its_page(paper, booklet, hard):
    for pdf in every_pdf(paper) + [booklet] + every_pdf(hard[1]):
        for number, page in enumerate(sheets(pdf), 1):
            assert page.words, f"{pdf.name} page {number} is empty"
            assert page.outside == [], f"{pdf.name} page {number}"


def test_every_pdf_is_a4_tagged_titled_and_without_links_out_of_it(paper, booklet, hard):
    language, folder = hard
    for pdf in every_pdf(paper) + [booklet] + every_pdf(folder):
        facts = information(pdf)
        assert "A4" in facts["Page size"], pdf.name
        assert facts["Tagged"] == "yes" and facts["Title"], pdf.name
        content = pdf.read_bytes()
        tag = language if folder in pdf.parents else "zh-Hans"
        assert f"/Lang ({tag})".encode() in content, pdf.name
        assert b"file://" not in content and b"huikuan-print" not in content, pdf.name
        fonts = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        assert fonts and all(re.search(r" yes (yes|no) +(yes|no) +\d+ +\d+$", font) for font in fonts), pdf.name


def test_letters_are_printed_beside_the_dossiers(paper):
    letters = sorted(path.name for path in (paper / "letters").glob("*.pdf"))
    for customer in ("C0002", "C0003"):
        assert any(name.startswith(f"{customer}-statement") for name in letters), letters
    # The visit record is our own form.
    for letter in (name for name in letters if "visit-record" not in name):
        text = "".join(page.text for page in sheets(paper / "letters" / letter))
        assert not any(word in text for word in ("内部资料", "底线", "优先级", "态度")), letter


def test_the_booklets_contents_name_the_right_pages(booklet):
    pages = sheets(booklet)
    text = subprocess.run(["pdftotext", "-layout", booklet, "-"], capture_output=True, text=True, check=True).stdout
    # Two columns, each entry with blanks before its page.
    entries = re.findall(r"\b(T\d\d) (\S+(?: \S+)*) {2,}(\d+)(?= |$)", text, flags=re.MULTILINE)
    assert len({code for code, _, _ in entries}) >= 26, text[:2000]
    for _, title, number in entries:
        number = int(number)
        assert squeezed(title) in pages[number - 1].text, (title, number)


def test_the_code_on_paper_leads_to_the_page(tmp_path):
    portfolio = tmp_path / "portfolio"
    portfolio.mkdir()
    shutil.copytree(ROOT / "data", portfolio / "data")
    settings = (ROOT / "huikuan.yml").read_text(encoding="utf-8")
    (portfolio / "huikuan.yml").write_text(settings + "\nsite_url: https://ar.example.com/hk\n", encoding="utf-8")
    print_paper(portfolio, tmp_path / "paper", "--customer", "C0003")
    image = tmp_path / "page"
    subprocess.run(
        ["pdftoppm", "-r", "150", "-f", "1", "-l", "1", "-singlefile", "-png", tmp_path / "paper" / "C0003.pdf", image],
        check=True)
    code = subprocess.run(["zbarimg", "--quiet", "--raw", f"{image}.png"], capture_output=True, text=True).stdout.strip()
    assert code == "https://ar.example.com/hk/customers/C0003.html"


KEY_PAGES = {
    "dossier": ("C0003.pdf", 1), "visit-record": ("C0003.pdf", -1), "packet": (f"packet-L01-{DAY}-01.pdf", 1),
    "statement": ("letters/C0003-statement.pdf", 1), "undertaking": ("letters/C0003-undertaking-blank.pdf", 1),
    "booklet": (None, 1),
}


@pytest.mark.parametrize("name", KEY_PAGES)
def test_key_pages_look_as_they_did(paper, booklet, name):
    """RECORD_PICTURES=1 stores what is printed now."""
    file, number = KEY_PAGES[name]
    pdf = paper / file if file else booklet
    page = number if number > 0 else int(information(pdf)["Pages"])
    width, height, grey = picture(pdf, page)
    stored = PICTURES / f"{name}.png"
    if os.environ.get("RECORD_PICTURES"):
        PICTURES.mkdir(exist_ok=True)
        write_picture(stored, width, height, grey)
    old_width, old_height, old = read_picture(stored)
    assert (width, height) == (old_width, old_height)
    difference = sum(abs(now - before) for now, before in zip(grey, old)) / (255 * len(grey))
    assert difference <= 0.02, f"{difference:.1%} of the page differs: RECORD_PICTURES=1 if it should"


def test_nothing_is_left_behind_and_root_is_told_of_the_sandbox(tmp_path):
    temporary = pathlib.Path(tempfile.mkdtemp(prefix="hk-"))
    folder, said = print_paper(
        ROOT, tmp_path / "paper", "--customer", "C0020", environment={"TMPDIR": str(temporary)})
    assert [path.name for path in folder.iterdir()] == ["C0020.pdf"]
    assert list(temporary.iterdir()) == []
    temporary.rmdir()
    assert ("without its sandbox" in said) == (os.geteuid() == 0)


def test_without_a_browser_the_error_names_what_is_missing(tmp_path):
    _, said = print_paper(
        ROOT, tmp_path / "paper", "--customer", "C0020", expected=2, environment={"HUIKUAN_CHROMIUM": "/nowhere/chromium"})
    assert "/nowhere/chromium" in said
    _, said = print_paper(
        ROOT, tmp_path / "paper", "--customer", "C0020", expected=2, environment={"PATH": str(tmp_path)})
    assert "HUIKUAN_CHROMIUM" in said and "apt-get install chromium" in said
    assert not (tmp_path / "paper").exists()


@pytest.mark.parametrize("arguments, words", (
    (("--customer", "C0O20"), "did you mean C0020"),
    (("--collector", "L77"), "no collector L77"),
    (("--collector", "L01", "--customer", "C0004"), "not a customer of L01"),
    (("--day", "2026-06-01"), "before the as-of day"),
    ((), "Say what to print"),
))
def test_wrong_usage_is_told(tmp_path, arguments, words):
    _, said = print_paper(ROOT, tmp_path / "paper", *arguments, expected=64)
    assert words in said, said
