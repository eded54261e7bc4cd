"""The overview's switch of where the overdue sits: no script, any reader, all of it on paper; and what the page weighs."""

import pytest
from test_pages import visit

DIMENSIONS = 7


@pytest.fixture
def page(browser, sites):
    page = visit(browser, sites["zh-Hans"] / "index.html", java_script_enabled=False)
    yield page
    page.context.close()


def shown(page):
    """The captions of the tables that are shown, read from what is laid out."""
    tables = page.locator(".switch").first.locator("table")
    return [table.locator("caption").text_content() for table in tables.all() if table.is_visible()]


def test_one_table_is_shown_and_a_click_shows_another(page):
    labels = page.locator(".switch").first.locator("label")
    assert labels.count() == DIMENSIONS
    for label in labels.all():
        label.click()
        assert shown(page) == [label.text_content()]


def test_the_arrow_keys_choose_and_the_choice_is_seen(page):
    radios = page.locator(".switch").first.get_by_role("radio")
    radios.first.focus()
    for index in range(1, DIMENSIONS):
        page.keyboard.press("ArrowDown")
        assert radios.nth(index).is_checked()
        label = page.locator(".switch").first.locator("label").nth(index)
        assert shown(page) == [label.text_content()]
        assert label.evaluate("label => getComputedStyle(label).outlineStyle") != "none"


def test_a_screen_reader_finds_a_named_group_of_named_choices(page):
    group = page.get_by_role("group", name="逾期在哪里").first
    names = [label.text_content() for label in group.locator("label").all()]
    assert [group.get_by_role("radio", name=name, exact=True).count() for name in names] == [1] * DIMENSIONS


def test_all_tables_are_printed_one_after_the_other(page):
    page.emulate_media(media="print")
    assert len(shown(page)) == DIMENSIONS
    assert not page.locator(".switch").first.locator("label").first.is_visible()


def test_every_row_leads_to_the_customers_behind_it(page):
    rows = page.locator(".switch").first.locator("tbody tr")
    assert rows.count() > 20
    links = page.locator(".switch").first.locator("tbody th a")
    assert links.count() == rows.count()
    targets = [link.get_attribute("href") for link in links.all()]
    assert all(target.startswith(("customers.html#", "customers/")) for target in targets)


def test_no_style_stands_in_the_markup(page):
    assert page.locator("[style]").count() == 0
    assert page.locator("script").count() == 0


@pytest.mark.parametrize("language", ("zh-Hans", "en"))
def test_the_overview_of_the_sample_weighs_little(sites, language):
    site = sites[language]
    files = [site / "index.html", site / "assets" / "huikuan.css", site / "assets" / "icon.svg"]
    assert sum(file.stat().st_size for file in files) < 110_000
