"""A visit recorded in the browser, from the form on a phone to the dossier of the next build."""

import csv
import datetime
import io
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PROGRAM, ROOT, build

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "timezone_id": "Asia/Shanghai"}
WORDS = '=HYPERLINK("http://x","点"),\n第二行 "引号", 𠮷𡈽'
TODAY = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory):
    """A copy of the sample, and its site."""
    folder = tmp_path_factory.mktemp("recording")
    shutil.copytree(ROOT / "data", folder / "portfolio" / "data")
    shutil.copy(ROOT / "huikuan.yml", folder / "portfolio")
    return folder / "portfolio", build(folder / "portfolio", folder / "site", "--language", "zh-Hans")


@pytest.fixture
def form(browser, portfolio):
    """The form of customer C0003 on a phone without a network."""
    context = browser.new_context(**PHONE, offline=True, accept_downloads=True)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto((portfolio[1] / "record.html").as_uri() + "#C0003")
    yield page
    assert page.complaints == []
    context.close()


def fill(page):
    page.select_option("#met_role", "CFO")
    page.select_option("#outcome", "PTP_ORAL")
    page.select_option("#reason", "CASHFLOW")
    page.evaluate("document.querySelector('[name=more_reasons]').closest('details').open = true")
    page.check("[name=more_reasons][value=DOWNSTREAM]")
    page.fill("#customer_words", WORDS)
    page.fill("#promised_amount", "12,345.6")
    page.fill("#promised_date", (TODAY + datetime.timedelta(days=30)).isoformat())
    page.select_option("#promised_form", "oral")
    page.select_option("#next_step", "CALL")


def save(page):
    page.click("#record button[type=submit]")


def faults(page):
    return set(page.eval_on_selector_all("[aria-invalid]", "fields => fields.map(field => field.name)"))


def downloaded(page, target):
    with page.expect_download() as download:
        page.click("#download")
    download.value.save_as(target)
    return target


