"""The customers' table in the browser: found, filtered, sorted, added up and given out as a file."""

import csv
import io
import re
import subprocess
import urllib.parse
from decimal import Decimal

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PROGRAM, build

FORMULA = "=cmd|' /C calc'!A0"
ODD = '引号 "二", 逗号\n第二行 😀𠮷'
NAMES = {"C1": FORMULA, "C2": ODD, "C3": "-5 号店", "C4": "@SUM(A1)", "C5": "宏远建材有限公司", "C6": "海川管业", "C7": "+86 商行"}
# Of nineteen digits: beyond what the browser's numbers tell apart.
LARGE = {"C5": Decimal("45035996273704965.01"), "C6": Decimal("45035996273704965.02"), "C7": Decimal("45035996273704964.99")}


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """Names that break files, amounts that break numbers, a credit balance, two currencies and shared customers."""
    folder = tmp_path_factory.mktemp("odd")
    data = folder / "portfolio" / "data"
    data.mkdir(parents=True)

    def write(name, header, rows):
        with open(data / name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])

    write("customers.csv", ["customer_id", "name", "region", "industry", "salesperson_id"], [
        (id, name, "华东 & <南>" if id < "C4" else "", "五金" if id > "C2" else "=1+1", "S1") for id, name in NAMES.items()])
    write("people.csv", ["person_id", "name"], [("S1", "王&敏"), ("S2", "李 强")])
    amounts = {"C1": "100.10", "C2": "250.25", "C3": "75.00", "C4": "60.00", **{id: str(amount) for id, amount in LARGE.items()}}
    documents = [(f"I-{id}", id, "2026-01-05", "2026-02-04", amount, "CNY", "") for id, amount in amounts.items()]
    documents += [
        ("I-S2", "C2", "2026-03-05", "2026-06-04", "40.40", "CNY", "S2"),
        ("I-S2a", "C1", "2026-04-05", "2026-06-20", "9.99", "CNY", "S2"),
        ("I-USD", "C2", "2026-01-05", "2026-02-04", "33.33", "USD", ""),
    ]
    write("receivables.csv", ["invoice_no", "customer_id", "invoice_date", "due_date", "amount", "currency", "salesperson_id"], documents)
    write("payments.csv", ["payment_id", "customer_id", "date", "amount", "invoice_no"], [
        ("P1", "C3", "2026-03-01", "75.00", "I-C3"), ("P2", "C3", "2026-03-02", "12.34", "")])
    (folder / "portfolio" / "huikuan.yml").write_text("company: 例\nas_of: 2026-06-30\n", encoding="utf-8")
    return build(folder / "portfolio", folder / "site", "--language", "zh-Hans")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """Some thousand customers."""
    folder = tmp_path_factory.mktemp("many")
    subprocess.run(
        [PROGRAM, "sample", "--customers", "1500", "--documents", "4000", "--visits", "1500", "--promises", "900", "--output", folder / "portfolio"],
        check=True, capture_output=True)
    return build(folder / "portfolio", folder / "site", "--language", "zh-Hans")


@pytest.fixture
def table(browser):
    """Opens a site's table at an address, and refuses whatever the browser complains of."""
    context = browser.new_context(accept_downloads=True, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def open_at(site, **conditions):
        page.goto("about:blank")
        page.goto((site / "customers.html").as_uri() + "#" + urllib.parse.urlencode(conditions))
        page.wait_for_selector(".tools:not([hidden])")
        return page

    yield open_at
    assert complaints == []
    context.close()


def until(page, holds, *arguments):
    """Waits as a reader does: the policy of the pages lets nothing be evaluated in them."""
    for _ in range(400):
        if page.evaluate(holds, *arguments):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never: {holds}")


def headings(page):
    return page.eval_on_selector_all("#customer-table thead th", "heads => heads.map(head => head.dataset.key)")


def column(page, key):
    until(page, "!document.querySelector('#customer-table tbody[aria-busy]')")
    place = headings(page).index(key)
    return page.eval_on_selector_all("#customer-table tbody tr", f"rows => rows.map(row => row.cells[{place}].textContent)")


def total(page, key, currency="CNY"):
    """What stands under the table; zero where no row of the currency is left."""
    place = headings(page).index(key)
    rows = page.eval_on_selector_all("#customer-table tfoot tr", f"rows => rows.map(row => [row.cells[1].textContent, row.cells[{place}].textContent])")
    return amount(dict(rows).get(currency, "0"))


def amount(text):
    return Decimal(text.replace(",", "").replace("−", "-") or "0")


def conditions(page):
    return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(page.url).fragment))


