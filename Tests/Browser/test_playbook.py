"""The playbook in a browser: found by what is said, practised, remembered, printed; and all of it without a script."""

import functools
import http.server
import json
import re
import subprocess
import threading

import pytest
from playwright.sync_api import expect
from test_pages import visit

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


def search(page, typed):
    """Types, and returns the hits as (title, shown line)."""
    page.fill("#ask", typed)
    return page.evaluate(
        """() => [...document.querySelectorAll("#ask-results a")].map(link =>
            [link.querySelector("b").textContent, link.querySelector(".line")?.textContent ?? "", link.getAttribute("href")])"""
    )


@pytest.fixture()
def finder(browser, sites):
    page = visit(browser, sites["zh-Hans"] / "playbook" / "find.html")
    yield page
    page.context.close()


@pytest.mark.parametrize(
    "typed, wanted",
    (
        ("没钱", "t01-"),
        ("meiqian", "t01-"),
        ("mq", "t01-"),
        ("没有钱了，怎么办", "t01-"),
        ("在等我的客户付款", "t02-"),
        ("质量有问题，所以不付", "t05-"),
        ("zhiliang", "t05-"),
        ("账对不上", "t07-"),
        ("T15", "t15-"),
    ),
)
def test_what_is_said_is_found_by_words_and_by_sound(finder, typed, wanted):
    hits = search(finder, typed)
    assert wanted in " ".join(href for _, _, href in hits[:3]), hits[:5]


def test_the_best_hit_of_a_title_comes_first_and_shows_the_sentence(finder):
    title, line, href = search(finder, "没钱")[0]
    assert href.startswith("t01-") and "没钱" in line
    assert finder.locator("#ask-results mark").first.inner_text() == "没钱"
    assert re.search(r"\d", finder.inner_text("#ask-status"))


def test_english_words_are_found_by_their_beginnings(browser, sites):
    page = visit(browser, sites["en"] / "playbook" / "find.html")
    assert search(page, "no cash")[0][2].startswith("t01-")
    assert any(href.startswith("t05-") for _, _, href in search(page, "qualit")[:3])
    page.context.close()


def test_nothing_found_is_said_and_points_to_the_list(finder):
    assert search(finder, "qxzvwk") == []
    assert "没有找到" in finder.inner_text("#ask-status")
    assert finder.locator("#all").is_visible()


def test_the_keyboard_goes_through_the_hits(finder):
    finder.keyboard.press("/")
    finder.keyboard.type("没钱")
    finder.keyboard.press("ArrowDown")
    finder.keyboard.press("ArrowDown")
    assert finder.evaluate("[...document.querySelectorAll('#ask-results a')].indexOf(document.activeElement)") == 1
    finder.keyboard.press("ArrowUp")
    finder.keyboard.press("ArrowUp")
    assert finder.evaluate("document.activeElement.id") == "ask"
    finder.keyboard.press("Enter")
    finder.wait_for_url("**/t01-*")


def test_a_search_is_kept_in_the_address(browser, sites):
    file = sites["zh-Hans"] / "playbook" / "find.html"
    page = visit(browser, file)
    search(page, "老板")
    page.goto(page.url)
    page.reload()
    assert page.input_value("#ask") == "老板"
    assert page.locator("#ask-results a").count() > 0
    page.context.close()


def test_every_entry_of_the_search_leads_to_a_place(finder, sites):
    folder = sites["zh-Hans"] / "playbook"
    places = finder.evaluate("window.huikuanPlaybook.entries.flatMap(e => [[e.u, ''], ...e.l.map(l => [e.u, l[1]])])")
    texts = {}
    for address, anchor in {(address, anchor) for address, anchor in places}:
        name, _, own = address.partition("#")
        text = texts.setdefault(name, (folder / name).read_text(encoding="utf-8"))
        for place in filter(None, (own, anchor)):
            assert f'id="{place}"' in text, (address, anchor)