def rows(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def visits_add(portfolio, file):
    return subprocess.run(
        [str(PROGRAM), "visits", "add", "--project", str(portfolio), str(file)], capture_output=True, text=True)


def test_customer_collector_currency_and_day_are_filled_in(form):
    assert form.input_value("#customer_id") == "C0003"
    assert form.input_value("#collector_id") != ""
    assert form.input_value("#currency") == "CNY"
    assert form.input_value("#visit_date") == TODAY.isoformat()
    assert form.locator("#customer-name a").get_attribute("href") == "customers/C0003.html"


def test_every_dossier_leads_to_its_form(portfolio):
    dossiers = [page for page in (portfolio[1] / "customers").glob("*.html") if "-documents-" not in page.name and "-evidence" not in page.name]
    assert dossiers
    for dossier in dossiers:
        assert f'href="../record.html#{dossier.stem}"' in dossier.read_text(encoding="utf-8"), dossier.name


def test_what_is_missing_or_wrong_is_named_at_its_field(form):
    save(form)
    assert faults(form) == {"met_role", "outcome"}
    assert form.evaluate("document.activeElement.id") == "problems"
    fill(form)
    form.fill("#visit_date", (TODAY + datetime.timedelta(days=1)).isoformat())
    form.fill("#promised_amount", "1.234,50")
    form.select_option("#promised_form", "")
    form.select_option("#reason", "OTHER")
    form.fill("#next_date", "2020-01-01")
    save(form)
    assert faults(form) == {"visit_date", "promised_amount", "promised_form", "reason_note", "next_date"}
    assert "不能晚于今天" in form.inner_text("#problems")
    for amount, problem in (("1.005", True), ("0", True), ("-5", True), ("abc", True), ("１，２００", False)):
        form.fill("#promised_amount", amount)
        save(form)
        assert ("promised_amount" in faults(form)) == problem, amount
    assert form.locator("#list li").count() == 0


def test_a_draft_and_what_waits_survive_a_reload(form):
    fill(form)
    form.wait_for_timeout(400)
    form.reload()
    assert form.input_value("#customer_words") == WORDS
    assert form.is_checked("[name=more_reasons][value=DOWNSTREAM]")
    # Another customer's form is another draft.
    form.goto(form.url.replace("C0003", "C0001"))
    assert form.input_value("#customer_words") == ""
    form.go_back()
    assert form.input_value("#customer_words") == WORDS
    save(form)
    assert form.input_value("#customer_words") == "" and form.locator("#list li").count() == 1
    form.reload()
    assert form.locator("#list li").count() == 1
    form.click("[data-do=remove]")
    assert form.locator("#list li").count() == 0
    form.click("#undo")
    assert form.locator("#list li").count() == 1


def test_the_row_goes_from_the_form_through_visits_add_to_the_dossier(form, portfolio, tmp_path):
    fill(form)
    save(form)
    file = downloaded(form, tmp_path / "visits.csv")
    assert file.read_bytes().startswith(b"\xef\xbb\xbfvisit_id,customer_id,visit_date,")
    row = rows(file.read_bytes().decode("utf-8"))[0]
    assert row["visit_id"].startswith("V-L") and row["recorded_at"] == TODAY.isoformat()
    assert (row["promised_amount"], row["currency"], row["reasons"]) == ("12345.60", "CNY", "CASHFLOW;DOWNSTREAM")
    # No cell is a formula to a spreadsheet.
    assert not [cell for cell in row.values() if cell[:1] in ("=", "+", "-", "@")]

    folder = tmp_path / "portfolio"
    shutil.copytree(portfolio[0], folder)
    added = visits_add(folder, file)
    assert added.returncode == 0, added.stderr
    assert "Added 1 visit, skipped 0 recorded before, refused 0." in added.stderr
    kept = (folder / "data" / "visits-recorded.csv").read_bytes()
    # The form's rows are canonical already: a file that is a source besides is an exact repetition, not a conflict.
    assert rows(kept.decode("utf-8")) == rows(file.read_bytes().decode("utf-8"))
    again = visits_add(folder, file)
    assert again.returncode == 0 and "Added 0 visits, skipped 1" in again.stderr
    assert (folder / "data" / "visits-recorded.csv").read_bytes() == kept

    site = build(folder, tmp_path / "site", "--language", "zh-Hans", "--as-of", TODAY.isoformat(), expected=(0, 3))
    page = form.context.new_page()
    page.goto((site / "customers" / "C0003.html").as_uri())
    text = page.locator("main").text_content()
    for line in WORDS.split("\n"):
        assert line in text
    assert "'=HYPERLINK" not in text
    assert "12,345.60" in text
    page.close()


def test_a_correction_names_the_record_that_it_corrects(form, tmp_path):
    fill(form)
    save(form)
    form.click("[data-do=correct]")
    assert form.input_value("#customer_words") == WORDS
    form.select_option("#outcome", "REFUSED_PAY")
    save(form)
    first, second = rows(downloaded(form, tmp_path / "visits.csv").read_bytes().decode("utf-8"))
    assert second["corrects_visit_id"] == first["visit_id"] != second["visit_id"]


def test_the_code_holds_the_row(form, tmp_path, portfolio):
    """From a short row to the longest that fits."""
    for length in (0, 60, 250, 700):
        fill(form)
        form.fill("#customer_words", "款" * length)
        save(form)
        entry = form.locator("#list li").last
        entry.locator("[data-do=code]").click()
        picture = tmp_path / f"{length}.png"
        form.evaluate("document.querySelector('#list li:last-child svg').setAttribute('width', '900')")
        form.set_viewport_size({"width": 1440, "height": 1600})
        entry.locator("svg").screenshot(path=picture)
        form.set_viewport_size(PHONE["viewport"])
        done = subprocess.run(["zbarimg", "--raw", "-q", "-Sbinary", str(picture)], capture_output=True)
        assert done.returncode == 0, length
        row = rows(done.stdout.decode("utf-8"))[0]
        assert row.get("customer_words", "") == "款" * length
        assert row["visit_id"] in entry.inner_text()
        file = tmp_path / f"{length}.csv"
        file.write_bytes(done.stdout)
        folder = tmp_path / f"portfolio-{length}"
        shutil.copytree(portfolio[0], folder)
        assert visits_add(folder, file).returncode == 0
    fill(form)
    form.fill("#customer_words", "款" * 1500)
    save(form)
    form.locator("#list li").last.locator("[data-do=code]").click()
    assert "太长" in form.locator("#list li").last.inner_text()


def test_a_copied_row_is_the_downloaded_one(browser, form, tmp_path):
    form.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill(form)
    save(form)
    form.click("[data-do=copy]")
    form.wait_for_function("document.getElementById('said').textContent.includes('已复制')")
    copied = form.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    file = downloaded(form, tmp_path / "visits.csv").read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    assert copied == file


def test_a_browser_that_keeps_nothing_says_so_and_still_gives_the_row(browser, portfolio, tmp_path):
    context = browser.new_context(**PHONE, accept_downloads=True)
    page = context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })")
    page.goto((portfolio[1] / "record.html").as_uri() + "#C0003")
    fill(page)
    save(page)
    assert "不让保存" in page.inner_text("#said")
    assert rows(downloaded(page, tmp_path / "visits.csv").read_bytes().decode("utf-8"))[0]["customer_id"] == "C0003"
    context.close()