def options(page, key):
    return [value for value in page.eval_on_selector_all(f"#by-{key} option", "all => all.map(option => option.value)") if value]


def downloaded(page):
    with page.expect_download() as waiting:
        page.click("#download")
    raw = open(waiting.value.path(), "rb").read()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    return waiting.value.suggested_filename, list(csv.reader(io.StringIO(raw[3:].decode("utf-8"), newline="")))


def test_the_file_of_the_rows_is_exact_and_starts_no_formula(odd, table):
    page = table(odd, cols="overdue,open,industry,paid,number", sort="number")
    name, rows = downloaded(page)
    assert name == "customers-2026-06-30.csv"
    assert rows[0] == ["客户", "币种", "逾期", "应收余额", "编号", "行业", "最近回款"]
    assert all(len(row) == len(rows[0]) for row in rows)
    found = {(row[4], row[1]): row for row in rows[1:]}
    assert found["C1", "CNY"] == ["'" + FORMULA, "CNY", "110.09", "110.09", "C1", "'=1+1", ""]
    # A line break within a cell is read as a space.
    assert found["C2", "USD"][0] == ODD.replace("\n", " ") and found["C2", "USD"][2] == "33.33"
    assert found["C3", "CNY"][:4] == ["'-5 号店", "CNY", "0.00", "-12.34"] and found["C3", "CNY"][6] == "2026-03-02"
    assert found["C4", "CNY"][0] == "'@SUM(A1)" and found["C7", "CNY"][0] == "'+86 商行"
    assert found["C6", "CNY"][2] == str(LARGE["C6"])


def test_the_file_holds_the_filtered_rows_of_all_pages_in_their_order(many, table):
    page = table(many, state="overdue", sort="-claimable")
    shown = column(page, "claimable")
    _, rows = downloaded(page)
    place = rows[0].index("可催收额")
    assert len(rows) - 1 == int(re.search(r"[\d,]+", page.inner_text("#found")).group().replace(",", "")) > 100
    assert [amount(text) for text in shown] == [Decimal(row[place]) for row in rows[1:101]]


def test_amounts_beyond_sixteen_digits_sort_and_add_up_to_the_cent(odd, table):
    page = table(odd, industry="五金", currency="CNY")
    assert column(page, "number")[:3] == ["C6", "C5", "C7"]
    page.click("#customer-table th[data-key=overdue] button")
    assert column(page, "number")[-3:] == ["C7", "C5", "C6"]
    assert amount(column(page, "overdue")[-1]) == LARGE["C6"]
    assert total(page, "overdue") == sum(LARGE.values()) + Decimal("60.00")


def test_currencies_are_never_added_together(odd, table):
    page = table(odd)
    assert total(page, "open", "USD") == Decimal("33.33")
    assert total(page, "open", "CNY") == sum(LARGE.values()) + Decimal("448.40")


def test_what_a_salesperson_sold_to_others_customers_is_shown_and_added_up_apart(odd, table):
    page = table(odd, salesperson="李 强", currency="CNY")
    assert sorted(column(page, "number")) == ["C1", "C2"]
    assert total(page, "seller") == Decimal("50.39")
    assert "CNY 50.39" in page.inner_text("#found")
    assert page.locator("#seller-line").is_visible()
    page = table(odd, salesperson="王&敏", currency="CNY")
    assert total(page, "seller") == sum(LARGE.values()) + Decimal("410.35")


def test_blank_and_unknown_values_are_conditions_like_others(odd, table):
    assert set(column(table(odd, region="-"), "number")) == {"C4", "C5", "C6", "C7"}
    assert set(column(table(odd, region="华东 & <南>"), "number")) == {"C1", "C2", "C3"}
    for condition in ({"region": "无此地"}, {"state": "constructor"}, {"age": "d0"}, {"size": "Z"}, {"promise": "x"}, {"reason": "?"}, {"currency": "XXX"}):
        page = table(odd, **condition)
        assert page.locator("#customer-table tbody tr").count() == 0, condition
        assert "没有符合条件的客户" in page.inner_text("#found")
        assert list(condition.values())[0] in page.inner_text("#filters")
    page = table(odd, page="-7", sort="nothing", cols="nothing")
    assert column(page, "number")[0] == "C6"


