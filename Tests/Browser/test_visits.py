"""The list of visits shows what the figures of the visits page link to."""

from urllib.parse import parse_qs, urlsplit

import pytest


@pytest.fixture(params=["zh-Hans", "en"])
def page(request, browser, sites):
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.complaints = []
    # The browser reports a transition between pages that the test's own end cuts short.
    page.on("pageerror", lambda error: "Transition" in str(error) or page.complaints.append(str(error)))
    page.site = sites[request.param]
    yield page
    assert page.complaints == []
    context.close()


def open_list(page, anchor=""):
    # A page that is only asked for another anchor is not loaded anew.
    page.goto("about:blank")
    page.goto((page.site / "visits-log.html").as_uri() + anchor)


def shown(page):
    return page.eval_on_selector_all(
        "#visit-rows tbody tr:not([hidden])", "rows => rows.map(row => Object.assign({}, row.dataset, {text: row.innerText}))")


def test_every_link_into_the_list_is_understood(page):
    page.goto((page.site / "visits.html").as_uri())
    links = page.eval_on_selector_all("main a", "links => links.map(link => link.href.baseVal || link.getAttribute('href'))")
    anchors = {urlsplit(link).fragment for link in links if link.startswith("visits-log.html#")}
    keys = {key for anchor in anchors for key in parse_qs(anchor)}
    assert {"stage", "outcome", "reason", "named", "track", "cash"} <= keys
    open_list(page)
    everything = len(shown(page))
    for anchor in sorted(anchors):
        open_list(page, "#" + anchor)
        assert len(shown(page)) < everything or anchor == "stage=planned", anchor


@pytest.mark.parametrize("picture, address", [("pareto", "customers.html#reason="), ("funnel", "visits-log.html#stage=")])
def test_a_part_of_a_picture_leads_to_what_is_behind_it(page, picture, address):
    page.goto((page.site / "visits.html").as_uri())
    page.click(f"svg.{picture} a >> nth=1 >> css=text >> nth=0")
    page.wait_for_url(lambda url: address in url)
    page.wait_for_function("document.querySelectorAll('main tbody tr:not([hidden])').length > 0")
    assert page.inner_text("#found")


def test_the_rows_are_those_that_the_address_asks_for(page):
    open_list(page, "#stage=decision_maker_met&outcome=PTP_ORAL")
    rows = shown(page)
    assert rows and all(row["outcome"] == "PTP_ORAL" for row in rows)
    assert {row["stage"] for row in rows} <= {"decision_maker_met", "commitment", "cash"}
    assert str(len(rows)) in page.inner_text("#found")
    assert page.input_value("#by-outcome") == "PTP_ORAL"


def test_a_choice_stands_in_the_address_and_clearing_shows_all(page):
    open_list(page)
    everything = len(shown(page))
    page.select_option("#by-reason", "CASHFLOW")
    assert page.url.endswith("#reason=CASHFLOW")
    assert all(row["reason"].split()[0] == "CASHFLOW" for row in shown(page))
    page.select_option("#by-collector", index=1)
    page.reload()
    narrowed = len(shown(page))
    assert 0 < narrowed < everything
    page.click("#clear")
    assert len(shown(page)) == everything and "#" not in page.url


@pytest.mark.parametrize("anchor", ["#stage=nonsense", "#outcome=%3Cb%3E", "#track=T9", "#cash=2"])
def test_an_unknown_value_finds_nothing_and_says_so(page, anchor):
    open_list(page, anchor)
    assert shown(page) == []
    assert page.inner_text("#found") == page.get_attribute("#found", "data-none")


def test_without_scripts_the_whole_list_stands_there(browser, sites):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sites["en"] / "visits-log.html").as_uri() + "#stage=cash")
    assert page.locator("#visit-rows tbody tr").count() > 20
    assert page.locator(".tools").is_hidden()
    context.close()