def test_it_is_filled_in_and_saved_from_the_keyboard(form):
    form.focus("#met_role")
    form.keyboard.press("ArrowDown")
    form.focus("#outcome")
    form.keyboard.press("ArrowDown")
    form.focus("#reason_note")
    # The key that ends a line on a phone saves nothing by itself.
    form.keyboard.press("Enter")
    assert form.evaluate("document.activeElement.id") == "customer_words"
    for _ in range(60):
        form.keyboard.press("Tab")
        if form.evaluate("document.activeElement.type") == "submit":
            break
    form.keyboard.press("Space")
    assert form.locator("#list li").count() == 1
    assert form.evaluate("document.activeElement.id") == "waiting-title"


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_form_problems_and_list_are_accessible(browser, portfolio, scheme):
    context = browser.new_context(**PHONE, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto((portfolio[1] / "record.html").as_uri() + "#C0003")
    for step in (lambda: None, lambda: save(page), lambda: (fill(page), save(page), page.click("[data-do=code]"))):
        step()
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 390
    small = page.evaluate("""() => [...document.querySelectorAll("#record input:not([type=checkbox]), #record select, #record button, #waiting button")]
        .filter(control => control.offsetParent && control.getBoundingClientRect().height < 44).map(control => control.id)""")
    assert small == []
    context.close()


def test_without_scripts_the_page_says_what_to_do(browser, portfolio):
    context = browser.new_context(**PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto((portfolio[1] / "record.html").as_uri() + "#C0003")
    assert "空白的拜访记录表" in page.inner_text("main")
    assert page.locator("main a[href='customers.html']").count() == 1
    assert not page.locator("#record").is_visible()
    context.close()


def test_several_promises_are_rows_for_the_promises_table(form, portfolio, tmp_path):
    fill(form)
    form.locator("summary", has_text="一次约了几笔").click()
    form.fill("#third_amount", "300")
    save(form)
    # The third needs a second, and each needs its day and form.
    assert {"second_amount", "second_date", "second_form", "third_date", "third_form"} <= faults(form)
    later = (TODAY + datetime.timedelta(days=60)).isoformat()
    for which, amount in (("second", "200"), ("third", "300")):
        form.fill(f"#{which}_amount", amount)
        form.fill(f"#{which}_date", later)
        form.select_option(f"#{which}_form", "signed")
    save(form)
    with form.expect_download() as download:
        form.click("#promises")
    download.value.save_as(tmp_path / "promises.csv")
    promised = rows((tmp_path / "promises.csv").read_text(encoding="utf-8"))
    assert [(row["amount"], row["form"]) for row in promised] == [("12345.60", "oral"), ("200.00", "signed"), ("300.00", "signed")]
    assert len({row["promise_id"] for row in promised}) == 3

    folder = tmp_path / "portfolio"
    shutil.copytree(portfolio[0], folder)
    assert visits_add(folder, downloaded(form, tmp_path / "visits.csv")).returncode == 0
    # The two files as an office would put them together.
    with open(folder / "huikuan.yml", "a", encoding="utf-8") as settings:
        settings.write("\nsources:\n")
        for table in sorted(path.stem for path in (folder / "data").glob("*.csv") if path.stem != "visits-recorded"):
            extra = f", {tmp_path / 'promises.csv'}" if table == "promises" else ""
            settings.write(f"  - table: {table}\n    file: [data/{table}.csv{extra}]\n")
    site = build(folder, tmp_path / "site", "--language", "zh-Hans", "--as-of", TODAY.isoformat(), expected=(0, 3))
    text = (site / "customers" / "C0003.html").read_text(encoding="utf-8")
    assert text.count("12,345.60") and "200.00" in text and "300.00" in text