def test_every_bar_of_the_overview_leads_to_rows_of_the_same_sum(sites, browser, table):
    site = sites["zh-Hans"]
    overview = browser.new_page()
    overview.goto((site / "index.html").as_uri())
    bars = overview.eval_on_selector_all(
        ".bars tbody a[href^='customers.html#']", "links => links.map(link => [link.hash.slice(1), [...link.closest('tr').cells].map(cell => cell.textContent)])")
    overview.close()
    compared = set()
    for address, cells in bars:
        conditions = dict(urllib.parse.parse_qsl(address))
        keys = set(conditions) & {"collector", "region", "industry", "salesperson", "age", "size"}
        if not keys:
            continue
        said = next(amount(cell) for cell in cells if re.fullmatch(r"[\d,]+\.\d\d", cell.strip()))
        page = table(site, **conditions)
        shown = {"salesperson": "seller", "age": "age"}.get(*keys, "overdue")
        assert total(page, shown, conditions["currency"]) == said, address
        assert f"{conditions['currency']} {said:,}" in page.inner_text("#found"), address
        compared |= keys
    assert compared == {"collector", "region", "industry", "salesperson", "age", "size"}


@pytest.mark.parametrize("key, shown", (
    ("collector", "overdue"), ("region", "overdue"), ("industry", "overdue"), ("salesperson", "seller"), ("age", "age"), ("size", "overdue")))
def test_what_a_filter_divides_adds_up_to_the_whole(many, table, key, shown):
    page = table(many)
    whole, parts = total(page, "overdue"), Decimal(0)
    for value in options(page, key):
        page = table(many, **{key: value, "currency": "CNY"})
        if key != "age" or re.match(r"d\d", value):
            parts += total(page, shown)
    assert parts == whole


def test_every_column_sorts_both_ways_and_what_is_not_known_comes_last(many, table):
    page = table(many)
    everything = ",".join(page.eval_on_selector_all("#chosen input", "boxes => boxes.map(box => box.value)"))
    page = table(many, cols=everything, currency="CNY")
    figures = set(page.eval_on_selector_all("#customer-table th.n", "heads => heads.map(head => head.dataset.key)"))
    assert len(headings(page)) == 29 and len(figures) == 12
    for key in headings(page):
        page.click(f"#customer-table th[data-key={key}] button")
        first = column(page, key)
        page.click(f"#customer-table th[data-key={key}] button")
        second = column(page, key)
        assert page.get_attribute(f"#customer-table th[data-key={key}]", "aria-sort") in ("ascending", "descending")
        for values in (first, second):
            known = [value for value in values if value]
            if key in figures:
                numbers = [amount(value) for value in known]
                assert numbers in (sorted(numbers), sorted(numbers, reverse=True)), key
                assert key == "disputed" or values == known + [""] * (len(values) - len(known)), key
            elif key == "number":
                assert known in (sorted(known), sorted(known, reverse=True))
        # All rows are of one currency, and nobody of the sample's has a parent.
        if key not in ("currency", "parent"):
            assert first != second, key


def test_conditions_narrow_each_other_and_stay_in_the_address(many, table):
    page = table(many)
    region, collector = options(page, "region")[1], options(page, "collector")[3]
    page.select_option("#by-region", region)
    page.select_option("#by-state", "overdue")
    alone = int(re.search(r"\d+", page.inner_text("#found")).group())
    page.click("#more summary")
    page.select_option("#by-size", "A")
    page.fill("#find", "公司")
    until(page, "location.hash.includes('q=')")
    assert conditions(page) == {"region": region, "state": "overdue", "size": "A", "q": "公司"}
    assert set(column(page, "region")) == {region}
    assert 0 < page.locator("#customer-table tbody tr").count() < alone
    again = column(page, "number")
    page.reload()
    page.wait_for_selector(".tools:not([hidden])")
    assert column(page, "number") == again
    assert page.input_value("#find") == "公司" and page.input_value("#by-size") == "A"
    assert page.locator("#filters button").all_inner_texts() == [f"区域 {region}", "状态 有逾期", "客户大小 A（最大，合占销售 80%）"]
    page.locator("#filters button").first.click()
    assert "region" not in conditions(page)
    page.click("#clear")
    assert conditions(page) == {} and page.locator("#filters").is_hidden()