def test_an_answer_is_judged_explained_and_remembered(browser, sites):
    page = visit(browser, sites["zh-Hans"] / "playbook" / "t01-no-cash.html")
    page.goto(page.url + "#quiz")
    question = page.locator("ol.quiz > li").first
    question.locator(".choices button").nth(1).click()
    assert question.locator("button.is-wrong").count() == 1 and question.locator("button.is-right").count() == 1
    assert question.locator(".answers").is_visible()
    assert re.search(r"1 / \d+ .*对 0", page.inner_text("[data-quiz-status]"))
    page.locator("ol.quiz > li").nth(1).locator(".choices > li").nth(1).locator("button").click()
    assert "2 /" in page.inner_text("[data-quiz-status]") and "对 1" in page.inner_text("[data-quiz-status]")
    page.reload()
    assert "2 /" in page.inner_text("[data-quiz-status]")
    page.goto((sites["zh-Hans"] / "playbook" / "practice.html").as_uri())
    assert "对 1" in page.inner_text("[data-quiz='t01-no-cash']")
    page.locator("[data-forget] button").click()
    assert "对 1" in page.inner_text("[data-quiz='t01-no-cash']")
    page.locator("[data-forget] button").click()
    assert "对 1" not in page.inner_text("[data-quiz='t01-no-cash']")
    assert page.evaluate("localStorage.length") == 0
    page.context.close()


def test_a_quiz_can_be_taken_once_more(browser, sites):
    page = visit(browser, sites["zh-Hans"] / "playbook" / "t01-no-cash.html")
    page.goto(page.url + "#quiz")
    for question in page.locator("ol.quiz > li").all():
        question.locator(".choices button").first.click()
    page.locator("[data-quiz-again] button").click()
    assert page.locator("ol.quiz button:disabled").count() == 0
    assert page.locator("ol.quiz .answers:visible").count() == 0
    page.context.close()


def test_where_nothing_can_be_kept_all_works_but_the_memory(browser, sites):
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((sites["zh-Hans"] / "playbook" / "t01-no-cash.html").as_uri() + "#quiz")
    page.locator("ol.quiz .choices button").first.click()
    assert page.locator("ol.quiz button.is-right").count() == 1
    assert errors == []
    context.close()


def test_tasks_of_a_course_are_ticked_and_remembered(browser, sites):
    page = visit(browser, sites["zh-Hans"] / "playbook" / "training-two-week-course.html")
    boxes = page.locator("li.task input")
    assert boxes.count() > 10 and boxes.first.is_enabled()
    boxes.nth(0).check()
    boxes.nth(2).check()
    assert "2 /" in page.inner_text("[data-tasks-status]")
    page.reload()
    assert [boxes.nth(place).is_checked() for place in range(3)] == [True, False, True]
    page.context.close()


def test_the_observer_has_a_clock_and_counts(browser, sites):
    page = visit(browser, sites["zh-Hans"] / "playbook" / "t01-no-cash.html", **PHONE)
    page.goto(page.url + "#role-play")
    page.locator("[data-minutes='5']").click()
    assert page.inner_text("[data-clock]") == "5:00"
    page.locator("[data-go]").click()
    expect(page.locator("[data-clock]")).not_to_have_text("5:00")
    page.locator("[data-go]").click()
    row = page.locator(".tally li").first
    row.locator("[data-more]").click()
    row.locator("[data-more]").click()
    row.locator("[data-less]").click()
    assert row.locator("output").inner_text() == "1"
    page.locator("[data-reset]").click()
    assert page.inner_text("[data-clock]") == "5:00" and row.locator("output").inner_text() == "0"
    page.context.close()


def test_without_a_script_every_answer_can_be_read(browser, sites):
    folder = sites["zh-Hans"] / "playbook"
    page = visit(browser, folder / "t01-no-cash.html", java_script_enabled=False)
    page.locator("details.quiz > summary").click()
    first = page.locator("ol.quiz > li").first
    assert first.locator(".choices > li").count() >= 2
    first.locator("details > summary").click()
    assert first.locator(".answers .right").is_visible()
    assert not page.locator("[data-drill]").is_visible()
    page.goto((folder / "find.html").as_uri())
    assert not page.locator("[data-playbook-search]").is_visible()
    assert page.locator("a[href='t01-no-cash.html']").count() > 0
    page.goto((folder / "practice.html").as_uri())
    assert page.locator("noscript").count() == 1 and page.locator("[data-forget]").is_hidden()
    page.context.close()


