"""The preview: a save is shown without a hand on the browser, and a mistake beside the last good page."""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import urllib.error
import urllib.request

import pytest

from conftest import PROGRAM, ROOT


@pytest.fixture
def portfolio(tmp_path):
    """The sample's exports and configuration, to be worked on."""
    folder = tmp_path / "portfolio"
    shutil.copytree(ROOT / "data", folder / "data")
    shutil.copy(ROOT / "huikuan.yml", folder / "huikuan.yml")
    return folder


@pytest.fixture
def preview(portfolio, tmp_path):
    """A running `huikuan serve`, and its address."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    process = subprocess.Popen(
        [PROGRAM, "serve", "--project", portfolio, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, env={**os.environ, "TMPDIR": str(temporary)},
    )
    try:
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate(timeout=10)


@pytest.fixture
def page(browser, preview):
    """A page of the preview, and what the browser complained about."""
    context = browser.new_context()
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: message.type == "error" and page.complaints.append(message.text))
    page.goto(preview[1])
    page.wait_for_selector("main", timeout=20_000)
    yield page
    context.close()


def edit(file, old, new):
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def status(address, method="GET", host=None):
    request = urllib.request.Request(address, method=method, headers={"Host": host} if host else {})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def test_a_save_is_shown(page, portfolio):
    edit(portfolio / "huikuan.yml", "company: 杭州示例贸易有限公司", "company: 宁波预览贸易有限公司")
    page.get_by_text("宁波预览贸易有限公司").first.wait_for(timeout=20_000)
    assert page.complaints == []


def test_a_mistake_is_shown_beside_the_last_good_page(page, portfolio):
    configuration = portfolio / "huikuan.yml"
    edit(configuration, "currency: CNY ", "curency: CNY ")
    banner = page.get_by_role("alert")
    banner.wait_for(timeout=20_000)
    assert "huikuan.yml" in banner.inner_text()
    assert page.locator("main h1").count() == 1
    edit(configuration, "curency: CNY ", "currency: CNY ")
    banner.wait_for(state="detached", timeout=20_000)
    assert page.complaints == []


def test_a_mistake_from_the_start_is_shown_and_mended(browser, portfolio, tmp_path):
    edit(portfolio / "huikuan.yml", "currency: CNY ", "curency: CNY ")
    process = subprocess.Popen(
        [PROGRAM, "serve", "--project", portfolio, "--port", "0", "--quiet"], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True, env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    page = browser.new_page()
    try:
        page.goto(process.stdout.readline().strip())
        page.get_by_role("alert").wait_for(timeout=20_000)
        edit(portfolio / "huikuan.yml", "curency: CNY ", "currency: CNY ")
        page.wait_for_selector("main h1", timeout=20_000)
    finally:
        page.close()
        process.kill()
        process.communicate(timeout=10)


def test_only_this_computer_and_only_the_site(page, preview, tmp_path):
    address = preview[1]
    (tmp_path / "temporary" / "secret.html").write_text("secret")
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
    assert status(address) == 200
    assert status(address, host="example.org") == 403
    assert status(address, method="POST") == 405
    assert status(address + "no-such-page.html") == 404
    assert status(address + "%2e%2e/%2e%2e/secret.html") == 404
    assert status(address + "%zz") == 400


def test_other_pages_use_nothing_of_it(browser, preview, page, tmp_path):
    """A page of elsewhere that takes the customers' table as a script gets nothing."""
    thief = tmp_path / "thief.html"
    thief.write_text(f'<script src="{preview[1]}assets/customers-data.js"></script>')
    other = browser.new_page()
    other.goto(thief.as_uri())
    assert other.evaluate("typeof window.huikuanCustomers") == "undefined"
    other.close()
    page.goto(preview[1] + "customers.html")
    assert page.evaluate("typeof window.huikuanCustomers") == "object"


def test_an_interrupt_ends_it_and_leaves_nothing(page, preview, portfolio, tmp_path):
    process, _ = preview
    process.send_signal(signal.SIGINT)
    process.wait(timeout=10)
    assert process.returncode == 0
    assert list((tmp_path / "temporary").iterdir()) == []
    assert sorted(entry.name for entry in portfolio.iterdir()) == ["data", "huikuan.yml"]


def test_a_taken_port_is_named(preview, portfolio):
    port = preview[1].rstrip("/").rsplit(":", 1)[1]
    second = subprocess.run(
        [PROGRAM, "serve", "--project", portfolio, "--port", port], capture_output=True, text=True, timeout=20
    )
    assert second.returncode == 2
    assert f"port {port}" in second.stderr