def test_every_usual_question_is_an_address_and_says_how_many_rows_it_has(many, table):
    page = table(many)
    until(page, "document.querySelectorAll('.questions small').length === 8")
    counted = 0
    for link in page.locator(".questions a").all()[1:]:
        link.click()
        until(page, "link => link.hasAttribute('aria-current')", link.element_handle())
        count = int(link.locator("small").inner_text().replace(",", ""))
        counted += count
        note = page.inner_text("#found")
        assert (int(re.search(r"[\d,]+", note).group().replace(",", "")) if count else 0) == count
    assert counted > 200


def test_promises_reasons_and_contact_are_those_of_the_columns(many, table):
    page = table(many, promise="broken", cols="broken,promised")
    assert column(page, "broken") and all(int(text) > 0 for text in column(page, "broken"))
    page = table(many, promise="due", cols="promised,promisedAmount", sort="promised")
    days = column(page, "promised")
    # One of an earlier day may still be in its days of grace.
    assert days and all(day < "2026-07-08" for day in days) and days == sorted(days)
    page = table(many, cols="reason")
    reason = next(value for value in options(page, "reason") if table(many, reason=value, cols="reason").locator("tbody tr").count())
    page = table(many, reason=reason.lower(), cols="reason")
    assert len(set(column(page, "reason"))) == 1 and page.locator("tbody tr").count() > 0
    page = table(many, state="silent", cols="overdue,contact", sort="-contact")
    assert all(amount(text) > 0 for text in column(page, "overdue"))
    assert all(day <= "2026-04-01" for day in column(page, "contact"))


def test_columns_are_chosen_kept_in_the_address_and_remembered(many, table):
    page = table(many)
    page.click("#chosen summary")
    page.check("#chosen input[value=sales]")
    page.uncheck("#chosen input[value=late]")
    assert "sales" in headings(page) and "late" not in headings(page)
    assert "sales" in conditions(page)["cols"]
    page = table(many, state="overdue")
    assert "sales" in headings(page), "another address shows the columns chosen before"
    page = table(many, cols="overdue")
    assert headings(page) == ["name", "currency", "overdue"]
    page.click("#chosen summary")
    page.click("#usual")
    assert "cols" not in conditions(page) and len(headings(page)) == 13


def test_nothing_breaks_where_the_browser_keeps_nothing(many, table):
    page = table(many)
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('kept from files') } })")
    page = table(many)
    page.click("#chosen summary")
    page.check("#chosen input[value=sales]")
    assert "sales" in headings(page) and "sales" in conditions(page)["cols"]


def test_the_keyboard_alone_suffices(many, table):
    page = table(many)
    page.focus("#find")
    page.keyboard.type("hzxy")
    until(page, "location.hash.includes('q=hzxy')")
    page.focus("#by-state")
    page.keyboard.press("ArrowDown")
    page.focus("#customer-table th[data-key=open] button")
    page.keyboard.press("Enter")
    assert conditions(page)["sort"] == "-open"
    page.focus("#filters button")
    page.keyboard.press("Enter")
    assert "state" not in conditions(page)
    assert page.evaluate("document.activeElement.id") == "find"


@pytest.mark.parametrize("scheme, width", (("light", 1440), ("dark", 1440), ("light", 390)))
def test_nothing_keeps_anybody_out(browser, many, scheme, width):
    context = browser.new_context(color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto((many / "customers.html").as_uri() + "#state=overdue&promise=open&age=d1_30")
    page.wait_for_selector(".tools:not([hidden])")
    page.click("#more summary")
    page.click("#chosen summary")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    context.close()


def test_without_scripts_the_first_rows_and_all_totals_stand(browser, many, table):
    page = table(many)
    totals = {currency: total(page, "open", currency) for currency in column(page, "currency")}
    numbers = column(page, "number")
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto((many / "customers.html").as_uri())
    assert bare.locator("#customer-table tbody tr").count() == 100
    assert bare.locator("#customer-table tbody tr td:last-child").all_inner_texts() == numbers, "the script's order is the page's"
    for row in bare.locator("#customer-table tfoot tr").all():
        cells = row.locator("th, td").all_inner_texts()
        if cells[1] in totals:
            assert amount(cells[4]) == totals[cells[1]]
    assert bare.locator(".tools").first.is_hidden() and "脚本" in bare.inner_text("main")
    context.close()