def test_at_the_door_the_bar_stays_within_reach_of_the_thumb(browser, sites):
    page = visit(browser, sites["zh-Hans"] / "playbook" / "t01-no-cash.html", **PHONE)
    for place in (0, 900, 2400):
        page.evaluate(f"window.scrollTo(0, {place})")
        box = page.locator(".jump").bounding_box()
        assert abs(box["y"] + box["height"] - 844) < 2, place
    targets = page.evaluate("[...document.querySelectorAll('.jump a')].map(a => [a.getBoundingClientRect().width, a.getBoundingClientRect().height])")
    assert len(targets) >= 6 and all(width >= 30 and height >= 48 for width, height in targets)
    page.locator(".jump a[href='#never']").tap()
    page.wait_for_timeout(100)
    assert page.locator("#never h2").bounding_box()["y"] < 300
    said = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.say > ul > li')).fontSize)")
    assert said >= 20
    page.context.close()


def printed(page, path):
    page.pdf(path=str(path), prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return ["".join(sheet.split()) for sheet in text.split("\f")][:-1]


def test_on_paper_everything_that_is_folded_lies_open(browser, sites, tmp_path):
    page = visit(browser, sites["zh-Hans"] / "playbook" / "t01-no-cash.html")
    answer = page.locator(".answers .right").first.text_content().split()[-1]
    text = "".join(printed(page, tmp_path / "track.pdf"))
    for part in ("准备", "法律", "示例", "角色扮演", "小测", answer):
        assert part in text, part
    assert "看答案" not in text
    page.context.close()


def test_cards_print_four_to_a_sheet_and_none_is_clipped(browser, sites, tmp_path):
    page = visit(browser, sites["zh-Hans"] / "playbook" / "cards.html")
    page.emulate_media(media="print")
    cards = page.evaluate(
        """() => [...document.querySelectorAll(".carry")].map(card => {
            const [box, foot] = [card.getBoundingClientRect(), card.querySelector(".foot").getBoundingClientRect()];
            const last = [...card.children].filter(child => !child.matches(".foot")).pop().getBoundingClientRect();
            return {title: card.querySelector("h2").textContent, width: box.width / 96 * 25.4, height: box.height / 96 * 25.4,
                isFree: last.bottom <= foot.top, isTall: card.matches(".tall")};
        })"""
    )
    for card in cards:
        assert abs(card["width"] - 105) < 1 and card["isFree"], card
        assert abs(card["height"] - (296.9 if card["isTall"] else 148.45)) < 1, card
    sheets = len(printed(page, tmp_path / "cards.pdf"))
    quarters = sum(2 if card["isTall"] else 1 for card in cards)
    assert quarters / 4 <= sheets < quarters / 4 + 1.01
    page.context.close()


def test_the_booklet_counts_its_pages_and_names_its_sections(browser, sites, tmp_path):
    page = visit(browser, sites["zh-Hans"] / "playbook" / "booklet.html")
    heads = page.evaluate("[...document.querySelectorAll('.entry.own h2')].map(h => [h.childNodes[0].textContent, h.childNodes[1].textContent])")
    sheets = printed(page, tmp_path / "booklet.pdf")
    for number, sheet in enumerate(sheets, start=1):
        assert f"第{number}页/共{len(sheets)}页" in sheet, number
    for section, title in heads:
        start = "".join(section.split()) + "".join(title.split())
        assert any(sheet.startswith(start) for sheet in sheets), start
    page.emulate_media(media="print")
    assert page.evaluate("[...document.querySelectorAll('.booklet .question')].every(q => getComputedStyle(q).breakInside === 'avoid')")
    page.context.close()


def test_the_search_data_stay_small(sites):
    for language, site in sites.items():
        data = (site / "assets" / "playbook-data.js").read_text(encoding="utf-8")
        assert len(data.encode()) <= 300_000, language
        json.loads(data.strip().removeprefix("window.huikuanPlaybook=").removesuffix(";"))


@pytest.fixture()
def served(sites):
    """The site behind a server that can be taken away."""
    handler = functools.partial(QuietHandler, directory=str(sites["zh-Hans"]))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def test_what_was_visited_once_stays_without_a_network(browser, served):
    context = browser.new_context()
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    address = f"http://127.0.0.1:{served.server_address[1]}/playbook/"
    page.goto(address + "index.html")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.evaluate(
        """async () => {
            while (!(await caches.match("t15-serial-breaker.html"))) { await new Promise(done => setTimeout(done, 50)); }
        }"""
    )
    assert complaints == []
    served.shutdown()
    served.server_close()
    page.goto(address + "t15-serial-breaker.html")
    assert page.locator("#say").is_visible()
    page.goto(address + "find.html")
    assert search(page, "没钱")[0][2].startswith("t01-")
    context.close()
